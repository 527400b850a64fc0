package io.github.mvnrunner.plugin;

import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Runs the tests that wait for the end of a build, then what waits for their verdict.
 *
 * <p>Bound by itself in a reactor's last project, where {@code -Drunner.reactor} lets tests wait, or in each under
 * {@code -T}; not meant to be typed.
 */
@Mojo(name = "await", threadSafe = true)
public final class AwaitMojo extends AbstractMojo {
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    private final ReplacedPlugin plugins;

    @Inject
    public AwaitMojo(LifecycleExecutor lifecycle, BuildPluginManager plugins) {
        this.plugins = new ReplacedPlugin(lifecycle, plugins);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Optional<WaitingTests> tests = WaitingTests.of(session);
        if (tests.isEmpty()) {
            getLog().info(MavenAdvice.NOTHING_WAITS);
            return;
        }
        try {
            tests.get().judgedWith(project).finish();
        } catch (MojoExecutionException | MojoFailureException e) {
            throw e;
        } catch (Exception e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
        if (tests.get().way() == WaitingTests.Way.BESIDE_THEIR_MODULE) {
            Postponed.of(session).run(project::equals, session, plugins);
            return; // there is no last module that could say that none had what was selected
        }
        Optional<String> unmatched = SpecifiedTests.of(session).flatMap(SpecifiedTests::verdict);
        if (unmatched.isPresent()) {
            throw new MojoFailureException(unmatched.get());
        }
        Postponed.of(session).run(any -> true, session, plugins);
    }
}
