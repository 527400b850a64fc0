package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes caches with a program in place of the JVM that writes what it is asked for. */
class EngineCacheTests {
    private static final String JVM =
            "#!/bin/sh\nfor each; do case $each in -XX:AOTCache=*) echo made > \"${each#*=}\";; esac; done\n";

    @TempDir
    private Path directory;

    private Path jar;

    @BeforeEach
    void write() throws IOException {
        jar = Files.writeString(directory.resolve("engine.jar"), "classes");
        Files.writeString(directory.resolve("java"), JVM);
        assertThat(directory.resolve("java").toFile().setExecutable(true)).isTrue();
    }

    @Test
    void fifthEngineRecordsAndNoOtherBesideIt() {
        for (int start = 0; start < 4; start++) {
            assertThat(cache().options(true)).isEmpty();
        }
        assertThat(cache().options(false)).isEmpty();
        assertThat(cache().options(true)).contains("-XX:AOTMode=record", "-Dmvnrunner.recorded=true", "-XX:-AOTRecordTraining");
        assertThat(cache().options(true)).isEmpty();
    }

    @Test
    void engineThatWasToRecordAndNeverDidIsFollowedByAnother() throws IOException {
        record();
        Path claim = only(".claim");
        Files.setLastModifiedTime(claim, FileTime.from(Instant.now().minus(Duration.ofMinutes(11))));
        assertThat(cache().options(true)).contains("-XX:AOTMode=record");
    }

    @Test
    void whatWasRecordedBecomesACacheThatAllUse() throws IOException {
        String record = record();
        Files.writeString(Path.of(record), "what was loaded");
        cache().engineEnded();
        awaitMaker();

        assertThat(only(".aot")).hasContent("made");
        assertThat(Path.of(record)).doesNotExist();
        assertThat(cache().options(false))
                .contains("-XX:AOTCache=" + only(".aot"), "-XX:-AOTReplayTraining")
                .doesNotContain("-XX:AOTMode=record");
    }

    @Test
    void cacheThatIsUsedStaysAmongTheNewest() throws IOException {
        whatWasRecordedIsMade();
        Path cache = only(".aot");
        Files.setLastModifiedTime(cache, FileTime.from(Instant.now().minus(Duration.ofDays(9))));
        cache().options(true);
        assertThat(Files.getLastModifiedTime(cache).toInstant()).isAfter(Instant.now().minus(Duration.ofDays(1)));
    }

    @Test
    void engineThatRecordedNothingLeavesEverythingAsItWas() throws IOException {
        record();
        cache().engineEnded();
        assertThat(files()).noneMatch(file -> file.toString().endsWith(".aot"));
    }

    @Test
    void makerThatFailsLeavesNothing() throws IOException {
        Files.writeString(Path.of(record()), "nonsense");
        Files.writeString(directory.resolve("java"), "#!/bin/sh\nexit 1\n");
        assertThat(directory.resolve("java").toFile().setExecutable(true)).isTrue();
        cache().engineEnded();
        awaitMaker();
        assertThat(files().map(file -> file.toString().replaceAll(".*\\.", ""))).containsExactlyInAnyOrder("starts", "claim");
    }

    @Test
    void anotherJarOrAnotherCommandHasACacheOfItsOwn() throws IOException {
        whatWasRecordedBecomesACacheThatAllUse();
        Files.writeString(jar, "other classes");
        assertThat(cache().options(true)).isEmpty();
        Files.writeString(jar, "classes");
        assertThat(cache("-other").options(true)).isEmpty();
    }

    @Test
    void onlyTheNewestCachesAreKept() throws IOException {
        Files.createDirectories(directory.resolve("caches"));
        for (int day = 1; day <= 5; day++) {
            Path old = Files.writeString(directory.resolve("caches/old" + day + ".aot"), "old");
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(day))));
        }
        whatWasRecordedIsMade();
        assertThat(files().map(file -> file.getFileName().toString()).filter(name -> name.startsWith("old")))
                .containsExactlyInAnyOrder("old1.aot", "old2.aot");
    }

    @Test
    void placeThatCannotBeWrittenIsNoTrouble() throws IOException {
        Path file = Files.writeString(directory.resolve("no directory"), "");
        EngineCache cache = EngineCache.of(file, List.of("java"), List.of(jar));
        for (int start = 0; start < 6; start++) {
            assertThat(cache.options(true)).isEmpty();
        }
        cache.engineEnded();
        assertThat(EngineCache.of(directory, List.of("java"), List.of(directory.resolve("gone"))).options(true)).isEmpty();
        assertThat(EngineCache.NONE.options(true)).isEmpty();
    }

    @Test
    void cachesStandWhereTheEngineKeepsItsOwnFiles() {
        Path home = Path.of("/home/me");
        assertThat(EngineLaunches.directory(Map.of("XDG_CACHE_HOME", "/caches"), home)).hasToString("/caches/mvnrunner/engine");
        assertThat(EngineLaunches.directory(Map.of("XDG_CACHE_HOME", "here"), home))
                .hasToString("/home/me/.cache/mvnrunner/engine");
        assertThat(EngineLaunches.directory(Map.of(), home)).hasToString("/home/me/.cache/mvnrunner/engine");
    }

    private void whatWasRecordedIsMade() throws IOException {
        Files.writeString(Path.of(record()), "what was loaded");
        cache().engineEnded();
        awaitMaker();
    }

    /** Returns the file in which the engine is to record. */
    private String record() {
        List<String> options = cache().options(true);
        while (options.isEmpty()) {
            options = cache().options(true);
        }
        return options.stream()
                .filter(option -> option.startsWith("-XX:AOTConfiguration="))
                .map(option -> option.substring(option.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitMaker() {
        ProcessHandle.current().children().forEach(maker -> maker.onExit().join());
    }

    private Path only(String extension) throws IOException {
        List<Path> found = files().filter(file -> file.toString().endsWith(extension)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("caches"))) {
            return files.toList().stream();
        }
    }

    private EngineCache cache(String... more) {
        List<String> command = Stream.concat(Stream.of(directory.resolve("java").toString()), Stream.of(more)).toList();
        return EngineCache.of(directory.resolve("caches"), command, List.of(jar));
    }
}
