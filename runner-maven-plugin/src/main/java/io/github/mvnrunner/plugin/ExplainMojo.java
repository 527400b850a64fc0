package io.github.mvnrunner.plugin;

import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Says of each selected test how it is run, and where that was written.
 *
 * <p>Tests are selected as for {@code runner:run}, as by {@code -Dtest=OrderTest#ships}. For every setting stands the line of
 * {@code .mvn/runner.toml}, the option, the variable or the POM that decided. Nothing is run.
 */
@Mojo(
        name = "explain",
        aggregator = true,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_TEST_CLASSES)
public final class ExplainMojo extends QueryMojo {
    @Inject
    public ExplainMojo(
            RepositorySystem repositories,
            ToolchainManager toolchains,
            LifecycleExecutor lifecycle,
            BuildPluginManager plugins) {
        super(new Components(repositories, toolchains, lifecycle, plugins));
    }

    @Override
    String question() {
        return "explain";
    }
}
