package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.PluginExecution;

/** Which of Surefire's executions a project's tests consist of. */
final class TestExecutions {
    private TestExecutions() {}

    /** Ids of Surefire's executions: those that were taken over, else those that are still active. */
    static List<String> of(Build build) {
        List<String> taken = Optional.ofNullable(RunnerPlugin.in(build)).stream()
                .flatMap(plugin -> RunnerPlugin.executions(plugin, TestPlugin.SUREFIRE).stream())
                .filter(TestPlugin::isBound)
                .map(execution -> RunnerPlugin.counterpart(execution, TestPlugin.SUREFIRE))
                .distinct()
                .toList();
        return taken.isEmpty()
                ? TestPlugin.SUREFIRE.active(build).stream()
                        .map(PluginExecution::getId)
                        .toList()
                : taken;
    }
}
