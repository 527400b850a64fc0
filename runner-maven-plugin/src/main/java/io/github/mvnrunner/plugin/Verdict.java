package io.github.mvnrunner.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** What an engine's end means to the build: nothing, a failure of tests, or a failure of the set-up. */
final class Verdict {
    private final List<ModuleTests.Present> modules;
    private final Log log;
    private final Optional<SpecifiedTests> reactor;

    /** @param reactor where other modules may match what is specified */
    Verdict(List<ModuleTests.Present> modules, Log log, Optional<SpecifiedTests> reactor) {
        this.modules = modules;
        this.log = log;
        this.reactor = reactor;
    }

    /** @param failed ids of the modules with failed tests, as far as they are known */
    void apply(int code, Path request, List<String> errors, Set<String> failed)
            throws MojoExecutionException, MojoFailureException {
        EngineExit exit = EngineExit.of(code);
        if (exit != EngineExit.NOTHING_RUN && exit != EngineExit.NOTHING_SELECTED) {
            reactor.ifPresent(SpecifiedTests::ran);
        }
        switch (exit) {
            case PASSED -> log.debug("The engine's verdict: passed");
            case NOTHING_RUN -> nothingRun();
            case NOTHING_SELECTED -> nothingSelected(MavenAdvice.nothingSelected(errors));
            case TESTS_FAILED -> testsFailed(failed, errors);
            case CANCELLED -> throw new MojoFailureException(MavenAdvice.CANCELLED);
            case TIMED_OUT -> fail(MavenAdvice.TIMED_OUT);
            case SETUP_SCRIPT_FAILED -> throw new MojoFailureException(MavenAdvice.SETUP_SCRIPT_FAILED);
            case SET_UP_REFUSED -> throw new MojoExecutionException(MavenAdvice.setUpRefused(errors, request));
            case GIVEN_UP -> throw new MojoExecutionException(MavenAdvice.givenUp(errors));
            case BROKEN -> throw new MojoExecutionException(MavenAdvice.broken(errors, request));
            case DIED -> throw new MojoExecutionException(MavenAdvice.died(code, errors, request));
        }
    }

    private void nothingRun() throws MojoFailureException {
        Optional<String> unmatched = modules.stream()
                .map(ModuleTests.Present::module)
                .filter(module -> module.failIfNoSpecifiedTests() && module.scan().test() != null)
                .map(module -> module.scan().test())
                .findFirst();
        if (unmatched.isPresent() && reactor.isPresent()) {
            reactor.get().unmatched(MavenAdvice.noneMatched(unmatched.get()));
            log.info(MavenAdvice.noneMatchedHere(unmatched.get()));
        } else if (unmatched.isPresent()) {
            fail(MavenAdvice.noneMatched(unmatched.get()));
        } else if (modules.stream().anyMatch(each -> each.module().failIfNoTests())) {
            fail(MavenAdvice.NONE_EXECUTED);
        } else {
            log.info(MavenAdvice.NO_TESTS);
        }
    }

    /** As with {@code -Dtest}, it is enough that one module of the reactor has such tests. */
    private void nothingSelected(String message) throws MojoFailureException {
        if (reactor.isPresent()) {
            reactor.get().unmatched(message);
            log.info(MavenAdvice.NONE_SELECTED_HERE);
        } else {
            fail(message);
        }
    }

    private void fail(String message) throws MojoFailureException {
        fail(message, modules);
    }

    private void fail(String message, List<ModuleTests.Present> of) throws MojoFailureException {
        if (!of.stream().allMatch(ModuleTests.Present::failureIgnored)) {
            throw new MojoFailureException(message);
        }
        log.error(message);
    }

    /** A module that ignores its failures doesn't answer for another one. */
    private void testsFailed(Set<String> failed, List<String> errors) throws MojoFailureException {
        if (failed.isEmpty() && !errors.isEmpty()) {
            fail(MavenAdvice.failedWithoutTests(errors));
            return;
        }
        List<ModuleTests.Present> known =
                modules.stream().filter(each -> failed.contains(each.module().id())).toList();
        List<ModuleTests.Present> of = known.isEmpty() ? modules : known;
        fail(
                MavenAdvice.testsFailed(
                        of.stream().map(each -> Path.of(each.module().reportsDirectory())).toList()),
                of);
    }
}
