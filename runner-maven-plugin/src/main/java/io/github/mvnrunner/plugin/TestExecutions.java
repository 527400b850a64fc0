package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Which of Surefire's executions a project's tests consist of. */
final class TestExecutions {
    private TestExecutions() {}

    /** Ids of Surefire's executions: those that were taken over, else those that are still active. */
    static List<String> of(Build build) {
        List<String> taken = Optional.ofNullable(RunnerPlugin.in(build)).stream()
                .flatMap(plugin -> RunnerPlugin.testExecutions(plugin).stream())
                .filter(execution -> !SurefireExecutions.NO_PHASE.equals(execution.getPhase()))
                .map(TestExecutions::counterpart)
                .distinct()
                .toList();
        return taken.isEmpty()
                ? SurefireExecutions.active(build).stream()
                        .map(PluginExecution::getId)
                        .toList()
                : taken;
    }

    private static String counterpart(PluginExecution execution) {
        return Optional.ofNullable((Xpp3Dom) execution.getConfiguration())
                .map(configuration -> configuration.getChild("surefireExecution"))
                .map(Xpp3Dom::getValue)
                .orElse(SurefireExecutions.DEFAULT_ID);
    }
}
