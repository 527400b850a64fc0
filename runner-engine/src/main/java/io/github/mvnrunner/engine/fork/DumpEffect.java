package io.github.mvnrunner.engine.fork;

/** What a {@link DumpLadder} wants done. */
public sealed interface DumpEffect {
    /** Try a rung, and say {@link DumpInput.Failed} if it can't be used. */
    record Try(DumpRung rung) implements DumpEffect {}

    /** End what was started for a rung that took too long. */
    record Abandon(DumpRung rung) implements DumpEffect {}

    /** These bytes of standard output are not part of a dump. */
    record PassOn(byte[] chunk) implements DumpEffect {}

    /** The climb is over. */
    record Done(ThreadDump dump) implements DumpEffect {}
}
