package io.github.mvnrunner.plugin;

import static io.github.mvnrunner.plugin.PlatformAlignment.COMMONS;
import static io.github.mvnrunner.plugin.PlatformAlignment.JUNIT_4;
import static io.github.mvnrunner.plugin.PlatformAlignment.JUPITER_API;
import static io.github.mvnrunner.plugin.PlatformAlignment.JUPITER_ENGINE;
import static io.github.mvnrunner.plugin.PlatformAlignment.LAUNCHER;
import static io.github.mvnrunner.plugin.PlatformAlignment.Names.USUAL;
import static io.github.mvnrunner.plugin.PlatformAlignment.TESTNG;
import static io.github.mvnrunner.plugin.PlatformAlignment.TESTNG_ENGINE;
import static io.github.mvnrunner.plugin.PlatformAlignment.VINTAGE_ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.plugin.PlatformAlignment.Names;
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
    void launcherFollowsJupiterWhereThePlatformIsExcluded() {
        assertThat(additions(Map.of(JUNIT_4, "4.13.2", JUPITER_API, "5.10.2", JUPITER_ENGINE, "5.10.2")))
                .containsExactly(VINTAGE_ENGINE + ":5.10.2", LAUNCHER + ":1.10.2");
        assertThat(additions(Map.of(TESTNG, "7.11.0", JUPITER_API, "6.1.3", JUPITER_ENGINE, "6.1.3")))
                .containsExactly(LAUNCHER + ":6.1.3", TESTNG_ENGINE + ":1.1.0");
        assertThat(PlatformAlignment.decide(
                        Map.of(JUNIT_4, "4.13.2", JUPITER_API, "5.3.2"), true, SurefireRelease.V3_6, USUAL))
                .isEqualTo(new PlatformAlignment.Unsupported("JUnit Platform", "1.3.2", "1.4"));
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
    void before36VintageCameWithJupitersEngineOrStoodForJunit4sProvider() {
        Map<String, String> engine = Map.of(JUNIT_4, "4.13.2", JUPITER_API, "5.9.3", JUPITER_ENGINE, "5.9.3", COMMONS, "1.9.3");
        assertThat(additions(SurefireRelease.V3_5, engine)).containsExactly(LAUNCHER + ":1.9.3");
        assertThat(additions(SurefireRelease.V3_6, engine))
                .containsExactly(VINTAGE_ENGINE + ":5.9.3", LAUNCHER + ":1.9.3");
        assertThat(additions(SurefireRelease.V3_5, Map.of(JUNIT_4, "4.13.2", JUPITER_API, "5.9.3", COMMONS, "1.9.3")))
                .containsExactly(JUPITER_ENGINE + ":5.9.3", VINTAGE_ENGINE + ":5.9.3", LAUNCHER + ":1.9.3");
        assertThat(additions(SurefireRelease.V3_5, Map.of(JUNIT_4, "4.13.2")))
                .containsExactly(VINTAGE_ENGINE + ":5.14.4", LAUNCHER + ":1.14.4");
        assertThat(additions(SurefireRelease.V3_5, Map.of(JUNIT_4, "4.13.2", COMMONS, "1.9.3")))
                .as("another engine's platform").containsExactly(LAUNCHER + ":1.9.3");
    }

    @Test
    void before36TestNgHadItsProviderWhereThereWasNoPlatform() {
        assertThat(additions(SurefireRelease.V3_5, Map.of(TESTNG, "7.11.0")))
                .containsExactly(LAUNCHER + ":1.14.4", TESTNG_ENGINE + ":1.1.0");
        assertThat(additions(SurefireRelease.V3_5, Map.of(TESTNG, "7.11.0", JUPITER_ENGINE, "5.9.3", COMMONS, "1.9.3")))
                .containsExactly(LAUNCHER + ":1.9.3");
    }

    @Test
    void vintageCanBeTurnedOff() {
        assertThat(PlatformAlignment.decide(Map.of(JUNIT_4, "4.13.2"), false, SurefireRelease.V3_6, USUAL))
                .isInstanceOf(PlatformAlignment.NoFramework.class);
    }

    @Test
    void oldJunit4IsRefused() {
        assertThat(PlatformAlignment.decide(Map.of(JUNIT_4, "4.11"), true, SurefireRelease.V3_6, USUAL))
                .isEqualTo(new PlatformAlignment.Unsupported("JUnit", "4.11", "4.12"));
    }

    @Test
    void oldJunit4BesideJupiterIsLeftAlone() {
        assertThat(additions(Map.of(JUNIT_4, "4.8", JUPITER_API, "5.14.4", JUPITER_ENGINE, "5.14.4", COMMONS, "1.14.4")))
                .containsExactly(LAUNCHER + ":1.14.4");
    }

    @Test
    void testNgGetsItsEngineAfterTheLauncherThatItIsToFollow() {
        assertThat(additions(Map.of(TESTNG, "6.14.3")))
                .containsExactly(LAUNCHER + ":1.14.4", TESTNG_ENGINE + ":1.1.0");
        assertThat(additions(Map.of(TESTNG, "7.11.0", COMMONS, "6.1.3")))
                .containsExactly(LAUNCHER + ":6.1.3", TESTNG_ENGINE + ":1.1.0");
    }

    @Test
    void oldTestNgIsRefused() {
        assertThat(PlatformAlignment.decide(Map.of(TESTNG, "6.11"), true, SurefireRelease.V3_6, USUAL))
                .isEqualTo(new PlatformAlignment.Unsupported("TestNG", "6.11", "6.14.3"));
    }

    @Test
    void oldPlatformIsRefusedWhateverElseIsThere() {
        Map<String, String> present =
                Map.of(JUPITER_API, "5.3.2", JUPITER_ENGINE, "5.3.2", COMMONS, "1.3.2", JUNIT_4, "4.13.2", TESTNG, "7.11.0");
        for (SurefireRelease release : SurefireRelease.values()) {
            assertThat(PlatformAlignment.decide(present, true, release, USUAL))
                    .isEqualTo(new PlatformAlignment.Unsupported("JUnit Platform", "1.3.2", "1.4"));
        }
    }

    @Test
    void frameworksAreFoundUnderOtherNames() {
        Map<String, String> present = Map.of("org.shop:junit-patched", "4.13.2");
        assertThat(PlatformAlignment.decide(present, true, SurefireRelease.V3_6, new Names("org.shop:junit-patched", TESTNG)))
                .isInstanceOf(PlatformAlignment.Additions.class);
    }

    @Test
    void noFrameworkIsNoError() {
        assertThat(PlatformAlignment.decide(Map.of("org.slf4j:slf4j-api", "2.0.0"), true, SurefireRelease.V3_6, USUAL))
                .isInstanceOf(PlatformAlignment.NoFramework.class);
    }

    private static List<String> additions(Map<String, String> present) {
        return additions(SurefireRelease.V3_6, present);
    }

    private static List<String> additions(SurefireRelease release, Map<String, String> present) {
        return artifacts(PlatformAlignment.decide(present, true, release, USUAL));
    }

    private static List<String> artifacts(PlatformAlignment alignment) {
        PlatformAlignment.Additions additions = (PlatformAlignment.Additions) alignment;
        return additions.artifacts().stream()
                .map(each -> each.groupAndArtifact() + ":" + each.version())
                .toList();
    }
}
