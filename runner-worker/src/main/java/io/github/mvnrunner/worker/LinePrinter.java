package io.github.mvnrunner.worker;

import java.io.PrintStream;
import java.io.UnsupportedEncodingException;

/**
 * Prints whole lines, and can't be closed.
 *
 * <p>A test that closes {@code System.out} must not silence those after it; Surefire's streams can't be closed either.
 * A subclass of the JDK's stream would print a line and its end in two pieces, between which another thread may flush.
 */
final class LinePrinter extends PrintStream {
    private static final String END = System.lineSeparator();

    LinePrinter(CapturedStream stream) throws UnsupportedEncodingException {
        super(stream, true, "UTF-8");
    }

    @Override
    public void close() {
        flush();
    }

    @Override
    public void println() {
        print(END);
    }

    @Override
    public void println(boolean value) {
        print(value + END);
    }

    @Override
    public void println(char value) {
        print(value + END);
    }

    @Override
    public void println(int value) {
        print(value + END);
    }

    @Override
    public void println(long value) {
        print(value + END);
    }

    @Override
    public void println(float value) {
        print(value + END);
    }

    @Override
    public void println(double value) {
        print(value + END);
    }

    @Override
    public void println(char[] value) {
        print(String.valueOf(value) + END);
    }

    @Override
    public void println(String value) {
        print(value + END);
    }

    @Override
    public void println(Object value) {
        print(value + END);
    }
}
