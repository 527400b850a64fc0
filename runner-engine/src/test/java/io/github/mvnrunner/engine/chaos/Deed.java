package io.github.mvnrunner.engine.chaos;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One disturbance of a run.
 *
 * @param line how many lines the event log has when it is time
 * @param choice picks one worker of those that live
 */
record Deed(int line, Kind kind, int choice) implements Comparable<Deed> {

    /** What is done to whom. */
    enum Kind {
        KILL_WORKER,
        TERMINATE_WORKER,
        STOP_AND_KILL_WORKER,
        KILL_ENGINE,
        INTERRUPT_ENGINE,
        TERMINATE_ENGINE,
        CLOSE_INPUT;

        private static final List<Kind> WORKERS = List.of(KILL_WORKER, TERMINATE_WORKER, STOP_AND_KILL_WORKER);
        private static final List<Kind> ENGINE = List.of(KILL_ENGINE, INTERRUPT_ENGINE, TERMINATE_ENGINE, CLOSE_INPUT);

        boolean hitsWorker() {
            return WORKERS.contains(this);
        }

        /** An engine that is told to end stays so; most deeds go to workers, so that runs get far. */
        private static Kind any(RandomGenerator random) {
            List<Kind> kinds = random.nextInt(4) == 0 ? ENGINE : WORKERS;
            return kinds.get(random.nextInt(kinds.size()));
        }
    }

    static Deed any(RandomGenerator random, int lines) {
        return new Deed(random.nextInt(1, lines), Kind.any(random), random.nextInt(1 << 10));
    }

    @Override
    public int compareTo(Deed other) {
        return Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return kind + " at line " + line;
    }
}
