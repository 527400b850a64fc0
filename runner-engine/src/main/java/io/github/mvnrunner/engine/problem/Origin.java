package io.github.mvnrunner.engine.problem;

import java.nio.file.Path;

/** Says where a person wrote what is wrong. */
public sealed interface Origin {

    /**
     * A place in a file.
     *
     * @param file as it is to be shown
     * @param line counted from 1
     * @param column counted from 1
     * @param width how many characters to underline, at least 1
     * @param text the whole line, without its end
     */
    record InFile(Path file, int line, int column, int width, String text) implements Origin {}

    /** A {@code -Drunner.<key>} on Maven's command line. */
    record Option(String key, String value) implements Origin {}

    /**
     * A parameter of Surefire.
     *
     * @param owner whose POM it stands in
     * @param key the key it was translated to
     */
    record Pom(String owner, String key, String value) implements Origin {}

    /** An environment variable. */
    record Variable(String name, String value) implements Origin {}
}
