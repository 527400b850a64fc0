package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a test that is run several times is run once more.
 *
 * @param times 2 or more
 */
public record Repetition(int times) {

    /** {@return why the next attempt is made; empty if the last one was, or if the test can't be run} */
    public Optional<Purpose> next(List<Attempt> attempts) {
        boolean ran = switch (attempts.getLast().outcome()) {
            case Outcome.Skipped _, Outcome.NotRun _ -> false;
            case Outcome.Passed _,
                    Outcome.Failed _,
                    Outcome.Errored _,
                    Outcome.TimedOut _,
                    Outcome.Crashed _,
                    Outcome.Leaked _ -> true;
        };
        return ran && attempts.size() < times ? Optional.of(Purpose.REPEAT) : Optional.empty();
    }
}
