package io.github.mvnrunner.plugin;

import java.util.Locale;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * What {@code forkMode} says, which Surefire had until 3.0.0-M7.
 *
 * @param forkCount stands in place of the parameter of that name
 * @param reuseForks stands in place of the parameter of that name
 */
record ForkMode(Optional<String> forkCount, Optional<Boolean> reuseForks) {
    static final ForkMode NONE = new ForkMode(Optional.empty(), Optional.empty());

    /** {@return nothing where the POM's version doesn't know the parameter} */
    static ForkMode of(SurefireParameters parameters, Build build) throws MojoExecutionException {
        Optional<String> mode = parameters.text(SurefireParameter.FORK_MODE);
        Optional<String> version = parameters.plugin().in(build).map(Plugin::getVersion);
        if (mode.isEmpty() || !version.map(known -> olderThan("3.0.0-M8", known)).orElse(false)) {
            return NONE;
        }
        return switch (today(mode.get())) {
            case "once" -> NONE;
            case "never" -> new ForkMode(Optional.of("0"), Optional.empty());
            case "always" -> new ForkMode(Optional.of("1"), Optional.of(false));
            case "perthread" -> new ForkMode(Optional.of(threads(parameters)), reused(parameters, version.orElseThrow()));
            default -> throw new MojoExecutionException(MavenAdvice.noSuchForkMode(mode.get()));
        };
    }

    private static String today(String mode) {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "none" -> "never";
            case "pertest" -> "always";
            default -> mode;
        };
    }

    private static String threads(SurefireParameters parameters) throws MojoExecutionException {
        int threads = parameters.number(SurefireParameter.THREAD_COUNT).orElse(0);
        if (threads < 1) {
            throw new MojoExecutionException(MavenAdvice.FORKS_WITHOUT_THREADS);
        }
        return String.valueOf(threads);
    }

    /** Since 2.14 forks are reused by default. */
    private static Optional<Boolean> reused(SurefireParameters parameters, String version) {
        return olderThan("2.14", version)
                ? Optional.of(parameters.flag(SurefireParameter.REUSE_FORKS, false))
                : Optional.empty();
    }

    private static boolean olderThan(String limit, String version) {
        return new ComparableVersion(version).compareTo(new ComparableVersion(limit)) < 0;
    }
}
