package io.github.mvnrunner.engine.fork;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the JVM's own thread dump out of what its process prints.
 *
 * <p>The dump starts with a line of its own for the date, then the header; it ends with the summary of the heap, whose
 * last line tells of the class space, or of the metaspace where there is no class space. Bytes are looked at as Latin-1,
 * so that no cut breaks a character.
 */
final class QuitCarver {
    private static final Pattern HEADER =
            Pattern.compile("(?:\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\r?\n)?Full thread dump ");
    private static final Pattern END =
            Pattern.compile("\\n[ ]*(?:class space +used [^\\n]*\\n\\n?|Metaspace +used [^\\n]*\\n(?![ ]*class space))");

    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    int size() {
        return seen.size();
    }

    void add(byte[] chunk) {
        seen.writeBytes(chunk);
    }

    /** The dump, once its end was printed. */
    Optional<String> complete() {
        return cut(false);
    }

    /** The dump, or what there is of it. */
    Optional<String> soFar() {
        return cut(true);
    }

    /** What was printed before and after the dump. */
    byte[] rest() {
        String text = latin();
        Matcher header = HEADER.matcher(text);
        if (!header.find()) {
            return seen.toByteArray();
        }
        String after = text.substring(end(text, header.start()).orElse(text.length()));
        return (text.substring(0, header.start()) + after).getBytes(StandardCharsets.ISO_8859_1);
    }

    private Optional<String> cut(boolean evenIfOpen) {
        String text = latin();
        Matcher header = HEADER.matcher(text);
        if (!header.find()) {
            return Optional.empty();
        }
        Optional<Integer> end = end(text, header.start());
        if (end.isEmpty() && !evenIfOpen) {
            return Optional.empty();
        }
        byte[] bytes = seen.toByteArray();
        return Optional.of(new String(
                Arrays.copyOfRange(bytes, header.start(), end.orElse(bytes.length)), StandardCharsets.UTF_8));
    }

    /** A metaspace line is the last one only if the whole next line is known to be another. */
    private static Optional<Integer> end(String text, int from) {
        Matcher end = END.matcher(text);
        return end.find(from) && (end.group().contains("class space") || text.indexOf('\n', end.end()) >= 0)
                ? Optional.of(end.end())
                : Optional.empty();
    }

    private String latin() {
        return seen.toString(StandardCharsets.ISO_8859_1);
    }
}
