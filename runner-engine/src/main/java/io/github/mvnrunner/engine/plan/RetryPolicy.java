package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.config.RetrySpec;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides whether one test gets another attempt, and when.
 *
 * @param retries how often, and after which delays, it is run again if it fails
 * @param checkInterference whether a test that failed beside other workers is run once more, alone
 */
public record RetryPolicy(RetrySpec retries, boolean checkInterference) {

    /** {@return how many attempts a test gets, the check for interference left out} */
    public int total() {
        return retries.count() == Integer.MAX_VALUE ? Integer.MAX_VALUE : retries.count() + 1;
    }

    /**
     * {@return why the next attempt is made, empty if the last one is final}
     *
     * <p>A test that passes alone may have failed because of others beside it, or because of tests before it in its own class: so it
     * runs behind those once more, and still alone.
     *
     * @param behindOthers whether any of its class had run before it in the same JVM
     */
    public Optional<Purpose> next(List<Attempt> attempts, boolean behindOthers) {
        Attempt last = attempts.getLast();
        if (last.purpose() == Purpose.ALONE) {
            boolean once = attempts.stream().filter(attempt -> attempt.purpose() == Purpose.ALONE).count() == 1;
            return once && behindOthers && last.outcome().isSuccess() ? Optional.of(Purpose.ALONE) : Optional.empty();
        }
        if (!last.outcome().isFailure()) {
            return Optional.empty();
        }
        if (last.number() < total()) {
            return Optional.of(Purpose.RETRY);
        }
        boolean hadCompany = attempts.stream().anyMatch(attempt -> !attempt.beside().isEmpty());
        return checkInterference && hadCompany ? Optional.of(Purpose.ALONE) : Optional.empty();
    }

    /** {@return how long the attempt after these is held back; a check for interference never is} */
    public Duration delay(List<Attempt> attempts, RandomGenerator random) {
        int number = attempts.getLast().number() + 1;
        return number > total() ? Duration.ZERO : new Backoff(retries, random).before(number);
    }
}
