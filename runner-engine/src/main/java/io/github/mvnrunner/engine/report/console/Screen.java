package io.github.mvnrunner.engine.report.console;

import io.github.mvnrunner.engine.event.ConsoleSettings;
import java.io.PrintStream;
import java.util.regex.Pattern;

/** Prints lines with the prefixes and colours that are wanted. */
final class Screen {
    private static final Pattern COLORS = Pattern.compile("\u001b\\[[0-9;:]*m");
    private static final Pattern CONTROLS = Pattern.compile(
            "\u001b\\[[0-?]*[ -/]*[@-ln-~]|\u001b\\][^\u0007\u001b]*(\u0007|\u001b\\\\)|\u001b[^\\[\\]]|[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1A\\x1C-\\x1F\\x7F-\\x9F]");

    private final PrintStream out;
    private final ConsoleSettings settings;
    private final Style style;

    Screen(PrintStream out, ConsoleSettings settings, Style style) {
        this.out = out;
        this.settings = settings;
        this.style = style;
    }

    void line(Level level, String text) {
        String prefix = style == Style.PREFIXED ? level.prefix : "";
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && !text.isEmpty()) {
            out.print(prefix + text + "\n");
        } else {
            text.lines().forEach(line -> out.print(prefix + line + "\n"));
        }
    }

    void flush() {
        out.flush();
    }

    void rule() {
        line(Level.INFO, (settings.unicode() ? "\u2500" : "-").repeat(12));
    }

    /** Prints what a test wrote: indented, and unable to colour or move anything after it. */
    void block(Level level, String title, String text) {
        if (!text.isEmpty()) {
            line(level, "  " + title + " " + (settings.unicode() ? "\u2500" : "-").repeat(3));
            String reset = settings.color() && text.indexOf('\u001b') >= 0 ? "\u001b[0m" : "";
            tame(text).lines().forEach(line -> line(level, "    " + line + reset));
        }
    }

    String label(Level level, String text) {
        return paint(level.color + ";1", Words.right(text, 12));
    }

    String bold(String text) {
        return paint("1", text);
    }

    String paint(String code, String text) {
        return settings.color() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** {@return what a test wrote, unable to colour or move anything} */
    String tamed(String text) {
        return COLORS.matcher(tame(text)).replaceAll("");
    }

    /** {@return the text without anything that is not to be read} */
    static String plain(String text) {
        if (!hasControls(text)) {
            return text;
        }
        return COLORS.matcher(CONTROLS.matcher(text).replaceAll("")).replaceAll("").replace("\u001b", "");
    }

    private static boolean hasControls(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < 0x20 || c >= 0x7F && c < 0xA0) {
                return true;
            }
        }
        return false;
    }

    private String tame(String text) {
        String still = CONTROLS.matcher(text.replace("\r\n", "\n")).replaceAll("");
        return settings.color() ? still : COLORS.matcher(still).replaceAll("").replace("\u001b", "");
    }
}
