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
 * Lists the tests of all modules of the reactor, and runs none.
 *
 * <p>Selects what {@code runner:run} would run: {@code -Dtest}, {@code -Dgroups} and {@code -Drunner.filter} count.
 * {@code -Drunner.list-format} is {@code tree}, {@code plain} or {@code json}; {@code -Drunner.list-file} names a file to
 * write instead of printing; {@code -Drunner.explain} says of each test why it is selected, or isn't. With {@code -q}
 * nothing else is printed.
 */
@Mojo(
        name = "list",
        aggregator = true,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_TEST_CLASSES)
public final class ListMojo extends QueryMojo {
    @Inject
    public ListMojo(
            RepositorySystem repositories,
            ToolchainManager toolchains,
            LifecycleExecutor lifecycle,
            BuildPluginManager plugins) {
        super(new Components(repositories, toolchains, lifecycle, plugins));
    }

    @Override
    String question() {
        return "list";
    }
}
