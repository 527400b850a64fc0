package io.github.mvnrunner.engine.history;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Learns from a run's events what later runs should know.
 *
 * <p>A class whose tests were not all run keeps the time that is known of it. A history that can't be written fails no
 * run.
 */
public final class HistoryRecorder implements RunReporter {
    /** How long the tests of a class take that might be split, in milliseconds. */
    private static final long LONG = 1_000;

    private final HistoryFile file;
    private final RunHistory before;
    private final boolean keepsApart;
    private final Predicate<String> optimizesLate;
    private final Set<String> late = new HashSet<>();
    private final Map<String, Map<String, Learnt>> modules = new HashMap<>();

    /** Modules of which tests were left out, so that times of their classes mean little. */
    private final Set<String> partial = new HashSet<>();

    private static final class Learnt {
        long tests;
        long suite;

        /** By unique id, in milliseconds; all invocations of a method together, but not of those that took none. */
        final Map<String, Long> methods = new HashMap<>();

        /** What failed before and was not run in this run. */
        final Set<String> failedBefore;
        final Set<String> failures = new HashSet<>();
        boolean cutShort;
        boolean repeated;
        boolean interfered;
        boolean whole;

        Learnt(Set<String> failedBefore) {
            this.failedBefore = new HashSet<>(failedBefore);
        }
    }

    /**
     * Writes to that file when the run ends.
     *
     * @param before what it held at the start
     * @param keepsApart whether classes whose tests interfere, with others or with their own, are remembered, or forgotten
     * @param optimizesLate whether a worker of that command line does
     */
    public HistoryRecorder(
            HistoryFile file, RunHistory before, boolean keepsApart, Predicate<String> optimizesLate) {
        this.file = file;
        this.before = before;
        this.keepsApart = keepsApart;
        this.optimizesLate = optimizesLate;
    }

    @Override
    public void report(StampedEvent stamped) {
        switch (stamped.event()) {
            case RunEvent.ModulePlanned planned when planned.filteredOut() > 0 -> partial.add(planned.module());
            case RunEvent.WorkerStarted worker when optimizesLate.test(worker.command()) -> late.add(worker.module());
            case RunEvent.TestFinished finished -> learn(finished);
            case RunEvent.SuiteFinished suite -> of(suite.module(), suite.suite()).suite = suite.time().toMillis();
            case RunEvent.RunFinished _ -> write();
            default -> {} // all else says nothing of a class
        }
    }

    private void learn(RunEvent.TestFinished finished) {
        TestCase test = finished.test();
        Learnt learnt = of(test.id().module(), test.suite());
        long millis = finished.attempts().getFirst().time().toMillis();
        learnt.tests += millis;
        if (millis > 0) {
            learnt.methods.merge(method(test.id().uniqueId()), millis, Long::sum);
        }
        if (finished.status() != TestStatus.NOT_RUN && !learnt.failedBefore.isEmpty()) {
            String id = test.id().uniqueId();
            learnt.failedBefore.removeIf(failure -> id.equals(failure) || id.startsWith(failure + "/"));
        }
        if (finished.status().isFailure()) {
            learnt.failures.add(test.id().uniqueId());
        }
        learnt.repeated |= Attempt.isRepeated(finished.attempts());
        if (finished.status() == TestStatus.INTERFERENCE) {
            boolean withItself = finished.attempts().stream().anyMatch(attempt -> attempt.beside().contains(test.suite()));
            learnt.whole |= withItself;
            learnt.interfered |= !withItself;
        }
        learnt.cutShort |= finished.status() == TestStatus.NOT_RUN;
    }

    /** The part below a top-level class. */
    private static String method(String uniqueId) {
        int end = -1;
        for (int part = 0; part < 3; part++) {
            end = uniqueId.indexOf('/', end + 1);
            if (end < 0) {
                return uniqueId; // the very same string, of which there are many
            }
        }
        return uniqueId.substring(0, end);
    }

    private Learnt of(String module, String suite) {
        return modules.computeIfAbsent(module, _ -> new HashMap<>())
                .computeIfAbsent(
                        suite, _ -> new Learnt(before.of(module, suite).map(ClassRecord::failures).orElse(Set.of())));
    }

    private void write() {
        Map<String, Map<String, ClassRecord>> records = new HashMap<>();
        modules.forEach((module, classes) -> {
            Map<String, ClassRecord> all = new HashMap<>();
            classes.forEach((name, learnt) -> all.put(name, record(module, name, learnt)));
            records.put(module, all);
        });
        try {
            late.retainAll(records.keySet());
            file.add(new RunHistory(records, late));
        } catch (IOException _) {
            // the next run has no better order than this one
        }
    }

    private ClassRecord record(String module, String name, Learnt learnt) {
        long millis = Math.max(learnt.tests, learnt.suite);
        boolean whole = !partial.contains(module) && !learnt.cutShort;
        long known = before.of(module, name).map(ClassRecord::millis).orElse(0L);
        Set<String> failures = new HashSet<>(learnt.failures);
        if (!whole) {
            failures.addAll(learnt.failedBefore);
        }
        boolean failed = !failures.isEmpty();
        long longest = longest(learnt, before.of(module, name).map(ClassRecord::longest).orElse(0L), whole);
        boolean apart = keepsApart && (learnt.interfered || before.of(module, name).filter(ClassRecord::apart).isPresent());
        if (learnt.repeated) {
            return new ClassRecord(known > 0 ? known : learnt.tests, failed, failures, apart, longest);
        }
        return new ClassRecord(whole ? millis : Math.max(millis, known), failed, failures, apart, longest);
    }

    /** Of a class that is short nobody needs to know. */
    private long longest(Learnt learnt, long known, boolean whole) {
        if (keepsApart && (learnt.whole || known == ClassRecord.WHOLE)) {
            return ClassRecord.WHOLE;
        }
        long longest = learnt.methods.values().stream().max(Long::compare).orElse(0L);
        return learnt.tests < LONG ? 0 : whole ? longest : Math.max(longest, known);
    }
}
