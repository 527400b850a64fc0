package io.github.mvnrunner.engine.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the copies of a module whose tests one run runs several times.
 *
 * <p>A copy is a module of its own to all that run and count: {@code g:a@@stress-2} is the second iteration, and
 * {@code g:a@@copy-3} the third of those that stand in one queue. Behind a single {@code @} stands the label of an execution,
 * which is up to the user; no request may name a module as a copy would be named.
 */
public final class ModuleCopy {
    private static final Pattern MARKS = Pattern.compile("(?:@@(?:stress|copy)-[1-9]\\d*)+$");

    private ModuleCopy() {}

    /** {@return the id of a module in that iteration} */
    public static String iteration(String module, int number) {
        return module + "@@stress-" + number;
    }

    /** {@return the id of that copy of a module} */
    public static String copy(String module, int number) {
        return module + "@@copy-" + number;
    }

    /** {@return whether that is a copy of a module, or of a script, in that iteration} */
    public static boolean isIn(String id, int iteration) {
        return (mark(id) + "@@").startsWith(iteration("", iteration) + "@@");
    }

    /** {@return the id of the module itself} */
    public static String base(String id) {
        return id.substring(0, id.length() - mark(id).length());
    }

    /** {@return what makes an id that of a copy; empty if it is that of the module itself} */
    public static String mark(String id) {
        if (id.lastIndexOf('@') < 0) {
            return "";
        }
        Matcher marks = MARKS.matcher(id);
        return marks.find() ? marks.group() : "";
    }
}
