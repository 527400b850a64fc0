package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.plan.Policies;
import io.github.mvnrunner.engine.plan.RetryPolicy;
import io.github.mvnrunner.engine.time.TimeSource;

/** Gives ledgers what they share; safe for use by all of them. */
record Books(
        RetryPolicy retries,
        Policies policies,
        TimeSource time,
        Neighbours neighbours,
        Endings endings,
        Sender<UnitMessage> out) {}
