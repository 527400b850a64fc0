package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplacedPluginTests {
    @ParameterizedTest
    @CsvSource({
        "org.junit.jupiter:junit-jupiter-engine, true",
        "org.junit.platform:junit-platform-suite, true",
        "org.junit.vintage:junit-vintage-engine, true",
        "net.jqwik:jqwik, true",
        "io.kotest:kotest-runner-junit5-jvm, true",
        "org.spockframework:spock-core, true",
        "com.example:our-engine, true",
        "org.junit.platform:junit-platform-surefire-provider, false",
        "org.apache.maven.surefire:surefire-junit47, false",
        "com.example:tree-reporter, false"
    })
    void enginesOfThePluginAreToldFromWhatIsForSurefireItself(String dependency, boolean engine) {
        String[] parts = dependency.split(":");
        assertThat(ReplacedPlugin.engines(build(parts[0], parts[1]), TestPlugin.SUREFIRE))
                .isEqualTo(engine ? List.of(new ExtraDependency(dependency + ":1.2", List.of())) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.maven.surefire:surefire-junit47, true",
        "com.example:our-surefire-provider, true",
        "org.junit.platform:junit-platform-surefire-provider, false",
        "org.apache.maven.surefire:surefire-junit-platform, false",
        "com.example:surefire-tree-reporter, false"
    })
    void providersOfThePluginAreToldByTheirNames(String dependency, boolean provider) {
        String[] parts = dependency.split(":");
        assertThat(ReplacedPlugin.provider(build(parts[0], parts[1]), TestPlugin.SUREFIRE))
                .isEqualTo(Optional.of(parts[1]).filter(any -> provider));
    }

    @Test
    void pluginWithoutDependenciesHasNoEngines() {
        assertThat(ReplacedPlugin.engines(new Build(), TestPlugin.SUREFIRE)).isEmpty();
    }

    private static Build build(String group, String artifact) {
        Dependency dependency = new Dependency();
        dependency.setGroupId(group);
        dependency.setArtifactId(artifact);
        dependency.setVersion("1.2");
        Plugin plugin = new Plugin();
        plugin.setArtifactId("maven-surefire-plugin");
        plugin.addDependency(dependency);
        Build build = new Build();
        build.addPlugin(plugin);
        return build;
    }
}
