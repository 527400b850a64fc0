package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.exchange.UnitRequest;

/** Says why a worker ends. */
sealed interface Ending {
    /** It was told that there is nothing more to do. */
    record Finished() implements Ending {}

    /** Nobody told it to: it ends by itself, or died. */
    record Unasked() implements Ending {}

    /** It said what makes no sense, so that nothing it says can be trusted. */
    record Broken(String what) implements Ending {}

    /** It never called back. */
    record Silent() implements Ending {}

    /** A test in it used up its time. */
    record Expired() implements Ending {}

    /** It was told to finish, and did not. */
    record Hung() implements Ending {}

    /** The run is being cancelled. */
    record Cancelled(UnitRequest.Shutdown request) implements Ending {}

    /** {@return whether the engine ended it for a reason that no test of it answers for, but one that is told apart} */
    default boolean isOurs() {
        return switch (this) {
            case Finished _, Unasked _, Broken _ -> false;
            case Silent _, Expired _, Hung _, Cancelled _ -> true;
        };
    }
}
