package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.link.WorkerMessage;

/** What a unit does next. */
sealed interface UnitEffect {
    /** Ask the dispatcher to be admitted. */
    record Ask() implements UnitEffect {}

    /** Leave the tests to another unit. */
    record HandBack() implements UnitEffect {}

    /** Start the worker, and let it look for its tests. */
    record Spawn() implements UnitEffect {}

    /** Tell of a class that could not be loaded. */
    record TellUnloadable(WorkerMessage.Unloadable what) implements UnitEffect {}

    /** Tell that the worker never called back. */
    record TellSilence() implements UnitEffect {}

    /** Tell that the worker ended before it knew its tests. */
    record TellEarlyEnd() implements UnitEffect {}

    /** Look up which of the worker's tests are for this unit. */
    record LookUp() implements UnitEffect {}

    /** Let the worker run them. */
    record Run() implements UnitEffect {}

    /** Note in the books what the worker told. */
    record Book(WorkerMessage message) implements UnitEffect {}

    /** Tell that something is slow. */
    record TellSlow(StepClock.Due due) implements UnitEffect {}

    /** End the worker because of this test or container. */
    record Expire(TestNode node) implements UnitEffect {}

    /** Give up what was asked for and does not exist. */
    record GiveUpMissing() implements UnitEffect {}

    /** Turn to the next test that is tried again here, and let its delay begin. */
    record TurnToRetry() implements UnitEffect {}

    /** Let the worker run that test. */
    record RunAgain() implements UnitEffect {}

    /** Tell the worker that there is nothing more to do. */
    record Finish() implements UnitEffect {}

    /** Settle the last result of the unit that ran in the worker before. */
    record SettleEarlier() implements UnitEffect {}

    /** Settle the last result of this unit. */
    record SettleOwn() implements UnitEffect {}

    /** Charge what has used up its time. */
    record ChargeTimeout() implements UnitEffect {}

    /** Charge what ran when the worker died. */
    record ChargeDeath() implements UnitEffect {}

    /** End what has no result as not run. */
    record Abandon() implements UnitEffect {}

    /** Close the books. */
    record Close() implements UnitEffect {}

    /** Leave the worker to the next unit. */
    record Keep() implements UnitEffect {}
}
