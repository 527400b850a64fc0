package io.github.mvnrunner.engine.chaos;

import java.util.List;
import java.util.Set;

/**
 * What was done to a run.
 *
 * @param done in order
 * @param workers process ids of the workers that were hit
 */
record Strikes(List<Deed> done, Set<Long> workers) {
    /** The signal at which an engine does not wait for anything any more. */
    private static final int AT_ONCE = 3;

    Strikes {
        done = List.copyOf(done);
        workers = Set.copyOf(workers);
    }

    boolean killedEngine() {
        return count(Deed.Kind.KILL_ENGINE) > 0;
    }

    /** {@return whether the engine may leave without having told the end} */
    boolean mayCutLog() {
        return killedEngine() || count(Deed.Kind.INTERRUPT_ENGINE) + count(Deed.Kind.TERMINATE_ENGINE) >= AT_ONCE;
    }

    /** {@return whether somebody asked the engine to end} */
    boolean endedEngine() {
        return done.stream().anyMatch(deed -> !deed.kind().hitsWorker());
    }

    private long count(Deed.Kind kind) {
        return done.stream().filter(deed -> deed.kind() == kind).count();
    }
}
