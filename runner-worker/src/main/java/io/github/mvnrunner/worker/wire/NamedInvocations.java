package io.github.mvnrunner.worker.wire;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks for the invocations of a template, or of a factory, that are displayed in some way.
 *
 * <p>Written as a unique id of JUnit with segments that no engine has: {@code [display-name:…]} below the container, and
 * perhaps {@code [after:#n]} below that, for what a dead worker had not come to. Both sides match names by it.
 */
public final class NamedInvocations {
    private static final Pattern WRITTEN = Pattern.compile("(.+)/\\[display-name:([^/\\]]*)](?:/\\[after:#(\\d+)])?");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]\\s*(.*)", Pattern.DOTALL);
    private static final Pattern CHILD = Pattern.compile("/\\[[^/]*#(\\d+)].*", Pattern.DOTALL);

    /** Unique id of the template or factory. */
    public final String container;
    /** The name, in which {@code *} is any text and {@code ?} one character. */
    public final String pattern;
    /** Only invocations with a higher number are asked for; 0 for all. */
    public final int after;

    public NamedInvocations(String container, String pattern, int after) {
        this.container = container;
        this.pattern = pattern;
        this.after = after;
    }

    /** Null if that unique id is one of JUnit's own. */
    public static NamedInvocations parse(String uniqueId) {
        Matcher written = WRITTEN.matcher(uniqueId);
        if (!written.matches()) {
            return null;
        }
        try {
            String pattern = URLDecoder.decode(written.group(2), "UTF-8");
            return new NamedInvocations(
                    written.group(1), pattern, written.group(3) == null ? 0 : Integer.parseInt(written.group(3)));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #parse} reads it. */
    public String toUniqueId() {
        try {
            return container + "/[display-name:" + URLEncoder.encode(pattern, "UTF-8") + "]"
                    + (after == 0 ? "" : "/[after:#" + after + "]");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a name is without the number that JUnit puts in front of it. */
    public static String withoutIndex(String displayName) {
        Matcher indexed = INDEX.matcher(displayName);
        return indexed.matches() && !indexed.group(1).isEmpty() ? indexed.group(1) : displayName;
    }

    /** Whether this node is an invocation of the container, or stands below one. */
    public boolean isAbout(String uniqueId) {
        return uniqueId.startsWith(container + "/");
    }

    /** Whether a node that this is about, or what stands below it, was not yet come to. */
    public boolean isAhead(String uniqueId) {
        Matcher child = CHILD.matcher(uniqueId.substring(container.length()));
        return !child.matches() || Integer.parseInt(child.group(1)) > after;
    }

    /** Whether that name is meant, with its number or without. */
    public boolean matches(String displayName) {
        return isWhole(displayName) || isWhole(withoutIndex(displayName));
    }

    private boolean isWhole(String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = n;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
