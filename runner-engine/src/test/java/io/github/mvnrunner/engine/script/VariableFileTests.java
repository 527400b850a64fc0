package io.github.mvnrunner.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.script.VariableFile.Contents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VariableFileTests {
    @TempDir
    Path directory;

    @Test
    void everyLineIsAVariable() {
        assertThat(VariableFile.parse("A=1\nB_2=x=y z\r\n\n# why\nC=\nA=\"2\""))
                .isEqualTo(new Contents.Variables(Map.of("A", "\"2\"", "B_2", "x=y z", "C", "")));
    }

    @Test
    void nothingIsNoVariable() {
        assertThat(VariableFile.parse("")).isEqualTo(new Contents.Variables(Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A=1;secret | line 2 of its environment file has no '=': write NAME=value",
                "export A=1 | line 1 of its environment file starts with \"export A\", which is no name of a variable",
                "=1         | line 1 of its environment file starts with \"\", which is no name of a variable",
                "1A=1       | line 1 of its environment file starts with \"1A\", which is no name of a variable",
                "MVNRUNNER=1 | line 1 of its environment file sets MVNRUNNER, but names that start with MVNRUNNER belong to the runner",
                ";MVNRUNNER_ENV=1 | line 2 of its environment file sets MVNRUNNER_ENV, but names that start with MVNRUNNER belong to the runner",
            })
    void whatIsWrongIsSaidWithItsLine(String text, String problem) {
        assertThat(VariableFile.parse(text.replace(';', '\n'))).isEqualTo(new Contents.Unusable(problem));
    }

    @Test
    void aNulCharacterIsRefused() {
        assertThat(VariableFile.parse("A=\0"))
                .isEqualTo(new Contents.Unusable("line 1 of its environment file holds a NUL character"));
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws IOException {
        Path file = Files.write(directory.resolve("env"), new byte[] {'A', '=', (byte) 0xff});
        assertThat(VariableFile.read(file)).isEqualTo(new Contents.Unusable("its environment file is not UTF-8"));
    }

    @Test
    void aFileThatIsGoneIsSaid() {
        assertThat(VariableFile.read(directory.resolve("none")))
                .isInstanceOfSatisfying(Contents.Unusable.class, unusable -> assertThat(unusable.problem())
                        .startsWith("its environment file can't be read: "));
    }
}
