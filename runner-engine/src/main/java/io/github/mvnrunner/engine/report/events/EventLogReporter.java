package io.github.mvnrunner.engine.report.events;

import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.StampedEvent;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes every event as one line of JSON; lines that follow each other at once reach the file together. */
public final class EventLogReporter implements RunReporter, AutoCloseable {
    private final Path outputDirectory;
    private final EventJson json = new EventJson();
    private final TestLine tests = new TestLine();
    private Lines file = new Lines(OutputStream.nullOutputStream());
    private Writer log = Writer.nullWriter();

    /** Writes {@code events.jsonl} below this directory, into the profile's own. */
    public EventLogReporter(Path outputDirectory) {
        this.outputDirectory = outputDirectory;
    }

    @Override
    public void report(StampedEvent stamped) throws IOException {
        if (stamped.event() instanceof RunEvent.RunStarted run) {
            Path directory = Files.createDirectories(outputDirectory.resolve(run.profile()));
            file = new Lines(Files.newOutputStream(directory.resolve("events.jsonl")));
            log = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        }
        if (TestLine.spells(stamped.event())) {
            tests.write(stamped, file);
        } else {
            json.write(stamped, log);
            log.write("\n");
            log.flush();
        }
        if (stamped.event() instanceof RunEvent.RunFinished) {
            close();
        }
    }

    @Override
    public void flush() throws IOException {
        file.release();
    }

    @Override
    public void close() throws IOException {
        log.close();
    }

    /** Keeps what a writer flushes into it until it is full, or released. */
    private static final class Lines extends BufferedOutputStream {
        private static final int MOST = 1 << 16;

        Lines(OutputStream file) {
            super(file, MOST);
        }

        @Override
        public void flush() {}

        void release() throws IOException {
            super.flush();
        }

        @Override
        public void close() throws IOException {
            try {
                release();
            } finally {
                out.close();
            }
        }
    }
}
