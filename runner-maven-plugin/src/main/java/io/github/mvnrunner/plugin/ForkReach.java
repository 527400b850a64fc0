package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.function.Predicate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Lets the fork of {@code runner:run}, and of the goals that only tell, reach all modules that were selected.
 *
 * <p>Since 3.8.8 Maven forks an aggregator's life cycle only for the aggregator's own project and those that it
 * collects. With {@code -pl} or {@code -rf} the own project is often just the first one selected, which collects
 * nothing.
 */
final class ForkReach {
    private static final List<String> GOALS = List.of("run", "list", "show-config", "explain");
    private static final Predicate<String> FORKS = asked -> GOALS.stream()
            .anyMatch(goal -> asked.equals(RunnerPlugin.PREFIX + ":" + goal)
                    || asked.startsWith(RunnerPlugin.KEY + ":") && asked.endsWith(":" + goal));

    private ForkReach() {}

    /** Makes the project that aggregates collect all others of the session, if the goal was asked for. */
    static void extend(MavenSession session) {
        if (session.getGoals().stream().map(ForkReach::withoutExecution).noneMatch(FORKS)) {
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
