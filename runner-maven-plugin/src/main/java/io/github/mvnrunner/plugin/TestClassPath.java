package io.github.mvnrunner.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A module's test class path, in Surefire's order. */
final class TestClassPath {
    private final List<String> elements = new ArrayList<>();
    private final Map<String, String> versions = new LinkedHashMap<>();

    /** One artifact of the project's test scope. */
    record Entry(
            String groupId,
            String artifactId,
            String type,
            String classifier,
            String version,
            String scope,
            String file) {
        String key() {
            return TestClassPath.key(groupId, artifactId, classifier);
        }
    }

    /**
     * @param excludes patterns as in {@link ArtifactPattern}
     * @param additional elements after the artifacts, as configured
     */
    TestClassPath(
            String testClasses, String classes, List<Entry> artifacts, List<String> excludes, List<String> additional) {
        elements.add(testClasses);
        elements.add(classes);
        for (Entry artifact : artifacts) {
            if (!ArtifactPattern.anyMatches(excludes, artifact)) {
                elements.add(artifact.file());
                versions.putIfAbsent(artifact.key(), artifact.version());
            }
        }
        elements.addAll(additional);
    }

    /** A test-jar or another classifier of an artifact says nothing about the version of its main jar. */
    static String key(String groupId, String artifactId, String classifier) {
        return groupId + ":" + artifactId + (classifier.isEmpty() ? "" : ":" + classifier);
    }

    Map<String, String> versions() {
        return versions;
    }

    /** Appends what the project doesn't have yet; what it has stays in the version that it has. */
    void append(List<ArtifactFiles.Resolved> resolved) {
        for (ArtifactFiles.Resolved each : resolved) {
            if (versions.putIfAbsent(each.groupAndArtifact(), each.version()) == null) {
                elements.add(each.file().toString());
            }
        }
    }

    /** What a scope to exclude stands for, as Maven's own filter has it. */
    static Set<String> scopes(String exclude) {
        return switch (exclude) {
            case "compile" -> Set.of("compile", "provided", "system");
            case "runtime" -> Set.of("compile", "runtime");
            case "compile+runtime" -> Set.of("compile", "provided", "system", "runtime");
            case "runtime+system" -> Set.of("compile", "runtime", "system");
            case "test" -> Set.of("compile", "provided", "system", "runtime", "test");
            default -> Set.of(exclude);
        };
    }

    List<String> elements() {
        Set<String> once = new LinkedHashSet<>(elements);
        return List.copyOf(once);
    }
}
