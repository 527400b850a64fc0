package io.github.mvnrunner.worker.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Matches JUnit 4's categories as Surefire's JUnitCore provider did until 3.5.
 *
 * <p>Names, simple or whole, with {@code AND}, {@code &&}, {@code OR}, {@code ||}, {@code NOT}, {@code !} and
 * parentheses; words in either case. A name also means categories that extend the named one.
 */
final class CategoryExpression {
    private static final Pattern TOKEN = Pattern.compile("&&|\\|\\||[()!]|[^\\s()!&|]+");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private CategoryExpression(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    /** Whether a test with these categories is meant. */
    static boolean matches(String text, List<Class<?>> categories) {
        CategoryExpression expression = new CategoryExpression(text);
        boolean matches = expression.either(categories);
        if (expression.at < expression.tokens.size()) {
            throw expression.bad();
        }
        return matches;
    }

    private boolean either(List<Class<?>> categories) {
        boolean matches = both(categories);
        while (takes("or", "||")) {
            matches |= both(categories);
        }
        return matches;
    }

    private boolean both(List<Class<?>> categories) {
        boolean matches = one(categories);
        while (takes("and", "&&")) {
            matches &= one(categories);
        }
        return matches;
    }

    private boolean one(List<Class<?>> categories) {
        if (takes("not", "!")) {
            return !one(categories);
        }
        if (takes("(", "(")) {
            boolean matches = either(categories);
            if (!takes(")", ")")) {
                throw bad();
            }
            return matches;
        }
        if (at == tokens.size()) {
            throw bad();
        }
        return isNamed(tokens.get(at++), categories);
    }

    private boolean takes(String word, String sign) {
        boolean taken = at < tokens.size()
                && (tokens.get(at).equalsIgnoreCase(word) || tokens.get(at).equals(sign));
        at += taken ? 1 : 0;
        return taken;
    }

    private static boolean isNamed(String name, List<Class<?>> categories) {
        for (Class<?> category : categories) {
            if (isNamed(name, category)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(String name, Class<?> category) {
        if (category == null) {
            return false;
        }
        if (name.equals(category.getName()) || name.equals(category.getSimpleName())) {
            return true;
        }
        for (Class<?> parent : category.getInterfaces()) {
            if (isNamed(name, parent)) {
                return true;
            }
        }
        return isNamed(name, category.getSuperclass());
    }

    private IllegalArgumentException bad() {
        return new IllegalArgumentException("\"" + text + "\" is no expression over categories");
    }
}
