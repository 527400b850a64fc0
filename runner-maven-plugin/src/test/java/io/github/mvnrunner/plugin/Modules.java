package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.Map;

/** Makes modules for tests. */
final class Modules {
    private Modules() {}

    static ModuleTests.Present module() {
        return module(null, false, false);
    }

    static ModuleTests.Present ignoringFailures() {
        return module(null, false, true);
    }

    /** A module whose POM says these things. */
    static ModuleTests.Present saying(PomSettings pom) {
        return new ModuleTests.Present(module().module(), pom, false);
    }

    static ModuleTests.Present module(String test, boolean failIfNoTests, boolean failureIgnored) {
        return module("g:a", test, failIfNoTests, failureIgnored);
    }

    static ModuleTests.Present module(String id, String test, boolean failIfNoTests, boolean failureIgnored) {
        return new ModuleTests.Present(
                new RunRequest.Module(
                        id,
                        "a",
                        "/a",
                        "/a/target/test-classes",
                        "/a/target/classes",
                        "/a/target/surefire-reports",
                        List.of("/a/target/test-classes", "/a/target/classes"),
                        new RunRequest.Scan(List.of("**/*Test.java"), List.of("**/*$*"), test),
                        null,
                        null,
                        false,
                        new RunRequest.Jvm("/bin/java", List.of(), "/a", Map.of(), List.of(), Map.of(), true),
                        Map.of(),
                        new RunRequest.Report(false, "", true, true, true, "brief", "UTF-8", false, false, false, List.of(), "surefire"),
                        failIfNoTests,
                        true,
                        new RunRequest.Surefire(Map.of(), List.of(), List.of(), List.of(), List.of(), 0, "filesystem", 0, 0)),
                PomSettings.NONE,
                failureIgnored);
    }
}
