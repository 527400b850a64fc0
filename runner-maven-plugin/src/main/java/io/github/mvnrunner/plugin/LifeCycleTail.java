package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What comes after the tests in the life cycle of one module, and what becomes of it when the tests have to wait.
 *
 * @param tests the last ones of the module; empty if it has none
 * @param reader the first one that may need their results where it stands; empty if the tests can wait
 * @param postponed what is run behind the verdict, in this order
 * @param stuck what would install or deploy before the verdict and can't be postponed; empty if there is none
 */
record LifeCycleTail(Optional<Step> tests, Optional<Step> reader, List<Step> postponed, Optional<Step> stuck) {
    /** Phases of the default life cycle from the tests on, in order. */
    static final List<String> PHASES = List.of(
            "test", "prepare-package", "package", "pre-integration-test", "integration-test", "post-integration-test",
            "verify", "install", "deploy");

    private static final Set<String> INTEGRATION =
            Set.of("pre-integration-test", "integration-test", "post-integration-test");
    private static final Set<String> PUBLISHING = Set.of("install", "deploy");
    private static final String INSTALL = "org.apache.maven.plugins:maven-install-plugin";
    private static final String DEPLOY = "org.apache.maven.plugins:maven-deploy-plugin";
    private static final String JACOCO = "org.jacoco:jacoco-maven-plugin";

    /** They read what tests leave, or publish what has passed; none leaves anything that a module's build needs. */
    private static final Map<String, Set<String>> POSTPONED = Map.of(
            INSTALL, Set.of("install"),
            DEPLOY, Set.of("deploy"),
            "org.apache.maven.plugins:maven-surefire-report-plugin", Set.of("report", "report-only"),
            JACOCO, Set.of("report", "report-aggregate", "check", "merge", "dump"));

    /** Plugins that a failure keeps from installing or deploying. */
    static final Set<String> PUBLISHERS = Set.of(INSTALL, DEPLOY);

    /** Its other goals render reports, be it about tests. */
    private static final String SITE_DESCRIPTOR = "org.apache.maven.plugins:maven-site-plugin:attach-descriptor";

    /** They make or check what is packaged, and read no test's result. */
    private static final Set<String> PACKAGING = Set.of(
            "org.apache.maven.plugins:maven-assembly-plugin",
            "org.apache.maven.plugins:maven-checkstyle-plugin",
            "org.apache.maven.plugins:maven-clean-plugin",
            "org.apache.maven.plugins:maven-compiler-plugin",
            "org.apache.maven.plugins:maven-dependency-plugin",
            "org.apache.maven.plugins:maven-ear-plugin",
            "org.apache.maven.plugins:maven-ejb-plugin",
            "org.apache.maven.plugins:maven-enforcer-plugin",
            "org.apache.maven.plugins:maven-failsafe-plugin",
            "org.apache.maven.plugins:maven-gpg-plugin",
            "org.apache.maven.plugins:maven-jar-plugin",
            "org.apache.maven.plugins:maven-jarsigner-plugin",
            "org.apache.maven.plugins:maven-javadoc-plugin",
            "org.apache.maven.plugins:maven-jdeps-plugin",
            "org.apache.maven.plugins:maven-jlink-plugin",
            "org.apache.maven.plugins:maven-jmod-plugin",
            "org.apache.maven.plugins:maven-plugin-plugin",
            "org.apache.maven.plugins:maven-pmd-plugin",
            "org.apache.maven.plugins:maven-rar-plugin",
            "org.apache.maven.plugins:maven-remote-resources-plugin",
            "org.apache.maven.plugins:maven-resources-plugin",
            "org.apache.maven.plugins:maven-shade-plugin",
            "org.apache.maven.plugins:maven-source-plugin",
            "org.apache.maven.plugins:maven-war-plugin",
            "org.apache.felix:maven-bundle-plugin",
            "org.apache.rat:apache-rat-plugin",
            "biz.aQute.bnd:bnd-maven-plugin",
            "com.diffplug.spotless:spotless-maven-plugin",
            "com.github.siom79.japicmp:japicmp-maven-plugin",
            "com.github.spotbugs:spotbugs-maven-plugin",
            "com.mycila:license-maven-plugin",
            "io.github.git-commit-id:git-commit-id-maven-plugin",
            "org.codehaus.mojo:animal-sniffer-maven-plugin",
            "org.codehaus.mojo:build-helper-maven-plugin",
            "org.codehaus.mojo:buildnumber-maven-plugin",
            "org.codehaus.mojo:flatten-maven-plugin",
            "org.codehaus.mojo:license-maven-plugin",
            "org.cyclonedx:cyclonedx-maven-plugin",
            "org.moditect:moditect-maven-plugin",
            "org.revapi:revapi-maven-plugin",
            "org.springframework.boot:spring-boot-maven-plugin",
            RunnerPlugin.KEY);

    /**
     * One execution of one goal.
     *
     * @param phase where the life cycle has it; empty for a goal that was typed by itself
     * @param plugin {@code groupId:artifactId}
     */
    record Step(Optional<String> phase, String plugin, String goal, String execution) {
        boolean isIn(Set<String> phases) {
            return phase.filter(phases::contains).isPresent();
        }

        private boolean runsTests() {
            return plugin.equals(RunnerPlugin.KEY) && goal.equals("test");
        }

        /** What was typed stands in no POM that it could be taken out of. */
        private boolean canWait() {
            return phase.isPresent() && POSTPONED.getOrDefault(plugin, Set.of()).contains(goal);
        }

        /** What belongs to integration tests has its own verdict, in its own place. */
        private boolean needsNoResult() {
            return PACKAGING.contains(plugin)
                    || SITE_DESCRIPTOR.equals(plugin + ":" + goal)
                    || isIn(INTEGRATION)
                    || isIn(PUBLISHING);
        }

        @Override
        public String toString() {
            return plugin.substring(plugin.indexOf(':') + 1) + ":" + goal
                    + (phase.isPresent() ? "@" + execution : " (typed)");
        }
    }

    /**
     * Splits a module's life cycle.
     *
     * @param plan all of its steps, in order
     */
    static LifeCycleTail of(List<Step> plan) {
        int tests = lastTests(plan);
        List<Step> later = tests < 0
                ? plan.stream().filter(step -> step.isIn(Set.copyOf(PHASES))).toList()
                : plan.subList(tests + 1, plan.size());
        Optional<Step> reader = tests < 0
                ? Optional.empty()
                : later.stream().filter(step -> !step.canWait() && !step.needsNoResult()).findFirst();
        List<Step> postponed = later.stream()
                .filter(Step::canWait)
                .filter(step -> reader.isEmpty() || step.isIn(PUBLISHING))
                .toList();
        Optional<Step> stuck = plan.stream()
                .filter(step -> step.isIn(PUBLISHING) && !postponed.contains(step))
                .findFirst();
        return new LifeCycleTail(Optional.of(tests).filter(any -> any >= 0).map(plan::get), reader, postponed, stuck);
    }

    /** {@return whether its tests may run when the module is done} */
    boolean waits() {
        return tests.isPresent() && reader.isEmpty();
    }

    /** {@return what is left to wait in the module that all others wait for: it is behind the verdict by itself} */
    LifeCycleTail ofLast() {
        return new LifeCycleTail(
                tests,
                reader,
                postponed.stream().filter(step -> !step.isIn(PUBLISHING)).toList(),
                Optional.empty());
    }

    private static int lastTests(List<Step> plan) {
        return Stream.iterate(plan.size() - 1, index -> index >= 0, index -> index - 1)
                .filter(index -> plan.get(index).runsTests())
                .findFirst()
                .orElse(-1);
    }
}
