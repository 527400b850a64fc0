package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.maven.model.Build;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class TakeoverTests {
    @Test
    void surefiresExecutionLosesItsPhase() throws Exception {
        Build build = Poms.build(Poms.SUREFIRE, Poms.EXTENSION);
        assertThat(Takeover.apply(build)).isTrue();
        assertThat(SurefireExecutions.active(build)).isEmpty();
    }

    @Test
    void runnerTestIsBoundInItsPlace() throws Exception {
        Build build = Poms.build(Poms.SUREFIRE, Poms.EXTENSION);
        Takeover.apply(build);
        assertThat(RunnerPlugin.in(build).getExecutions())
                .extracting(PluginExecution::getId, PluginExecution::getPhase, PluginExecution::getGoals)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("runner-test", "test", java.util.List.of("test")));
    }

    @Test
    void everyExecutionOfSurefireHasACounterpart() throws Exception {
        String second = Poms.SUREFIRE.replace(
                "</executions>",
                "<execution><id>slow</id><phase>verify</phase><goals><goal>test</goal></goals></execution></executions>");
        Build build = Poms.build(second, Poms.EXTENSION);
        Takeover.apply(build);
        assertThat(RunnerPlugin.in(build).getExecutionsAsMap().get("runner-slow").getPhase()).isEqualTo("verify");
        assertThat(TestExecutions.of(build)).containsExactly("default-test", "slow");
    }

    @Test
    void executionThatThePomTurnedOffStaysOff() throws Exception {
        Build build = Poms.build(Poms.SUREFIRE.replace("<phase>test", "<phase>none"), Poms.EXTENSION);
        assertThat(Takeover.apply(build)).isFalse();
        assertThat(RunnerPlugin.in(build).getExecutions()).isEmpty();
    }

    @Test
    void explicitExecutionIsKeptAsTheOnlyOne() throws Exception {
        String explicit = Poms.EXTENSION.replace(
                "</plugin>",
                "<executions><execution><id>mine</id><goals><goal>test</goal></goals></execution></executions></plugin>");
        Build build = Poms.build(Poms.SUREFIRE, explicit);
        assertThat(Takeover.apply(build)).isTrue();
        assertThat(RunnerPlugin.in(build).getExecutionsAsMap()).containsOnlyKeys("mine");
    }

    @Test
    void pluginsOwnConfigurationReachesTheBoundExecution() throws Exception {
        Build build = Poms.build(
                Poms.SUREFIRE,
                Poms.EXTENSION.replace("</plugin>", "<configuration><profile>ci</profile></configuration></plugin>"));
        Takeover.apply(build);
        Xpp3Dom bound = (Xpp3Dom)
                RunnerPlugin.in(build).getExecutionsAsMap().get("runner-test").getConfiguration();
        assertThat(bound.getChild("profile").getValue()).isEqualTo("ci");
        assertThat(bound.getChild("surefireExecution").getValue()).isEqualTo("default-test");
    }

    @Test
    void moduleWithoutTheExtensionIsLeftToSurefire() throws Exception {
        Build build = Poms.build(Poms.SUREFIRE, Poms.plugin(Poms.RUNNER));
        assertThat(Takeover.apply(build)).isFalse();
        assertThat(SurefireExecutions.active(build)).hasSize(1);
    }

    @Test
    void packagingWithoutTestsGetsNothing() throws Exception {
        Build build = Poms.build(Poms.EXTENSION);
        assertThat(Takeover.apply(build)).isFalse();
        assertThat(RunnerPlugin.in(build).getExecutions()).isEmpty();
    }

    @Test
    void pluginBecomesKnownWithoutBeingBound() throws Exception {
        Build declaring = Poms.build(Poms.EXTENSION);
        Build other = Poms.build(Poms.SUREFIRE);
        Takeover.makeKnown(other, RunnerPlugin.in(declaring));
        assertThat(RunnerPlugin.in(other).getVersion()).isEqualTo("1");
        assertThat(Takeover.apply(other)).isFalse();
    }

    @Test
    void surefiresConfigurationStaysReadable() throws Exception {
        Build build = Poms.build(Poms.SUREFIRE, Poms.EXTENSION);
        Takeover.apply(build);
        assertThat(SurefireExecutions.configuration(build, "default-test").getChild("argLine").getValue())
                .isEqualTo("-Xmx1g");
    }
}
