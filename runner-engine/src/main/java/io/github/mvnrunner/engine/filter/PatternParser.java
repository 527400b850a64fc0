package io.github.mvnrunner.engine.filter;

import io.github.mvnrunner.engine.filter.NamePattern.Part;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Parses Surefire's selection language, as {@code TestListResolver} of Surefire 3.6 does. */
final class PatternParser {
    private static final String REGEX = "%regex[";
    private static final String ANT = "%ant[";
    private static final String ANYWHERE = "**/";

    private final List<NamePattern> included = new ArrayList<>();
    private final List<NamePattern> excluded = new ArrayList<>();
    private final List<RunProblem> problems = new ArrayList<>();

    private PatternParser() {}

    /** Parses two lists; an item of {@code includes} that starts with {@code !} excludes. */
    static PatternSet parse(List<String> includes, List<String> excludes) {
        PatternParser parser = new PatternParser();
        includes.forEach(list -> split(list).forEach(parser::include));
        excludes.forEach(list -> split(list).forEach(parser::exclude));
        if (!parser.problems.isEmpty()) {
            throw new RunnerException(parser.problems);
        }
        return new PatternSet(parser.included, parser.excluded);
    }

    private void include(String item) {
        if (item.startsWith("!")) {
            add(item.substring(1).trim(), item, excluded);
        } else {
            add(item, item, included);
        }
    }

    private void exclude(String item) {
        if (item.startsWith("!")) {
            bad(item, "an exclude can't be negated with \"!\"");
        } else {
            add(item, item, excluded);
        }
    }

    private void add(String pattern, String item, List<NamePattern> target) {
        if (pattern.isEmpty()) {
            return;
        }
        int hash = pattern.indexOf('#');
        if (pattern.contains(REGEX)) {
            addRegex(pattern, item, target);
        } else if (pattern.startsWith(ANT) && pattern.endsWith("]")) {
            add(pattern.substring(ANT.length(), pattern.length() - 1).trim(), item, target);
        } else if (hash < 0) {
            target.add(new NamePattern(item, classWildcard(pattern), new Part.Any()));
        } else {
            addMethods(pattern.substring(0, hash).trim(), pattern.substring(hash + 1), item, target);
        }
    }

    private void addMethods(String classPattern, String methods, String item, List<NamePattern> target) {
        if (Brackets.split(methods, '#').size() > 1) {
            bad(item, "it holds more than one \"#\"");
            return;
        }
        boolean none = true;
        for (String method : Brackets.split(methods, '+')) {
            if (!method.isBlank()) {
                none = false;
                target.add(new NamePattern(
                        classPattern + "#" + method.trim(),
                        classWildcard(classPattern),
                        new Part.Wildcard(method.trim())));
            }
        }
        if (none && !classPattern.isEmpty()) {
            target.add(new NamePattern(item, classWildcard(classPattern), new Part.Any()));
        }
    }

    private void addRegex(String pattern, String item, List<NamePattern> target) {
        if (!pattern.startsWith(REGEX) || !pattern.endsWith("]") || pattern.indexOf(REGEX, 1) > 0) {
            bad(item, "a regular expression is written %regex[class#method], with class or #method optional");
            return;
        }
        String body = pattern.substring(REGEX.length(), pattern.length() - 1).trim();
        int hash = body.indexOf('#');
        String classRegex = hash < 0 ? body : body.substring(0, hash).trim();
        String methodRegex = hash < 0 ? "" : body.substring(hash + 1).trim();
        if (methodRegex.contains("#")) {
            bad(item, "it holds more than one \"#\"");
        } else if (classRegex.isEmpty() && methodRegex.isEmpty()) {
            bad(item, "the regular expression is empty");
        } else {
            compile(classRegex, methodRegex, item, target);
        }
    }

    private void compile(String classRegex, String methodRegex, String item, List<NamePattern> target) {
        try {
            target.add(new NamePattern(item, regex(classRegex), regex(methodRegex)));
        } catch (PatternSyntaxException e) {
            bad(item, "\"" + e.getPattern() + "\" is no regular expression: " + e.getDescription());
        }
    }

    private static Part regex(String text) {
        return text.isEmpty() ? new Part.Any() : new Part.Regex(Pattern.compile(text));
    }

    private static Part classWildcard(String text) {
        if (text.isEmpty()) {
            return new Part.Any();
        }
        String path = slashes(text.endsWith(".java") ? cut(text, ".java") + ".class" : text);
        return new Part.Wildcard(path.startsWith(ANYWHERE) ? path : ANYWHERE + path);
    }

    private static String slashes(String text) {
        if (text.endsWith(".class")) {
            return cut(text, ".class").replace('.', '/') + ".class";
        }
        if (text.contains("/")) {
            return text;
        }
        return text.endsWith(".*") ? cut(text, ".*").replace('.', '/') + ".*" : text.replace('.', '/');
    }

    private static String cut(String text, String ending) {
        return text.substring(0, text.length() - ending.length());
    }

    private void bad(String item, String reason) {
        problems.add(new RunProblem.BadPattern(item, reason));
    }

    /**
     * Splits at commas, except at those between {@code %regex[} and its end, those between parameter types, and those in
     * the name of an invocation.
     */
    private static List<String> split(String list) {
        List<String> items = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            String item = list.substring(start, i);
            if (list.charAt(i) == '[' && item.indexOf('#') >= 0 && !insideRegex(item)) {
                i = Math.max(i, Brackets.end(list, i));
            } else if (list.charAt(i) == ',' && !insideRegex(item) && !insideTypes(item)) {
                items.add(item.trim());
                start = i + 1;
            }
        }
        items.add(list.substring(start).trim());
        items.removeIf(String::isEmpty);
        return items;
    }

    private static boolean insideRegex(String item) {
        String text = item.strip();
        return (text.startsWith(REGEX) || text.startsWith("!" + REGEX)) && !text.endsWith("]");
    }

    /** Only a method's parameter types stand between parentheses, and those of a regular expression don't get here. */
    private static boolean insideTypes(String item) {
        return item.indexOf('#') >= 0 && item.lastIndexOf('(') > item.lastIndexOf(')');
    }
}
