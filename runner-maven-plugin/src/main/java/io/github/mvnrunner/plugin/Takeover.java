package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Puts this plugin's executions where a project's model has those of Surefire or Failsafe. */
final class Takeover {
    private Takeover() {}

    /**
     * Binds a counterpart for every active execution that has none, and takes the execution's phase away.
     *
     * <p>A counterpart has the id, the phase, the goals and the priority of the execution that it stands for. One that
     * the POM declares with phase {@code none} leaves its execution to the replaced plugin.
     *
     * <p>All changes go through one object: under Maven 4 each {@code getBuild()} is a view of its own, and what is written
     * through an older one is lost.
     *
     * @param build one that declares this plugin
     * @return whether an execution was replaced
     */
    static boolean apply(Build build, TestPlugin plugin) {
        Plugin runner = RunnerPlugin.in(build);
        Map<Boolean, Set<String>> declared = RunnerPlugin.executions(runner, plugin).stream()
                .collect(Collectors.partitioningBy(
                        TestPlugin::isBound,
                        Collectors.mapping(
                                execution -> RunnerPlugin.counterpart(execution, plugin), Collectors.toSet())));
        List<PluginExecution> replaced = plugin.active(build).stream()
                .filter(execution -> !declared.get(false).contains(execution.getId()))
                .toList();
        replaced.stream()
                .filter(execution -> !declared.get(true).contains(execution.getId()))
                .forEach(execution -> bind(runner, execution, plugin));
        replaced.forEach(execution -> execution.setPhase(TestPlugin.NO_PHASE));
        return !replaced.isEmpty();
    }

    /**
     * Declares this plugin in a project that doesn't, so that the prefix {@code runner:} resolves.
     *
     * <p>It goes right behind the plugins whose place it takes: within a phase Maven follows the order of the POM.
     */
    static Plugin makeKnown(Build build, String version) {
        Plugin present = RunnerPlugin.in(build);
        if (present != null) {
            present.setVersion(Optional.ofNullable(present.getVersion()).orElse(version));
            return present;
        }
        Plugin added = RunnerPlugin.declaration(version);
        build.getPlugins().add(place(build.getPlugins()), added);
        build.flushPluginMap();
        return RunnerPlugin.in(build);
    }

    private static int place(List<Plugin> plugins) {
        List<String> keys = plugins.stream().map(Plugin::getKey).toList();
        int failsafe = keys.indexOf(TestPlugin.FAILSAFE.key());
        int last = failsafe < 0 ? keys.indexOf(TestPlugin.SUREFIRE.key()) : failsafe;
        return last < 0 ? plugins.size() : last + 1;
    }

    private static void bind(Plugin runner, PluginExecution replaced, TestPlugin plugin) {
        PluginExecution execution = new PluginExecution();
        execution.setId(freeId(runner, replaced.getId(), plugin));
        execution.setPhase(replaced.getPhase());
        replaced.getGoals().stream().filter(plugin.goals()::contains).forEach(execution::addGoal);
        execution.setPriority(replaced.getPriority());
        execution.setConfiguration(configuration(runner, replaced, plugin));
        runner.addExecution(execution);
        runner.flushExecutionMap();
    }

    /** Surefire and Failsafe may both have an execution {@code default}. */
    private static String freeId(Plugin runner, String id, TestPlugin plugin) {
        boolean taken = runner.getExecutionsAsMap().containsKey(id);
        return taken ? plugin.title().toLowerCase(Locale.ROOT) + "-" + id : id;
    }

    private static Xpp3Dom configuration(Plugin runner, PluginExecution replaced, TestPlugin plugin) {
        Xpp3Dom own = new Xpp3Dom("configuration");
        Xpp3Dom reference = new Xpp3Dom(plugin.reference());
        reference.setValue(replaced.getId());
        own.addChild(reference);
        return runner.getConfiguration() instanceof Xpp3Dom inherited
                ? Xpp3Dom.mergeXpp3Dom(own, new Xpp3Dom(inherited))
                : own;
    }
}
