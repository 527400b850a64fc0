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
        "org.junit.jupiter:junit-jupiter-engine, engine",
        "org.junit.platform:junit-platform-suite, engine",
        "org.junit.vintage:junit-vintage-engine, engine",
        "net.jqwik:jqwik, engine",
        "io.kotest:kotest-runner-junit5-jvm, engine",
        "org.spockframework:spock-core, engine",
        "com.example:our-engine, engine",
        "org.apache.maven.surefire:surefire-junit47, provider",
        "com.example:our-surefire-provider, provider",
        "org.junit.platform:junit-platform-surefire-provider, neither",
        "org.apache.maven.surefire:surefire-junit-platform, neither",
        "com.example:tree-reporter, neither"
    })
    void enginesAndProvidersOfThePluginAreToldByTheirNames(String dependency, String what) {
        String[] parts = dependency.split(":");
        Build build = build(parts[0], parts[1]);
        assertThat(ReplacedPlugin.engines(build, TestPlugin.SUREFIRE))
                .isEqualTo(what.equals("engine") ? List.of(new ExtraDependency(dependency + ":1.2", List.of())) : List.of());
        assertThat(ReplacedPlugin.provider(build, TestPlugin.SUREFIRE))
                .isEqualTo(Optional.of(parts[1]).filter(any -> what.equals("provider")));
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
