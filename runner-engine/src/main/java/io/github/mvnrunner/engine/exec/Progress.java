package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.problem.RunProblem;

/** Says whether a unit got anywhere. */
sealed interface Progress {
    /** Its tests are known, or any of them began or ended; or it was not meant to get anywhere. */
    record Made() implements Progress {}

    /** Its worker ended before that; another one may do better. */
    record None(RunProblem why) implements Progress {}

    /** There is no worker for it, nor would the next try give one. */
    record Hopeless(RunProblem why) implements Progress {}
}
