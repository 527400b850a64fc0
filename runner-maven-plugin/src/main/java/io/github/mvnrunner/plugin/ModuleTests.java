package io.github.mvnrunner.plugin;

/** What one test execution of one project comes to. */
sealed interface ModuleTests {
    /** Tests to run. */
    record Present(RunRequest.Module module, PomSettings pom, boolean failureIgnored) implements ModuleTests {
        Present ignoringFailures() {
            return new Present(module, pom, true);
        }
    }

    /** Nothing to run, which is fine; {@code reason} is Surefire's own text. */
    record Absent(String reason) implements ModuleTests {}

    /** Tests that the user doesn't want to run now. */
    record Skipped() implements ModuleTests {}

    /** Tests that only the replaced plugin can run as they should be; {@code reason} follows "because". */
    record Delegated(String reason) implements ModuleTests {}
}
