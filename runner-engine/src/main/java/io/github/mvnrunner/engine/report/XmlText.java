package io.github.mvnrunner.engine.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Builds an indented XML document as text.
 *
 * <p>The JDK's stream writer leaves line ends in attributes unescaped, where readers turn them into spaces, and does
 * not indent. Characters that XML forbids become U+FFFD unless the caller escaped them before.
 */
public final class XmlText {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    private final Deque<String> open = new ArrayDeque<>();
    private final String indent;
    private boolean inTag;
    private boolean inline;

    /** Indents each level by this. */
    public XmlText(String indent) {
        this.indent = indent;
    }

    /** Opens an element. */
    public XmlText start(String name) {
        closeTag();
        newLine();
        text.append('<').append(name);
        open.push(name);
        inTag = true;
        inline = false;
        return this;
    }

    /** Adds an attribute to the element just opened. */
    public XmlText attribute(String name, Object value) {
        text.append(' ').append(name).append("=\"").append(escape(value.toString(), true)).append('"');
        return this;
    }

    /** Adds escaped text. */
    public XmlText text(String content) {
        closeTag();
        inline = true;
        text.append(escape(content, false));
        return this;
    }

    /** Adds text as CDATA, split where it holds the end mark. */
    public XmlText cdata(String content) {
        closeTag();
        inline = true;
        text.append("<![CDATA[").append(legal(content).replace("]]>", "]]]]><![CDATA[>")).append("]]>");
        return this;
    }

    /** Closes the element opened last. */
    public XmlText end() {
        String name = open.pop();
        if (inTag) {
            text.append("/>");
        } else {
            if (!inline) {
                newLine();
            }
            text.append("</").append(name).append('>');
        }
        inTag = false;
        inline = false;
        return this;
    }

    /** {@return the document, with a line end} */
    @Override
    public String toString() {
        return text + "\n";
    }

    private void closeTag() {
        if (inTag) {
            text.append('>');
            inTag = false;
        }
    }

    private void newLine() {
        text.append('\n').append(indent.repeat(open.size()));
    }

    private static String escape(String value, boolean attribute) {
        String safe = legal(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return attribute
                ? safe.replace("\"", "&quot;")
                        .replace("'", "&apos;")
                        .replace("\n", "&#10;")
                        .replace("\r", "&#13;")
                        .replace("\t", "&#9;")
                : safe;
    }

    private static String legal(String value) {
        StringBuilder legal = new StringBuilder(value.length());
        value.codePoints().map(c -> isLegal(c) ? c : '\uFFFD').forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\n' || c == '\r' || c == '\t' || c >= 0x20 && c < 0xD800 || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF;
    }
}
