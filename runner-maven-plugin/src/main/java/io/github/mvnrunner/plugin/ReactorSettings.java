package io.github.mvnrunner.plugin;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;

/** Where it is said how the tests of a reactor run: for Maven, or for the engine, which isn't there when it counts. */
final class ReactorSettings {
    private static final String KEY = "reactor";

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
        return session.getProjects().size() == 1 ? Optional.empty() : new EngineKey(session, KEY, log).untyped();
    }
}
