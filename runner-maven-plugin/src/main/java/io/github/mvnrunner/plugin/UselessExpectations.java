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
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Remembers over a whole reactor which expectations, and which rules of the configuration, have been about no test.
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
    private static final String RULES = "rules";
    private static final String RULES_FILE = "unmatched-rules.txt";

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
            memory.merge(LINES, String.join(",", unmatched), (some, others) -> both(some, others, ","));
            List<String> rules = Files.readAllLines(output.resolve(RULES_FILE));
            if (!rules.get(0).equals("0")) {
                memory.merge(RULES, String.join("\n", rules.subList(1, rules.size())), (some, others) -> both(some, others, "\n"));
            }
        } catch (IOException noneOrUnreadable) {
            leftOut();
        }
    }

    private static String both(String some, String others, String separator) {
        Set<String> lines = new TreeSet<>(List.of(some.split(separator)));
        lines.retainAll(Set.copyOf(List.of(others.split(separator))));
        return String.join(separator, lines);
    }

    /** What to say of entries that were about no test of any module. */
    List<String> verdict(List<MavenProject> projects) {
        return isWhole(projects)
                ? entries(LINES, ",")
                        .map(Integer::valueOf)
                        .sorted()
                        .map(MavenAdvice::uselessExpectation)
                        .collect(Collectors.toList())
                : Collections.emptyList();
    }

    /** What to say of overrides, rules, groups and scripts that were about no test of any module. */
    List<String> rules(List<MavenProject> projects) {
        return isWhole(projects)
                ? entries(RULES, "\n").map(MavenAdvice::uselessRule).collect(Collectors.toList())
                : Collections.emptyList();
    }

    private Stream<String> entries(String key, String separator) {
        return Stream.of(memory.getOrDefault(key, "").split(separator)).filter(entry -> !entry.isEmpty());
    }

    private boolean isWhole(List<MavenProject> projects) {
        boolean integrated = projects.stream()
                .allMatch(project ->
                        !WholeBuild.hasIntegrationTests(project.getBuild()) || memory.containsKey(project.getId()));
        return !memory.containsKey(PARTIAL) && integrated;
    }

    /** Whether that is a failure. */
    boolean strict() {
        return memory.containsKey(STRICT);
    }
}
