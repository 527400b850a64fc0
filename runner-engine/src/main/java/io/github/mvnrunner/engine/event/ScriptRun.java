package io.github.mvnrunner.engine.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reports one run of a script.
 *
 * @param startedAt wall clock
 * @param time active time, pauses left out
 * @param slow whether it passed its slow timeout
 * @param leaked whether a process that it left behind holds its output
 * @param output what was captured of it
 * @param reported whether the merged report shows that output
 * @param variables what it handed to tests, in its order; empty unless it passed
 */
public record ScriptRun(
        List<String> command,
        Instant startedAt,
        Duration time,
        boolean slow,
        boolean leaked,
        ScriptOutcome outcome,
        Output output,
        boolean reported,
        Map<String, String> variables) {

    public ScriptRun {
        command = List.copyOf(command);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
