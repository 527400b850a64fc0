package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.exchange.UnitRequest;
import io.github.mvnrunner.engine.fork.DumpInput;
import io.github.mvnrunner.engine.fork.Survivor;
import io.github.mvnrunner.engine.link.LinkInput;
import io.github.mvnrunner.engine.platform.ExitStatus;
import java.util.List;

/** Lands in a unit's one mailbox. */
sealed interface UnitInput {
    /** Something came over the worker's link. */
    record FromLink(LinkInput input) implements UnitInput {}

    /** The worker's JVM has ended. */
    record Exited(ExitStatus status) implements UnitInput {}

    /** The worker wrote to its own stdout or stderr. */
    record Wrote(boolean stderr, byte[] chunk) implements UnitInput {}

    /** Nobody can write to the worker's stdout, or stderr, any more. */
    record EndOfFile(boolean stderr) implements UnitInput {}

    /** What the worker left behind was ended, but for these. */
    record Swept(List<Survivor> left) implements UnitInput {
        public Swept {
            left = List.copyOf(left);
        }
    }

    /** News for the thread dump that is being taken. */
    record Dump(DumpInput input) implements UnitInput {}

    /** The dispatcher asks. */
    record Asked(UnitRequest request) implements UnitInput {}
}
