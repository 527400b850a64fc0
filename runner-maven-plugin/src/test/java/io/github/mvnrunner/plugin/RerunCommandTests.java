package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RerunCommandTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/p/pom.xml | mvn test",
                "/p/a/pom.xml | mvn test -f a",
                "/q/pom.xml | mvn test -f ../q",
                "/p/other.xml | mvn test -f other.xml",
                "/p/my shop/pom.xml | mvn test -f 'my shop'"
            })
    void projectElsewhereIsNamed(Path pom, String command) {
        assertThat(RerunCommand.of("test", Path.of("/p"), pom, List.of())).isEqualTo(command);
    }

    @Test
    void profilesOfTheCommandLineAreKept() {
        assertThat(RerunCommand.of("test", Path.of("/p"), Path.of("/p/pom.xml"), List.of("ci", "!slow")))
                .isEqualTo("mvn test -P'ci,!slow'");
    }
}
