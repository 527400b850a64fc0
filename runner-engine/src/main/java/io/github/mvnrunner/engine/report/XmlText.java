package io.github.mvnrunner.engine.report;

import io.github.mvnrunner.engine.event.Printed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes an indented XML document.
 *
 * <p>The JDK's stream writer leaves line ends in attributes unescaped, where readers turn them into spaces, and does
 * not indent. Characters that XML forbids become U+FFFD unless the caller escaped them before. What can't be
 * written is thrown as an {@link java.io.UncheckedIOException}.
 */
public final class XmlText {
    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();
    private final String indent;
    private final int around;
    private boolean inTag;
    private boolean inline;

    /** Begins a document that indents each level by this. */
    public XmlText(Appendable out, String indent) {
        this(out, indent, 0);
        put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    private XmlText(Appendable out, String indent, int around) {
        this.out = out;
        this.indent = indent;
        this.around = around;
    }

    /** {@return a part of a document, for {@link #markup}}; its outermost element stands in so many others. */
    public static XmlText within(Appendable out, String indent, int elements) {
        return new XmlText(out, indent, elements);
    }

    /** Opens an element. */
    public XmlText start(String name) {
        closeTag();
        newLine();
        put("<");
        put(name);
        open.push(name);
        inTag = true;
        inline = false;
        return this;
    }

    /** Adds an attribute to the element just opened. */
    public XmlText attribute(String name, Object value) {
        put(" ");
        put(name);
        put("=\"");
        put(escape(value.toString(), true));
        put("\"");
        return this;
    }

    /** Adds elements that are spelt already, see {@link #within}. */
    public XmlText markup(String elements) {
        closeTag();
        inline = false;
        put(elements);
        return this;
    }

    /** Adds escaped text. */
    public XmlText text(String content) {
        closeTag();
        inline = true;
        put(escape(content, false));
        return this;
    }

    /** Adds text as CDATA, split where it holds the end mark. */
    public XmlText cdata(String content) {
        closeTag();
        inline = true;
        put("<![CDATA[" + legal(content).replace("]]>", "]]]]><![CDATA[>") + "]]>");
        return this;
    }

    /** Adds escaped text a piece at a time, each piece after {@code change}. */
    public XmlText text(Printed content, UnaryOperator<String> change) {
        return pieces(content, piece -> text(change.apply(piece)));
    }

    /** Adds text as CDATA, a section a piece, each piece after {@code change}. */
    public XmlText cdata(Printed content, UnaryOperator<String> change) {
        return pieces(content, piece -> cdata(change.apply(piece)));
    }

    private XmlText pieces(Printed content, Consumer<String> each) {
        try {
            content.copyTo(new PieceSink(each));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the element opened last. */
    public XmlText end() {
        String name = open.pop();
        if (inTag) {
            put("/>");
        } else {
            if (!inline) {
                newLine();
            }
            put("</" + name + ">");
        }
        inTag = false;
        inline = false;
        return this;
    }

    /** Ends the document with a line end. */
    public void finish() {
        put("\n");
    }

    private void put(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeTag() {
        if (inTag) {
            put(">");
            inTag = false;
        }
    }

    private void newLine() {
        put("\n" + indent.repeat(around + open.size()));
    }

    private static String escape(String value, boolean attribute) {
        if (isPlain(value)) {
            return value;
        }
        StringBuilder safe = new StringBuilder(value.length() + 32);
        int done = 0;
        for (int at = 0; at < value.length(); at++) {
            String escaped = escaped(value.charAt(at), attribute);
            if (escaped != null) {
                safe.append(value, done, at).append(escaped);
                done = at + 1;
            }
        }
        return legal(safe.append(value, done, value.length()).toString());
    }

    private static @Nullable String escaped(char c, boolean attribute) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> attribute ? "&quot;" : null;
            case '\'' -> attribute ? "&apos;" : null;
            case '\n' -> attribute ? "&#10;" : null;
            case '\r' -> attribute ? "&#13;" : null;
            case '\t' -> attribute ? "&#9;" : null;
            default -> null;
        };
    }

    /** {@return whether it stands for itself everywhere: printable, ASCII, and nothing that marks up} */
    private static boolean isPlain(String value) {
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c < 0x20 || c > 0x7E || c == '&' || c == '<' || c == '>' || c == '"' || c == '\'') {
                return false;
            }
        }
        return true;
    }

    private static String legal(String value) {
        StringBuilder legal = null;
        for (int at = 0; at < value.length(); ) {
            int c = value.codePointAt(at);
            if (!isLegal(c)) {
                legal = legal == null ? new StringBuilder(value) : legal;
                legal.setCharAt(at, '\uFFFD');
            }
            at += Character.charCount(c);
        }
        return legal == null ? value : legal.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\n' || c == '\r' || c == '\t' || c >= 0x20 && c < 0xD800 || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF;
    }
}
