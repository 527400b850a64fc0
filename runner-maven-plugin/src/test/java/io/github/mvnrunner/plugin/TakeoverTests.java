package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class TakeoverTests {
    @Test
    void surefiresExecutionLosesItsPhase() throws Exception {
        Build build = Poms.build(Poms.SUREFIRE, Poms.EXTENSION);
        assertThat(apply(build)).isTrue();
        assertThat(TestPlugin.SUREFIRE.active(build)).isEmpty();
    }

    @Test
    void runnerTestIsBoundInItsPlace() throws Exception {
        Build build = Poms.build(Poms.SUREFIRE, Poms.EXTENSION);
        apply(build);
        assertThat(RunnerPlugin.in(build).getExecutions())
                .extracting(PluginExecution::getId, PluginExecution::getPhase, PluginExecution::getGoals)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("default-test", "test", java.util.List.of("test")));
    }

    @Test
    void everyExecutionOfSurefireHasACounterpart() throws Exception {
        String second = Poms.SUREFIRE.replace(
                "</executions>",
                "<execution><id>slow</id><phase>verify</phase><goals><goal>test</goal></goals></execution></executions>");
        Build build = Poms.build(second, Poms.EXTENSION);
        apply(build);
        assertThat(RunnerPlugin.in(build).getExecutionsAsMap().get("slow").getPhase()).isEqualTo("verify");
        assertThat(TestExecutions.of(build)).containsExactly("default-test", "slow");
    }

    @Test
    void executionThatThePomTurnedOffStaysOff() throws Exception {
        Build build = Poms.build(Poms.SUREFIRE.replace("<phase>test", "<phase>none"), Poms.EXTENSION);
        assertThat(apply(build)).isFalse();
        assertThat(RunnerPlugin.in(build).getExecutions()).isEmpty();
    }

    @Test
    void explicitExecutionCountsForTheOneThatItNames() throws Exception {
        String explicit = Poms.EXTENSION.replace(
                "</plugin>",
                "<executions><execution><id>mine</id><goals><goal>test</goal></goals></execution></executions></plugin>");
        Build build = Poms.build(Poms.SUREFIRE, explicit);
        assertThat(apply(build)).isTrue();
        assertThat(RunnerPlugin.in(build).getExecutionsAsMap()).containsOnlyKeys("mine");
    }

    @Test
    void pluginsOwnConfigurationReachesTheBoundExecution() throws Exception {
        Build build = Poms.build(
                Poms.SUREFIRE,
                Poms.EXTENSION.replace("</plugin>", "<configuration><profile>ci</profile></configuration></plugin>"));
        apply(build);
        Xpp3Dom bound = (Xpp3Dom)
                RunnerPlugin.in(build).getExecutionsAsMap().get("default-test").getConfiguration();
        assertThat(bound.getChild("profile").getValue()).isEqualTo("ci");
        assertThat(bound.getChild("surefireExecution").getValue()).isEqualTo("default-test");
    }

    @Test
    void packagingWithoutTestsGetsNothing() throws Exception {
        Build build = Poms.build(Poms.EXTENSION);
        assertThat(apply(build)).isFalse();
        assertThat(RunnerPlugin.in(build).getExecutions()).isEmpty();
    }

    @Test
    void pluginBecomesKnownRightBehindTheOneItReplaces() throws Exception {
        Build build = Poms.build(Poms.SUREFIRE, Poms.plugin("<artifactId>other</artifactId>"));
        assertThat(Takeover.makeKnown(build, "1").getVersion()).isEqualTo("1");
        assertThat(build.getPlugins())
                .extracting(Plugin::getArtifactId)
                .containsExactly("maven-surefire-plugin", "runner-maven-plugin", "other");
    }

    @Test
    void versionThatThePomNamesIsKept() throws Exception {
        Build build = Poms.build(Poms.EXTENSION);
        assertThat(Takeover.makeKnown(build, "2").getVersion()).isEqualTo("1");
    }

    @Test
    void executionThatThePomBindsToNothingIsLeftToSurefire() throws Exception {
        String off = Poms.EXTENSION.replace(
                "</plugin>",
                "<executions><execution><phase>none</phase><goals><goal>test</goal></goals></execution></executions></plugin>");
        Build build = Poms.build(Poms.SUREFIRE, off);
        assertThat(apply(build)).isFalse();
        assertThat(TestPlugin.SUREFIRE.active(build)).hasSize(1);
    }

    @Test
    void failsafesExecutionKeepsItsGoals() throws Exception {
        Build build = Poms.build(Poms.EXTENSION, Poms.FAILSAFE);
        Takeover.apply(build, TestPlugin.FAILSAFE);
        assertThat(RunnerPlugin.in(build).getExecutionsAsMap().get("default").getGoals())
                .containsExactly("integration-test", "verify");
        assertThat(TestPlugin.FAILSAFE.active(build)).isEmpty();
    }

    @Test
    void executionsOfOneIdOfBothPluginsAreToldApart() throws Exception {
        Build build = Poms.build(Poms.SUREFIRE.replace("default-test", "default"), Poms.EXTENSION, Poms.FAILSAFE);
        apply(build);
        Takeover.apply(build, TestPlugin.FAILSAFE);
        assertThat(RunnerPlugin.in(build).getExecutionsAsMap()).containsOnlyKeys("default", "failsafe-default");
    }

    @Test
    void surefiresConfigurationStaysReadable() throws Exception {
        Build build = Poms.build(Poms.SUREFIRE, Poms.EXTENSION);
        apply(build);
        assertThat(TestPlugin.SUREFIRE.configuration(build, "default-test").getChild("argLine").getValue())
                .isEqualTo("-Xmx1g");
    }

    private static boolean apply(Build build) {
        return Takeover.apply(build, TestPlugin.SUREFIRE);
    }
}
