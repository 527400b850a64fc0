package io.github.mvnrunner.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /**
     * In one of those that come after this one, or, where several are built at once, that come before it and have not
     * ended. Tests of one that has ended may still wait to be run.
     */
    static boolean after(MavenProject project, MavenSession session) {
        List<MavenProject> all = session.getProjects();
        int own = all.indexOf(project);
        List<MavenProject> left = new ArrayList<>(all.subList(own + 1, all.size()));
        if (session.getRequest().getDegreeOfConcurrency() > 1) {
            all.subList(0, own).stream()
                    .filter(each -> session.getResult().getBuildSummary(each) == null)
                    .forEach(left::add);
        }
        return asksForPhase(session) && any(session, left, false);
    }

    private static boolean any(MavenSession session, List<MavenProject> projects) {
        boolean whole = session.getGoals().stream()
                .anyMatch(goal -> GOALS.stream().anyMatch(start -> goal.startsWith(start) && goal.endsWith(":run")));
        return (whole || asksForPhase(session)) && any(session, projects, whole);
    }

    private static boolean asksForPhase(MavenSession session) {
        return session.getGoals().stream().anyMatch(PHASES::contains);
    }

    /** @param whole whether tests run that no execution of the project is there for */
    private static boolean any(MavenSession session, List<MavenProject> projects, boolean whole) {
        return projects.stream()
                .filter(project -> !skips(session.getUserProperties()) && !skips(project.getProperties()))
                .filter(project -> whole || runsTests(project.getBuild()))
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
