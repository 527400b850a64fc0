package io.github.mvnrunner.plugin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.MavenExecutionException;

/** When the tests of a reactor's modules run; a setting of the build, not of a profile. */
enum ReactorMode {
    /** Each module's in its own {@code test} phase, as with Surefire. */
    MODULE,
    /** Those of all modules as one run, once the last module is packaged. */
    DEFERRED,
    /** Those of finished modules while Maven builds the next ones; judged once the last module is packaged. */
    OVERLAPPED;

    static final String PROPERTY = "runner.reactor";

    /**
     * {@return what the user types, else what the build's own project says, else {@link #MODULE}}
     *
     * @throws MavenExecutionException if that is no mode
     */
    static ReactorMode of(Properties user, Properties project) throws MavenExecutionException {
        String text = user.getProperty(PROPERTY, project.getProperty(PROPERTY, MODULE.word()));
        return Arrays.stream(values())
                .filter(mode -> mode.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new MavenExecutionException(
                        MavenAdvice.noReactorMode(
                                text, Arrays.stream(values()).map(ReactorMode::word).collect(Collectors.toList())),
                        (Throwable) null));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
