package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Remembers over a whole reactor whether {@code -Dtest} has matched anything.
 *
 * <p>Surefire fails the first module that has no match, which makes {@code -Dtest} useless in a reactor without
 * {@code -Dsurefire.failIfNoSpecifiedTests=false}; here it is enough that one module has. Kept in the session's data, where
 * only classes of the JDK may stand: extension and plugin may be loaded twice.
 */
final class SpecifiedTests {
    private static final String KEY = "io.github.mvnrunner.specified-tests";
    private static final String MATCHED = "matched";
    private static final String MESSAGE = "message";

    private final Map<String, String> memory;

    SpecifiedTests(Map<String, String> memory) {
        this.memory = memory;
    }

    /** Begins to remember, if there is more than one module and somebody who is asked at the end. */
    static void begin(MavenSession session) {
        if (session.getProjects().size() > 1) {
            session.getRepositorySession().getData().set(KEY, new ConcurrentHashMap<String, String>());
        }
    }

    /** Empty where each module is on its own. */
    @SuppressWarnings("unchecked")
    static Optional<SpecifiedTests> of(MavenSession session) {
        return Optional.ofNullable((Map<String, String>)
                        session.getRepositorySession().getData().get(KEY))
                .map(SpecifiedTests::new);
    }

    /** Some module has run tests. */
    void ran() {
        memory.put(MATCHED, "");
    }

    /** A module has none that match, which the message says. */
    void unmatched(String message) {
        memory.putIfAbsent(MESSAGE, message);
    }

    /** What to say if nothing has matched so far; said only once. */
    Optional<String> verdict() {
        return memory.containsKey(MATCHED) ? Optional.empty() : Optional.ofNullable(memory.remove(MESSAGE));
    }

    /** Whether no module after this one has tests, when modules are built one after the other. */
    static boolean isLast(MavenProject project, MavenSession session) {
        List<MavenProject> projects = session.getProjects();
        return session.getRequest().getDegreeOfConcurrency() <= 1
                && projects.subList(projects.indexOf(project) + 1, projects.size()).stream()
                        .allMatch(later -> TestExecutions.of(later.getBuild()).isEmpty());
    }
}
