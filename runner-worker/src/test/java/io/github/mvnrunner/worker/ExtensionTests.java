package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What our condition must not change for the user. */
final class ExtensionTests {
    private static final String AUTODETECTION = "junit.jupiter.extensions.autodetection.";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEWEST_ON_25")
    void extensionsOfTheUserStayOff(Platform platform) throws Exception {
        assertThat(gated(platform, "", "").lines()).noneMatch(line -> line.contains("autodetected"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEWEST_ON_25")
    void extensionsOfTheUserStayOn(Platform platform) throws Exception {
        assertThat(gated(platform, AUTODETECTION + "enabled", "true").lines("OUT"))
                .containsExactly("OUT ContextLoaderTestCase: autodetected");
    }

    @Test
    void systemPropertiesOfTheUserCountToo() throws Exception {
        try (WorkerProcess worker =
                WorkerProcess.on(Platform.CURRENT, "-D" + AUTODETECTION + "enabled=true")) {
            worker.select("ContextLoaderTestCase").discover(true).launch().run("ContextLoaderTestCase");
            assertThat(worker.finish().lines("OUT")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CURRENT", "NEWEST"})
    void filtersOfTheUserKeepOurCondition(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.parameter(AUTODETECTION + "enabled", "true").parameter(AUTODETECTION + "include", "org.example.*");
            worker.select("OnceFirstTestCase", "ContextLoaderTestCase").discover(true).launch();
            worker.run("ContextLoaderTestCase");
            assertThat(worker.finish().lines())
                    .contains("finished isTheUsersOwn SUCCESSFUL")
                    .doesNotContain("started OnceFirstTestCase")
                    .noneMatch(line -> line.contains("autodetected"));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEWEST_ON_25")
    void testsSeeTheUsersContextClassLoader(Platform platform) throws Exception {
        assertThat(gated(platform, "", "").lines()).contains("finished isTheUsersOwn SUCCESSFUL");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEWEST_ON_25")
    void testsInParallelSeeTheUsersContextClassLoader(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.parameter("junit.jupiter.execution.parallel.enabled", "true")
                    .parameter("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                    .parameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                    .parameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                    .select("OnceFirstTestCase", "OnceSecondTestCase", "OnceThirdTestCase", "ContextLoaderTestCase");
            assertThat(worker.discover(true).launch().finish().lines()).contains("finished isTheUsersOwn SUCCESSFUL");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEWEST_ON_25")
    void vintageSeesTheUsersContextClassLoader(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.select("VintageLoaderTestCase").discover(true).launch().run("VintageLoaderTestCase");
            assertThat(worker.finish().lines()).contains("finished isTheUsersOwn SUCCESSFUL");
        }
    }

    private static Transcript gated(Platform platform, String key, String value) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            if (!key.isEmpty()) {
                worker.parameter(key, value);
            }
            worker.select("ContextLoaderTestCase").discover(true).launch().run("ContextLoaderTestCase");
            return worker.finish();
        }
    }
}
