package io.github.mvnrunner.engine.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClassRecordTests {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "[c:A]/[m:a], [c:A]/[m:a], true",
        "[c:A]/[m:a], [c:A]/[m:b], false",
        "[c:A]/[m:a], [c:A]/[m:a2], false",
        "[c:A]/[t:a]/[i:#3], [c:A]/[t:a], true",
        "[c:A], [c:A]/[m:a], true"
    })
    void testFailedIfItDidOrOneBelowOrAroundIt(String failure, String id, boolean failed) {
        assertThat(new ClassRecord(1, true, Set.of(failure)).failed(id)).isEqualTo(failed);
    }

    @Test
    void anyTestMayHaveFailedWhereNobodyRemembersWhich() {
        assertThat(new ClassRecord(1, true).failed("any")).isTrue();
        assertThat(new ClassRecord(1, false).failed("any")).isFalse();
    }

    @Test
    void failuresAreKept() throws Exception {
        RunHistory learnt = new RunHistory(Map.of(
                "g:a", Map.of("A", new ClassRecord(1, true, Set.of("[c:A]/[m:a]", "two\nlines\\n")), "B", new ClassRecord(2, false))));
        HistoryFile file = HistoryFile.at(directory.resolve("history"));
        file.add(learnt);
        assertThat(file.read()).isEqualTo(learnt);
    }
}
