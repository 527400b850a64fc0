package io.github.mvnrunner.engine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.JvmSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FastStartFlagsTests {
    private static final String COMPILER = "-XX:TieredStopAtLevel=1";
    private static final String COLLECTOR = "-XX:+UseSerialGC";
    private static final String GENERATIONS = "-XX:NewRatio=9";

    @TempDir
    Path home;

    @BeforeEach
    void installHotSpot() throws IOException {
        Files.createFile(Files.createDirectory(home.resolve("bin")).resolve("java"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
    }

    @Test
    void flagsStandBeforeTheUsers() {
        assertThat(with(Map.of(), "-Xmx512m", "-Dx=y")).containsExactly(COMPILER, COLLECTOR, GENERATIONS, "-Xmx512m", "-Dx=y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xint",
                "-server",
                "-XX:-TieredCompilation",
                "-XX:TieredStopAtLevel=3",
                "-XX:CompileThreshold=10",
                "-XX:+UseJVMCICompiler",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:Tier4InvocationThreshold=9"
            })
    void compilerThatTheUserChoseStays(String argument) {
        assertThat(with(Map.of(), argument)).containsExactly(COLLECTOR, GENERATIONS, argument);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:+UseZGC",
                "-XX:-UseG1GC",
                "-XX:MaxGCPauseMillis=5",
                "-XX:G1HeapRegionSize=2m",
                "-XX:ParallelGCThreads=2",
                "-XX:+ZGenerational"
            })
    void collectorThatTheUserChoseStays(String argument) {
        assertThat(with(Map.of(), argument)).containsExactly(COMPILER, argument);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmn64m", "-XX:NewRatio=1", "-XX:NewSize=64m", "-XX:MaxNewSize=1g"})
    void generationsThatTheUserChoseStay(String argument) {
        assertThat(with(Map.of(), argument)).containsExactly(COMPILER, COLLECTOR, argument);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@options.txt", "-XX:Flags=.hotspotrc", "-XX:VMOptionsFile=f", "-XX:+AggressiveHeap"})
    void whatMayHoldAnythingKeepsBoth(String argument) {
        assertThat(with(Map.of(), argument)).containsExactly(argument);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
    void choiceInTheEnvironmentCounts(String variable) {
        assertThat(with(Map.of(variable, "-Xmx1g '-XX:+UseParallelGC'"))).containsExactly(COMPILER);
    }

    @Test
    void environmentThatWorkersDoNotInheritDoesNotCount() {
        JvmSpec recipe = recipe(List.of(), Map.of(), List.of("JAVA_TOOL_OPTIONS"));
        assertThat(FastStartFlags.addedTo(recipe, Map.of("JAVA_TOOL_OPTIONS", "-Xint -XX:+UseZGC"), FastStartFlags.Optimizer.NONE).arguments())
                .containsExactly(COMPILER, COLLECTOR, GENERATIONS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "JAVA_VERSION=\"17.0.10\"\nIMPLEMENTOR=\"IBM Corporation\"\n",
                "JAVA_VERSION=\"21\"\nJVM_VARIANT=\"Openj9\"\n"
            })
    void jvmThatMayNotKnowTheFlagsGetsNone(String release) throws IOException {
        Files.writeString(home.resolve("release"), release);
        assertThat(with(Map.of(), "-Da=b")).containsExactly("-Da=b");
    }

    @Test
    void testsThatMayComputeForLongAreOptimizedLate() {
        assertThat(FastStartFlags.addedTo(
                                recipe(List.of("-Da=b"), Map.of(), List.of()), Map.of(), FastStartFlags.Optimizer.LATE)
                        .arguments())
                .containsExactly(
                        "-XX:Tier4InvocationThreshold=150000",
                        "-XX:Tier4MinInvocationThreshold=18000",
                        "-XX:Tier4CompileThreshold=450000",
                        "-XX:Tier4BackEdgeThreshold=1200000",
                        COLLECTOR,
                        GENERATIONS,
                        "-Da=b");
    }

    @ParameterizedTest
    @CsvSource({
        "9999 9999 9999, false, 2, NONE",
        "10000 5000 5000, false, 2, NONE",
        "90000 30000 30000, false, 2, LATE",
        "67500 22500 22500, true, 2, LATE",
        "10000 5000 5000, false, 16, LATE",
        "7500 6250 6250, true, 16, LATE",
        "10000 3000, false, 1, LATE",
        "7500 3750, true, 1, LATE",
        "7499 7499 7499, true, 2, NONE",
        "10000 6000 6000, false, 1, NONE",
        "7500 7499 7499, true, 1, NONE"
    })
    void optimizerComesWhereTheTestsThenEndSooner(
            String millis, boolean late, int slots, FastStartFlags.Optimizer optimizer) {
        assertThat(FastStartFlags.Optimizer.of(Stream.of(millis.split(" ")).map(Long::valueOf).toList(), late, slots))
                .isEqualTo(optimizer);
    }

    @ParameterizedTest
    @CsvSource({"60000 30000 9000, 4", "12000 2000 2000, 2", "9000 9000, 2", "20000 18000 17000 16000, 2"})
    void decisionStaysWhenItsTimesAreKnown(String millis, int slots) {
        List<Long> without = Stream.of(millis.split(" ")).map(Long::valueOf).toList();
        FastStartFlags.Optimizer decided = FastStartFlags.Optimizer.of(without, false, slots);
        List<Long> late = without.stream()
                .map(each -> Math.round(each < 10_000 ? each * 1.25 : each * 0.75))
                .toList();
        List<Long> measured = decided == FastStartFlags.Optimizer.LATE ? late : without;
        assertThat(FastStartFlags.Optimizer.of(measured, decided == FastStartFlags.Optimizer.LATE, slots)).isEqualTo(decided);
    }

    @Test
    void optimizerIsLateWhereNothingIsKnown() {
        assertThat(FastStartFlags.Optimizer.of(List.of(), false, 2)).isEqualTo(FastStartFlags.Optimizer.LATE);
    }

    private List<String> with(Map<String, String> inherited, String... arguments) {
        return FastStartFlags.addedTo(recipe(List.of(arguments), Map.of(), List.of()), inherited, FastStartFlags.Optimizer.NONE)
                .arguments();
    }

    private JvmSpec recipe(List<String> arguments, Map<String, String> environment, List<String> excluded) {
        return new JvmSpec(
                home.resolve("bin/java"), arguments, home, environment, excluded, Map.of(), true);
    }
}
