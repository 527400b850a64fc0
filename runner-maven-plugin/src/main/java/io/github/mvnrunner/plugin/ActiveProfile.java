package io.github.mvnrunner.plugin;

import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/** Knows which profile of {@code .mvn/runner.toml} a run has; the engine decides alike. */
final class ActiveProfile {
    private static final String VARIABLE = "env.MVNRUNNER_PROFILE";

    private ActiveProfile() {}

    /**
     * {@return the profile's name}
     *
     * @param asked for by a property or the plugin's configuration
     */
    static String name(Optional<String> asked, MavenSession session) {
        return asked.or(() -> Optional.ofNullable(session.getSystemProperties().getProperty(VARIABLE))
                        .filter(name -> !name.isBlank()))
                .orElse("default");
    }
}
