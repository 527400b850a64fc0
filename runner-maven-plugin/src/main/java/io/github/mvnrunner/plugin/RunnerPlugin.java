package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Where this plugin stands in a project's model. */
final class RunnerPlugin {
    static final String GROUP = "io.github.mvnrunner";
    static final String ARTIFACT = "runner-maven-plugin";
    static final String KEY = GROUP + ":" + ARTIFACT;
    static final String PREFIX = "runner";

    private static final String OWN_POM = "/META-INF/maven/" + GROUP + "/" + ARTIFACT + "/pom.properties";

    private RunnerPlugin() {}

    /** The plugin as declared, or {@code null}. */
    static Plugin in(Build build) {
        return build.getPluginsAsMap().get(KEY);
    }

    /** Executions of the goals that stand for those of a plugin. */
    static List<PluginExecution> executions(Plugin runner, TestPlugin plugin) {
        return runner.getExecutions().stream()
                .filter(execution -> execution.getGoals().stream().anyMatch(plugin.goals()::contains))
                .toList();
    }

    /** {@return the execution of the plugin that one of ours stands for} */
    static String counterpart(PluginExecution execution, TestPlugin plugin) {
        return Optional.ofNullable((Xpp3Dom) execution.getConfiguration())
                .map(configuration -> configuration.getChild(plugin.reference()))
                .map(Xpp3Dom::getValue)
                .orElse(plugin.defaultExecution());
    }

    /** A declaration without executions. */
    static Plugin declaration(String version) {
        Plugin plugin = new Plugin();
        plugin.setGroupId(GROUP);
        plugin.setArtifactId(ARTIFACT);
        plugin.setVersion(version);
        return plugin;
    }

    /** {@return the version of the jar that this class is in} */
    static String ownVersion() {
        Properties properties = new Properties();
        try (InputStream pom = RunnerPlugin.class.getResourceAsStream(OWN_POM)) {
            if (pom == null) {
                throw new IllegalStateException(OWN_POM + " is missing from this plugin's jar");
            }
            properties.load(pom);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
