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
 * Shows the settings that {@code runner:run} would have, as TOML, and where each was written.
 *
 * <p>All profiles that {@code -Drunner.profile} inherits from are merged, and so are options and variables. Nothing is run.
 */
@Mojo(
        name = "show-config",
        aggregator = true,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_TEST_CLASSES)
public final class ShowConfigMojo extends QueryMojo {
    @Inject
    public ShowConfigMojo(
            RepositorySystem repositories,
            ToolchainManager toolchains,
            LifecycleExecutor lifecycle,
            BuildPluginManager plugins) {
        super(new Components(repositories, toolchains, lifecycle, plugins));
    }

    @Override
    String question() {
        return "show-config";
    }
}
