package io.github.mvnrunner.plugin;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;

/** Which Surefire is followed where its releases run other tests, or in another way. */
enum SurefireRelease {
    /** A provider for each framework. */
    V3_5("surefire-3.5"),
    /** One provider, which brings Vintage wherever there is JUnit 4. */
    V3_6("surefire-3.6");

    /** Of the engine, which follows the same one. */
    static final String KEY = "compatibility";

    private static final ComparableVersion FIRST_OF_3_6 = new ComparableVersion("3.6.0-M1");

    private final String word;

    SurefireRelease(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** {@return from where relative elements of a class path count} Before 3.6 Maven's own JVM makes them absolute. */
    Path base(Path workingDirectory) {
        return this == V3_5 ? Path.of("").toAbsolutePath() : workingDirectory;
    }

    /** {@return that of the version that the project names; the newest if it names none} */
    static SurefireRelease of(Build build, TestPlugin plugin) {
        return plugin.in(build)
                .map(Plugin::getVersion)
                .filter(version -> new ComparableVersion(version).compareTo(FIRST_OF_3_6) < 0)
                .map(older -> V3_5)
                .orElse(V3_6);
    }

    /** {@return the one that somebody asks for, else that of the version that the project names} */
    static SurefireRelease followed(BuildContext context, TestPlugin plugin, Consumer<String> log) {
        return of(context.project().getBuild(), plugin).unless(new EngineKey(context.session(), KEY, log).text());
    }

    /** {@return the one that somebody asks for, unless it is unknown: the engine refuses that} */
    SurefireRelease unless(Optional<String> asked) {
        for (SurefireRelease each : values()) {
            if (asked.filter(each.word::equals).isPresent()) {
                return each;
            }
        }
        return this;
    }
}
