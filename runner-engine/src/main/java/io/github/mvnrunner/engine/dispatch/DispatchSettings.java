package io.github.mvnrunner.engine.dispatch;

import io.github.mvnrunner.engine.config.MaxFail.Terminate;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Says when the dispatcher ends a run by itself.
 *
 * @param enoughFailures whether so many failed tests cancel the run
 * @param atLimit what becomes of running tests then
 * @param globalTimeout how long the run may take, pauses left out; empty for as long as it needs
 */
public record DispatchSettings(IntPredicate enoughFailures, Terminate atLimit, Optional<Duration> globalTimeout) {}
