package io.github.mvnrunner.engine.kit;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.RunEvent.TestFinished;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.TestStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds all that a run told the outside.
 *
 * @param errors what it told people beside its events
 */
public record RecordedRun(RunVerdict verdict, List<RunEvent> events, List<String> errors) {
    public RecordedRun {
        events = List.copyOf(events);
        errors = List.copyOf(errors);
    }

    /** {@return all events of that type, in order} */
    public <E extends RunEvent> Stream<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    /** {@return how each test ended, by {@code SimpleClass.name}} */
    public Map<String, TestStatus> statuses() {
        return all(TestFinished.class)
                .collect(Collectors.toMap(
                        finished -> label(finished.test()), TestFinished::status, (one, _) -> one, TreeMap::new));
    }

    /** {@return the one result of that test, named {@code SimpleClass.name}} */
    public TestFinished result(String label) {
        return all(TestFinished.class)
                .filter(finished -> label(finished.test()).equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no result of " + label + " among " + statuses()));
    }

    /** {@return the last attempt at that test} */
    public Attempt last(String label) {
        return result(label).attempts().getLast();
    }

    /** {@return the counts at the end} */
    public RunStats stats() {
        return all(RunEvent.RunFinished.class).findFirst().orElseThrow().stats();
    }

    /** {@return {@code SimpleClass.name}} */
    public static String label(TestCase test) {
        return test.className().substring(test.className().lastIndexOf('.') + 1) + "." + test.name();
    }
}
