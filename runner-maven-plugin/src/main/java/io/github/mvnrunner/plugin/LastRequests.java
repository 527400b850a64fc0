package io.github.mvnrunner.plugin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Tells the engine that stands by, when a project begins, for what it was asked last time.
 *
 * <p>It is told before the project is compiled or cleaned, and after the jars are there of those that come before it.
 */
final class LastRequests {
    private final MavenSession session;

    private LastRequests(MavenSession session) {
        this.session = session;
    }

    /** Listens to the build's events, beside whoever does; not where several projects begin at once, or nobody wants it. */
    static void tell(MavenSession session) {
        ExecutionListener before = session.getRequest().getExecutionListener();
        boolean unwanted = "false".equals(session.getUserProperties().getProperty("runner.early-workers"));
        if (before != null && !unwanted && session.getRequest().getDegreeOfConcurrency() <= 1) {
            session.getRequest().setExecutionListener(new LastRequests(session).beside(before));
        }
    }

    private ExecutionListener beside(ExecutionListener other) {
        return (ExecutionListener) Proxy.newProxyInstance(
                ExecutionListener.class.getClassLoader(), new Class<?>[] {ExecutionListener.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("projectStarted")) {
                        projectStarted(((ExecutionEvent) arguments[0]).getProject());
                    }
                    try {
                        return method.invoke(other, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void projectStarted(MavenProject project) {
        if (TestsAhead.of(project, session)) {
            Standby.of(session).expect(file(project, session));
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
