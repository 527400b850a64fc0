package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestCatalog;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.config.Expectation;
import io.github.mvnrunner.engine.config.FlakyResult;
import io.github.mvnrunner.engine.config.Repeat;
import io.github.mvnrunner.engine.config.RetryIn;
import io.github.mvnrunner.engine.config.RetryOrder;
import io.github.mvnrunner.engine.config.RetrySpec;
import io.github.mvnrunner.engine.config.SlowTimeout;
import io.github.mvnrunner.engine.config.TestSettings;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.plan.Judgement;
import io.github.mvnrunner.engine.plan.RetryPolicy;
import io.github.mvnrunner.engine.plan.TimeLimit;
import java.util.List;
import java.util.Optional;

/**
 * Says what holds for the tests of one worker; what the worker did not discover is run once, as it is.
 *
 * @param catalog the worker's
 */
record TestRules(TestCatalog catalog, Books books) {
    RetryPolicy retries(TestId id) {
        Optional<TestSettings> settings = settings(id);
        RetrySpec spec = settings.isPresent() && books.budget().allowsRetries() ? settings.get().retries() : RetrySpec.NONE;
        return new RetryPolicy(spec, books.checkInterference());
    }

    /** {@return how many attempts a test gets, the check for interference left out} */
    int total(TestId id) {
        int times = repeat(id).times();
        return times > 1 ? times : retries(id).total();
    }

    Repeat repeat(TestId id) {
        return settings(id).map(TestSettings::repeat).orElse(Repeat.NONE);
    }

    FlakyResult flakyResult(TestId id) {
        return settings(id).map(TestSettings::flakyResult).orElse(FlakyResult.PASS);
    }

    /** {@return how long a test may take} */
    Optional<TimeLimit> timeLimit(TestId id) {
        return settings(id).flatMap(TestSettings::maxTime).map(TimeLimit::new);
    }

    /** {@return what is expected of a test; empty for success} */
    Optional<Expectation> expectation(TestId id) {
        Optional<TestNode> node = catalog.find(id);
        return node.isPresent() ? books.policies().expectation(node.get()) : Optional.empty();
    }

    /** {@return whether a test ended as it was meant to, so that there is nothing to be tried again} */
    boolean isMeant(TestId id, List<Attempt> attempts) {
        return expectation(id).filter(entry -> Judgement.of(entry, attempts).isMet()).isPresent();
    }

    RetryOrder retryOrder(TestId id) {
        return settings(id).map(TestSettings::retryOrder).orElse(RetryOrder.END);
    }

    RetryIn retryIn(TestId id) {
        return settings(id).map(TestSettings::retryIn).orElse(RetryIn.FRESH);
    }

    SlowTimeout slowTimeout(TestNode node) {
        return books.policies().of(node).slowTimeout();
    }

    /** {@return whether one node was asked for, so that no other invocation follows it} */
    boolean isOneOnly() {
        return books.policies().only().isPresent();
    }

    private Optional<TestSettings> settings(TestId id) {
        Optional<TestNode> node = catalog.find(id);
        return node.isPresent() ? Optional.of(books.policies().of(node.get())) : Optional.empty();
    }
}
