package io.github.mvnrunner.plugin;

import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** Refuses modules that were neither compiled nor resolved; their tests would be lost without a word. */
final class Unreached {
    private Unreached() {}

    /** Happens only where the plugin isn't an extension, so that {@link ForkReach} has no say. */
    static void refuse(MavenSession session) throws MojoExecutionException {
        List<String> unreached = session.getProjects().stream()
                .filter(project -> !"pom".equals(project.getPackaging()))
                .filter(project -> project.getExecutionProject() == project)
                .map(MavenProject::getArtifactId)
                .toList();
        if (!unreached.isEmpty()) {
            throw new MojoExecutionException(MavenAdvice.unreached(unreached));
        }
    }
}
