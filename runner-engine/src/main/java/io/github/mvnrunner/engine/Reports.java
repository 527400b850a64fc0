package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.report.Reporters;
import io.github.mvnrunner.engine.report.events.EventLogReporter;
import io.github.mvnrunner.engine.report.junit.JUnitXmlReporter;
import io.github.mvnrunner.engine.report.surefire.SurefireXmlReporter;
import java.io.PrintStream;
import java.util.List;

/** Chooses the reporters of a run. */
final class Reports {
    private Reports() {}

    static RunReporter of(RunRequest request, EngineConfig config, PrintStream out) {
        return new Reporters(List.of(
                new EventLogReporter(request.outputDirectory()),
                new SurefireXmlReporter(),
                new JUnitXmlReporter(request.outputDirectory()),
                event -> {
                    if (event.event() instanceof RunEvent.TestFinished finished
                            && finished.status().isFailure()) {
                        out.println("[ERROR] " + finished.test().className() + "." + finished.test().name());
                    } else if (event.event() instanceof RunEvent.RunFinished finished) {
                        out.println(finished.stats());
                    }
                }));
    }
}
