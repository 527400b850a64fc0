package io.github.mvnrunner.engine.filter;

import java.util.regex.Pattern;

/** Matches a name; a name starts with the sign of its kind when it is written. */
public sealed interface NameMatcher {

    /** {@return whether a name matches} */
    boolean matches(String name);

    /** The whole name, {@code =name}. */
    record Equal(String text) implements NameMatcher {
        @Override
        public boolean matches(String name) {
            return name.equals(text);
        }
    }

    /** A part of the name, {@code ~part}. */
    record Contains(String text) implements NameMatcher {
        @Override
        public boolean matches(String name) {
            return name.contains(text);
        }
    }

    /**
     * Wildcards for the whole name, {@code #glob}.
     *
     * @param compiled follows from {@code text}
     */
    record Glob(String text, Pattern compiled) implements NameMatcher {
        @Override
        public boolean matches(String name) {
            return compiled.matcher(name).matches();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Glob(String same, _) && same.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /**
     * A regular expression for some part of the name, {@code /regex/}.
     *
     * @param compiled follows from {@code source}
     */
    record Regex(String source, Pattern compiled) implements NameMatcher {
        @Override
        public boolean matches(String name) {
            return compiled.matcher(name).find();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Regex(String same, _) && same.equals(source);
        }

        @Override
        public int hashCode() {
            return source.hashCode();
        }
    }
}
