package io.github.mvnrunner.plugin;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;

/** What Surefire 3.6 tells TestNG's engine, as parameters of the JUnit Platform. */
final class TestNgSettings {
    private static final Set<String> PARALLEL = Set.of("methods", "tests", "classes", "instances");

    private TestNgSettings() {}

    static Map<String, String> of(SurefireParameters parameters) throws MojoExecutionException {
        Map<String, String> properties = parameters.properties(SurefireParameter.PROPERTIES);
        Map<String, String> settings = new TreeMap<>();
        parameters
                .text(SurefireParameter.PARALLEL)
                .filter(PARALLEL::contains)
                .ifPresent(parallel -> settings.put("testng.parallel", parallel));
        parameters
                .number(SurefireParameter.THREAD_COUNT)
                .ifPresent(count -> settings.put("testng.threadCount", String.valueOf(count)));
        parameters.text(SurefireParameter.GROUPS).ifPresent(groups -> settings.put("testng.groups", groups));
        parameters
                .text(SurefireParameter.EXCLUDED_GROUPS)
                .ifPresent(groups -> settings.put("testng.excludedGroups", groups));
        properties.forEach((key, value) -> {
            switch (key) {
                case "surefire.testng.verbose" -> settings.put("testng.verbose", value);
                case "dataproviderthreadcount" -> settings.put("testng.dataProviderThreadCount", value);
                case "listener", "reporter" -> settings.merge("testng.listeners", value, (a, b) -> a + "," + b);
                default -> {
                    if (key.startsWith("testng.")) {
                        settings.put(key, value);
                    }
                }
            }
        });
        return settings;
    }
}
