package io.github.mvnrunner.plugin;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads from {@code events.jsonl} how many tests of a run ended in which way. */
final class EventCounts {
    private static final String LAST = "runFinished";

    private EventCounts() {}

    /** {@return the counts as Failsafe has them; none if the run never ended} */
    static FailsafeSummary of(Path events, Optional<String> failure) throws IOException {
        if (!Files.exists(events)) {
            return counts(new JsonObject(), failure);
        }
        try (Stream<String> lines = Files.lines(events)) {
            return lines.filter(line -> line.contains(LAST) && line.endsWith("}"))
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .filter(event -> event.get("type").getAsString().equals(LAST))
                    .map(event -> counts(event.getAsJsonObject("stats"), failure))
                    .findFirst()
                    .orElseGet(() -> counts(new JsonObject(), failure));
        }
    }

    private static FailsafeSummary counts(JsonObject stats, Optional<String> failure) {
        int errors = sum(stats, "errored", "timedOut", "crashed");
        int skipped = sum(stats, "skipped");
        int failures = sum(stats, "failed");
        return new FailsafeSummary(
                sum(stats, "passed") + failures + errors + skipped,
                errors,
                failures,
                skipped,
                sum(stats, "flaky", "interfered"),
                failure,
                false);
    }

    private static int sum(JsonObject stats, String... names) {
        return Stream.of(names)
                .filter(stats::has)
                .mapToInt(name -> stats.get(name).getAsInt())
                .sum();
    }
}
