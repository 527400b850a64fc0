package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What starts engines asks their cache, and tells it when one has ended; a program stands in for the JVM. */
class EngineLaunchTests {
    /** Notes its arguments, and writes the files that it is to record or to make. */
    private static final String JVM = "#!/bin/sh\npwd > \"$0.directory\"\nfor each; do echo \"$each\" >> \"$0.told\"; case $each in"
            + " -XX:AOTConfiguration=*|-XX:AOTCache=*) echo made > \"${each#*=}\";; esac; done\n";

    @TempDir
    private Path directory;

    private Path java;

    @BeforeEach
    void write() throws IOException {
        java = Files.writeString(directory.resolve("java"), JVM);
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void engineThatIsToRecordIsToldSoAndWhatItRecordedBecomesTheCache() throws Exception {
        EngineCache cache = cache();
        EngineLaunch launch =
                new EngineLaunch(List.of(java.toString(), "Main"), directory, EngineProcess.Terminal.RELAYED, cache);
        for (int start = 0; start < 4; start++) {
            assertThat(launch.start(EngineCommand.STAND_BY).waitFor()).isZero();
        }
        assertThat(told()).doesNotContain("-XX:AOTMode=record");

        int code = new EngineRun(launch, directory.resolve("request"), Standby.of(session()), new SystemStreamLog())
                .toExit(directory.resolve("events"), EngineRun.Afterwards.DISMISSED);
        assertThat(code).isZero();
        assertThat(told()).containsSubsequence("-XX:AOTMode=record", "Main", "run");

        ProcessHandle.current().children().forEach(maker -> maker.onExit().join());
        assertThat(cache.options(true)).as("the next one uses it").anyMatch(option -> option.startsWith("-XX:AOTCache="));
    }

    @Test
    void engineThatOnlyAnswersIsNotWorthRecording() throws Exception {
        EngineLaunch launch = launch(EngineProcess.Terminal.RELAYED);
        for (int start = 0; start < 6; start++) {
            assertThat(launch.start(EngineCommand.ask("list", directory.resolve("request"))).waitFor()).isZero();
        }
        assertThat(told()).contains("list").doesNotContain("-XX:AOTMode=record");
    }

    @Test
    void engineStartsWhereItsLaunchSays() throws Exception {
        assertThat(launch(EngineProcess.Terminal.RELAYED).start(EngineCommand.STAND_BY).waitFor()).isZero();
        assertThat(Path.of(java + ".directory")).hasContent(directory.toRealPath() + "\n");
    }

    @Test
    void engineStandsInOnlyForOneOfThePlaceAndTheTerminal() {
        List<String> key = launch(EngineProcess.Terminal.RELAYED).key();
        assertThat(launch(EngineProcess.Terminal.RELAYED).key()).isEqualTo(key);
        assertThat(launch(EngineProcess.Terminal.PRINTED).key()).isNotEqualTo(key);
        assertThat(new EngineLaunch(
                                List.of(java.toString(), "Main"),
                                directory.getParent(),
                                EngineProcess.Terminal.RELAYED,
                                EngineCache.NONE)
                        .key())
                .isNotEqualTo(key);
    }

    @Test
    void userMayDoWithoutACache() throws IOException {
        MavenSession session = session();
        assertThat(launch(session).cache()).isNotSameAs(EngineCache.NONE);
        session.getUserProperties().setProperty("runner.engine-cache", "false");
        assertThat(launch(session).cache()).isSameAs(EngineCache.NONE);
    }

    private EngineLaunch launch(EngineProcess.Terminal terminal) {
        return new EngineLaunch(List.of(java.toString(), "Main"), directory, terminal, cache());
    }

    private EngineLaunch launch(MavenSession session) throws IOException {
        Path home = Files.createDirectories(directory.resolve("jdk"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25\"");
        return EngineLaunches.of(
                new EngineParts(new EngineJdk.Found(home, "a test"), new EngineRelease(List.of(java), java)),
                EngineProcess.Terminal.RELAYED,
                session);
    }

    private EngineCache cache() {
        return EngineCache.of(directory.resolve("caches"), List.of(java.toString()), List.of(java));
    }

    private List<String> told() throws IOException {
        return Files.readAllLines(Path.of(java + ".told"));
    }

    @SuppressWarnings("deprecation")
    private MavenSession session() {
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setMultiModuleProjectDirectory(new File(directory.toString()));
        return new MavenSession(null, new DefaultRepositorySystemSession(), request, null);
    }
}
