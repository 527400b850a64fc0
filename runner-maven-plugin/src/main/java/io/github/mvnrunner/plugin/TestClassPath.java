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
    record Entry(String groupId, String artifactId, String version, String file) {
        String key() {
            return groupId + ":" + artifactId;
        }
    }

    /**
     * @param excludes patterns {@code groupId[:artifactId]}, with {@code *} for any text
     * @param additional elements after the artifacts, as configured
     */
    TestClassPath(
            String testClasses, String classes, List<Entry> artifacts, List<String> excludes, List<String> additional) {
        elements.add(testClasses);
        elements.add(classes);
        for (Entry artifact : artifacts) {
            if (excludes.stream().noneMatch(pattern -> matches(pattern, artifact))) {
                elements.add(artifact.file());
                versions.putIfAbsent(artifact.key(), artifact.version());
            }
        }
        elements.addAll(additional);
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

    List<String> elements() {
        Set<String> once = new LinkedHashSet<>(elements);
        return List.copyOf(once);
    }

    private static boolean matches(String pattern, Entry artifact) {
        String[] parts = pattern.split(":");
        return part(parts[0], artifact.groupId()) && (parts.length < 2 || part(parts[1], artifact.artifactId()));
    }

    private static boolean part(String pattern, String text) {
        return text.matches("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E");
    }
}
