package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.Objects;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces Surefire's test executions once all projects are read.
 *
 * <p>Surefire stays in the model with phase {@code none}: other tools read its configuration, and so does this plugin.
 * {@code -Drunner.skip-takeover=true} leaves everything to Surefire for one build.
 */
public final class TakeoverParticipant extends AbstractMavenLifecycleParticipant {
    private static final Logger LOG = LoggerFactory.getLogger(TakeoverParticipant.class);

    @Override
    public void afterProjectsRead(MavenSession session) {
        List<MavenProject> projects = session.getProjects();
        makeKnown(projects);
        ForkReach.extend(session);
        if (Boolean.parseBoolean(session.getUserProperties().getProperty("runner.skip-takeover"))) {
            LOG.info("runner: leaves the tests to Surefire, because runner.skip-takeover is set");
            return;
        }
        long replaced = projects.stream()
                .filter(project -> Takeover.apply(project.getBuild()))
                .count();
        if (replaced > 0) {
            LOG.info(
                    "runner: replaces surefire:test in {}; Surefire's own test executions don't run",
                    replaced == 1 ? "1 module" : replaced + " modules");
        }
    }

    private static void makeKnown(List<MavenProject> projects) {
        projects.stream()
                .map(project -> RunnerPlugin.in(project.getBuild()))
                .filter(Objects::nonNull)
                .filter(Plugin::isExtensions)
                .findFirst()
                .ifPresent(declared -> projects.forEach(project -> Takeover.makeKnown(project.getBuild(), declared)));
    }
}
