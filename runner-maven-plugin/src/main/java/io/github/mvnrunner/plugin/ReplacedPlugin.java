package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * Runs an execution of Surefire or Failsafe itself, or of another plugin, as the life cycle would have.
 *
 * <p>Maven reads the execution from the model, so its configuration, version and dependencies are those of the POM.
 */
final class ReplacedPlugin {
    /** Those that do what no JUnit Platform engine does the same way. */
    private static final Set<String> PROVIDERS =
            Set.of("surefire-junit3", "surefire-junit4", "surefire-junit47", "surefire-testng");

    private final LifecycleExecutor lifecycle;
    private final BuildPluginManager plugins;

    ReplacedPlugin(LifecycleExecutor lifecycle, BuildPluginManager plugins) {
        this.lifecycle = lifecycle;
        this.plugins = plugins;
    }

    /** {@return the provider that the POM gives the plugin as a dependency} */
    static Optional<String> provider(Build build, TestPlugin plugin) {
        return plugin.in(build).stream()
                .flatMap(declared -> declared.getDependencies().stream())
                .map(Dependency::getArtifactId)
                .filter(ReplacedPlugin::isProvider)
                .findFirst();
    }

    /**
     * {@return the engines that the POM gives the plugin as dependencies}
     *
     * <p>Surefire puts them, with what they need, behind the class path of the tests.
     */
    static List<ExtraDependency> engines(Build build, TestPlugin plugin) {
        return plugin.in(build).stream()
                .flatMap(declared -> declared.getDependencies().stream())
                .filter(ReplacedPlugin::isEngine)
                .map(ExtraDependency::of)
                .toList();
    }

    /** Others have a name of the same kind. */
    private static boolean isProvider(String artifact) {
        return PROVIDERS.contains(artifact)
                || artifact.endsWith("surefire-provider") && !artifact.equals("junit-platform-surefire-provider");
    }

    /** What else may be there is for Surefire itself: reporters, and the provider that JUnit 5 once had. */
    private static boolean isEngine(Dependency dependency) {
        String artifact = dependency.getArtifactId();
        return dependency.getGroupId().startsWith("org.junit.") && !artifact.equals("junit-platform-surefire-provider")
                || artifact.contains("engine")
                || artifact.contains("-runner-junit") // Kotest's and Spek's
                || artifact.startsWith("jqwik")
                || artifact.startsWith("spock-");
    }

    void run(MavenSession session, MavenProject project, TestExecution execution, String goal)
            throws MojoExecutionException, MojoFailureException {
        Plugin plugin = execution
                .plugin()
                .in(project.getBuild())
                .orElseThrow(() -> new MojoExecutionException(MavenAdvice.nothingToDelegateTo(
                        execution.plugin(), project.getArtifactId())));
        run(session, project, plugin, goal, execution.id());
    }

    /** Runs one goal of a plugin as that project has it, with its dependencies as far as they are resolved by now. */
    void run(MavenSession session, MavenProject project, Plugin plugin, String goal, String execution)
            throws MojoExecutionException, MojoFailureException {
        String task = plugin.getId() + ":" + goal + "@" + execution;
        MavenSession ofProject = session.clone();
        ofProject.setCurrentProject(project);
        try {
            for (MojoExecution mojo :
                    lifecycle.calculateExecutionPlan(ofProject, true, task).getMojoExecutions()) {
                plugins.executeMojo(ofProject, mojo);
            }
        } catch (MojoExecutionException | MojoFailureException e) {
            throw e;
        } catch (Exception e) {
            throw new MojoExecutionException(MavenAdvice.notDelegated(task, e.getMessage()), e);
        }
    }
}
