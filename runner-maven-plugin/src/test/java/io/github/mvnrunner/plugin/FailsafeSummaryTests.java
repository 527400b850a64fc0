package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailsafeSummaryTests {
    @TempDir
    private Path directory;

    @Test
    void fileIsFailsafesOwnToTheByte() {
        assertThat(new FailsafeSummary(3, 0, 1, 1, 0, Optional.empty(), false).xml()).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <failsafe-summary xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/failsafe-summary.xsd" result="255" timeout="false">
                    <completed>3</completed>
                    <errors>0</errors>
                    <failures>1</failures>
                    <skipped>1</skipped>
                    <flakes>0</flakes>
                    <failureMessage xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>
                </failsafe-summary>""");
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        FailsafeSummary summary = new FailsafeSummary(9, 1, 2, 3, 4, Optional.of("a < b & \"c\"\nd"), true);
        Path file = directory.resolve("deep/failsafe-summary.xml");
        summary.write(file);
        assertThat(FailsafeSummary.read(file)).isEqualTo(summary);
    }

    @Test
    void resultTellsSuccessFromNoTestsAtAll() {
        assertThat(new FailsafeSummary(1, 0, 0, 0, 0, Optional.empty(), false).xml()).contains("result=\"null\"");
        assertThat(FailsafeSummary.NONE.xml()).contains("result=\"254\"");
    }

    @Test
    void olderSummaryWithoutFlakesIsRead() throws Exception {
        Path file = Files.writeString(
                directory.resolve("old.xml"),
                "<failsafe-summary result=\"null\" timeout=\"false\"><completed>2</completed><errors>0</errors>"
                        + "<failures>0</failures><skipped>1</skipped><failureMessage/></failsafe-summary>");
        assertThat(FailsafeSummary.read(file))
                .isEqualTo(new FailsafeSummary(2, 0, 0, 1, 0, Optional.empty(), false));
    }

    @Test
    void brokenSummaryIsNoSuccess() throws Exception {
        Path file = Files.writeString(directory.resolve("broken.xml"), "<failsafe-summary><completed>2");
        assertThatIOException().isThrownBy(() -> FailsafeSummary.read(file)).withMessageContaining("broken.xml");
    }

    @Test
    void executionsAddUp() {
        FailsafeSummary one = new FailsafeSummary(1, 0, 1, 0, 0, Optional.of("first"), false);
        FailsafeSummary two = new FailsafeSummary(4, 1, 0, 2, 1, Optional.of("second"), false);
        assertThat(one.plus(two)).isEqualTo(new FailsafeSummary(5, 1, 1, 2, 1, Optional.of("first"), false));
    }
}
