package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import io.github.mvnrunner.engine.problem.RunProblem;

/** What a worker's manager does next. */
sealed interface WorkerEffect {
    /** Tell it what to look for. */
    record Configure() implements WorkerEffect {}

    /** Let its launch begin. */
    record Launch() implements WorkerEffect {}

    /** Let its launch go forward. */
    record Open(WorkerInput.Gate gate) implements WorkerEffect {}

    /** Let it run something once more. */
    record Repeat(WorkerInput.RunAgain what) implements WorkerEffect {}

    /** Tell it that there is nothing more to do. */
    record Finish() implements WorkerEffect {}

    /** Find out what its threads do. */
    record Dump() implements WorkerEffect {}

    /** Signal its process group. */
    record Signal(ProcessSignal signal) implements WorkerEffect {}

    /** Hand its message to the unit. */
    record Pass(WorkerMessage message) implements WorkerEffect {}

    /** See to what it left behind. */
    record SeeOff(Manner manner) implements WorkerEffect {}

    /** Report its end: all is known that it had to say. */
    record TellEnd() implements WorkerEffect {}

    /** Warn of a problem. */
    record Warn(RunProblem problem) implements WorkerEffect {}

    /** Says how much time its survivors get. */
    enum Manner {
        /** What ends by itself within the leak timeout is no leak. */
        WATCHED,
        /** They are asked to end. */
        ENDED,
        /** They are killed. */
        KILLED
    }
}
