package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for classes that are named as tests, where no framework could tell. */
final class LikelyTests {
    private static final Pattern NAME = Pattern.compile("(Test[^$]*|[^$]*(Test|Tests|TestCase))\\.class");

    private LikelyTests() {}

    /** {@return a class below that directory that is named as a test} */
    static Optional<String> first(Path testClasses) {
        try (Stream<Path> files = Files.walk(testClasses)) {
            return files.filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .map(file -> testClasses.relativize(file).toString().replace(".class", "").replaceAll("[/\\\\]", "."))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
