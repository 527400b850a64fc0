package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactType;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.artifact.DefaultArtifactType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArtifactFilesTests {
    private static final Map<String, ArtifactType> TYPES = Map.of(
            "jar", new DefaultArtifactType("jar"), "test-jar", new DefaultArtifactType("test-jar", "jar", "tests", "java"));

    /** Else it would not be appended where the project has the artifact without one. */
    @Test
    void classifierIsPartOfWhatIsResolved() {
        Artifact tests = new DefaultArtifact("g:a:jar:tests:1").setFile(new File("tests.jar"));
        assertThat(ArtifactFiles.resolved(tests)).isEqualTo(new ArtifactFiles.Resolved("g:a:tests", "1", Path.of("tests.jar")));
    }

    @ParameterizedTest
    @CsvSource({
        "g:a:1, g:a:jar:1",
        "g:a:test-jar:1, g:a:jar:tests:1",
        "g:a:test-jar:own:1, g:a:jar:own:1",
        "g:a:jar:own:1, g:a:jar:own:1",
        "g:a:unknown:1, g:a:unknown:1"
    })
    void typeStandsForAnExtensionAndAClassifier(String coordinates, String artifact) {
        assertThat(ArtifactFiles.typed(new DefaultArtifact(coordinates), TYPES::get)).hasToString(artifact);
    }
}
