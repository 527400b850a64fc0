package io.github.mvnrunner.engine.kit;

import io.github.mvnrunner.engine.RunVerdict;
import java.util.List;

/**
 * Holds what a listing said.
 *
 * @param text its standard output
 * @param errors its standard error
 */
public record ListedRun(RunVerdict verdict, String text, String errors) {

    /** {@return the lines of standard output} */
    public List<String> lines() {
        return text.lines().toList();
    }
}
