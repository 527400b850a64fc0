package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.event.RunReporter;
import java.io.IOException;
import java.io.PrintStream;

/** Chooses the reporters of a run. */
final class Reports {
    private Reports() {}

    static RunReporter of(RunRequest request, EngineConfig config, PrintStream out) throws IOException {
        return event -> out.println(event);
    }
}
