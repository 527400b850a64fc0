package io.github.mvnrunner.engine.platform;

/**
 * How a process ended, as far as there is evidence.
 *
 * <p>A JVM that is told SIGTERM <em>exits</em> with 143; only the wait status tells that from death by a signal.
 */
public sealed interface ExitStatus {

    /** It ended by itself with this code, 0 to 255. */
    record Exited(int code) implements ExitStatus {}

    /** A signal ended it. */
    record Signalled(int signal, boolean coreDumped) implements ExitStatus {

        /** The signal's name on this machine, such as {@code SIGKILL}. */
        public String name() {
            return ProcessSignal.nameOf(signal);
        }
    }

    /** It ended before it said anything; for those who talk with it. */
    record NeverSpoke(String why) implements ExitStatus {}

    /** Its end could not be observed. */
    record Unknown(String why) implements ExitStatus {}
}
