package io.github.mvnrunner.engine.event;

import java.io.IOException;

/** Holds a text in memory. */
record PrintedText(String text) implements Printed {
    @Override
    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public void copyTo(Appendable out) throws IOException {
        out.append(text);
    }
}
