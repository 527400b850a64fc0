package io.github.mvnrunner.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;

/** Whether a run has all tests of a build. */
final class WholeBuild {
    private WholeBuild() {}

    /**
     * Only then what a configuration has for no test is of no use to anybody.
     *
     * @param modules {@code groupId:artifactId}, once for each execution
     */
    static boolean is(MavenSession session, List<String> modules) {
        return session.getProjects().size() == session.getAllProjects().size()
                && session.getProjects().stream().allMatch(project -> isIn(project, modules));
    }

    private static boolean isIn(MavenProject project, List<String> modules) {
        Build build = project.getBuild();
        String id = project.getGroupId() + ":" + project.getArtifactId();
        boolean tests = Files.isDirectory(Path.of(build.getTestOutputDirectory()));
        return !tests
                || !hasIntegrationTests(build)
                        && Collections.frequency(modules, id) == TestExecutions.of(build).size();
    }

    /** Whether a build runs integration tests at some time. */
    static boolean hasIntegrationTests(Build build) {
        return !TestPlugin.FAILSAFE.active(build).isEmpty()
                || RunnerPlugin.in(build) != null
                        && !RunnerPlugin.executions(RunnerPlugin.in(build), TestPlugin.FAILSAFE).isEmpty();
    }
}
