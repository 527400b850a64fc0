package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;

class PostponedTests {
    private static final String JACOCO = "org.jacoco:jacoco-maven-plugin";

    @SuppressWarnings("deprecation")
    private final MavenSession session =
            new MavenSession(null, new DefaultRepositorySystemSession(), new DefaultMavenExecutionRequest(), null);

    @Test
    void goalIsTakenAndTheOthersOfItsExecutionStay() throws Exception {
        MavenProject project = project();
        Postponed postponed = Postponed.begin(session);
        postponed.postpone(project, List.of(new LifeCycleTail.Step(Optional.of("verify"), JACOCO, "report", "coverage")));
        assertThat(coverage(project).getGoals()).containsExactly("prepare-agent");
        assertThat(Postponed.of(session).publishes()).isFalse();
    }

    @Test
    void installingIsPublishing() throws Exception {
        Postponed postponed = Postponed.begin(session);
        postponed.postpone(
                project(),
                List.of(new LifeCycleTail.Step(
                        Optional.of("install"), "org.apache.maven.plugins:maven-install-plugin", "install", "default-install")));
        assertThat(Postponed.of(session).publishes()).isTrue();
    }

    private static MavenProject project() throws Exception {
        MavenProject project = new MavenProject();
        project.getModel()
                .setBuild(Poms.build(
                        Poms.plugin("<groupId>org.jacoco</groupId><artifactId>jacoco-maven-plugin</artifactId>"
                                + "<executions><execution><id>coverage</id>"
                                + "<goals><goal>prepare-agent</goal><goal>report</goal></goals></execution></executions>"),
                        Poms.plugin("<artifactId>maven-install-plugin</artifactId><executions><execution>"
                                + "<id>default-install</id><goals><goal>install</goal></goals></execution></executions>")));
        return project;
    }

    private static PluginExecution coverage(MavenProject project) {
        return project.getBuild().getPluginsAsMap().get(JACOCO).getExecutionsAsMap().get("coverage");
    }
}
