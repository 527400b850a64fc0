package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.SurefireNames;
import io.github.mvnrunner.engine.catalog.TestCatalog;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.output.OutputStore;
import io.github.mvnrunner.engine.time.TimeSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Follows a unit's way through its suites, by the worker's clock, and keeps what is printed there until it has an owner.
 *
 * <p>Confined to the unit's thread.
 */
final class UnitSuites {
    private final TestCatalog catalog;
    private final TimeSource time;
    private final OutputStore store;
    private final Map<String, SuiteTrack> suites = new LinkedHashMap<>();
    private final Map<TestId, OutputBuffer> outputs = new HashMap<>();
    private byte[] lastPrinted = {};

    /** The worker's clock at its last event. */
    private long workerClock;

    /** What had been paused when a test was held, while one is. */
    private OptionalLong pausedAtHold = OptionalLong.empty();

    /** For how long the run was paused while the worker's own clock stood still. */
    private long pausedWhileHeld;

    UnitSuites(TestCatalog catalog, TimeSource time, OutputStore store) {
        this.catalog = catalog;
        this.time = time;
        this.store = store;
    }

    /** {@return the worker's clock at its last event, the time left out that it was stopped} */
    long clock() {
        return workerClock;
    }

    /** Takes in a time of the worker's own clock, whose differences are times; it goes on while the worker is stopped. */
    void clock(long workerNanos) {
        long active = workerNanos - (time.pausedNanos() - pausedWhileHeld);
        workerClock = workerClock == 0 ? active : Math.max(workerClock, active);
    }

    /** The worker's clock stands still until {@link #goOn}, so that a pause takes nothing off it. */
    void hold() {
        if (pausedAtHold.isEmpty()) {
            pausedAtHold = OptionalLong.of(time.pausedNanos());
        }
    }

    void goOn() {
        pausedWhileHeld += time.pausedNanos() - pausedAtHold.orElse(time.pausedNanos());
        pausedAtHold = OptionalLong.empty();
    }

    void enter(TestNode node) {
        if (node.parent().isPresent()) {
            suite(node);
        }
    }

    /** From now on what that test prints is its own. */
    void begin(TestNode test) {
        outputs.put(test.id(), new OutputBuffer(store));
    }

    /** {@return what that test has printed, which is then kept no more} */
    Output end(TestId test) {
        OutputBuffer printed = outputs.remove(test);
        return printed == null ? Output.NONE : printed.output();
    }

    void ended(TestNode node, long workerNanos) {
        clock(workerNanos);
        if (node.parent().isPresent()) {
            suite(node).endedNanos = workerClock;
        }
    }

    void printed(Optional<TestNode> owner, boolean stderr, boolean shared, byte[] bytes) {
        lastPrinted = bytes;
        OutputBuffer own = owner.map(node -> outputs.get(node.id())).orElse(null);
        if (own != null) {
            own.add(stderr, bytes, shared);
            return;
        }
        owner.filter(node -> node.parent().isPresent())
                .map(this::suite)
                .or(() -> suites.values().stream().reduce((_, last) -> last))
                .ifPresent(track -> track.output.add(stderr, bytes, shared));
    }

    /** {@return the last line that was printed, for a person who asks} */
    Optional<String> lastLine() {
        return new String(lastPrinted, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((_, last) -> last);
    }

    /** {@return what to tell of all suites, which are then followed no more} */
    List<UnitMessage> close(String module, Optional<Map<String, String>> properties) {
        List<UnitMessage> passed = suites.entrySet().stream()
                .<UnitMessage>map(entry -> passed(module, entry.getKey(), entry.getValue(), properties))
                .toList();
        suites.clear();
        return passed;
    }

    private static UnitMessage passed(
            String module, String suite, SuiteTrack track, Optional<Map<String, String>> properties) {
        Duration took = Duration.ofNanos(track.endedNanos - track.startedNanos);
        return new UnitMessage.SuitePassed(module, suite, track.startedAt, took, track.output.output(), properties);
    }

    private SuiteTrack suite(TestNode node) {
        return suites.computeIfAbsent(
                SurefireNames.of(catalog, node).suite(), _ -> new SuiteTrack(time.now(), workerClock, new OutputBuffer(store)));
    }
}
