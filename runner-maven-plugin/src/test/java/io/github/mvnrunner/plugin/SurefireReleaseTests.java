package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurefireReleaseTests {
    @ParameterizedTest
    @CsvSource({"2.12.4,V3_5", "3.5.6,V3_5", "3.6.0-M1,V3_6", "3.6.1,V3_6", "4.0.0,V3_6", ",V3_6"})
    void versionOfThePomDecides(String version, SurefireRelease release) {
        Build build = new Build();
        Plugin plugin = new Plugin();
        plugin.setArtifactId("maven-surefire-plugin");
        plugin.setVersion(version);
        build.addPlugin(plugin);
        assertThat(SurefireRelease.of(build, TestPlugin.SUREFIRE)).isEqualTo(release);
    }

    @Test
    void newestIsFollowedWithoutAPlugin() {
        assertThat(SurefireRelease.of(new Build(), TestPlugin.FAILSAFE)).isEqualTo(SurefireRelease.V3_6);
    }

    @Test
    void relativeElementsCountFromWhereTheReleaseMakesThemAbsolute() {
        Path directory = Path.of("/work");
        assertThat(SurefireRelease.V3_6.base(directory)).isEqualTo(directory);
        assertThat(SurefireRelease.V3_5.base(directory)).isEqualTo(Path.of(System.getProperty("user.dir")));
    }

    @Test
    void whoAsksForAnotherGetsIt() {
        assertThat(SurefireRelease.V3_5.unless(Optional.of("surefire-3.6"))).isEqualTo(SurefireRelease.V3_6);
        assertThat(SurefireRelease.V3_6.unless(Optional.of("surefire-3.5"))).isEqualTo(SurefireRelease.V3_5);
        assertThat(SurefireRelease.V3_5.unless(Optional.of("surefire-9"))).isEqualTo(SurefireRelease.V3_5);
        assertThat(SurefireRelease.V3_5.unless(Optional.empty())).isEqualTo(SurefireRelease.V3_5);
    }
}
