package io.github.mvnrunner.engine.filter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a source file, and perhaps a line of it.
 *
 * @param path with {@code /}: absolute, or counted from the reactor's root, a module, or a source folder
 * @param line from 1; 0 for the whole file
 */
record SourcePlace(String path, int line) {
    private static final Pattern TEXT = Pattern.compile("(.*?)(?::([1-9]\\d{0,8}))?", Pattern.DOTALL);
    private static final String SOURCES = "src/";

    static SourcePlace parse(String text) {
        Matcher matcher = TEXT.matcher(text.replace('\\', '/'));
        if (!matcher.matches()) {
            return new SourcePlace(text, 0);
        }
        String path = matcher.group(1).startsWith("./") ? matcher.group(1).substring(2) : matcher.group(1);
        return new SourcePlace(path, matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)));
    }

    /** {@return whether a test comes from here} */
    boolean isOf(TestFacts test) {
        return perhapsIn(test.module())
                && test.module().sources().file(test.className()).filter(this::isFile).isPresent()
                && (line == 0 || test.module().sources().isAt(test.className(), test.methodName(), line));
    }

    /** {@return whether that module may hold this file: one that stands in another module's sources can't be here} */
    boolean perhapsIn(ModuleFacts module) {
        int sources = path.startsWith(SOURCES) ? 0 : path.indexOf("/" + SOURCES) + 1;
        if (sources <= 0) {
            return true;
        }
        String home = path.substring(0, sources - 1);
        boolean absolute = home.isEmpty() || home.startsWith("/") || home.indexOf(':') == 1;
        return module.directory().isEmpty()
                ? absolute
                : home.equals(module.directory()) || home.endsWith("/" + module.directory());
    }

    private boolean isFile(String source) {
        return path.equals(source) || path.endsWith("/" + source) || source.endsWith("/" + path);
    }
}
