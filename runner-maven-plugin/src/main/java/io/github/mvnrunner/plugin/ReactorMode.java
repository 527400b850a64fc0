package io.github.mvnrunner.plugin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.maven.MavenExecutionException;

/** When the tests of a reactor's modules run. */
enum ReactorMode {
    /** Each module's in its own {@code test} phase, as with Surefire. */
    MODULE,
    /** Those of all modules as one run, once the last module is packaged. */
    DEFERRED,
    /** Those of finished modules while Maven builds the next ones; judged once the last module is packaged. */
    OVERLAPPED;

    static final String PROPERTY = "runner.reactor";

    /**
     * {@return what the user types, else what the build's own project says, else what the engine is told, else {@link #MODULE}}
     *
     * @param engine of this, an unknown mode is left to the engine to refuse
     * @throws MavenExecutionException if one of the others is no mode
     */
    static ReactorMode of(Properties user, Properties project, Supplier<Optional<String>> engine)
            throws MavenExecutionException {
        String text = user.getProperty(PROPERTY, project.getProperty(PROPERTY));
        if (text == null) {
            return engine.get().flatMap(ReactorMode::named).orElse(MODULE);
        }
        return named(text).orElseThrow(() -> new MavenExecutionException(
                MavenAdvice.noReactorMode(
                        text, Arrays.stream(values()).map(ReactorMode::word).collect(Collectors.toList())),
                (Throwable) null));
    }

    private static Optional<ReactorMode> named(String text) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(text)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
