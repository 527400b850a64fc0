package io.github.mvnrunner.engine.exec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code TEST-*.xml} of the last run, Surefire's or ours, say of whole classes. */
record PastReports(Path directory, String nameSuffix) {
    private static final int HEAD = 4096;
    private static final Pattern TIME = Pattern.compile("<testsuite[^>]* time=\"([\\d.]{1,12})\"");
    private static final Pattern FAILED = Pattern.compile("<testsuite[^>]* (?:errors|failures)=\"[1-9]");

    /** {@return what the class's report says, empty if it has none that can be read} */
    Optional<ClassOrder.Past> of(String className) {
        String suffix = nameSuffix.isBlank() ? "" : "-" + nameSuffix;
        Path file = directory.resolve("TEST-" + className + suffix + ".xml");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            Matcher time = TIME.matcher(head);
            return time.find()
                    ? Optional.of(new ClassOrder.Past(
                            Duration.ofMillis(Math.round(Double.parseDouble(time.group(1)) * 1000)),
                            FAILED.matcher(head).find()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
