package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** All prose of the plugin: what happened, because of what, and what to type. */
final class MavenAdvice {
    static final String TAKEOVER_SKIPPED =
            "runner: leaves the tests to Surefire and Failsafe, because runner.skip-takeover is set";
    static final String FAILED_BESIDE_TESTS =
            "The run failed, although its tests passed: a teardown script failed, or a leak counts; look above.";
    static final String NEGATIVE_FLAKES = "Parameter \"failOnFlakeCount\" should not be negative.";
    static final String FLAKES_WITHOUT_RERUNS = "\"failOnFlakeCount\" requires rerunFailingTestsCount to be at least 1, or"
            + " retries in .mvn/runner.toml; without them no test is flaky.";
    static final String OBJECT_FACTORY = "the POM names an objectFactory of TestNG";
    static final String NO_FRAMEWORK = "their class path has no test framework, so they may be plain classes";
    static final String SKIPPED = "Tests are skipped.";
    static final String NO_TESTS = "No tests to run.";
    static final String NO_TESTS_FAILURE = "No tests to run!";
    static final String NONE_EXECUTED =
            "No tests were executed!  (Set -DfailIfNoTests=false to ignore this error.)";
    static final String CANCELLED = "The test run was cancelled, or could not go on to its end; the reports say which tests were not run, and why.";
    static final String TIMED_OUT = "There was a timeout in the fork: the tests took longer than global-timeout, or"
            + " forkedProcessTimeoutInSeconds, allows. The reports say which were running and which were not run.";
    static final String SETUP_SCRIPT_FAILED =
            "A setup script of .mvn/runner.toml failed, so the tests that need it were not run; look for \"SETUP\" above.";

    static final String SUITE_FILES = "its suite files are for TestNG, which is not on its class path";
    static final String NOT_IN_MAVEN =
            "forkCount 0 is taken as 1: tests run in a JVM of their own, never in Maven's.";

    /** As Surefire. */
    static final String FORKS_WITHOUT_THREADS = "Fork mode perthread requires a thread count";

    static final String NONE_SELECTED_HERE = "No test is selected in this module; another one of the build must have some.";
    static final String UNMATCHED = "-Dtest names tests that are not there; the messages above say which.";

    static final String NOTHING_WAITS = "No tests wait: -Drunner.reactor lets them.";

    static final String NOTHING_PUBLISHED = "Nothing was installed or deployed, of the modules that passed neither. Build all"
            + " of them again: with -rf, those before would be left out.";

    private MavenAdvice() {}

    static String noReactorMode(String text, List<String> known) {
        return ReactorMode.PROPERTY + "=" + text + " is not known; it is one of " + String.join(", ", known) + ".";
    }

    static String tomlNotRead() {
        return "runner: what " + RunnerToml.FILE + " may say about reactor is not known to a plugin that stands on Maven's class path alone;"
                + " type -D" + ReactorMode.PROPERTY + ", or declare the plugin in the POM or in .mvn/extensions.xml";
    }

    static String waits(WaitingTests.Way way) {
        return switch (way) {
            case AT_THE_END, BESIDE_THE_BUILD -> "The tests of this module don't hold up the build; they are judged in its last module.";
            case BESIDE_THEIR_MODULE -> "The tests of this module run while it is packaged.";
        };
    }

    static String deferred(WaitingTests.Way way, String last) {
        return switch (way) {
            case AT_THE_END -> "runner: the tests of all modules run as one, once " + last + " is packaged; nothing is installed before";
            case BESIDE_THE_BUILD -> "runner: tests of finished modules run while Maven builds the next ones; they are judged once " + last
                    + " is packaged, and nothing is installed before";
            case BESIDE_THEIR_MODULE -> "runner: tests of each module run while Maven packages it; no module is installed before its own"
                    + " are judged";
        };
    }

    static String notDeferred(String reason) {
        return "runner: each module's tests run in its own test phase, as if runner.reactor weren't set: " + reason;
    }

    static String readBefore(String module, String step) {
        return "runner: the tests of " + module + " don't wait, because " + step + " may need their results";
    }

    static String notRunBefore(int modules) {
        return "runner: the tests of " + modules + (modules == 1 ? " module" : " modules")
                + " were not run: they waited for the end of the build, which it didn't reach";
    }

    static String notListed(String module, String reason) {
        return module + ": its tests are left to Surefire, which can't list them, because " + reason;
    }

    static String replaces(TestPlugin plugin, int modules) {
        String goals = switch (plugin) {
            case SUREFIRE -> "surefire:test";
            case FAILSAFE -> "failsafe:integration-test and failsafe:verify";
        };
        return "runner: replaces " + goals + " in " + modules + (modules == 1 ? " module" : " modules")
                + "; -Drunner.skip-takeover=true gives back what was there";
    }

    static String noneMatched(String test) {
        return "No tests matching pattern \"" + test
                + "\" were executed! (Set -Dsurefire.failIfNoSpecifiedTests=false to ignore this error.)";
    }

    static String noneMatchedHere(String test) {
        return "No tests matching pattern \"" + test + "\" in this module; another one of the build must have some.";
    }

    static String testsFailed(List<Path> reports) {
        return "There are test failures.\n\nThe summary above names them. See "
                + reports.stream().map(Path::toString).distinct().limit(3).collect(Collectors.joining(", "))
                + (reports.stream().distinct().count() > 3 ? ", ..." : "")
                + " for the individual test results.";
    }

    static String failedWithoutTests(List<String> errors) {
        return "The run has failed, because\n" + String.join("\n", errors) + "\n\nThe summary above names failed tests, if there are any.";
    }

    /** @param flakesAllowed the number that was reached; 0 if none was */
    static String integrationTestsFailed(FailsafeSummary summary, int flakesAllowed, Path reports) {
        StringBuilder text = new StringBuilder();
        if (summary.timeout()) {
            text.append("There was a timeout in the fork");
        } else {
            if (summary.failures() + summary.errors() > 0) {
                text.append("There are test failures.");
            }
            if (flakesAllowed > 0) {
                text.append(text.isEmpty() ? "" : "\n").append(flakes(summary.flakes(), flakesAllowed));
            }
            text.append("\n\nSee ").append(reports).append(" for the individual test results.");
        }
        summary.failure().ifPresent(failure -> text.append('\n').append(failure));
        return text.toString();
    }

    private static String flakes(int flakes, int allowed) {
        return "There " + (flakes == 1 ? "is 1 flake" : "are " + flakes + " flakes") + " and failOnFlakeCount is set to "
                + allowed + ".";
    }

    static String noJdk(EngineJdk.NotFound search) {
        String looked = search.looked().stream()
                .map(each -> "  " + each.place().home() + " (" + each.place().origin() + "): " + each.finding())
                .collect(Collectors.joining("\n"));
        return "No JDK " + EngineJdk.FEATURE + " found for the test engine. Looked at:\n" + looked
                + "\nThe tests themselves still run on the JDK of the build. Try one of:"
                + "\n  mvn -Drunner.engineJdk=/path/to/jdk-25 ..."
                + "\n  a toolchain of type jdk and version 25 in ~/.m2/toolchains.xml"
                + "\n  environment variable JAVA25_HOME";
    }

    static String nothingSelected(List<String> errors) {
        return errors.isEmpty() ? "No test was selected; the message stands above." : String.join("\n", errors);
    }

    static String setUpRefused(List<String> errors, Path request) {
        return "The test engine refused to start the run"
                + (errors.isEmpty() ? "; its message stands above." : ", because\n" + String.join("\n", errors))
                + "\nRequest: " + request;
    }

    static String merged(Path output) {
        return "The shards are the whole; their joined reports are in " + output;
    }

    static String shardsRefused(List<String> errors) {
        return "The shards are not the whole"
                + (errors.isEmpty() ? "; why stands above." : ", because\n" + String.join("\n", errors));
    }

    static String givenUp(List<String> errors) {
        return "Tests could not be run" + (errors.isEmpty() ? "; why stands above." : ":\n" + String.join("\n", errors));
    }

    static String broken(List<String> errors, Path request) {
        return "The test engine itself failed; this is no verdict on the tests"
                + (errors.isEmpty() ? "; its message stands above." : ":\n" + String.join("\n", errors))
                + "\nTry again; if it comes back, report it with " + request
                + "\n-Drunner.skip-takeover=true runs the tests with Surefire meanwhile.";
    }

    static String died(int code, List<String> errors, Path request) {
        return "The test engine died with exit code " + code
                + "; tests that had not ended by then are reported as not run."
                + (errors.isEmpty() ? "" : "\n" + String.join("\n", errors))
                + "\nTry again; if it comes back, report it with " + request;
    }

    static String notStarted(Path java, String reason) {
        return "The test engine could not be started with " + java + ", because " + reason
                + "\nTry mvn -Drunner.engineJdk=/path/to/jdk-25 ...";
    }

    static String requestNotWritten(Path file, IOException e) {
        return notWritten("The run request", file, e)
                + "\nTry to make its directory writable, or mvn clean if something else stands there.";
    }

    static String notWritten(String what, Path file, IOException e) {
        return what + " " + file + " could not be written, because " + reason(e);
    }

    static String deleted(Path events) {
        return events + " was deleted while the tests ran, and what else was reported beside it may be gone too."
                + "\nTry to find the test, or the other process, that empties " + events.getParent() + ".";
    }

    static String notRead(Path file, IOException e) {
        return file + " could not be read, because " + reason(e);
    }

    /** The message of many exceptions of files is just a path. */
    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "access to " + denied.getFile() + " is denied";
        }
        if (e instanceof NoSuchFileException gone) {
            return gone.getFile() + " is not there";
        }
        if (e instanceof FileAlreadyExistsException other) {
            return other.getFile() + " is there and is no directory";
        }
        return String.valueOf(e.getMessage());
    }

    static String notResolved(String what, String reason) {
        return what + " could not be resolved, because " + reason
                + "\nTry again without -o, or check the repositories and mirrors of this build.";
    }

    static String unsupported(PlatformAlignment.Unsupported framework) {
        return "they use " + framework.framework() + " " + framework.version() + " and runner handles "
                + framework.framework() + " " + framework.oldest() + " and later";
    }

    /** As Surefire, which has it in an exception of the forked JVM. */
    static String noSuiteFile(String path) {
        return "Suite file " + path + " is not a valid file";
    }

    static String ownProvider(String provider) {
        return "the POM gives it the provider " + provider;
    }

    static String delegated(TestExecution execution, String module, String reason) {
        return "runner: leaves the tests of " + module + " to " + execution.plugin().title() + " (execution "
                + execution.id() + "), because " + reason;
    }

    static String nothingToDelegateTo(TestPlugin plugin, String module) {
        return "The tests of " + module + " are for " + plugin.title() + ", because runner can't run them, but the"
                + " project doesn't have it. Try to declare " + plugin.key() + " in its POM.";
    }

    static String notDelegated(String task, String reason) {
        return task + " could not be run in place of runner, because " + reason;
    }

    static String oldJunit4(String version, String module) {
        return "JUnit " + version + " of " + module + " is too old for its tests to be run; those of other frameworks are."
                + " Update it to 4.12 or later.";
    }

    static String noModulePath(String reason) {
        return "The tests run on the class path instead of the module path, because " + reason;
    }

    static String noSuchToolchain(Object requirements) {
        return "Requested toolchain specification did not match any configured toolchain: " + requirements;
    }

    static String notJava(String jvm) {
        return "Given path does not end with java executor \"" + jvm + "\".";
    }

    static String surefireRunsToo(String module) {
        return "Surefire runs the tests of " + module + " as well. Add <extensions>true</extensions> to"
                + " runner-maven-plugin, or set phase none on Surefire's execution default-test.";
    }

    static String ignored(TestPlugin plugin, List<SurefireParameter> parameters, String module) {
        return plugin.title() + "'s "
                + parameters.stream().map(each -> "<" + each.element() + ">").collect(Collectors.joining(", "))
                + " of " + module + (parameters.size() == 1 ? " has" : " have") + " no effect under runner;"
                + " docs/migrating-from-surefire.md says why.";
    }

    static String unknownValue(SurefireParameter parameter, String value, List<String> known) {
        return "Parameter \"" + parameter.element() + "\" should have values " + String.join(", ", known) + ", not \""
                + value + "\"; it has no effect under runner.";
    }

    static String foreignReporter(SurefireParameter parameter, String name) {
        return "The " + parameter.element() + " " + name + " is not used, because Runner writes its reports itself;"
                + " -Drunner.skip-takeover=true runs the tests with Surefire.";
    }

    /** As Surefire. */
    static String noSuchForkMode(String name) {
        return "Fork mode " + name + " is not a legal value";
    }

    static String noSuchRunOrder(String name, List<String> known) {
        return "There's no RunOrder with the name " + name + ". Use one of the following RunOrders: "
                + String.join(", ", known) + ".";
    }

    static String randomOrder(long seed) {
        return "Tests will run in random order. To reproduce ordering use flag -Dsurefire.runOrder.random.seed=" + seed;
    }

    static String methodFilter(String pattern) {
        return "Method filter prohibited in includes|excludes parameter: " + pattern;
    }

    static String twoVersions(String artifact, String given, String present) {
        return "additionalClasspathDependencies: " + artifact + ":" + given + " is not added, because the test class path"
                + " has " + present;
    }

    static String notASystemProperty(String name) {
        return name + " cannot be set as system property, use <argLine>-D" + name + "=...</argLine> instead";
    }

    static String configuredTwice(String name) {
        return "The system property " + name + " is configured twice! The property appears in <argLine/> and any of"
                + " <systemPropertyVariables/>, <systemProperties/> or user property.";
    }

    static String noNumber(TestPlugin plugin, SurefireParameter parameter, String text) {
        return plugin.title() + "'s <" + parameter.element() + "> can't be \"" + text + "\", because it must be a whole number.";
    }

    /** A line of {@code -X}. */
    static String means(TestPlugin plugin, SurefireParameter parameter, String value, String key, String meaning) {
        return plugin.title() + "'s " + parameter.element() + " = " + value + " means " + key + " = " + meaning + " here";
    }

    static String added(PlatformAlignment.Addition addition, String module) {
        return "runner: adds " + addition.groupAndArtifact() + ":" + addition.version() + " to the tests of " + module
                + ", because " + addition.reason();
    }

    /** {@return what to do about modules that the aggregator's fork left out} */
    static String unreached(List<String> modules) {
        return "runner:run can't run the tests of " + String.join(", ", modules)
                + ", because Maven compiles and resolves only the first selected module and those below it.\n"
                + "Try to add <extensions>true</extensions> to runner-maven-plugin, or -pl .,"
                + String.join(",", modules.stream().map(module -> ":" + module).toList())
                + " so that the root is selected, too.";
    }

    static String uselessExpectation(int line) {
        return ".mvn/runner-expectations.toml:" + line
                + ": this expectation has no effect, because it is for none of the tests of this build; try to correct it, or to remove"
                + " it.";
    }

    static String uselessRule(String rule) {
        return rule + " has no effect, because it is for none of the tests of this build; try to correct it, or to remove it.";
    }

    static String uselessExpectations(int count) {
        return (count == 1 ? "One expectation has" : count + " expectations have") + " no effect, and expectations are strict;"
                + " the warnings above name them.";
    }
}
