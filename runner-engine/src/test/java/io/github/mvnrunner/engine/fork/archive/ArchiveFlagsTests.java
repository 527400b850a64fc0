package io.github.mvnrunner.engine.fork.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArchiveFlagsTests {
    private static final Path LIST = Path.of("a.list");
    private static final Path ARCHIVE = Path.of("a.jsa");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xshare:off",
                "-Xshare:auto",
                "-XX:SharedArchiveFile=mine.jsa",
                "-XX:+AutoCreateSharedArchive",
                "-XX:ArchiveClassesAtExit=mine.jsa",
                "-XX:AOTCache=mine.aot",
                "-XX:AOTMode=record",
                "-XX:-UseSharedSpaces",
                "-XX:DumpLoadedClassList=mine",
                "--module-path",
                "--patch-module",
                "--patch-module=a=b",
                "--upgrade-module-path=a",
                "--limit-modules=java.base",
                "-Xbootclasspath/a:more.jar",
                "-Djava.system.class.loader=a.Loader",
                "-agentlib:jdwp=transport=dt_socket",
                "@arguments",
                "-XX:VMOptionsFile=options"
            })
    void whatTheUserSaysOfArchivesOrWhatRulesThemOutWins(String flag) {
        assertThat(ArchiveFlags.leaveRoom(25, List.of("-Xmx64m", flag))).isFalse();
    }

    @Test
    void allElseLeavesRoom() {
        assertThat(ArchiveFlags.leaveRoom(
                        17, List.of("-Xmx64m", "-javaagent:a.jar", "--add-opens", "a/b=c", "-ea", "-Da=b", "-XX:+UseZGC", "")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "8, false", "11, false", "16, false", "17, true", "21, true", "25, true"})
    void oldJdksHaveNone(int jdk, boolean room) {
        assertThat(ArchiveFlags.leaveRoom(jdk, List.of())).isEqualTo(room);
    }

    @Test
    void theJvmIsSilentAboutAnArchiveThatItCannotUse() {
        assertThat(ArchiveFlags.use(17, ARCHIVE)).contains("-Xlog:cds*=off", "-XX:SharedArchiveFile=a.jsa");
        assertThat(ArchiveFlags.use(25, ARCHIVE)).contains("-Xlog:aot*=off,cds*=off");
    }

    @Test
    void whatAnArchiveDependsOnIsSaidWhereItIsMade() {
        List<String> worker = List.of(
                "-XX:+UseSerialGC", "--add-opens", "a/b=c", "--add-modules=d", "-javaagent:x.jar", "-Dk=v", "--enable-preview",
                "-XX:-UseCompressedOops", "-Xlog:gc", "-XX:StartFlightRecording");

        assertThat(ArchiveFlags.make(17, worker, LIST, ARCHIVE))
                .endsWith("--add-opens", "a/b=c", "--add-modules=d", "--enable-preview", "-XX:-UseCompressedOops")
                .contains("-Xshare:dump", "-XX:SharedClassListFile=a.list", "-XX:SharedArchiveFile=a.jsa")
                .doesNotContain("-XX:+UseSerialGC", "-javaagent:x.jar", "-Dk=v", "-Xlog:gc", "-XX:StartFlightRecording");
    }
}
