package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikelyTestsTests {
    @TempDir
    Path directory;

    @Test
    void classNamedAsATestIsFound() throws IOException {
        Files.createDirectories(directory.resolve("org/shop"));
        Files.createFile(directory.resolve("org/shop/Helper.class"));
        Files.createFile(directory.resolve("org/shop/CartTest.class"));
        assertThat(LikelyTests.first(directory)).contains("org.shop.CartTest");
    }

    @Test
    void helpersNestedClassesAndNoDirectoryAreNone() throws IOException {
        Files.createFile(directory.resolve("Helper.class"));
        Files.createFile(directory.resolve("CartTest$Inner.class"));
        assertThat(LikelyTests.first(directory)).isEmpty();
        assertThat(LikelyTests.first(directory.resolve("absent"))).isEmpty();
    }
}
