package io.github.mvnrunner.engine.report.events;

import io.github.mvnrunner.engine.event.StampedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads an event log back; a last line without an end is ignored. */
public final class EventLogReader {
    private final EventJson json = new EventJson();

    /** Creates a reader. */
    public EventLogReader() {}

    /**
     * Reads all events of types known here.
     *
     * @throws IOException if the file can't be read
     * @throws com.google.gson.JsonParseException if a whole line is not JSON
     */
    public List<StampedEvent> read(Path log) throws IOException {
        String text = Files.readString(log);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(json::read)
                .flatMap(Optional::stream)
                .toList();
    }
}
