package io.github.mvnrunner.engine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.Debugging;
import io.github.mvnrunner.engine.config.JvmSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebugAgentTests {
    private static final String THEIRS = "-agentlib:jdwp=transport=dt_socket,server=n,address=ide:4711";

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "25, localhost, localhost:5005",
        "25, *, *:5005",
        "9, *, *:5005",
        "1.8.0_402, *, 5005",
        "1.8.0_402, localhost, localhost:5005"
    })
    void everyJdkIsToldTheAddressInItsWay(String jdk, String host, String address) throws IOException {
        JvmSpec recipe = recipe(jdk, "-Xmx1g");
        assertThat(DebugAgent.into(recipe, new Debugging.At(host, 5005)).arguments())
                .containsExactly(
                        "-Xmx1g", "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=" + address);
    }

    @Test
    void anAgentThatIsThereAlreadyGivesWay() throws IOException {
        JvmSpec recipe = recipe("25", "-Xdebug", "-Xrunjdwp:transport=dt_socket,server=y", "-Xmx1g", THEIRS);
        assertThat(DebugAgent.into(recipe, Debugging.USUAL).arguments()).hasSize(2).startsWith("-Xmx1g");
    }

    @Test
    void onlyJvmsThatRunTestsKeepTheirAgent() throws IOException {
        JvmSpec recipe = recipe("25", "-Xmx1g", THEIRS);
        assertThat(DebugAgent.away(recipe, new Debugging.ByArguments()).arguments()).containsExactly("-Xmx1g");
        assertThat(DebugAgent.into(recipe, new Debugging.ByArguments())).isEqualTo(recipe);
        assertThat(DebugAgent.away(recipe, Debugging.OFF)).isEqualTo(recipe);
    }

    @Test
    void aJvmThatWaitsSaysWhere() {
        assertThat(DebugAgent.awaitedAt(List.of("-agentlib:jdwp=server=y,suspend=y,address=*:1"))).hasValue("*:1");
        assertThat(DebugAgent.awaitedAt(List.of("-Xrunjdwp:transport=dt_socket,address=1,server=y"))).hasValue("1");
        assertThat(DebugAgent.awaitedAt(List.of("-agentlib:jdwp=server=y"))).isPresent();
        assertThat(DebugAgent.awaitedAt(List.of("-agentlib:jdwp=server=y,suspend=n,address=1"))).isEmpty();
        assertThat(DebugAgent.awaitedAt(List.of(THEIRS, "-Xmx1g"))).isEmpty();
    }

    private JvmSpec recipe(String jdk, String... arguments) throws IOException {
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + jdk + "\"\n");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "");
        return new JvmSpec(java, List.of(arguments), home, Map.of(), List.of(), Map.of(), true);
    }
}
