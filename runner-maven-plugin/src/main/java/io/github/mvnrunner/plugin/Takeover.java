package io.github.mvnrunner.plugin;

import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Puts {@code runner:test} where a project's model has {@code surefire:test}. */
final class Takeover {
    private Takeover() {}

    /** Applies only where the plugin is declared as an extension; returns whether an execution of Surefire was replaced. */
    static boolean apply(Build build) {
        Plugin runner = RunnerPlugin.in(build);
        if (runner == null || !runner.isExtensions()) {
            return false;
        }
        List<PluginExecution> replaced = SurefireExecutions.active(build);
        if (RunnerPlugin.testExecutions(runner).isEmpty()) {
            replaced.forEach(execution -> bind(runner, execution));
        }
        replaced.forEach(execution -> execution.setPhase(SurefireExecutions.NO_PHASE));
        return !replaced.isEmpty();
    }

    /** Makes the prefix {@code runner:} resolve in a project that doesn't declare the plugin. */
    static void makeKnown(Build build, Plugin declared) {
        if (RunnerPlugin.in(build) != null) {
            return;
        }
        Plugin plugin = new Plugin();
        plugin.setGroupId(declared.getGroupId());
        plugin.setArtifactId(declared.getArtifactId());
        plugin.setVersion(declared.getVersion());
        build.addPlugin(plugin);
        build.flushPluginMap();
    }

    private static void bind(Plugin runner, PluginExecution surefire) {
        PluginExecution execution = new PluginExecution();
        execution.setId(executionId(surefire));
        execution.setPhase(surefire.getPhase() == null ? "test" : surefire.getPhase());
        execution.addGoal(RunnerPlugin.TEST_GOAL);
        execution.setPriority(surefire.getPriority());
        execution.setConfiguration(configuration(runner, surefire));
        runner.addExecution(execution);
        runner.flushExecutionMap();
    }

    private static String executionId(PluginExecution surefire) {
        return SurefireExecutions.DEFAULT_ID.equals(surefire.getId()) ? "runner-test" : "runner-" + surefire.getId();
    }

    private static Xpp3Dom configuration(Plugin runner, PluginExecution surefire) {
        Xpp3Dom own = new Xpp3Dom("configuration");
        Xpp3Dom counterpart = new Xpp3Dom("surefireExecution");
        counterpart.setValue(surefire.getId());
        own.addChild(counterpart);
        return runner.getConfiguration() instanceof Xpp3Dom inherited
                ? Xpp3Dom.mergeXpp3Dom(own, new Xpp3Dom(inherited))
                : own;
    }
}
