package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Writes whole thread dumps to a directory, each complete or not at all.
 *
 * @param directory made when the first dump is written
 */
public record DumpFiles(Path directory) {

    /** {@return the file, empty if it can't be written; a dump that is lost must not cost a result} */
    Optional<String> write(TestCase test, int attempt, String text) {
        String name = (test.className() + "." + test.name()).replaceAll("[^A-Za-z0-9_.$-]+", "_");
        String shortName = name.length() > 150 ? name.substring(0, 150) : name;
        try {
            Files.createDirectories(directory);
            Path file = directory.resolve(shortName + "-" + attempt + ".txt");
            for (int copy = 2; Files.exists(file); copy++) {
                file = directory.resolve(shortName + "-" + attempt + "-" + copy + ".txt");
            }
            Path temporary = Files.createTempFile(directory, "dump", ".tmp");
            Files.writeString(temporary, text);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(file.toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
