package io.github.mvnrunner.engine.script;

import io.github.mvnrunner.engine.config.LeakTimeout;
import io.github.mvnrunner.engine.config.SlowTimeout;
import java.time.Duration;
import java.util.Optional;

/**
 * Says how much time a script has.
 *
 * @param slow empty for as long as it needs
 * @param interruptGrace how long it may live after SIGINT
 * @param grace how long it may live after another signal of the run's end
 */
record ScriptLimits(Optional<SlowTimeout> slow, LeakTimeout leak, Duration interruptGrace, Duration grace) {}
