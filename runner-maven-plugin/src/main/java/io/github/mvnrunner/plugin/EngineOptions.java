package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Options for the engine: {@code -Drunner.<key>}, by the key that {@code .mvn/runner.toml} has for it. */
final class EngineOptions {
    private static final String PREFIX = "runner.";
    private static final Set<String> OWN = Set.of(
            "runner.profile",
            "runner.engineJdk",
            EngineLaunches.CACHE,
            "runner.skip-takeover",
            "runner.failsafe",
            "runner.shards",
            "runner.dry-run");

    private EngineOptions() {}

    /** What is typed in our own words outranks what is typed in Surefire's. */
    static Map<String, String> of(Map<String, String> userProperties, List<Map<String, String>> inSurefiresWords) {
        Map<String, String> own = of(userProperties);
        Map<String, String> options = new TreeMap<>();
        inSurefiresWords.forEach(options::putAll);
        if (own.containsKey("fail-fast")) {
            options.remove("max-fail"); // two names of one thing
        }
        options.putAll(own);
        return options;
    }

    static Map<String, String> of(Map<String, String> userProperties) {
        Map<String, String> options = new TreeMap<>();
        userProperties.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !OWN.contains(name)) {
                options.put(name.substring(PREFIX.length()), value);
            }
        });
        return options;
    }
}
