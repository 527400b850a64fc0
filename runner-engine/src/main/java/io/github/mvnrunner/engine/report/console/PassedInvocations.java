package io.github.mvnrunner.engine.report.console;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.ConsoleSettings;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.OutputMode;
import io.github.mvnrunner.engine.event.RunEvent.TestFinished;
import io.github.mvnrunner.engine.event.RunEvent.TestStarted;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.StatusLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins passed invocations of one parameterised test, so that thousands of them don't bury everything else.
 *
 * <p>A row is due when another test of its class starts or ends in the same slot, when its class ends, and once a second.
 */
final class PassedInvocations {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final boolean joining;
    private final Map<Key, Row> open = new HashMap<>();
    private final Map<TestId, Integer> slots = new HashMap<>(); // of tests that have started

    /** A class that runs in several slots has a row in each. */
    private record Key(String module, String suite, int slot) {}

    /**
     * Invocations that passed one after the other.
     *
     * @param first the first of them
     * @param time the sum of their times
     * @param since when the first ended
     * @param stats the counts when the last ended
     */
    record Row(TestFinished first, int count, Duration time, Duration since, RunStats stats) {}

    PassedInvocations(ConsoleSettings settings) {
        this.joining = settings.statusLevel() != StatusLevel.ALL
                && !settings.output().success().isImmediate()
                && settings.capture() == ConsoleSettings.Capture.REPORTS;
    }

    /** {@return whether this result may wait for others like it} */
    boolean takes(TestFinished test) {
        return joining
                && test.attempts().size() == 1
                && test.attempts().getLast().outcome() instanceof Outcome.Passed passed
                && !passed.late()
                && !test.attempts().getLast().slow()
                && !test.attempts().getLast().leaked()
                && test.output().filter(own -> own.success() != OutputMode.NEVER).isEmpty()
                && isIndexed(test.test().name());
    }

    private static boolean isIndexed(String name) {
        return withoutIndex(name) < name.length();
    }

    /** {@return how long the name is without the numbers in brackets at its end} */
    private static int withoutIndex(String name) {
        int end = name.length();
        for (int at = end; at > 1 && name.charAt(at - 1) == ']'; ) {
            int first = at - 1;
            while (first > 0 && name.charAt(first - 1) >= '0' && name.charAt(first - 1) <= '9') {
                first--;
            }
            if (first == at - 1 || first == 0 || name.charAt(first - 1) != '[') {
                break;
            }
            at = first - 1;
            end = at;
        }
        return end;
    }

    /** Adds a result; returns the rows that are due now. */
    List<Row> add(TestFinished test, Duration now) {
        Key key = key(test.test());
        slots.remove(test.test().id());
        List<Row> due = new ArrayList<>();
        before(test.test(), key).ifPresent(due::add);
        Duration time = test.attempts().getLast().time();
        Row row = open.merge(
                key,
                new Row(test, 1, time, now, test.stats()),
                (known, one) -> new Row(
                        known.first, known.count + 1, known.time.plus(one.time), known.since, one.stats));
        if (now.minus(row.since).compareTo(PATIENCE) >= 0) {
            due.add(row);
            open.remove(key);
        }
        return due;
    }

    /** {@return the row of this test's class, if this is no further invocation of it; it is closed} */
    Optional<Row> started(TestStarted test) {
        slots.put(test.test().id(), test.slot());
        return before(test.test(), key(test.test()));
    }

    private Optional<Row> before(TestCase test, Key key) {
        Row row = open.get(key);
        return row != null && !template(row.first.test()).equals(template(test))
                ? Optional.ofNullable(open.remove(key))
                : Optional.empty();
    }

    /** {@return the row of the class of this test, which has ended; it is closed} */
    Optional<Row> ended(TestCase test) {
        Row row = open.remove(key(test));
        slots.remove(test.id());
        return Optional.ofNullable(row);
    }

    /** {@return the rows of this class; they are closed} */
    List<Row> end(String module, String suite) {
        List<Row> rows = new ArrayList<>();
        open.entrySet().removeIf(entry -> entry.getKey().module.equals(module)
                && entry.getKey().suite.equals(suite)
                && rows.add(entry.getValue()));
        return rows;
    }

    /** {@return all rows that are left; they are closed} */
    List<Row> end() {
        List<Row> left = List.copyOf(open.values());
        open.clear();
        return left;
    }

    /** {@return the name without its index} */
    static String method(TestCase test) {
        return test.name().substring(0, withoutIndex(test.name()));
    }

    private static String template(TestCase test) {
        return test.className() + " " + (isIndexed(test.name()) ? method(test) + "[]" : test.name());
    }

    private Key key(TestCase test) {
        return new Key(test.id().module(), test.suite(), slots.getOrDefault(test.id(), -1));
    }
}
