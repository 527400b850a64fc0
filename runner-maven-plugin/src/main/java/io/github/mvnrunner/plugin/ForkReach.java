package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.function.Predicate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Lets the fork of {@code runner:run} reach all modules that were selected.
 *
 * <p>Since 3.8.8 Maven forks an aggregator's life cycle only for the aggregator's own project and those that it
 * collects. With {@code -pl} or {@code -rf} the own project is often just the first one selected, which collects
 * nothing.
 */
final class ForkReach {
    private static final String GOAL = "run";
    private static final Predicate<String> IS_RUN = goal -> goal.equals(RunnerPlugin.PREFIX + ":" + GOAL)
            || goal.startsWith(RunnerPlugin.KEY + ":") && goal.endsWith(":" + GOAL);

    private ForkReach() {}

    /** Makes the project that aggregates collect all others of the session, if the goal was asked for. */
    static void extend(MavenSession session) {
        if (session.getGoals().stream().map(ForkReach::withoutExecution).noneMatch(IS_RUN)) {
            return;
        }
        MavenProject aggregator = session.getTopLevelProject();
        List<MavenProject> others = session.getProjects().stream()
                .filter(project -> project != aggregator)
                .toList();
        aggregator.setCollectedProjects(others);
    }

    private static String withoutExecution(String goal) {
        int at = goal.indexOf('@');
        return at < 0 ? goal : goal.substring(0, at);
    }
}
