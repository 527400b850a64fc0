package io.github.mvnrunner.engine.report.surefire;

import java.io.PrintStream;

/** Prints as Maven's logger does, or to it. */
public final class SurefireLines {
    private final PrintStream out;
    private final Target target;
    private final boolean color;

    /** Says who reads the lines first. */
    public enum Target {
        /** A terminal or file, which gets Maven's prefixes from here. */
        TERMINAL,
        /** Maven's logger, which takes the level from a mark, and passes on what is raw. */
        LOGGER
    }

    /** How serious a line is. */
    enum Level {
        INFO("34"),
        WARNING("33"),
        ERROR("31");

        private final String code;

        Level(String code) {
            this.code = code;
        }
    }

    /** Prints to this stream. */
    public SurefireLines(PrintStream out, Target target, boolean color) {
        this.out = out;
        this.target = target;
        this.color = color;
    }

    void info(String text) {
        at(Level.INFO, text);
    }

    /** One message, of which only the first line has a prefix. */
    void at(Level level, String message) {
        String[] all = message.split("\n", -1);
        out.print(prefix(level) + all[0] + "\n");
        for (int i = 1; i < all.length; i++) {
            out.print(mark() + all[i] + "\n");
        }
    }

    /** What a test wrote. */
    void raw(String text) {
        text.lines().forEach(line -> out.print(mark() + line + "\n"));
    }

    void flush() {
        out.flush();
    }

    private String mark() {
        return target == Target.LOGGER ? "[RAW] " : "";
    }

    private String prefix(Level level) {
        return switch (target) {
            case TERMINAL -> "[" + (color ? "\u001b[1;" + level.code + "m" + level + "\u001b[m" : level.name()) + "] ";
            case LOGGER -> level == Level.INFO ? "" : "[" + level + "] ";
        };
    }
}
