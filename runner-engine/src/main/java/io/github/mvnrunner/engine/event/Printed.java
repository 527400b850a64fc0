package io.github.mvnrunner.engine.event;

import java.io.IOException;

/**
 * Holds what was printed to one stream, in memory or elsewhere.
 *
 * <p>What is elsewhere can be read while the run lasts. Safe for any thread.
 */
public interface Printed {
    /** Nothing was printed. */
    Printed NOTHING = new PrintedText("");

    /** {@return what is held in memory} */
    static Printed of(String text) {
        return text.isEmpty() ? NOTHING : new PrintedText(text);
    }

    /** {@return whether nothing was printed} */
    boolean isEmpty();

    /**
     * Writes all of it, in pieces that break no character.
     *
     * @throws IOException if {@code out} fails; what can't be read is a notice in the text
     */
    void copyTo(Appendable out) throws IOException;

    /** {@return all of it} */
    default String text() {
        StringBuilder text = new StringBuilder();
        try {
            copyTo(text);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return text.toString();
    }

    /** {@return this and then the other} */
    default Printed then(Printed other) {
        if (other.isEmpty()) {
            return this;
        }
        return isEmpty() ? other : new PrintedPair(this, other);
    }
}
