package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestPluginTests {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "surefire.includes, failsafe.includes",
        "surefire.rerunFailingTestsCount, failsafe.rerunFailingTestsCount",
        "surefire.reportNameSuffix, surefire.reportNameSuffix",
        "surefire.encoding, encoding",
        "test, it.test",
        "maven.surefire.debug, maven.failsafe.debug",
        "argLine, argLine",
        "maven.test.skip, maven.test.skip"
    })
    void failsafeHasItsOwnWords(String surefires, String failsafes) {
        assertThat(TestPlugin.FAILSAFE.property(surefires)).hasValue(failsafes);
        assertThat(TestPlugin.SUREFIRE.property(surefires)).hasValue(surefires);
    }

    @Test
    void filesOfAModulesExecutionsAreApart() {
        assertThat(new TestExecution(TestPlugin.SUREFIRE, "default-test").suffix("-")).isEmpty();
        assertThat(new TestExecution(TestPlugin.SUREFIRE, "it").suffix("-")).isEqualTo("-it");
        assertThat(new TestExecution(TestPlugin.FAILSAFE, "default").suffix("-")).isEqualTo("-failsafe");
        assertThat(new TestExecution(TestPlugin.FAILSAFE, "it").suffix("@")).isEqualTo("@failsafe-it");
    }

    @Test
    void failsafeIsDeafToSkipTestsSinceItsVersion36() throws Exception {
        assertThat(skips("3.5.6", "${skipTests}", "")).isTrue();
        assertThat(skips("3.6.1", "${skipTests}", "")).isFalse();
        assertThat(skips("3.6.1", "${skipITs}", "")).isTrue();
        assertThat(skips("3.6.1", "", "<skipTests>true</skipTests>")).isTrue();
        assertThat(skips("3.6.1", "", "<skipITs>true</skipITs>")).isTrue();
    }

    private static boolean skips(String version, String typed, String configuration) throws Exception {
        String pom = Poms.FAILSAFE.replace("<executions>", "<version>" + version + "</version><executions>");
        Map<String, String> known = Map.of(typed, "true");
        SurefireParameters parameters = new SurefireParameters(
                TestPlugin.FAILSAFE,
                Poms.configuration(configuration),
                text -> text.startsWith("${") ? known.get(text) : text,
                name -> false);
        return SkipFlags.of(Poms.build(pom), TestPlugin.FAILSAFE).areSet(parameters);
    }
}
