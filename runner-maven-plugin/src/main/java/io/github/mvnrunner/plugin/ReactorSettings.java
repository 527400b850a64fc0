package io.github.mvnrunner.plugin;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Where it is said how the tests of a reactor run: for Maven, or for the engine, which isn't there when it counts. */
final class ReactorSettings {
    private static final String KEY = "reactor";
    private static final String VARIABLE = "env.MVNRUNNER_REACTOR";
    private static final String PROFILE = "runner.profile";

    private final MavenSession session;
    private final Consumer<String> log;

    ReactorSettings(MavenSession session, Consumer<String> log) {
        this.session = session;
        this.log = log;
    }

    ReactorMode mode() throws MavenExecutionException {
        return ReactorMode.of(
                session.getUserProperties(), session.getTopLevelProject().getProperties(), this::ofEngine);
    }

    private Optional<String> ofEngine() {
        return session.getProjects().size() == 1
                ? Optional.empty()
                : Optional.ofNullable(session.getSystemProperties().getProperty(VARIABLE)).or(this::inFile);
    }

    private Optional<String> inFile() {
        Path root = ExecutionRoot.directory(session);
        if (!RunnerToml.mentions(root, KEY)) {
            return Optional.empty();
        }
        try {
            return RunnerToml.text(root, profile(session.getTopLevelProject()), KEY);
        } catch (NoClassDefFoundError alone) { // a jar that was put on Maven's class path comes without its dependencies
            log.accept(MavenAdvice.tomlNotRead());
            return Optional.empty();
        }
    }

    /** {@return the profile that the goals of that project would run with} */
    private String profile(MavenProject project) {
        Optional<String> configured = Optional.ofNullable(RunnerPlugin.in(project.getBuild()))
                .map(Plugin::getConfiguration)
                .map(configuration -> ((Xpp3Dom) configuration).getChild("profile"))
                .map(Xpp3Dom::getValue);
        Optional<String> asked = configured.or(() -> Optional.ofNullable(
                session.getUserProperties().getProperty(PROFILE, project.getProperties().getProperty(PROFILE))));
        return ActiveProfile.name(asked, session);
    }
}
