package io.github.mvnrunner.engine.museum;

import static io.github.mvnrunner.engine.event.TestStatus.CRASHED;
import static io.github.mvnrunner.engine.event.TestStatus.ERRORED;
import static io.github.mvnrunner.engine.event.TestStatus.FAILED;
import static io.github.mvnrunner.engine.event.TestStatus.NOT_RUN;
import static io.github.mvnrunner.engine.event.TestStatus.PASSED;
import static io.github.mvnrunner.engine.event.TestStatus.SKIPPED;
import static io.github.mvnrunner.engine.event.TestStatus.TIMED_OUT;

import io.github.mvnrunner.engine.event.TestStatus;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Says what one fixture does under every engine, however many slots and attempts it has.
 *
 * @param className simple name of the fixture
 * @param results how each of its tests ends, by the name that reports give it
 */
record Exhibit(String className, Map<String, TestStatus> results) {
    private static final String FIXTURES = "io.github.mvnrunner.engine.museum.fixtures.";

    /** All that needs neither a neighbour nor a second attempt. */
    static final Exhibit[] ALL = {
        new Exhibit("PassesTestCase", Map.of("first", PASSED, "second", PASSED)),
        new Exhibit("FailsTestCase", Map.of("asserts", FAILED, "throwsException", ERRORED)),
        new Exhibit("SkipsTestCase", Map.of("assumes", SKIPPED, "disabled", SKIPPED)),
        new Exhibit("DisabledClassTestCase", Map.of("first", SKIPPED, "second", SKIPPED)),
        new Exhibit(
                "BeforeAllFailsTestCase",
                Map.of("initializationError", ERRORED, "first", NOT_RUN, "second", NOT_RUN)),
        new Exhibit("AfterAllFailsTestCase", Map.of("passes", PASSED, "executionError", ERRORED)),
        new Exhibit("ExitsTestCase", Map.of("aPasses", PASSED, "bDies", CRASHED, "cPasses", PASSED)),
        new Exhibit("HaltsTestCase", Map.of("aPasses", PASSED, "bDies", CRASHED, "cPasses", PASSED)),
        new Exhibit("KilledTestCase", Map.of("aPasses", PASSED, "bDies", CRASHED, "cPasses", PASSED)),
        new Exhibit("OutOfMemoryTestCase", Map.of("aPasses", PASSED, "bDies", CRASHED, "cPasses", PASSED)),
        new Exhibit(
                "ExitsInBeforeAllTestCase",
                Map.of("initializationError", CRASHED, "first", NOT_RUN, "second", NOT_RUN)),
        new Exhibit(
                "ParametersTestCase",
                Map.of("each(int)[1]", PASSED, "each(int)[2]", CRASHED, "each(int)[3]", PASSED, "each(int)[4]", PASSED)),
        new Exhibit("DynamicTestCase", Map.of("each()[1]", PASSED, "each()[2]", CRASHED, "each()[3]", PASSED)),
        new Exhibit("NestedTestCase", Map.of("outer", PASSED)),
        new Exhibit("NestedTestCase$Inner", Map.of("passes", PASSED, "fails", FAILED)),
        new Exhibit("PrintsTestCase", Map.of("aSaysOut", PASSED, "bSaysErr", PASSED, "cDiesWithoutNewline", CRASHED)),
        new Exhibit("StaticInitTestCase", Map.of("first", ERRORED, "second", ERRORED)),
        new Exhibit(
                "VintageTestCase",
                Map.of(
                        "aPasses", PASSED,
                        "bFails", FAILED,
                        "cAssumes", SKIPPED,
                        "dIgnored", SKIPPED,
                        "eDies", CRASHED,
                        "fPasses", PASSED)),
    };

    /** All that never ends by itself. */
    static final Exhibit[] ENDLESS = {
        new Exhibit("HangsTestCase", Map.of("aPasses", PASSED, "bHangs", TIMED_OUT, "cPasses", PASSED)),
        new Exhibit(
                "HangsInBeforeAllTestCase",
                Map.of("initializationError", TIMED_OUT, "first", NOT_RUN, "second", NOT_RUN)),
        new Exhibit("HangsInAfterAllTestCase", Map.of("passes", PASSED, "executionError", TIMED_OUT)),
        new Exhibit(
                "HangsInParameterTestCase",
                Map.of("each(int)[1]", PASSED, "each(int)[2]", TIMED_OUT, "each(int)[3]", PASSED)),
        new Exhibit("StubbornTestCase", Map.of("aStays", TIMED_OUT, "bWaits", PASSED)),
        new Exhibit("DeadlockTestCase", Map.of("aPasses", PASSED, "bLocksUp", TIMED_OUT)),
        new Exhibit("IgnoresTermTestCase", Map.of("aIgnores", TIMED_OUT, "bPasses", PASSED)),
        new Exhibit("StopsItselfTestCase", Map.of("aStops", TIMED_OUT, "bPasses", PASSED)),
        new Exhibit("SpinsTestCase", Map.of("aSpins", TIMED_OUT, "bPasses", PASSED)),
        new Exhibit("PinsTestCase", Map.of("aPins", TIMED_OUT, "bPasses", PASSED)),
    };

    /** {@return what these exhibits are to show, by {@code SimpleClass.name}} */
    static Map<String, TestStatus> expected(Exhibit... exhibits) {
        Map<String, TestStatus> all = new TreeMap<>();
        for (Exhibit exhibit : exhibits) {
            exhibit.results.forEach((name, status) -> all.put(exhibit.className + "." + name, status));
        }
        return all;
    }

    /** {@return the fixture of that simple name, without initialising it} */
    static Class<?> fixture(String className) {
        try {
            return Class.forName(FIXTURES + className, false, Exhibit.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** {@return the fixtures of these exhibits; nested ones come with their outer class} */
    static Class<?>[] fixtures(Exhibit... exhibits) {
        return Stream.of(exhibits)
                .map(Exhibit::className)
                .filter(name -> !name.contains("$"))
                .map(Exhibit::fixture)
                .toArray(Class<?>[]::new);
    }
}
