package io.github.mvnrunner.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFileTests {
    @TempDir
    Path directory;

    @Test
    void whatWasAddedIsReadAgain() throws IOException {
        RunHistory learnt = history("g:a", "demo.Größe", new ClassRecord(1234, true, Set.of("[m:a]"), true));
        at("deep/file").add(learnt);
        assertThat(at("deep/file").read()).isEqualTo(learnt);
    }

    @Test
    void newerRecordsReplaceOlderOnesAndLeaveTheRest() throws IOException {
        at("file").add(history("g:a", "demo.A", new ClassRecord(1, false)));
        at("file").add(history("g:a", "demo.B", new ClassRecord(2, false)));
        at("file").add(history("g:b", "demo.A", new ClassRecord(3, false)));
        at("file").add(history("g:a", "demo.A", new ClassRecord(9, true)));

        RunHistory read = at("file").read();
        assertThat(read.of("g:a", "demo.A")).contains(new ClassRecord(9, true));
        assertThat(read.of("g:a", "demo.B")).contains(new ClassRecord(2, false));
        assertThat(read.of("g:b", "demo.A")).contains(new ClassRecord(3, false));
        assertThat(read.of("g:b", "demo.B")).isEmpty();
    }

    @Test
    void longestMethodOfALongClassIsKept() throws IOException {
        ClassRecord known = new ClassRecord(5_000, true, Set.of("[m:a]"), true, 1_700);
        at("file").add(history("g:a", "demo.A", known));

        assertThat(at("file").read().of("g:a", "demo.A")).contains(known);
        assertThat(directory.resolve("file")).content().contains("5000/1700\tfdemo.A");
    }

    @Test
    void modulesThatAreOptimizedLateAreMarkedUntilTheyAreNot() throws IOException {
        Map<String, Map<String, ClassRecord>> both =
                Map.of("g:a", Map.of("demo.A", new ClassRecord(1, false)), "g:b", Map.of("demo.B", new ClassRecord(2, false)));
        at("file").add(new RunHistory(both, Set.of("g:a", "g:b")));
        assertThat(at("file").read()).isEqualTo(new RunHistory(both, Set.of("g:a", "g:b")));
        at("file").add(history("g:a", "demo.A", new ClassRecord(1, false)));
        assertThat(at("file").read()).isEqualTo(new RunHistory(both, Set.of("g:b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "runner-history 5\nmodule g:a\n5\tPdemo.A\n",
                "runner-history 3\nmodule g:a\n5/x\tPdemo.A\n",
                "runner-history 1\nmodule g:a\nfive\tPdemo.A\n",
                "runner-history 1\nmodule g:a\n5\tPdemo.A\n7\n",
                "runner-history 1\nmodule g:a\n\n"
            })
    void whatCannotBeReadIsNothing(String content) throws IOException {
        Files.writeString(directory.resolve("file"), content);
        assertThat(at("file").read()).isEqualTo(RunHistory.EMPTY);
    }

    @Test
    void bytesThatAreNoTextAreNothing() throws IOException {
        Files.write(directory.resolve("file"), new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF});
        assertThat(at("file").read()).isEqualTo(RunHistory.EMPTY);
    }

    @Test
    void absentFileIsNothing() {
        assertThat(at("missing").read()).isEqualTo(RunHistory.EMPTY);
        assertThat(HistoryFile.none().read()).isEqualTo(RunHistory.EMPTY);
    }

    @Test
    void runThatLearntNothingWritesNothing() throws IOException {
        at("file").add(RunHistory.EMPTY);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void placeThatCannotBeWrittenIsSaid() throws IOException {
        Files.createFile(directory.resolve("taken"));
        RunHistory learnt = history("g:a", "demo.A", new ClassRecord(1, false));
        assertThatThrownBy(() -> at("taken/file").add(learnt)).isInstanceOf(IOException.class);
    }

    private HistoryFile at(String name) {
        return HistoryFile.at(directory.resolve(name));
    }

    private static RunHistory history(String module, String name, ClassRecord known) {
        return new RunHistory(Map.of(module, Map.of(name, known)));
    }
}
