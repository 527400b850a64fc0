package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** What a unit waits for: the ends of its top-level nodes, or of a retry inside its worker's launch. */
final class Awaited {
    private final Set<String> topLevels;
    private final IntPredicate outside;
    private boolean launch;
    private boolean retry;

    private Awaited(Collection<String> topLevels, boolean launch, boolean retry, IntPredicate outside) {
        this.topLevels = new HashSet<>(topLevels);
        this.launch = launch;
        this.retry = retry;
        this.outside = outside;
    }

    /** @param wholeList whether the launch itself has to end, whose engines may still fail */
    static Awaited ends(Collection<String> topLevels, boolean wholeList) {
        return new Awaited(topLevels, wholeList, false, _ -> false);
    }

    /** @param roots tells the roots of engines, which end with the launch around the retry */
    static Awaited retry(IntPredicate roots) {
        return new Awaited(List.of(), false, true, roots);
    }

    boolean over() {
        return topLevels.isEmpty() && !launch && !retry;
    }

    /** Takes in an end; {@return whether it was one} */
    boolean takes(WorkerFrame frame) {
        return switch (frame) {
            case WorkerFrame.UnitDone done -> {
                topLevels.remove(done.topLevelUniqueId);
                yield true;
            }
            case WorkerFrame.PlanDone _ -> {
                topLevels.clear();
                launch = false;
                yield true;
            }
            case WorkerFrame.RetryDone _ -> {
                retry = false;
                yield true;
            }
            case WorkerFrame.Finished finished -> outside.test(finished.index);
            default -> false;
        };
    }
}
