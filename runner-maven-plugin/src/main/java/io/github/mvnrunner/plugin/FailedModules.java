package io.github.mvnrunner.plugin;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.BuildSummary;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Reads from {@code events.jsonl} in which modules of a run tests have failed. */
final class FailedModules {
    private static final Set<String> FAILURES =
            Set.of("FAILED", "FLAKY_FAILED", "UNEXPECTED_PASS_FAILED", "ERRORED", "TIMED_OUT", "CRASHED");

    private FailedModules() {}

    /** {@return the ids of the modules, as the request has them; none if the file can't be read} */
    static Set<String> in(Path events) {
        try (Stream<String> lines = Files.lines(events)) {
            return lines.filter(line -> line.endsWith("}"))
                    .filter(line -> line.contains("\"testFinished\"") || line.contains("\"moduleGivenUp\""))
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .flatMap(event -> failed(event).stream())
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            return Set.of();
        }
    }

    /** {@return whether a failure of one project is no reason to leave out others} */
    static boolean othersGoOn(MavenSession session) {
        return !MavenExecutionRequest.REACTOR_FAIL_FAST.equals(session.getReactorFailureBehavior());
    }

    /** Something after which batches may turn out to have failed. */
    @FunctionalInterface
    interface Step {
        void take() throws TestQueue.Failed, InterruptedException;
    }

    /**
     * Lets the modules that failed be the ones that the build names, in its summary and as where to resume, though another
     * one waited for them.
     *
     * @return {@code null}
     */
    static Void blaming(MavenSession session, Step step) throws Exception {
        try {
            step.take();
            return null;
        } catch (TestQueue.Failed e) {
            Exception cause = (Exception) e.getCause();
            List<MavenProject> projects = session.getProjects().stream()
                    .filter(project -> e.modules().stream().anyMatch(id -> isOf(project, id)))
                    .toList();
            projects.forEach(project -> fail(project, session.getResult(), cause));
            projects.stream().findFirst().ifPresent(session::setCurrentProject);
            throw cause;
        }
    }

    private static void fail(MavenProject project, MavenExecutionResult result, Exception cause) {
        BuildSummary built = result.getBuildSummary(project);
        result.addBuildSummary(new BuildFailure(project, built == null ? 0 : built.getTime(), cause));
    }

    private static boolean isOf(MavenProject project, String module) {
        String id = project.getGroupId() + ":" + project.getArtifactId();
        return module.equals(id) || module.startsWith(id + "@");
    }

    private static Optional<String> failed(JsonObject event) {
        return switch (event.get("type").getAsString()) {
            case "moduleGivenUp" -> Optional.of(event.get("module").getAsString());
            case "testFinished" -> Optional.of(event)
                    .filter(finished -> FAILURES.contains(finished.get("status").getAsString()))
                    .map(finished -> finished.getAsJsonObject("test").getAsJsonObject("id").get("module").getAsString());
            default -> Optional.empty();
        };
    }
}
