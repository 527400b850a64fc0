package io.github.mvnrunner.plugin;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactType;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Resolves artifacts with what they need at run time, through the build's own resolver. */
final class ArtifactFiles {
    private final RepositorySystem system;
    private final RepositorySystemSession session;

    ArtifactFiles(RepositorySystem system, RepositorySystemSession session) {
        this.system = system;
        this.session = session;
    }

    /** One resolved artifact; {@code groupAndArtifact} is followed by its classifier, if it has one. */
    record Resolved(String groupAndArtifact, String version, Path file) {}

    /** @param coordinates {@code groupId:artifactId:version} */
    List<Resolved> resolve(String coordinates, List<RemoteRepository> repositories) throws MojoExecutionException {
        return resolve(coordinates, List.of(), repositories);
    }

    /** @param exclusions what of its dependencies is left out */
    List<Resolved> resolve(String coordinates, List<Exclusion> exclusions, List<RemoteRepository> repositories)
            throws MojoExecutionException {
        Artifact artifact = new DefaultArtifact(coordinates);
        Artifact file = artifact.getExtension().equals("jar") ? artifact : typed(artifact, session.getArtifactTypeRegistry());
        Dependency wanted = new Dependency(file, "runtime", false, exclusions);
        CollectRequest collect = new CollectRequest(wanted, repositories);
        try {
            return system.resolveDependencies(session, new DependencyRequest(collect, null)).getArtifactResults().stream()
                    .map(ArtifactResult::getArtifact)
                    .map(ArtifactFiles::resolved)
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new MojoExecutionException(MavenAdvice.notResolved(coordinates, e.getMessage()), e);
        }
    }

    /** A type such as {@code test-jar} stands for an extension, and often a classifier. */
    static Artifact typed(Artifact artifact, ArtifactTypeRegistry types) {
        ArtifactType type = types.get(artifact.getExtension());
        String classifier = artifact.getClassifier();
        return type == null
                ? artifact
                : new DefaultArtifact(
                        artifact.getGroupId(),
                        artifact.getArtifactId(),
                        classifier.isEmpty() ? type.getClassifier() : classifier,
                        type.getExtension(),
                        artifact.getVersion(),
                        type);
    }

    static Resolved resolved(Artifact artifact) {
        return new Resolved(
                TestClassPath.key(artifact.getGroupId(), artifact.getArtifactId(), artifact.getClassifier()),
                artifact.getVersion(),
                artifact.getFile().toPath());
    }
}
