package io.github.mvnrunner.plugin;

import java.util.List;

/** Matches artifacts by {@code groupId[:artifactId[:type[:classifier][:version]]]}, with {@code *} for any text. */
final class ArtifactPattern {
    private final String[] parts;

    ArtifactPattern(String text) {
        this.parts = text.strip().split(":", -1);
    }

    static boolean anyMatches(List<String> patterns, TestClassPath.Entry artifact) {
        return patterns.stream().anyMatch(pattern -> new ArtifactPattern(pattern).matches(artifact));
    }

    boolean matches(TestClassPath.Entry artifact) {
        return matches(List.of(artifact.groupId(), artifact.artifactId(), artifact.type(), artifact.version()))
                || matches(List.of(
                        artifact.groupId(),
                        artifact.artifactId(),
                        artifact.type(),
                        artifact.classifier(),
                        artifact.version()));
    }

    private boolean matches(List<String> artifact) {
        if (parts.length > artifact.size()) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            if (!part(parts[i], artifact.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean part(String pattern, String text) {
        return pattern.isEmpty() || text.matches("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E");
    }
}
