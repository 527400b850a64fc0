package io.github.mvnrunner.engine.dispatch;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.RunEvent.SuiteFinished;
import io.github.mvnrunner.engine.exchange.UnitMessage.SuitePassed;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows when all tests of a report file have a result; confined to the dispatcher. */
final class SuiteBook {
    private record Key(String module, String suite) {}

    private static final class Entry {
        int open;

        /** Whether a unit is in it that has registered tests there, more of which may follow. */
        boolean entered;

        boolean reported;

        @Nullable
        SuitePassed passed;
    }

    private final Map<Key, Entry> entries = new LinkedHashMap<>();

    void opened(TestCase test) {
        Entry entry = entry(test.id().module(), test.suite());
        entry.open++;
        entry.reported = false;
    }

    /** As {@link #opened}; it is told when the unit has passed through that has it. */
    void registered(TestCase test) {
        opened(test);
        entry(test.id().module(), test.suite()).entered = true;
    }

    Optional<SuiteFinished> settled(TestCase test) {
        Key key = new Key(test.id().module(), test.suite());
        Entry entry = entry(key.module, key.suite);
        entry.open--;
        return entry.entered ? Optional.empty() : finished(key, entry);
    }

    Optional<SuiteFinished> passed(SuitePassed message) {
        Key key = new Key(message.module(), message.suite());
        Entry entry = entry(key.module, key.suite);
        entry.passed = entry.passed == null ? message : joined(entry.passed, message);
        entry.reported = false;
        entry.entered = false;
        return finished(key, entry);
    }

    /** {@return the suites that no unit passed through, so that their tests are not lost to reports} */
    List<SuiteFinished> rest(Instant now) {
        return entries.entrySet().stream()
                .filter(entry -> !entry.getValue().reported)
                .map(entry -> event(entry.getKey(), entry.getValue(), now))
                .toList();
    }

    /** No test of what was reported is left. */
    void forgetReported() {
        entries.values().removeIf(entry -> entry.reported);
    }

    private static Optional<SuiteFinished> finished(Key key, Entry entry) {
        if (entry.open > 0 || entry.reported || entry.passed == null) {
            return Optional.empty();
        }
        entry.reported = true;
        return Optional.of(event(key, entry, Instant.EPOCH));
    }

    private static SuiteFinished event(Key key, Entry entry, Instant otherwise) {
        if (entry.passed == null) {
            return new SuiteFinished(key.module, key.suite, otherwise, Duration.ZERO, Output.NONE, Map.of());
        }
        SuitePassed passed = Objects.requireNonNull(entry.passed);
        return new SuiteFinished(
                key.module,
                key.suite,
                passed.startedAt(),
                passed.time(),
                passed.output(),
                passed.properties().orElse(Map.of()));
    }

    private static SuitePassed joined(SuitePassed first, SuitePassed second) {
        return new SuitePassed(
                first.module(),
                first.suite(),
                first.startedAt(),
                first.time().plus(second.time()),
                first.output().then(second.output()),
                second.properties().or(first::properties));
    }

    private Entry entry(String module, String suite) {
        return entries.computeIfAbsent(new Key(module, suite), _ -> new Entry());
    }
}
