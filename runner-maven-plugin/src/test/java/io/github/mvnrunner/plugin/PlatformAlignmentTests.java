package io.github.mvnrunner.plugin;

import static io.github.mvnrunner.plugin.PlatformAlignment.COMMONS;
import static io.github.mvnrunner.plugin.PlatformAlignment.JUNIT_4;
import static io.github.mvnrunner.plugin.PlatformAlignment.JUPITER_API;
import static io.github.mvnrunner.plugin.PlatformAlignment.JUPITER_ENGINE;
import static io.github.mvnrunner.plugin.PlatformAlignment.LAUNCHER;
import static io.github.mvnrunner.plugin.PlatformAlignment.TESTNG;
import static io.github.mvnrunner.plugin.PlatformAlignment.VINTAGE_ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformAlignmentTests {
    @Test
    void launcherFollowsTheProjectsPlatform() {
        assertThat(additions(Map.of(JUPITER_API, "5.4.2", JUPITER_ENGINE, "5.4.2", COMMONS, "1.4.2")))
                .containsExactly(LAUNCHER + ":1.4.2");
    }

    @Test
    void engineFollowsTheJupiterApi() {
        assertThat(additions(Map.of(JUPITER_API, "6.1.3", COMMONS, "6.1.3")))
                .containsExactly(JUPITER_ENGINE + ":6.1.3", LAUNCHER + ":6.1.3");
    }

    @Test
    void nothingIsAddedToACompleteProject() {
        assertThat(additions(Map.of(JUPITER_API, "5.14.4", JUPITER_ENGINE, "5.14.4", COMMONS, "1.14.4", LAUNCHER, "1.14.4")))
                .isEmpty();
    }

    @Test
    void junit4AloneGetsTheShippedVintage() {
        assertThat(additions(Map.of(JUNIT_4, "4.12")))
                .containsExactly(VINTAGE_ENGINE + ":5.14.4", LAUNCHER + ":1.14.4");
    }

    @Test
    void junit4BesideJupiterGetsVintageOfItsVersion() {
        assertThat(additions(Map.of(JUNIT_4, "4.13.2", JUPITER_API, "5.9.3", JUPITER_ENGINE, "5.9.3", COMMONS, "1.9.3")))
                .containsExactly(VINTAGE_ENGINE + ":5.9.3", LAUNCHER + ":1.9.3");
    }

    @Test
    void vintageCanBeTurnedOff() {
        assertThat(PlatformAlignment.decide(Map.of(JUNIT_4, "4.13.2"), false))
                .isInstanceOf(PlatformAlignment.NoFramework.class);
    }

    @Test
    void oldJunit4IsRefused() {
        assertThat(PlatformAlignment.decide(Map.of(JUNIT_4, "4.11"), true))
                .isEqualTo(new PlatformAlignment.Unsupported("JUnit", "4.11"));
    }

    @Test
    void oldJunit4BesideJupiterIsLeftAlone() {
        assertThat(additions(Map.of(JUNIT_4, "4.8", JUPITER_API, "5.14.4", JUPITER_ENGINE, "5.14.4", COMMONS, "1.14.4")))
                .containsExactly(LAUNCHER + ":1.14.4");
    }

    @Test
    void testngAloneIsRefused() {
        assertThat(PlatformAlignment.decide(Map.of(TESTNG, "7.10.2"), true))
                .isEqualTo(new PlatformAlignment.Unsupported("TestNG", "7.10.2"));
    }

    @Test
    void noFrameworkIsNoError() {
        assertThat(PlatformAlignment.decide(Map.of("org.slf4j:slf4j-api", "2.0.0"), true))
                .isInstanceOf(PlatformAlignment.NoFramework.class);
    }

    private static List<String> additions(Map<String, String> present) {
        PlatformAlignment.Additions additions =
                (PlatformAlignment.Additions) PlatformAlignment.decide(present, true);
        return additions.artifacts().stream()
                .map(each -> each.groupAndArtifact() + ":" + each.version())
                .toList();
    }
}
