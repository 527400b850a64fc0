package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows the words with which {@code java} says that it can't begin with such a command, however often that is tried. */
final class JvmRefusal {
    private static final Pattern FINAL = Pattern.compile("Could not create the Java Virtual Machine"
            + "|Error occurred during initialization of (?:VM|boot layer)"
            + "|Could not find or load main class"
            + "|processing of -javaagent failed");

    /** What may be there again a moment later. */
    private static final Pattern SCARCE = Pattern.compile("(?i)memory|reserve|allocate|resource|too many");

    private static final int MOST_LINES = 8;

    private JvmRefusal() {}

    /** {@return why no worker started by that command will ever call back; empty if this one did, or the next one may} */
    static Optional<RunProblem> of(LiveWorker worker) {
        return worker.link == null
                ? in(worker.lastWords()).map(words -> new RunProblem.JvmRefused(worker.module.id(), worker.command, words))
                : Optional.empty();
    }

    /** {@return what it said, shortened; empty if that is no refusal, or one that need not last} */
    static Optional<String> in(String words) {
        return FINAL.matcher(words).find() && !SCARCE.matcher(words).find()
                ? Optional.of(words.strip().lines().limit(MOST_LINES).collect(Collectors.joining("\n")))
                : Optional.empty();
    }
}
