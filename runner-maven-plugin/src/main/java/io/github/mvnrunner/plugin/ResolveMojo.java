package io.github.mvnrunner.plugin;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/**
 * Resolves what a test run adds by itself, so that it can go offline later.
 *
 * <p>That is the test engine, and for each module the launcher and the engines that its frameworks need; no POM names
 * them, so {@code dependency:go-offline} can't know of them.
 */
@Mojo(name = "resolve", requiresDependencyCollection = ResolutionScope.TEST, threadSafe = true)
public final class ResolveMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution mojoExecution;

    private final RepositorySystem repositories;

    @Inject
    public ResolveMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    public void execute() throws MojoExecutionException {
        ArtifactFiles artifacts = new ArtifactFiles(repositories, session.getRepositorySession());
        String version = mojoExecution.getMojoDescriptor().getPluginDescriptor().getVersion();
        EngineRelease.resolve(artifacts, version, project.getRemotePluginRepositories());
        BuildContext context = new BuildContext(session, project, mojoExecution);
        for (TestPlugin plugin : TestPlugin.values()) {
            for (ExtraDependency engine : ReplacedPlugin.engines(project.getBuild(), plugin)) {
                artifacts.resolve(engine.coordinates(), engine.exclusions(), project.getRemotePluginRepositories());
            }
        }
        for (String execution : TestExecutions.of(project.getBuild())) {
            SurefireParameters parameters = context.parameters(new TestExecution(TestPlugin.SUREFIRE, execution));
            SurefireRelease release = SurefireRelease.followed(context, TestPlugin.SUREFIRE, getLog()::warn);
            if (PlatformAlignment.of(parameters, release, versions()) instanceof PlatformAlignment.Additions additions) {
                resolve(artifacts, additions);
            }
        }
    }

    private void resolve(ArtifactFiles artifacts, PlatformAlignment.Additions additions) throws MojoExecutionException {
        for (PlatformAlignment.Addition addition : additions.artifacts()) {
            getLog().info(MavenAdvice.added(addition, project.getArtifactId()));
            artifacts.resolve(
                    addition.groupAndArtifact() + ":" + addition.version(), project.getRemoteProjectRepositories());
        }
    }

    private Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        for (Artifact artifact : project.getArtifacts()) {
            if (artifact.getClassifier() == null || artifact.getClassifier().isEmpty()) {
                versions.putIfAbsent(artifact.getGroupId() + ":" + artifact.getArtifactId(), artifact.getBaseVersion());
            }
        }
        return versions;
    }
}
