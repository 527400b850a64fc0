package io.github.mvnrunner.engine.script;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads what a script wrote for tests: a line {@code NAME=value} for each variable.
 *
 * <p>Nothing is quoted or expanded: the value is all that follows the first {@code =}. Blank lines and lines that begin
 * with {@code #} are skipped; a name that is there twice has the later value.
 */
final class VariableFile {
    private static final String OURS = "MVNRUNNER";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private VariableFile() {}

    /** Says what is in a file, or what is wrong with it. */
    sealed interface Contents {
        /** All is well. */
        record Variables(Map<String, String> byName) implements Contents {}

        /** Something is wrong. */
        record Unusable(String problem) implements Contents {}
    }

    static Contents read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return new Contents.Unusable("its environment file is not UTF-8");
        } catch (IOException e) {
            return new Contents.Unusable("its environment file can't be read: " + e);
        }
    }

    static Contents parse(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int at = line.indexOf('=');
            String problem = problem(line, at);
            if (!problem.isEmpty()) {
                return new Contents.Unusable("line " + (i + 1) + " of its environment file " + problem);
            }
            variables.put(line.substring(0, at), line.substring(at + 1));
        }
        return new Contents.Variables(variables);
    }

    /** Values are kept out of messages, because they may be secret. */
    private static String problem(String line, int at) {
        if (at < 0) {
            return "has no '=': write NAME=value";
        }
        String name = line.substring(0, at);
        if (!NAME.matcher(name).matches()) {
            return "starts with \"" + name + "\", which is no name of a variable";
        }
        if (name.startsWith(OURS)) {
            return "sets " + name + ", but names that start with " + OURS + " belong to the runner";
        }
        return line.indexOf('\0') < 0 ? "" : "holds a NUL character";
    }
}
