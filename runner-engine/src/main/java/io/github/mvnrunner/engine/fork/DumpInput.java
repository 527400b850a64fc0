package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.link.DumpAnswer;

/** What a {@link DumpLadder} is told; all of it lands in the mailbox of the unit that climbs. */
public sealed interface DumpInput {
    /** The worker answered over its link. */
    record Answered(DumpAnswer answer) implements DumpInput {}

    /** The worker's JVM wrote to its standard output. */
    record Wrote(byte[] chunk) implements DumpInput {}

    /** The attaching program gave a dump. */
    record Attached(String text) implements DumpInput {}

    /** The kernel gave its view. */
    record Seen(String text) implements DumpInput {}

    /** A rung can't be used, or has failed. */
    record Failed(DumpRung rung, String why) implements DumpInput {}

    /** A rung's time is up, or the whole climb's. */
    record TimeUp() implements DumpInput {}

    /** The process ended, so there is nothing more to ask. */
    record Gone() implements DumpInput {}
}
