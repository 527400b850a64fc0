package io.github.mvnrunner.plugin;

import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;

/** Where this plugin stands in a project's model. */
final class RunnerPlugin {
    static final String GROUP = "io.github.mvnrunner";
    static final String KEY = GROUP + ":runner-maven-plugin";
    static final String PREFIX = "runner";
    static final String TEST_GOAL = "test";

    private RunnerPlugin() {}

    /** The plugin as declared, or {@code null}. */
    static Plugin in(Build build) {
        return build.getPluginsAsMap().get(KEY);
    }

    static List<PluginExecution> testExecutions(Plugin plugin) {
        return plugin.getExecutions().stream()
                .filter(execution -> execution.getGoals().contains(TEST_GOAL))
                .toList();
    }
}
