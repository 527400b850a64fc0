package io.github.mvnrunner.engine.fork.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassListTests {
    @TempDir
    Path directory;

    @Test
    void eachClassStandsThereOnceAndWithoutItsNumber() throws IOException {
        Path one = list("one", "# NOTE\n#\njava/lang/Object id: 0\norg/a/A id: 1\n");
        Path other = list("other", "java/lang/Object id: 0\norg/b/B id: 1\n@lambda-proxy org/b/B get\n");

        assertThat(ClassList.joined(List.of(one, other)))
                .containsExactly("java/lang/Object", "org/a/A", "org/b/B", "@lambda-proxy org/b/B get");
    }

    @Test
    void whatOtherLoadersLoadedIsLeftOut() throws IOException {
        Path list = list("one", "org/a/A id: 1\norg/c/C id: 2 super: 0 source: /tmp/c.jar\n");

        assertThat(ClassList.joined(List.of(list))).containsExactly("org/a/A");
    }

    @Test
    void halfALineIsLeftOut() throws IOException {
        assertThat(ClassList.joined(List.of(list("one", "org/a/A\norg/b")))).containsExactly("org/a/A");
        assertThat(ClassList.joined(List.of(list("two", "org/a")))).isEmpty();
    }

    @Test
    void aListThatNobodyWroteIsLeftOut() throws IOException {
        assertThat(ClassList.joined(List.of(directory.resolve("missing")))).isEmpty();
    }

    private Path list(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
