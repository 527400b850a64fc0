package io.github.mvnrunner.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tests of modules that are done, which are run later: at the end, or while Maven builds the next modules.
 *
 * <p>There is never more than one run: all that wait when it ends are the next one. Any thread may call any method.
 */
final class TestQueue {
    /**
     * The tests of one module.
     *
     * @param place where they would leave their files if they were run alone
     */
    record Waiting(ModuleTests.Present tests, RunnerMojo.Place place) {
        private String id() {
            return tests.module().id();
        }
    }

    /** Runs tests of several modules as one. */
    @FunctionalInterface
    interface Batch {
        /** @throws Failed if they are no success, whatever else has become of them */
        void run(List<Waiting> tests) throws Failed;
    }

    /** What one batch came to, or several. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Set<String> modules;

        /**
         * @param modules ids of those that are known to have failed
         * @param cause what the build is to be told
         */
        Failed(Set<String> modules, Exception cause) {
            super(cause);
            this.modules = modules;
        }

        Set<String> modules() {
            return modules;
        }

        private Failed and(Failed later) {
            Set<String> all = new TreeSet<>(modules);
            all.addAll(later.modules);
            return new Failed(all, (Exception) getCause());
        }
    }

    private final Batch batch;
    private final boolean overlaps;
    private final List<Waiting> waiting = new ArrayList<>(); // this and the rest guarded by this
    private Thread worker;
    private Optional<Failed> failure = Optional.empty();
    private boolean cancelled;

    /** @param overlaps whether the first batch begins as soon as there is a module */
    TestQueue(Batch batch, boolean overlaps) {
        this.batch = batch;
        this.overlaps = overlaps;
    }

    /** Lets tests wait; those that wait already, for a build that comes to them again, do so once. */
    synchronized void add(Waiting tests) {
        waiting.removeIf(other -> other.id().equals(tests.id()));
        waiting.add(tests);
        if (overlaps && worker == null && !cancelled) {
            worker = new Thread(this::work, "runner-tests");
            worker.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            worker.setDaemon(true);
            worker.start();
        }
    }

    /** {@return how many modules' tests have not begun} */
    synchronized int left() {
        return waiting.size();
    }

    /** Throws what has failed so far and was not told yet. */
    synchronized void tell() throws Failed {
        Optional<Failed> untold = failure;
        failure = Optional.empty();
        if (untold.isPresent()) {
            throw untold.get();
        }
    }

    /** Runs all tests that wait, or waits until they have been run, then {@linkplain #tell() tells}. */
    void finish() throws Failed, InterruptedException {
        if (overlaps) {
            join();
        } else {
            work();
        }
        tell();
    }

    /** Ends the batch that is under way, and lets none follow; returns when it has ended. */
    void cancel() throws InterruptedException {
        synchronized (this) {
            cancelled = true;
            if (worker != null) {
                worker.interrupt();
            }
        }
        join();
    }

    private synchronized void join() throws InterruptedException {
        while (worker != null) {
            wait();
        }
    }

    private void work() {
        for (List<Waiting> next = next(); !next.isEmpty(); next = next()) {
            try {
                batch.run(next);
            } catch (Failed e) {
                failed(e);
            } catch (RuntimeException e) {
                failed(new Failed(Set.of(), e));
            }
        }
    }

    private synchronized void failed(Failed failed) {
        failure = Optional.of(failure.map(earlier -> earlier.and(failed)).orElse(failed));
    }

    /** {@return all that wait; if there are none, or none may follow, the worker is over} */
    private synchronized List<Waiting> next() {
        List<Waiting> next = cancelled ? List.of() : List.copyOf(waiting);
        waiting.removeAll(next);
        if (next.isEmpty()) {
            worker = null;
            notifyAll();
        }
        return next;
    }
}
