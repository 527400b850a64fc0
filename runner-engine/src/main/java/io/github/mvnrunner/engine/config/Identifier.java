package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.Origin;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.function.Consumer;

/** Knows which names groups and scripts may have, as nextest. */
final class Identifier {
    private Identifier() {}

    /** Reports a name that is none. */
    static void check(String name, String kind, Origin origin, Consumer<RunProblem> problems) {
        if (!isSound(name)) {
            problems.accept(new RunProblem.WrongValue(
                    origin,
                    "the name of a " + kind,
                    "\"" + name + "\"",
                    "a letter, and after it letters, digits, \"_\" and \"-\""));
        }
    }

    private static boolean isSound(String name) {
        return !name.isEmpty()
                && Character.isLetter(name.codePointAt(0))
                && name.codePoints().allMatch(c -> Character.isUnicodeIdentifierPart(c) || c == '-');
    }
}
