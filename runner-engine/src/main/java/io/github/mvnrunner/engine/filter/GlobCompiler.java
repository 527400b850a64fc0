package io.github.mvnrunner.engine.filter;

import java.util.regex.Pattern;

/**
 * Turns a glob into a regular expression for the whole text.
 *
 * <p>{@code *} is any text, {@code ?} one character, <code>[a-z]</code> and <code>[!a-z]</code> one of a class, and
 * <code>{a,b}</code> alternatives, which may be empty. A backslash is a character like others, and so are {@code .},
 * {@code $} and {@code /}.
 */
final class GlobCompiler {
    private final String glob;
    private final StringBuilder regex = new StringBuilder();
    private int at;
    private int open;

    private GlobCompiler(String glob) {
        this.glob = glob;
    }

    /**
     * {@return the compiled glob}
     *
     * @throws IllegalArgumentException whose message says what is wrong
     */
    static Pattern compile(String glob) {
        return new GlobCompiler(glob).compile();
    }

    private Pattern compile() {
        while (at < glob.length()) {
            next(glob.charAt(at));
        }
        if (open > 0) {
            throw new IllegalArgumentException("a \"{\" is never closed");
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private void next(char c) {
        at++;
        switch (c) {
            case '*' -> regex.append(".*");
            case '?' -> regex.append('.');
            case '[' -> characters();
            case '{' -> open();
            case '}' -> close();
            case ',' -> regex.append(open > 0 ? "|" : ",");
            default -> literal(c);
        }
    }

    private void open() {
        open++;
        if (open > FilterText.DEEPEST) {
            throw new IllegalArgumentException("its \"{\" are nested too deeply");
        }
        regex.append("(?:");
    }

    private void close() {
        if (open == 0) {
            throw new IllegalArgumentException("a \"}\" was never opened");
        }
        open--;
        regex.append(')');
    }

    private void characters() {
        boolean negated = at < glob.length() && (glob.charAt(at) == '!' || glob.charAt(at) == '^');
        int from = negated ? at + 1 : at;
        int end = glob.indexOf(']', from + 1);
        if (end < 0) {
            throw new IllegalArgumentException("a \"[\" is never closed");
        }
        regex.append(negated ? "[^" : "[");
        ranges(glob.substring(from, end).codePoints().toArray());
        regex.append(']');
        at = end + 1;
    }

    private void ranges(int[] members) {
        for (int i = 0; i < members.length; i++) {
            boolean range = i > 0 && i + 1 < members.length && members[i] == '-';
            if (range && members[i - 1] > members[i + 1]) {
                throw new IllegalArgumentException("a range in \"[]\" is backwards");
            }
            if (range) {
                regex.append('-');
            } else {
                literal(members[i]);
            }
        }
    }

    private void literal(int c) {
        if (c < 128 && !Character.isLetterOrDigit(c)) {
            regex.append('\\');
        }
        regex.appendCodePoint(c);
    }
}
