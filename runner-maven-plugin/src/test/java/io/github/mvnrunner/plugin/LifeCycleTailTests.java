package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifeCycleTailTests {
    private static final String COMPILE = "process-classes org.example:weaver-maven-plugin:weave";
    private static final String TESTS = "test io.github.mvnrunner:runner-maven-plugin:test";
    private static final String JAR = "package org.apache.maven.plugins:maven-jar-plugin:jar";
    private static final String COVERAGE = "verify org.jacoco:jacoco-maven-plugin:report";
    private static final String UNKNOWN = "verify org.example:quality-maven-plugin:judge";
    private static final String INSTALL = "install org.apache.maven.plugins:maven-install-plugin:install";
    private static final String DEPLOY = "deploy org.apache.maven.plugins:maven-deploy-plugin:deploy";

    @Test
    void testsWaitWherePackagingFollows() {
        LifeCycleTail tail = tail(COMPILE, TESTS, JAR);
        assertThat(tail)
                .isEqualTo(new LifeCycleTail(Optional.of(step(TESTS)), Optional.empty(), List.of(), Optional.empty()));
        assertThat(tail.waits()).isTrue();
    }

    @Test
    void whatReadsResultsOrPublishesFollowsTheVerdictInItsOrder() {
        assertThat(tail(TESTS, JAR, COVERAGE, INSTALL, DEPLOY).postponed())
                .containsExactly(step(COVERAGE), step(INSTALL), step(DEPLOY));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        UNKNOWN,
        "package org.apache.maven.plugins:maven-antrun-plugin:run",
        "prepare-package org.jacoco:jacoco-maven-plugin:restore-instrumented-classes",
        "- org.example:quality-maven-plugin:judge",
        "- org.apache.maven.plugins:maven-surefire-report-plugin:report",
        "- org.apache.maven.plugins:maven-install-plugin:install",
        "site org.apache.maven.plugins:maven-site-plugin:site"
    })
    void testsDontWaitWhereSomethingUnknownMayReadTheirResults(String reader) {
        LifeCycleTail tail = tail(TESTS, JAR, reader, COVERAGE, INSTALL);
        assertThat(tail.reader()).contains(step(reader));
        assertThat(tail.postponed()).as("no result is missing, but others' are").containsExactly(step(INSTALL));
    }

    @Test
    void whatComesBeforeTheTestsReadsNone() {
        assertThat(tail("test org.example:quality-maven-plugin:judge", TESTS).reader()).isEmpty();
        assertThat(tail(TESTS, UNKNOWN, TESTS).reader()).as("before the last ones").isEmpty();
    }

    @Test
    void integrationTestsHaveTheirOwnVerdict() {
        assertThat(tail(
                                TESTS,
                                "pre-integration-test org.example:server-maven-plugin:start",
                                "integration-test io.github.mvnrunner:runner-maven-plugin:integration-test",
                                "verify io.github.mvnrunner:runner-maven-plugin:verify")
                        .reader())
                .isEmpty();
    }

    @Test
    void moduleWithoutTestsIsPublishedNoSooner() {
        LifeCycleTail tail = tail(COMPILE, JAR, COVERAGE, UNKNOWN, INSTALL);
        assertThat(tail.reader()).isEmpty();
        assertThat(tail.waits()).as("nothing is there to wait").isFalse();
        assertThat(tail.postponed()).containsExactly(step(COVERAGE), step(INSTALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"install", "deploy"})
    void whoPublishesInAnUnknownWayIsStuck(String phase) {
        String publisher = phase + " org.example:store-maven-plugin:upload";
        LifeCycleTail tail = tail(TESTS, INSTALL, publisher);
        assertThat(tail.stuck()).contains(step(publisher));
        assertThat(tail.ofLast().stuck()).as("behind the verdict by itself").isEmpty();
    }

    @Test
    void whatPublishesBeforeTheTestsIsStuckToo() {
        assertThat(tail(TESTS, JAR, INSTALL, TESTS, JAR).stuck()).contains(step(INSTALL));
        assertThat(tail(TESTS, JAR, TESTS, JAR, INSTALL).stuck()).isEmpty();
    }

    @Test
    void descriptorOfASiteHoldsNoResults() {
        assertThat(tail(TESTS, "package org.apache.maven.plugins:maven-site-plugin:attach-descriptor").waits()).isTrue();
    }

    @Test
    void lastModulePublishesWhereItAlwaysDoes() {
        assertThat(tail(TESTS, COVERAGE, INSTALL, DEPLOY).ofLast().postponed()).containsExactly(step(COVERAGE));
    }

    @Test
    void stepsAreNamedAsOneWouldTypeThem() {
        assertThat(step(INSTALL)).hasToString("maven-install-plugin:install@default");
        assertThat(step("- org.example:quality-maven-plugin:judge")).hasToString("quality-maven-plugin:judge (typed)");
    }

    private static LifeCycleTail tail(String... plan) {
        return LifeCycleTail.of(Stream.of(plan).map(LifeCycleTailTests::step).toList());
    }

    /** @param text phase, or {@code -}, and {@code groupId:artifactId:goal} */
    private static LifeCycleTail.Step step(String text) {
        int space = text.indexOf(' ');
        int goal = text.lastIndexOf(':');
        return new LifeCycleTail.Step(
                Optional.of(text.substring(0, space)).filter(phase -> !phase.equals("-")),
                text.substring(space + 1, goal),
                text.substring(goal + 1),
                "default");
    }
}
