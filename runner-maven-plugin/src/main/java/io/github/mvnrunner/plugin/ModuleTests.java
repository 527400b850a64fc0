package io.github.mvnrunner.plugin;

/** What one Surefire execution of one project comes to. */
sealed interface ModuleTests {
    /** Tests to run. */
    record Present(RunRequest.Module module, PomSettings pom, boolean failureIgnored) implements ModuleTests {}

    /** Nothing to run, which is fine; {@code reason} is Surefire's own text. */
    record Absent(String reason) implements ModuleTests {}
}
