package io.github.mvnrunner.plugin;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Where Maven was started, whichever modules were selected there. */
final class ExecutionRoot {
    private ExecutionRoot() {}

    /** Where {@code .mvn} stands, else the root of the build. */
    static Path directory(MavenSession session) {
        return normal(Optional.ofNullable(session.getRequest().getMultiModuleProjectDirectory())
                .map(File::toPath)
                .orElseGet(() -> Path.of(session.getExecutionRootDirectory())));
    }

    /** Its {@code target/runner}, also when its own project isn't part of the build. */
    static Path output(MavenSession session) {
        return output(session.getExecutionRootDirectory(), session.getAllProjects());
    }

    static Path output(String directory, List<MavenProject> projects) {
        Path root = normal(Path.of(directory));
        return projects.stream()
                .filter(project -> normal(project.getBasedir().toPath()).equals(root))
                .map(project -> Path.of(project.getBuild().getDirectory()))
                .findFirst()
                .orElseGet(() -> root.resolve("target"))
                .resolve("runner");
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
