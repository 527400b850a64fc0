package io.github.mvnrunner.engine.event;

import java.io.IOException;

/** Holds two texts, neither of them empty. */
record PrintedPair(Printed first, Printed second) implements Printed {
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public void copyTo(Appendable out) throws IOException {
        first.copyTo(out);
        second.copyTo(out);
    }
}
