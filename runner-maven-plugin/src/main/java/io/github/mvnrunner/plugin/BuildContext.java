package io.github.mvnrunner.plugin;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;

/**
 * One project in one session.
 *
 * <p>Late properties are those of {@link MavenProject#getExecutionProject()}: under an aggregator goal the forked life
 * cycle sets them only there.
 */
final class BuildContext {
    private final MavenSession session;
    private final MavenProject project;
    private final PluginParameterExpressionEvaluator evaluator;

    BuildContext(MavenSession session, MavenProject project, MojoExecution mojo) {
        MavenSession ofProject = session.clone();
        ofProject.setCurrentProject(project.getExecutionProject());
        this.session = session;
        this.project = project;
        this.evaluator = new PluginParameterExpressionEvaluator(ofProject, mojo);
    }

    MavenSession session() {
        return session;
    }

    MavenProject project() {
        return project;
    }

    SurefireParameters parameters(TestExecution execution) {
        return new SurefireParameters(
                execution.plugin(),
                execution.plugin().configuration(project.getBuild(), execution.id()),
                this::evaluate,
                session.getUserProperties()::containsKey);
    }

    /** Where Failsafe's two goals meet. */
    Path summaryFile(TestExecution execution) {
        return Path.of(absolute(parameters(execution)
                .text("summaryFile")
                .orElseGet(() -> project.getBuild().getDirectory() + "/" + TestPlugin.FAILSAFE.reports()
                        + "/failsafe-summary.xml")));
    }

    /** A user property, else the project's, as it is now; {@code null} if there is none. */
    Function<String, String> lateProperties() {
        Properties user = session.getUserProperties();
        Properties own = project.getExecutionProject().getProperties();
        return name -> Optional.ofNullable(user.getProperty(name))
                .or(() -> Optional.ofNullable(own.getProperty(name)))
                .orElseGet(() -> session.getSystemProperties().getProperty(name));
    }

    String absolute(String path) {
        return project.getBasedir().toPath().resolve(Path.of(path)).normalize().toString();
    }

    private String evaluate(String text) {
        try {
            Object value = evaluator.evaluate(text);
            return value == null ? null : value.toString();
        } catch (ExpressionEvaluationException e) {
            return null;
        }
    }
}
