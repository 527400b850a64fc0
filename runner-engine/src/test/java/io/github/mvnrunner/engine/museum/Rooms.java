package io.github.mvnrunner.engine.museum;

import static io.github.mvnrunner.engine.event.TestStatus.CRASHED;
import static io.github.mvnrunner.engine.event.TestStatus.ERRORED;
import static io.github.mvnrunner.engine.event.TestStatus.FAILED;
import static io.github.mvnrunner.engine.event.TestStatus.NOT_RUN;
import static io.github.mvnrunner.engine.event.TestStatus.PASSED;
import static io.github.mvnrunner.engine.event.TestStatus.SKIPPED;

import io.github.mvnrunner.engine.event.TestStatus;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sorts the exhibits by what goes wrong in them. */
final class Rooms {
    /** Go wrong in the framework's own ways. */
    static final Exhibit[] FAILURES = {
        new Exhibit("BeforeEachFailsTestCase", Map.of("first", ERRORED, "second", ERRORED)),
        new Exhibit("AfterEachFailsTestCase", Map.of("fails", FAILED, "passes", ERRORED)),
        new Exhibit("ConstructorFailsTestCase", Map.of("first", ERRORED, "second", ERRORED)),
        new Exhibit(
                "OneInstanceFailsTestCase",
                Map.of("initializationError", ERRORED, "first", NOT_RUN, "second", NOT_RUN)),
        new Exhibit("NestedBeforeAllFailsTestCase", Map.of()),
        new Exhibit(
                "NestedBeforeAllFailsTestCase$Inner$Innermost",
                Map.of("initializationError", ERRORED, "first", NOT_RUN, "second", NOT_RUN)),
        new Exhibit(
                "RepeatedTestCase",
                Map.of(
                        "each(RepetitionInfo)[1]", PASSED,
                        "each(RepetitionInfo)[2]", PASSED,
                        "each(RepetitionInfo)[3]", FAILED,
                        "each(RepetitionInfo)[4]", PASSED)),
        new Exhibit(
                "ExtensionFailsTestCase",
                Map.of("initializationError", ERRORED, "first", NOT_RUN, "second", NOT_RUN)),
        new Exhibit("StaticOverflowTestCase", Map.of("first", ERRORED, "second", ERRORED)),
        new Exhibit("OverflowTestCase", Map.of("aPasses", PASSED, "bOverflows", ERRORED, "cPasses", PASSED)),
        new Exhibit("StreamFailsTestCase", Map.of("each()[1]", PASSED, "each()[2]", PASSED, "each", ERRORED)),
        new Exhibit("ImpatientTestCase", Map.of("interrupts", ERRORED, "leavesBehind", ERRORED)),
        new Exhibit("ThousandTestCase", thousand()),
    };

    /** Go wrong in the ways of the frameworks before this one. */
    static final Exhibit[] VINTAGE = {
        new Exhibit(
                "VintageBeforeClassFailsTestCase",
                Map.of("initializationError", ERRORED, "first", NOT_RUN, "second", NOT_RUN)),
        new Exhibit("VintageAfterClassFailsTestCase", Map.of("passes", PASSED, "executionError", ERRORED)),
        new Exhibit("VintageAssumesTestCase", Map.of("first", SKIPPED, "second", SKIPPED)),
        new Exhibit(
                "VintageParametersTestCase",
                Map.of("each[0]", PASSED, "each[1]", FAILED, "each[2]", CRASHED, "each[3]", PASSED)),
        new Exhibit("LateTestCase", Map.of("announced", PASSED, "late", FAILED)),
        new Exhibit("ThirdGenerationTestCase", Map.of("testErrs", ERRORED, "testFails", FAILED, "testPasses", PASSED)),
    };

    /** Say what is hard to write down. */
    static final Exhibit[] WORDS = {
        new Exhibit(
                "UnspeakableTestCase",
                Map.of(
                        "throwsUnspeakable", ERRORED,
                        "causedByUnspeakable", ERRORED,
                        "overflowsWhenAsked", ERRORED)),
        new Exhibit("CyclicCauseTestCase", Map.of("causes", ERRORED, "suppressed", FAILED)),
        new Exhibit("LongMessageTestCase", Map.of("fails", FAILED, "failsOnManyLines", FAILED)),
        new Exhibit(
                "NamesTestCase",
                Map.of(
                        "fails", FAILED,
                        "each(String)[1]", PASSED,
                        "each(String)[2]", PASSED,
                        "each(String)[3]", PASSED,
                        "each(String)[4]", PASSED,
                        "made()[1]", PASSED,
                        "made()[2][1]", FAILED)),
        new Exhibit(
                "TwinsTestCase",
                Map.of(
                        "castor", PASSED,
                        "pollux", FAILED,
                        "pollux(RepetitionInfo)", ERRORED,
                        "born()[1]", PASSED,
                        "born()[2]", FAILED)),
        new Exhibit("SaysMuchTestCase", Map.of("aPrints", PASSED, "bPrintsOneLine", PASSED, "cPrints", PASSED)),
        new Exhibit(
                "GarbageTestCase", Map.of("aPastTheCapture", PASSED, "bIntoTheCapture", PASSED, "cFails", FAILED)),
        new Exhibit("ReadsInTestCase", Map.of("reads", PASSED)),
    };

    /** End their JVM. */
    static final Exhibit[] DEATHS = {
        new Exhibit("ExitsInAfterAllTestCase", Map.of("passes", PASSED, "executionError", CRASHED)),
        new Exhibit(
                "ExitsInStaticInitTestCase",
                Map.of("initializationError", CRASHED, "first", NOT_RUN, "second", NOT_RUN)),
        new Exhibit("ExitsAfterEachTestCase", Map.of("first", CRASHED, "second", CRASHED)),
        new Exhibit("ExitsElsewhereTestCase", Map.of("aPasses", PASSED, "bSleeps", CRASHED, "cPasses", PASSED)),
        new Exhibit("SegfaultTestCase", Map.of("aPasses", PASSED, "bWrites", CRASHED, "cPasses", PASSED)),
        new Exhibit("AbortsTestCase", Map.of("aPasses", PASSED, "bAborts", CRASHED, "cPasses", PASSED)),
        new Exhibit("FillsHeapTestCase", Map.of("aPasses", PASSED, "bFills", CRASHED, "cPasses", PASSED)),
    };

    /** Leave something running. */
    static final Exhibit[] LEAVINGS = {
        new Exhibit("ThrowsElsewhereTestCase", Map.of("aThrowsElsewhere", PASSED, "bReplacesTheHandler", ERRORED)),
        new Exhibit(
                "LeaksThreadsTestCase",
                Map.of("leaksADaemon", PASSED, "leaksAThread", PASSED, "leaksAVirtualThread", PASSED)),
        new Exhibit("GrandchildTestCase", Map.of("leavesAGrandchild", PASSED)),
        new Exhibit("ForkBombTestCase", Map.of("forks", PASSED)),
    };

    /** All that hurts nobody but itself. */
    static final Exhibit[] HARMLESS = Stream.of(Exhibit.ALL, FAILURES, VINTAGE, WORDS, DEATHS, LEAVINGS)
            .flatMap(Stream::of)
            .toArray(Exhibit[]::new);

    /** Change their JVM for those who come after, whose results stay the same all the same. */
    static final Exhibit[] SPOILERS = {
        new Exhibit("ChangesDefaultsTestCase", Map.of("aChanges", PASSED, "bPasses", PASSED, "cFails", FAILED)),
        new Exhibit("ClearsPropertiesTestCase", Map.of("aClears", PASSED, "bPasses", PASSED, "cFails", FAILED)),
        new Exhibit("ClosesOutTestCase", Map.of("aCloses", PASSED, "bIsHeard", PASSED)),
        new Exhibit("InterruptsItselfTestCase", Map.of("aInterrupts", PASSED, "bPrintsAndInterrupts", PASSED)),
        new Exhibit("MutesHandlersTestCase", Map.of("aMutes", PASSED, "bPasses", PASSED)),
        new Exhibit("ReplacesOutTestCase", Map.of("aReplaces", PASSED, "bPasses", PASSED, "cFails", FAILED)),
        new Exhibit("PassesTestCase", Map.of("first", PASSED, "second", PASSED)),
        new Exhibit("FailsTestCase", Map.of("asserts", FAILED, "throwsException", ERRORED)),
    };

    /** Go wrong when all seems over: a worker that does not leave as it should takes its last test with it. */
    static final Exhibit[] FAREWELLS = {
        new Exhibit("HaltsInHookTestCase", Map.of("passes", CRASHED)),
        new Exhibit("KillsInHookTestCase", Map.of("passes", CRASHED)),
        new Exhibit("HangsInHookTestCase", Map.of("passes", PASSED)),
        new Exhibit("ExitsInHookTestCase", Map.of("passes", PASSED)),
        new Exhibit("ThrowsInHookTestCase", Map.of("passes", PASSED)),
    };

    private Rooms() {}

    private static Exhibit[] named(String className) {
        return Stream.of(HARMLESS).filter(each -> each.className().equals(className)).toArray(Exhibit[]::new);
    }

    private static Map<String, TestStatus> thousand() {
        Map<String, TestStatus> all = new TreeMap<>();
        IntStream.rangeClosed(1, 1000).forEach(number -> all.put("each(int)[" + number + "]", PASSED));
        all.put("each(int)[601]", CRASHED);
        return all;
    }
}
