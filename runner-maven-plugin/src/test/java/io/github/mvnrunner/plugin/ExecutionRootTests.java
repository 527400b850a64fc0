package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ExecutionRootTests {
    @Test
    void outputGoesToTheBuildDirectoryOfTheProjectThatStandsThere() {
        List<MavenProject> projects = List.of(project("/shop/cart", "/shop/cart/target"), project("/shop", "/elsewhere"));
        assertThat(ExecutionRoot.output("/shop/cart/..", projects)).isEqualTo(Path.of("/elsewhere/runner"));
    }

    @Test
    void directoryWithoutAProjectHasATargetOfItsOwn() {
        assertThat(ExecutionRoot.output("/shop", List.of(project("/shop/cart", "/out"))))
                .isEqualTo(Path.of("/shop/target/runner"));
    }

    private static MavenProject project(String directory, String target) {
        MavenProject project = new MavenProject();
        project.setFile(new File(directory, "pom.xml"));
        project.setBuild(new Build());
        project.getBuild().setDirectory(target);
        return project;
    }
}
