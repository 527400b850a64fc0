package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class TakeoverSettingsTests {
    @Test
    void userLeavesEverythingToTheReplacedPlugins() {
        assertThat(settings("runner.skip-takeover=true", "").replaced()).isEmpty();
    }

    @Test
    void moduleMayOptOutByItself() {
        assertThat(settings("", "runner.skip-takeover=true").replaced()).isEmpty();
    }

    @Test
    void whatTheUserTypesOutranksTheModule() {
        assertThat(settings("runner.skip-takeover=false", "runner.skip-takeover=true").replaced())
                .contains(TestPlugin.SUREFIRE);
    }

    @Test
    void failsafeMayBeLeftAlone() {
        assertThat(settings("runner.failsafe=false", "").replaced()).containsExactly(TestPlugin.SUREFIRE);
    }

    private static TakeoverSettings settings(String user, String project) {
        return new TakeoverSettings(properties(user), properties(project));
    }

    private static Properties properties(String assignment) {
        Properties properties = new Properties();
        if (!assignment.isEmpty()) {
            properties.setProperty(assignment.split("=")[0], assignment.split("=")[1]);
        }
        return properties;
    }
}
