package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.RunOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassOrderTests {
    private static final Map<String, ClassOrder.Past> PAST = Map.of(
            "B", new ClassOrder.Past(Duration.ofMillis(20), true),
            "C", new ClassOrder.Past(Duration.ofSeconds(3), false),
            "D", new ClassOrder.Past(Duration.ofMillis(20), false));

    @ParameterizedTest
    @CsvSource({
        "FILESYSTEM, 0, ABCD",
        "ALPHABETICAL, 0, ABCD",
        "REVERSEALPHABETICAL, 0, DCBA",
        "HOURLY, 4, ABCD",
        "HOURLY, 5, DCBA",
        "FAILEDFIRST, 0, BACD",
        "BALANCED, 0, CBDA",
    })
    void classesStandInSurefiresOrder(RunOrder order, int hour, String expected) {
        ClassOrder sorted = new ClassOrder(order, 0, hour, name -> Optional.ofNullable(PAST.get(name)));
        assertThat(String.join("", sorted.of(List.of("C", "A", "D", "B")))).isEqualTo(expected);
    }

    @Test
    void sameSeedIsTheSameOrder() {
        List<String> classes = List.of("A", "B", "C", "D", "E", "F", "G", "H");
        assertThat(random(7, classes)).isEqualTo(random(7, classes.reversed())).containsExactlyInAnyOrderElementsOf(classes);
        assertThat(random(7, classes)).isNotEqualTo(random(8, classes));
    }

    @Test
    void pastReportsTellTimeAndFailure(@TempDir Path directory) throws IOException {
        String suite = "<?xml version=\"1.0\"?><testsuite xmlns:xsi=\"x\" name=\"a.T\" time=\"1.25\" tests=\"2\" errors=\"0\""
                + " skipped=\"0\" failures=\"1\"/>";
        Files.writeString(directory.resolve("TEST-a.T-it.xml"), suite);
        Files.writeString(directory.resolve("TEST-a.Broken.xml"), "<html/>");
        assertThat(new PastReports(directory, "it").of("a.T"))
                .contains(new ClassOrder.Past(Duration.ofMillis(1250), true));
        assertThat(new PastReports(directory, "").of("a.T")).isEmpty();
        assertThat(new PastReports(directory, "").of("a.Broken")).isEmpty();
    }

    private static List<String> random(long seed, List<String> classes) {
        return new ClassOrder(RunOrder.RANDOM, seed, 0, _ -> Optional.empty()).of(classes);
    }
}
