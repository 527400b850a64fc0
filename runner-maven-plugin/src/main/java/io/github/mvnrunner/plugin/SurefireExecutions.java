package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Surefire's executions in a project's model, which are never removed from it. */
final class SurefireExecutions {
    static final String KEY = "org.apache.maven.plugins:maven-surefire-plugin";
    static final String DEFAULT_ID = "default-test";
    static final String NO_PHASE = "none";

    private SurefireExecutions() {}

    /** Executions of goal {@code test} that the life cycle would run. */
    static List<PluginExecution> active(Build build) {
        return surefire(build).stream()
                .flatMap(plugin -> plugin.getExecutions().stream())
                .filter(execution -> execution.getGoals().contains("test"))
                .filter(execution -> !NO_PHASE.equals(execution.getPhase()))
                .toList();
    }

    /**
     * The merged configuration that Surefire would have got.
     *
     * @param executionId an execution; when there is none of this name the plugin's own configuration counts
     */
    static Xpp3Dom configuration(Build build, String executionId) {
        return surefire(build)
                .map(plugin -> Optional.ofNullable(
                                plugin.getExecutionsAsMap().get(executionId))
                        .map(PluginExecution::getConfiguration)
                        .orElseGet(plugin::getConfiguration))
                .map(Xpp3Dom.class::cast)
                .orElseGet(() -> new Xpp3Dom("configuration"));
    }

    private static Optional<Plugin> surefire(Build build) {
        return Optional.ofNullable(build.getPluginsAsMap().get(KEY));
    }
}
