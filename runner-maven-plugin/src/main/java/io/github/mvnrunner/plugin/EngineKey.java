package io.github.mvnrunner.plugin;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Looks up what one of the engine's keys will be, where that has to be known before there is an engine. */
final class EngineKey {
    private static final String PROFILE = "runner.profile";

    private final MavenSession session;
    private final String key;
    private final Consumer<String> log;

    EngineKey(MavenSession session, String key, Consumer<String> log) {
        this.session = session;
        this.key = key;
        this.log = log;
    }

    /** {@return what is typed for it, or else {@linkplain #untyped() what is not}} */
    Optional<String> text() {
        return Optional.ofNullable(session.getUserProperties().getProperty("runner." + key)).or(this::untyped);
    }

    /** {@return what the environment says, or else {@code .mvn/runner.toml} in the profile of the build's own project} */
    Optional<String> untyped() {
        String variable = "env.MVNRUNNER_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
        return Optional.ofNullable(session.getSystemProperties().getProperty(variable)).or(this::inFile);
    }

    private Optional<String> inFile() {
        Path root = ExecutionRoot.directory(session);
        if (!RunnerToml.mentions(root, key)) {
            return Optional.empty();
        }
        try {
            return RunnerToml.text(root, profile(session.getTopLevelProject()), key);
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
