package io.github.mvnrunner.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * Decides which JUnit Platform artifacts a project's tests still need.
 *
 * <p>The rules are those of Surefire 3.6 (3.5 runs no other framework's tests beside a platform that is there): the launcher follows the project's platform, the engines follow the
 * project's Jupiter. Where a project excludes its platform, the launcher follows Jupiter, too. Nothing is decided here about what those artifacts bring along.
 */
sealed interface PlatformAlignment {
    String LAUNCHER = "org.junit.platform:junit-platform-launcher";
    String ENGINE = "org.junit.platform:junit-platform-engine";
    String COMMONS = "org.junit.platform:junit-platform-commons";
    String JUPITER_API = "org.junit.jupiter:junit-jupiter-api";
    String JUPITER_ENGINE = "org.junit.jupiter:junit-jupiter-engine";
    String VINTAGE_ENGINE = "org.junit.vintage:junit-vintage-engine";
    String JUNIT_4 = "junit:junit";
    String TESTNG = "org.testng:testng";
    String TESTNG_ENGINE = "org.junit.support:testng-engine";

    String SHIPPED_VINTAGE = "5.14.4";
    String SHIPPED_PLATFORM = "1.14.4";
    String SHIPPED_TESTNG_ENGINE = "1.1.0";

    /**
     * What to append to the class path; possibly nothing.
     *
     * @param leftAlone the version of a JUnit 4 that is too old, beside a framework that isn't
     */
    record Additions(List<Addition> artifacts, Optional<String> leftAlone) implements PlatformAlignment {
        boolean brings(String groupAndArtifact) {
            return artifacts.stream().anyMatch(addition -> addition.groupAndArtifact().equals(groupAndArtifact));
        }
    }

    /** The tests of a framework that can't be run in that version; {@code oldest} is the first that can. */
    record Unsupported(String framework, String version, String oldest) implements PlatformAlignment {}

    /** No framework at all on the class path. */
    record NoFramework() implements PlatformAlignment {}

    /** Under which names the frameworks are looked for. */
    record Names(String junit4, String testNg) {
        static final Names USUAL = new Names(JUNIT_4, TESTNG);
    }

    /** One artifact to append, and why. */
    record Addition(String groupAndArtifact, String version, String reason) {}

    /** {@return what a module with these parameters needs} */
    static PlatformAlignment of(SurefireParameters parameters, SurefireRelease release, Map<String, String> present) {
        boolean vintage =
                !"false".equals(parameters.properties(SurefireParameter.PROPERTIES).get("junit"));
        Names names = new Names(
                parameters.text(SurefireParameter.JUNIT_ARTIFACT_NAME).orElse(JUNIT_4),
                parameters.text(SurefireParameter.TESTNG_ARTIFACT_NAME).orElse(TESTNG));
        return decide(present, vintage, release, names);
    }

    /**
     * @param present versions by {@code groupId:artifactId} of the project's test class path
     * @param vintage whether JUnit 4 tests are wanted
     * @param release whose rules hold
     * @param names under which {@code groupId:artifactId} JUnit 4 and TestNG are to be found
     */
    static PlatformAlignment decide(
            Map<String, String> present, boolean vintage, SurefireRelease release, Names names) {
        String jupiter = first(present, JUPITER_API, JUPITER_ENGINE);
        String platform = first(present, ENGINE, COMMONS, LAUNCHER);
        boolean platformAlone = release == SurefireRelease.V3_5 && platform != null;
        boolean bringsEngines = present.containsKey(JUPITER_API) && !present.containsKey(JUPITER_ENGINE);
        String junit4 = vintage && (!platformAlone || bringsEngines) ? present.get(names.junit4()) : null;
        String testNg = platformAlone ? null : present.get(names.testNg());
        if (platform == null && junit4 == null && testNg == null) {
            return new NoFramework();
        }
        String followed = platform == null && jupiter != null ? platformVersion(jupiter) : platform;
        if (followed != null && olderThan("1.4", followed)) {
            return new Unsupported("JUnit Platform", followed, "1.4");
        }
        if (testNg != null && olderThan("6.14.3", testNg)) {
            return new Unsupported("TestNG", testNg, "6.14.3");
        }
        boolean oldJunit4 = junit4 != null && olderThan("4.12-beta-1", junit4);
        if (platform == null && testNg == null && oldJunit4) {
            return new Unsupported("JUnit", junit4, "4.12");
        }
        List<Addition> additions = new ArrayList<>();
        if (bringsEngines) {
            additions.add(new Addition(JUPITER_ENGINE, jupiter, "the project has the Jupiter API without its engine"));
        }
        if (junit4 != null && !oldJunit4 && !present.containsKey(VINTAGE_ENGINE)) {
            additions.add(new Addition(VINTAGE_ENGINE, vintageVersion(jupiter, platform), "the project has JUnit " + junit4));
        }
        if (!present.containsKey(LAUNCHER)) {
            additions.add(launcher(followed));
        }
        if (testNg != null && !present.containsKey(TESTNG_ENGINE)) {
            additions.add(new Addition(TESTNG_ENGINE, SHIPPED_TESTNG_ENGINE, "the project has TestNG " + testNg));
        }
        return new Additions(additions, oldJunit4 ? Optional.of(junit4) : Optional.empty());
    }

    private static Addition launcher(String platform) {
        return platform == null
                ? new Addition(LAUNCHER, SHIPPED_PLATFORM, "it starts the engines")
                : new Addition(LAUNCHER, platform, "the project's tests are for JUnit Platform " + platform);
    }

    /** Jupiter 5.x goes with platform 1.x; from 6 on both have one number. */
    private static String vintageVersion(String jupiter, String platform) {
        if (jupiter != null) {
            return jupiter;
        }
        if (platform == null) {
            return SHIPPED_VINTAGE;
        }
        return platform.startsWith("1.") ? "5." + platform.substring(2) : platform;
    }

    private static String platformVersion(String jupiter) {
        return jupiter.startsWith("5.") ? "1." + jupiter.substring(2) : jupiter;
    }

    private static boolean olderThan(String limit, String version) {
        return new ComparableVersion(version).compareTo(new ComparableVersion(limit)) < 0;
    }

    private static String first(Map<String, String> present, String... keys) {
        for (String key : keys) {
            if (present.containsKey(key)) {
                return present.get(key);
            }
        }
        return null;
    }
}
