package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Remembers over a whole reactor which expectations have been about no test.
 *
 * <p>The engine of one module knows only of its own tests. What none of them had a test for is said once, at the end, if
 * every module was tested as a whole. Kept in the session's data, where only classes of the JDK may stand: extension and
 * plugin may be loaded twice.
 */
final class UselessExpectations {
    private static final String KEY = "io.github.mvnrunner.useless-expectations";
    private static final String PARTIAL = "partial";
    private static final String STRICT = "strict";
    private static final String LINES = "lines";
    private static final String FILE = "unmatched-expectations.txt";

    private final Map<String, String> memory;

    UselessExpectations(Map<String, String> memory) {
        this.memory = memory;
    }

    /** Begins to remember, if every module of a reactor is built. */
    static void begin(MavenSession session) {
        List<MavenProject> all = session.getProjects();
        if (all.size() > 1 && all.size() == session.getAllProjects().size()) {
            session.getRepositorySession().getData().set(KEY, new ConcurrentHashMap<String, String>());
        }
    }

    /** Empty where no one asks at the end. */
    @SuppressWarnings("unchecked")
    static Optional<UselessExpectations> of(MavenSession session) {
        return Optional.ofNullable((Map<String, String>)
                        session.getRepositorySession().getData().get(KEY))
                .map(UselessExpectations::new);
    }

    /** Tests were left out, or were run by somebody else. */
    void leftOut() {
        memory.put(PARTIAL, "");
    }

    /** The integration tests of that module have their turn. */
    void integrates(MavenProject project) {
        memory.put(project.getId(), "");
    }

    /** A run has ended, and has left in that directory what it had no test for. */
    void ran(Path output) {
        try {
            List<String> told = Files.readAllLines(output.resolve(FILE));
            if (told.get(0).equals("STRICT")) {
                memory.put(STRICT, "");
            }
            Set<String> unmatched = Set.copyOf(told.subList(1, told.size()));
            memory.merge(LINES, String.join(",", unmatched), UselessExpectations::both);
        } catch (IOException noneOrUnreadable) {
            leftOut();
        }
    }

    private static String both(String some, String others) {
        Set<String> lines = new TreeSet<>(List.of(some.split(",")));
        lines.retainAll(Set.of(others.split(",")));
        return String.join(",", lines);
    }

    /** What to say of entries that were about no test of any module. */
    List<String> verdict(List<MavenProject> projects) {
        boolean integrated = projects.stream()
                .allMatch(project ->
                        !WholeBuild.hasIntegrationTests(project.getBuild()) || memory.containsKey(project.getId()));
        if (memory.containsKey(PARTIAL) || !integrated) {
            return Collections.emptyList();
        }
        return List.of(memory.getOrDefault(LINES, "").split(",")).stream()
                .filter(line -> !line.isEmpty())
                .map(Integer::valueOf)
                .sorted()
                .map(MavenAdvice::uselessExpectation)
                .collect(Collectors.toList());
    }

    /** Whether that is a failure. */
    boolean strict() {
        return memory.containsKey(STRICT);
    }
}
