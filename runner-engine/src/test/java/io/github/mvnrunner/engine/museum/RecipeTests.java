package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts real workers by recipes out of the ordinary. */
@Timeout(120)
final class RecipeTests {
    @TempDir
    Path directory;

    @Test
    void recipeIsNumberedForEachSlot() throws IOException, InterruptedException {
        RecordedRun run = EngineKit.in(directory)
                .classes(Exhibit.fixture("NumberedTestCase"))
                .jvm(RecipeTests::numbered)
                .run();

        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
    }

    @Test
    void classPathMayBeLongerThanAnArgument() throws IOException, InterruptedException {
        List<Path> nowhere = IntStream.range(0, 3000)
                .mapToObj(number -> directory.resolve("nowhere/with a name as long as that of many a library " + number))
                .toList();
        assertThat(nowhere.toString()).hasSizeGreaterThan(128 << 10);

        RecordedRun run = EngineKit.in(directory)
                .classes(Exhibit.fixture("ClassPathTestCase"))
                .before(nowhere)
                .jvm(jvm -> with(jvm, Map.of(
                        "expected.first", nowhere.getFirst().toString(), "expected.more", String.valueOf(nowhere.size()))))
                .run();

        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(run.statuses()).hasSize(2);
    }

    private static JvmSpec numbered(JvmSpec jvm) {
        List<String> arguments = new ArrayList<>(jvm.arguments());
        arguments.add("-Dfork.argument=${surefire.forkNumber}");
        return new JvmSpec(
                jvm.executable(),
                arguments,
                jvm.workingDirectory().resolve("fork-${surefire.forkNumber}"),
                Map.of("FORK_VARIABLE", "${surefire.threadNumber}${surefire.forkNumber}"),
                List.of(),
                with(jvm, Map.of("fork.property", "fork ${surefire.threadNumber}")).systemProperties(),
                true);
    }

    private static JvmSpec with(JvmSpec jvm, Map<String, String> more) {
        Map<String, String> properties = new LinkedHashMap<>(jvm.systemProperties());
        properties.putAll(more);
        return jvm.with(properties);
    }
}
