package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a test gets another attempt.
 *
 * @param retries how many further attempts a failed test gets, 0 for none
 * @param checkInterference whether a test that failed beside other workers is run once more, alone
 */
public record RetryPolicy(int retries, boolean checkInterference) {

    /** {@return how many attempts a test gets, the check for interference left out} */
    public int total() {
        return retries + 1;
    }

    /** {@return why the next attempt is made, empty if the last one is final} */
    public Optional<Purpose> next(List<Attempt> attempts) {
        Attempt last = attempts.getLast();
        if (!last.outcome().isFailure() || last.purpose() == Purpose.ALONE) {
            return Optional.empty();
        }
        if (last.number() < total()) {
            return Optional.of(Purpose.RETRY);
        }
        boolean hadCompany = attempts.stream().anyMatch(attempt -> !attempt.beside().isEmpty());
        return checkInterference && hadCompany ? Optional.of(Purpose.ALONE) : Optional.empty();
    }
}
