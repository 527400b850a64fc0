package io.github.mvnrunner.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;

/** Guesses whether a build will run tests: a wrong guess costs the start of an engine, or the wait for it. */
final class TestsAhead {
    private static final Set<String> PHASES = Set.of(
            "test", "prepare-package", "package", "pre-integration-test", "integration-test", "post-integration-test",
            "verify", "install", "deploy");
    private static final List<String> GOALS = List.of("runner:", RunnerPlugin.KEY + ":");
    private static final List<String> SKIPS = List.of("skipTests", "maven.test.skip", "maven.test.skip.exec");

    private TestsAhead() {}

    /** In any of its projects. */
    static boolean in(MavenSession session) {
        return any(session, session.getProjects());
    }

    /** In this one. */
    static boolean of(MavenProject project, MavenSession session) {
        return any(session, List.of(project));
    }

    /** In one of those that come after this one. */
    static boolean after(MavenProject project, MavenSession session) {
        List<MavenProject> projects = session.getProjects();
        return any(session, projects.subList(projects.indexOf(project) + 1, projects.size()));
    }

    private static boolean any(MavenSession session, List<MavenProject> projects) {
        boolean whole = session.getGoals().stream()
                .anyMatch(goal -> GOALS.stream().anyMatch(start -> goal.startsWith(start) && goal.endsWith(":run")));
        boolean each = session.getGoals().stream().anyMatch(PHASES::contains);
        return projects.stream()
                .filter(project -> !skips(session.getUserProperties()) && !skips(project.getProperties()))
                .filter(project -> whole || each && runsTests(project.getBuild()))
                .anyMatch(project -> hasTests(project.getBuild()));
    }

    private static boolean runsTests(Build build) {
        return Optional.ofNullable(RunnerPlugin.in(build)).stream()
                .flatMap(plugin -> Stream.of(TestPlugin.values()).flatMap(kind -> RunnerPlugin.executions(plugin, kind).stream()))
                .anyMatch(TestPlugin::isBound);
    }

    private static boolean hasTests(Build build) {
        return build.getTestSourceDirectory() != null && Files.isDirectory(Path.of(build.getTestSourceDirectory()));
    }

    private static boolean skips(Properties properties) {
        return SKIPS.stream().map(properties::getProperty).anyMatch(value -> value != null && !value.equals("false"));
    }
}
