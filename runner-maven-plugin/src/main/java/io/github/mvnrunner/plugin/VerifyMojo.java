package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Fails the build for what {@code runner:integration-test} wrote down, in place of {@code failsafe:verify}.
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends AbstractMojo {
    /**
     * Id of the execution of maven-failsafe-plugin whose configuration counts. Set by itself when the plugin takes it
     * over.
     */
    @Parameter(defaultValue = "default")
    private String failsafeExecution;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution mojoExecution;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        TestExecution execution = new TestExecution(TestPlugin.FAILSAFE, failsafeExecution);
        BuildContext context = new BuildContext(session, project, mojoExecution);
        SurefireParameters parameters = context.parameters(execution);
        if (SkipFlags.of(project.getBuild(), TestPlugin.FAILSAFE).areSet(parameters)) {
            getLog().info(MavenAdvice.SKIPPED);
            return;
        }
        IntegrationVerdict verdict = IntegrationVerdict.of(context, parameters, getLog());
        Path summary = context.summaryFile(execution);
        if (Files.isRegularFile(summary) || !parameters.list("summaryFiles").isEmpty()) {
            verdict.apply(read(context, parameters, summary));
        } else {
            verdict.nothingWritten();
        }
    }

    private static FailsafeSummary read(BuildContext context, SurefireParameters parameters, Path file)
            throws MojoExecutionException {
        try {
            FailsafeSummary summary =
                    Files.isRegularFile(file) ? FailsafeSummary.read(file) : FailsafeSummary.NONE;
            for (String more : parameters.list("summaryFiles")) {
                summary = summary.plus(FailsafeSummary.read(Path.of(context.absolute(more))));
            }
            return summary;
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
