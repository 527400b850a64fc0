package io.github.mvnrunner.engine.report;

import java.util.function.Consumer;

/** Hands on each piece of a text. */
record PieceSink(Consumer<String> each) implements Appendable {
    @Override
    public Appendable append(CharSequence piece) {
        if (!piece.isEmpty()) {
            each.accept(piece.toString());
        }
        return this;
    }

    @Override
    public Appendable append(CharSequence piece, int start, int end) {
        return append(piece.subSequence(start, end));
    }

    @Override
    public Appendable append(char piece) {
        return append(String.valueOf(piece));
    }
}
