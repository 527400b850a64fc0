package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.fork.archive.Jars;
import io.github.mvnrunner.engine.kit.Await;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import io.github.mvnrunner.engine.kit.SmallProject;
import io.github.mvnrunner.engine.kit.TestJvms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds real workers to class-data archives that never show what is gone. */
@Timeout(300)
final class ArchiveTests {
    private static final int CLASSES = 6;

    @TempDir
    Path directory;

    private SmallProject sources;
    private Path classes;
    private Path library;

    @BeforeEach
    void writeProject() throws IOException {
        sources = new SmallProject(directory.resolve("src"));
        classes = directory.resolve("test classes");
        library = Files.createDirectories(directory.resolve("repository/org/library/1")).resolve("library-1.jar");
        build("one");
        for (int i = 0; i < CLASSES; i++) {
            sources.write(
                    "T" + i + "Test",
                    "class T" + i + "Test { @org.junit.jupiter.api.Test void isFresh() {"
                            + " org.junit.jupiter.api.Assertions.assertEquals(System.getProperty(\"expected\"),"
                            + " Library.value() + Project.value()); } }");
        }
        sources.compile(
                classes,
                List.of(library, classes),
                IntStream.range(0, CLASSES).mapToObj(i -> "T" + i + "Test").toArray(String[]::new));
    }

    @Test
    void staleCanaryOnTheEnginesJvm() throws Exception {
        staleCanary(Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    static Stream<Path> jvms() {
        return TestJvms.all();
    }

    @ParameterizedTest
    @MethodSource("jvms")
    @Tag("full")
    @EnabledIfSystemProperty(named = TestJvms.PROPERTY, matches = ".+", disabledReason = TestJvms.NONE)
    void staleCanaryOn(Path java) throws Exception {
        staleCanary(java);
    }

    private void staleCanary(Path java) throws Exception {
        assertThat(run(java, "oneone").verdict()).isEqualTo(new RunVerdict.Passed());
        awaitArchive();
        for (Path log : files(directory, ".loaded")) {
            Files.delete(log);
        }
        RecordedRun archived = run(java, "oneone");
        assertThat(archived.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(commands(archived).filter(ArchiveTests::isArchived)).hasSize(CLASSES);
        assertThat(loaded("small.Library")).as("from the archive").anyMatch(ArchiveTests::isShared);
        assertThat(loaded("small.Project")).isNotEmpty().noneMatch(ArchiveTests::isShared);
        assertThat(loaded("small.T1Test")).isNotEmpty().noneMatch(ArchiveTests::isShared);

        sources.write("Project", "class Project { static String value() { return \"two\"; } }");
        sources.compile(classes, List.of(library), "Project");
        assertThat(run(java, "onetwo").verdict()).as("a class was edited").isEqualTo(new RunVerdict.Passed());

        long size = Files.size(library);
        build("two");
        assertThat(Files.size(library)).isEqualTo(size);
        RecordedRun rebuilt = run(java, "twotwo");
        assertThat(rebuilt.verdict()).as("a jar of the same name, size and time").isEqualTo(new RunVerdict.Passed());
        assertThat(commands(rebuilt)).noneMatch(ArchiveTests::isArchived);
    }

    @Test
    void whatIsSharedHasNoArchive() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        run(java, "oneone");
        awaitArchive();
        assertThat(files(archiveFolder(), ".costs")).as("what starts cost, which decides whether it is of use").hasSize(1);

        assertThat(commands(kit(java, "oneone").option("isolation", "shared").run())).noneMatch(ArchiveTests::isArchived);
        assertThat(commands(kit(java, "oneone").option("class-data-archive", "false").run()))
                .noneMatch(ArchiveTests::isArchived);
    }

    @Test
    void aBrokenArchiveIsNoHarm() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        run(java, "oneone");
        awaitArchive();
        Path archive = archives().getFirst();
        archive.toFile().setWritable(true);
        byte[] content = Files.readAllBytes(archive);
        for (int i = content.length / 2; i < content.length / 2 + 100_000; i++) {
            content[i] ^= 0x55;
        }
        Files.write(archive, content);

        RecordedRun run = run(java, "oneone");

        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(commands(run).filter(ArchiveTests::isArchived)).hasSize(CLASSES);
        assertThat(run.all(RunEvent.WorkerOutput.class)).isEmpty();
    }

    private void build(String value) throws IOException {
        sources.write("Library", "public class Library { public static String value() { return \"" + value + "\"; } }");
        sources.write("Project", "class Project { static String value() { return \"" + value + "\"; } }");
        Path compiled = directory.resolve("library");
        sources.compile(compiled, List.of(), "Library");
        if (Files.notExists(library)) {
            sources.compile(classes, List.of(), "Project");
        }
        Jars.of(library, Map.of("small/Library.class", Files.readAllBytes(compiled.resolve("small/Library.class"))));
    }

    private RecordedRun run(Path java, String expected) throws IOException, InterruptedException {
        return kit(java, expected).run();
    }

    private EngineKit kit(Path java, String expected) {
        EngineKit kit = EngineKit.in(directory)
                .testClasses(classes)
                .before(List.of(library))
                .option("isolation", "class")
                .option("class-data-archive", "true")
                .jvm(own -> recipe(own, java, expected));
        IntStream.range(0, CLASSES).forEach(i -> kit.classNamed("small.T" + i + "Test"));
        return kit;
    }

    private JvmSpec recipe(JvmSpec own, Path java, String expected) {
        List<String> arguments = new ArrayList<>(TestJvms.recipe(own, java).arguments());
        arguments.add("-Xlog:class+load:file=" + directory.resolve("%p.loaded"));
        return TestJvms.recipe(own, java).withArguments(arguments).with(Map.of("expected", expected));
    }

    private List<String> loaded(String name) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path log : files(directory, ".loaded")) {
            Files.readAllLines(log).stream().filter(line -> line.contains(" " + name + " ")).forEach(lines::add);
        }
        return lines;
    }

    private void awaitArchive() throws Exception {
        Await.until("an archive", () -> !archives().isEmpty());
    }

    private List<Path> archives() throws IOException {
        return files(archiveFolder(), ".jsa");
    }

    private Path archiveFolder() {
        return directory.resolve("cache/mvnrunner/archives");
    }

    private static List<Path> files(Path folder, String extension) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(extension)).toList();
        }
    }

    private static Stream<String> commands(RecordedRun run) {
        return run.all(RunEvent.WorkerStarted.class).map(RunEvent.WorkerStarted::command);
    }

    private static boolean isArchived(String command) {
        return command.contains("-XX:SharedArchiveFile=");
    }

    private static boolean isShared(String line) {
        return line.contains("shared objects file");
    }
}
