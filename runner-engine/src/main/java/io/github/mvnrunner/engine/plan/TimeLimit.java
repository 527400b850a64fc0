package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.config.MaxTime;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.problem.DurationText;
import java.util.Optional;

/** Holds a passed attempt to how long it may take; pure. */
public record TimeLimit(MaxTime most) {

    /** {@return the attempt; if it passed too late, it is known to be late, or failed if that counts} */
    public Attempt judge(Attempt attempt) {
        if (!isExceeded(attempt)) {
            return attempt;
        }
        return attempt.withOutcome(
                switch (most.onExceed()) {
                    case WARN -> new Outcome.Passed(true);
                    case FAIL -> new Outcome.Failed(thrown(words(attempt)));
                });
    }

    /** {@return what is worth telling of an attempt that passed too late, empty of others} */
    public Optional<String> warning(Attempt attempt) {
        return most.onExceed() == MaxTime.OnExceed.WARN && isExceeded(attempt)
                ? Optional.of(words(attempt))
                : Optional.empty();
    }

    private boolean isExceeded(Attempt attempt) {
        return attempt.outcome() instanceof Outcome.Passed && attempt.time().compareTo(most.limit()) > 0;
    }

    private String words(Attempt attempt) {
        return "it passed after " + DurationText.of(attempt.time()) + ", and its max-time is "
                + DurationText.of(most.limit());
    }

    private static Thrown thrown(String text) {
        return new Thrown(
                Outcome.MAX_TIME_EXCEEDED,
                Optional.of(text),
                Outcome.MAX_TIME_EXCEEDED + ": " + text,
                Outcome.MAX_TIME_EXCEEDED + ": " + text,
                true);
    }
}
