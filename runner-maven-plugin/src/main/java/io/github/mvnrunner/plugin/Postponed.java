package io.github.mvnrunner.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * Executions of other plugins that have been taken out of their projects' life cycles, to be run behind the tests.
 *
 * <p>Kept in the session's data, where only classes of the JDK and of Maven may stand.
 */
final class Postponed {
    private static final String KEY = "io.github.mvnrunner.postponed";

    private final List<Map.Entry<MavenProject, List<String>>> steps;

    private Postponed(List<Map.Entry<MavenProject, List<String>>> steps) {
        this.steps = steps;
    }

    static Postponed begin(MavenSession session) {
        List<Map.Entry<MavenProject, List<String>>> none = new ArrayList<>();
        session.getRepositorySession().getData().set(KEY, none);
        return new Postponed(none);
    }

    /** Those that have {@linkplain #begin begun}. */
    @SuppressWarnings("unchecked")
    static Postponed of(MavenSession session) {
        return new Postponed((List<Map.Entry<MavenProject, List<String>>>)
                session.getRepositorySession().getData().get(KEY));
    }

    /** Takes the goal, not the execution: one execution may have several goals, of which others stay. */
    void postpone(MavenProject project, List<LifeCycleTail.Step> tail) {
        tail.forEach(step -> {
            execution(project, step.plugin(), step.execution()).ifPresent(each -> each.removeGoal(step.goal()));
            steps.add(Map.entry(project, List.of(step.plugin(), step.execution(), step.goal())));
        });
    }

    /** {@return whether anything is still to be installed or deployed} */
    boolean publishes() {
        return steps.stream().anyMatch(step -> LifeCycleTail.PUBLISHERS.contains(step.getValue().get(0)));
    }

    /** Runs those of some projects, in the order of the build. */
    void run(Predicate<MavenProject> projects, MavenSession session, ReplacedPlugin plugins)
            throws MojoExecutionException, MojoFailureException {
        List<Map.Entry<MavenProject, List<String>>> all = take(projects);
        // First of all: a plugin that waits for the last of its projects looks which of them have it.
        all.forEach(step -> execution(step.getKey(), step.getValue().get(0), step.getValue().get(1))
                .ifPresent(each -> each.addGoal(step.getValue().get(2))));
        for (Map.Entry<MavenProject, List<String>> step : all) {
            List<String> names = step.getValue();
            plugins.run(session, step.getKey(), plugin(step.getKey(), names.get(0)), names.get(2), names.get(1));
        }
    }

    /** Several projects may come to theirs at a time. */
    private List<Map.Entry<MavenProject, List<String>>> take(Predicate<MavenProject> projects) {
        synchronized (steps) {
            List<Map.Entry<MavenProject, List<String>>> taken =
                    steps.stream().filter(step -> projects.test(step.getKey())).toList();
            steps.removeAll(taken);
            return taken;
        }
    }

    private static Optional<PluginExecution> execution(MavenProject project, String plugin, String id) {
        return Optional.ofNullable(plugin(project, plugin).getExecutionsAsMap().get(id));
    }

    private static Plugin plugin(MavenProject project, String key) {
        return project.getBuild().getPluginsAsMap().get(key);
    }
}
