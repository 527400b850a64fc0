package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** A plugin whose place is taken; it stays in the model, where other tools read it. */
enum TestPlugin {
    /** Runs unit tests. */
    SUREFIRE("maven-surefire-plugin", List.of("test"), "default-test", "surefireExecution") {
        @Override
        List<String> includes() {
            return List.of("**/Test*.java", "**/*Test.java", "**/*Tests.java", "**/*TestCase.java");
        }

        @Override
        Optional<String> property(String surefires) {
            return Optional.of(surefires);
        }
    },
    /** Runs integration tests, and judges them in a phase of its own. */
    FAILSAFE("maven-failsafe-plugin", List.of("integration-test", "verify"), "default", "failsafeExecution") {
        @Override
        List<String> includes() {
            return List.of("**/IT*.java", "**/*IT.java", "**/*ITCase.java");
        }

        @Override
        Optional<String> property(String surefires) {
            return switch (surefires) {
                case "skipTests", "maven.test.failure.ignore" -> Optional.empty();
                case "test" -> Optional.of("it.test");
                case "maven.surefire.debug" -> Optional.of("maven.failsafe.debug");
                case "surefire.encoding" -> Optional.of("encoding");
                case "surefire.reportNameSuffix",
                        "surefire.stackTraceFilterPrefixes",
                        "surefire.stackTraceMaxFrames" -> Optional.of(surefires);
                default -> Optional.of(surefires.replaceFirst("^surefire\\.", "failsafe."));
            };
        }
    };

    static final String NO_PHASE = "none";

    private final String artifactId;
    private final List<String> goals;
    private final String defaultExecution;
    private final String reference;

    TestPlugin(String artifactId, List<String> goals, String defaultExecution, String reference) {
        this.artifactId = artifactId;
        this.goals = goals;
        this.defaultExecution = defaultExecution;
        this.reference = reference;
    }

    /** {@return which classes hold tests where nothing else is said} */
    abstract List<String> includes();

    /** {@return what the plugin calls a user property of Surefire's; empty if it doesn't know it} */
    abstract Optional<String> property(String surefires);

    /** {@return whether the goal that runs the tests also says how many flaky ones are too many} */
    boolean judgesFlakes() {
        return this == SUREFIRE;
    }

    /** {@return what people call it} */
    String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** {@return the directory of its reports in a module's {@code target}} */
    String reports() {
        return name().toLowerCase(Locale.ROOT) + "-reports";
    }

    String key() {
        return "org.apache.maven.plugins:" + artifactId;
    }

    /** Goals that have a counterpart of the same name here. */
    List<String> goals() {
        return goals;
    }

    /** {@return the id of the execution that counts where none is named} */
    String defaultExecution() {
        return defaultExecution;
    }

    /** {@return the parameter of our goals that names an execution of this plugin} */
    String reference() {
        return reference;
    }

    Optional<Plugin> in(Build build) {
        return Optional.ofNullable(build.getPluginsAsMap().get(key()));
    }

    /** Executions of these goals that the life cycle would run. */
    List<PluginExecution> active(Build build) {
        return in(build).stream()
                .flatMap(plugin -> plugin.getExecutions().stream())
                .filter(execution -> execution.getGoals().stream().anyMatch(goals::contains))
                .filter(TestPlugin::isBound)
                .toList();
    }

    /**
     * The merged configuration that the plugin would have got.
     *
     * @param executionId an execution; when there is none of this name the plugin's own configuration counts
     */
    Xpp3Dom configuration(Build build, String executionId) {
        return in(build)
                .map(plugin -> Optional.ofNullable(
                                plugin.getExecutionsAsMap().get(executionId))
                        .map(PluginExecution::getConfiguration)
                        .orElseGet(plugin::getConfiguration))
                .map(Xpp3Dom.class::cast)
                .orElseGet(() -> new Xpp3Dom("configuration"));
    }

    static boolean isBound(PluginExecution execution) {
        return !NO_PHASE.equals(execution.getPhase());
    }
}
