package io.github.mvnrunner.engine.report.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.Phrased;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.ModuleInfo;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.OutputModes;
import io.github.mvnrunner.engine.event.ReportStyle;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.ScriptId;
import io.github.mvnrunner.engine.event.ScriptOutcome;
import io.github.mvnrunner.engine.event.ScriptRun;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.event.UnitDescription;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventPageTests {
    private static final Path PAGE = Path.of("..", "docs", "events.md");

    /** Run with {@code -Drunner.docs.write=true} to write the page anew. */
    @Test
    void pageSaysWhatTheTypesSay() throws IOException {
        if (Boolean.getBoolean("runner.docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).hasContent(page());
    }

    private static String page() {
        return """
                # events.jsonl

                <!-- Generated from the event types by EventPageTests; run it with -Drunner.docs.write=true after a change. -->

                `target/runner/<profile>/events.jsonl` holds every event of a run, one JSON object a line. Lines that follow each other at once are written together, up to 64 KiB.
                The file is valid up to its last line end, whatever became of the run. Every line has `version` (%d), `type`,
                `at` (ISO 8601, UTC) and `elapsedMs` (since the run began, pauses left out) before the fields below. Durations are
                milliseconds. What is absent is `null`. Fields and types may be added under the same version; readers ignore what
                they do not know.

                ## Events

                """.formatted(EventJson.VERSION)
                + sealed(RunEvent.class) + "## Outcomes\n\nAn outcome is an object with a `type`.\n\n" + sealed(Outcome.class)
                + "## Script outcomes\n\nThe outcome of a script is an object with a `type`, too.\n\n" + sealed(ScriptOutcome.class)
                + "## Parts\n\n"
                + Stream.of(TestCase.class, Phrased.class, TestId.class, Attempt.class, Output.class, OutputModes.class, Thrown.class, RunStats.class, ModuleInfo.class, ReportStyle.class, ScriptId.class, ScriptRun.class, UnitDescription.class, UnitDescription.Running.class)
                        .map(type -> section(type.getSimpleName(), type))
                        .collect(Collectors.joining());
    }

    private static String sealed(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses())
                .map(type -> section(EventJson.typeName(type), type))
                .collect(Collectors.joining());
    }

    private static String section(String title, Class<?> type) {
        String rows = Stream.of(type.getRecordComponents()).map(EventPageTests::row).collect(Collectors.joining());
        return "### " + title + "\n\n" + (rows.isEmpty() ? "No fields.\n" : "| field | value |\n|---|---|\n" + rows) + "\n";
    }

    private static String row(RecordComponent component) {
        return "| `" + component.getName() + "` | " + name(component.getGenericType()) + " |\n";
    }

    private static String name(Type type) {
        return type.getTypeName()
                .replaceAll("[\\w.]+[.$](\\w+)", "$1")
                .replace("Optional<", "null or <")
                .replaceAll("Duration", "milliseconds")
                .replaceAll("\\b(Path|Printed|String|UUID)\\b", "string")
                .replaceAll("\\bInstant\\b", "time")
                .replaceAll("\\b(int|long)\\b", "number")
                .replace("List<", "array of <")
                .replace("Map<string, string>", "object of strings")
                .replaceAll("[<>]", "");
    }
}
