package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTests {
    @Test
    void passedTestsLetTheBuildGoOn() {
        assertThatCode(ending(0, Modules.module())).doesNotThrowAnyException();
    }

    @Test
    void failedTestsAreAFailureThatNamesTheReports() {
        assertThatThrownBy(failing("g:a", Modules.module()))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("There are test failures.")
                .hasMessageContaining("/a/target/surefire-reports");
    }

    @Test
    void runThatFailedWithoutAFailedTestSaysWhy() {
        assertThatThrownBy(ending(100, Modules.module()))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("The run has failed, because\nsaid so\n");
    }

    @Test
    void ignoredFailuresLetTheBuildGoOn() {
        assertThatCode(ending(100, Modules.ignoringFailures())).doesNotThrowAnyException();
    }

    @Test
    void oneModuleThatMindsIsEnough() {
        assertThatThrownBy(ending(100, Modules.ignoringFailures(), Modules.module()))
                .isInstanceOf(MojoFailureException.class);
    }

    @Test
    void moduleThatIgnoresItsFailuresAnswersForNoOther() {
        ModuleTests.Present ignoring = Modules.module("g:b", null, false, true);
        assertThatCode(failing("g:b", Modules.module(), ignoring)).doesNotThrowAnyException();
        assertThatThrownBy(failing("g:a", Modules.module(), ignoring)).isInstanceOf(MojoFailureException.class);
    }

    @Test
    void cancellationIsAFailure() {
        assertThatThrownBy(ending(101, Modules.ignoringFailures())).isInstanceOf(MojoFailureException.class);
    }

    @Test
    void timeoutOfTheRunIsAFailureThatMayBeIgnored() {
        assertThatThrownBy(ending(102, Modules.module()))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("There was a timeout in the fork");
        assertThatCode(ending(102, Modules.ignoringFailures())).doesNotThrowAnyException();
    }

    @Test
    void failedSetupScriptIsAFailureThatNobodyIgnores() {
        assertThatThrownBy(ending(105, Modules.ignoringFailures()))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("A setup script of .mvn/runner.toml failed");
    }

    @Test
    void nothingRunIsGreen() {
        assertThatCode(ending(4, Modules.module())).doesNotThrowAnyException();
    }

    @Test
    void nothingRunIsAFailureOnRequest() {
        assertThatThrownBy(ending(4, Modules.module(null, true, false)))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("No tests were executed!  (Set -DfailIfNoTests=false");
    }

    @Test
    void unmatchedTestPatternIsAFailure() {
        assertThatThrownBy(ending(4, Modules.module("Gone", false, false)))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("No tests matching pattern \"Gone\" were executed!");
    }

    @Test
    void patternThatAnotherModuleMatchesIsNoFailure() throws Exception {
        SpecifiedTests reactor = new SpecifiedTests(new HashMap<>());
        in(reactor).apply(4, Path.of("/request.jsonl"), List.of(), Set.of());
        in(reactor).apply(0, Path.of("/request.jsonl"), List.of(), Set.of());
        assertThat(reactor.verdict()).isEmpty();
    }

    @Test
    void patternThatNoModuleMatchesIsSaidOnce() throws Exception {
        SpecifiedTests reactor = new SpecifiedTests(new HashMap<>());
        in(reactor).apply(4, Path.of("/request.jsonl"), List.of(), Set.of());
        assertThat(reactor.verdict()).hasValue(MavenAdvice.noneMatched("Gone"));
        assertThat(reactor.verdict()).isEmpty();
    }

    @Test
    void emptySelectionIsAFailureInTheEnginesWords() {
        assertThatThrownBy(ending(5, Modules.module()))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("said so");
    }

    @Test
    void emptySelectionThatAnotherModuleFillsIsNoFailure() throws Exception {
        SpecifiedTests reactor = new SpecifiedTests(new HashMap<>());
        in(reactor).apply(5, Path.of("/request.jsonl"), List.of("none passes"), Set.of());
        in(reactor).apply(0, Path.of("/request.jsonl"), List.of(), Set.of());
        assertThat(reactor.verdict()).isEmpty();
    }

    @Test
    void selectionThatNoModuleFillsIsSaidOnce() throws Exception {
        SpecifiedTests reactor = new SpecifiedTests(new HashMap<>());
        in(reactor).apply(5, Path.of("/request.jsonl"), List.of("none passes"), Set.of());
        assertThat(reactor.verdict()).hasValue("none passes");
    }

    @ParameterizedTest
    @ValueSource(ints = {96, 110, 137, 1})
    void engineThatGivesNoVerdictIsAnExecutionError(int code) {
        assertThatThrownBy(ending(code, Modules.ignoringFailures()))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("said so")
                .hasMessageContaining("/request.jsonl");
    }

    @Test
    void moduleWithoutAJvmIsAnErrorOfTheBuildAndNoneOfTheEngine() {
        assertThatThrownBy(ending(104, Modules.ignoringFailures()))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Tests could not be run:\nsaid so");
    }

    private static Verdict in(SpecifiedTests reactor) {
        return new Verdict(
                List.of(Modules.module("Gone", false, false)), new SystemStreamLog(), Optional.of(reactor));
    }

    private static ThrowingCallable ending(int code, ModuleTests.Present... modules) {
        return ending(code, Set.of(), modules);
    }

    private static ThrowingCallable failing(String failed, ModuleTests.Present... modules) {
        return ending(100, Set.of(failed), modules);
    }

    private static ThrowingCallable ending(int code, Set<String> failed, ModuleTests.Present... modules) {
        return () -> new Verdict(List.of(modules), new SystemStreamLog(), Optional.empty())
                .apply(code, Path.of("/request.jsonl"), List.of("said so"), failed);
    }
}
