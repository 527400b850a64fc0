package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * Tells the engine that stands by, when a project begins, for what it was asked last time.
 *
 * <p>It is told before the project is compiled, and after the jars are there of those that come before it. Where {@code clean}
 * runs it is told after that, with the directories made that the compiler would make: a JVM sees on its class path what is
 * there when it starts.
 */
final class LastRequests {
    private final MavenSession session;
    private final Map<MavenProject, String> lines; // read before any clean deletes them

    private LastRequests(MavenSession session, Map<MavenProject, String> lines) {
        this.session = session;
        this.lines = lines;
    }

    /** Listens to the build's events, beside whoever does; not where several projects begin at once, or nobody wants it. */
    static void tell(MavenSession session) {
        ExecutionListener before = session.getRequest().getExecutionListener();
        boolean unwanted = "false".equals(session.getUserProperties().getProperty("runner.early-workers"));
        if (before == null || unwanted || session.getRequest().getDegreeOfConcurrency() > 1) {
            return;
        }
        Map<MavenProject, String> lines = new HashMap<>();
        session.getProjects().stream()
                .filter(project -> TestsAhead.of(project, session))
                .forEach(project -> EngineTurn.expecting(file(project, session)).ifPresent(line -> lines.put(project, line)));
        if (!lines.isEmpty()) {
            session.getRequest().setExecutionListener(new LastRequests(session, lines).beside(before));
        }
    }

    private ExecutionListener beside(ExecutionListener other) {
        return (ExecutionListener) Proxy.newProxyInstance(
                ExecutionListener.class.getClassLoader(), new Class<?>[] {ExecutionListener.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "projectStarted" -> projectStarted((ExecutionEvent) arguments[0]);
                        case "mojoSucceeded" -> mojoSucceeded((ExecutionEvent) arguments[0]);
                        default -> {}
                    }
                    try {
                        return method.invoke(other, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void projectStarted(ExecutionEvent event) {
        if (session.getGoals().stream().noneMatch(LastRequests::cleans)) {
            expect(event.getProject());
        }
    }

    /** A POM may clean without being asked to. */
    private void mojoSucceeded(ExecutionEvent event) {
        MojoExecution execution = event.getMojoExecution();
        if (execution.getGoal().equals("clean")
                && execution.getArtifactId().equals("maven-clean-plugin")
                && lines.containsKey(event.getProject())
                && makeDirectories(event.getProject())) {
            expect(event.getProject());
        }
    }

    private void expect(MavenProject project) {
        Optional.ofNullable(lines.get(project)).ifPresent(Standby.of(session)::expect);
    }

    private static boolean cleans(String goal) {
        return goal.equals("clean") || goal.equals("post-clean") || goal.endsWith(":clean") || goal.contains(":clean@");
    }

    private static boolean makeDirectories(MavenProject project) {
        Build build = project.getBuild();
        try {
            make(build.getOutputDirectory(), project.getCompileSourceRoots(), build.getResources());
            make(build.getTestOutputDirectory(), project.getTestCompileSourceRoots(), build.getTestResources());
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** Only where something will be put into it, so that nobody finds an empty directory in place of none. */
    private static void make(String directory, List<String> sources, List<Resource> resources) throws IOException {
        List<Path> from = Stream.concat(sources.stream(), resources.stream().map(Resource::getDirectory))
                .filter(Objects::nonNull)
                .map(Path::of)
                .toList();
        for (Path each : from) {
            if (Files.isDirectory(each) && hasFiles(each)) {
                Files.createDirectories(Path.of(directory));
            }
        }
    }

    private static boolean hasFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.anyMatch(Files::isRegularFile);
        }
    }

    /** Where the request for the tests of that project was, if its plugin is asked for no other profile. */
    static Path file(MavenProject project, MavenSession session) {
        Optional<String> profile = Optional.ofNullable(session.getUserProperties().getProperty("runner.profile"));
        return ExecutionRoot.output(session)
                .resolve(ActiveProfile.name(profile, session))
                .resolve(RunnerMojo.requestName(project, new TestExecution(TestPlugin.SUREFIRE, TestPlugin.SUREFIRE.defaultExecution())));
    }
}
