package io.github.mvnrunner.plugin;

import org.apache.maven.model.Build;

/**
 * Which flags skip an execution.
 *
 * @param skipTests whether {@code -DskipTests} skips it: since 3.6.0 Failsafe knows only the element
 */
record SkipFlags(TestPlugin plugin, boolean skipTests) {
    /** The flags of the version that the project names. */
    static SkipFlags of(Build build, TestPlugin plugin) {
        return new SkipFlags(plugin, SurefireRelease.of(build, plugin) == SurefireRelease.V3_5);
    }

    boolean areSet(SurefireParameters parameters) {
        return parameters.flag(SurefireParameter.SKIP, false)
                || parameters.flag(SurefireParameter.SKIP_TESTS, false)
                || parameters.flag(SurefireParameter.SKIP_EXEC, false)
                || plugin == TestPlugin.FAILSAFE && skipsIntegrationTests(parameters);
    }

    private boolean skipsIntegrationTests(SurefireParameters parameters) {
        return isTrue(parameters, "skipITs") || skipTests && isTrue(parameters, "skipTests");
    }

    private static boolean isTrue(SurefireParameters parameters, String name) {
        return parameters
                .text(name)
                .or(() -> parameters.property(name))
                .map(Boolean::parseBoolean)
                .orElse(false);
    }
}
