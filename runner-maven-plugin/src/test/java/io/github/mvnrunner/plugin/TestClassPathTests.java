package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestClassPathTests {
    private static final List<TestClassPath.Entry> ARTIFACTS =
            List.of(new TestClassPath.Entry("g", "a", "1", "/a.jar"), new TestClassPath.Entry("g", "b", "2", "/b.jar"));

    @Test
    void standsInSurefiresOrder() {
        assertThat(classPath(List.of(), List.of("/more")).elements())
                .containsExactly("/test-classes", "/classes", "/a.jar", "/b.jar", "/more");
    }

    @Test
    void excludesByPattern() {
        assertThat(classPath(List.of("g:b*"), List.of()).elements())
                .containsExactly("/test-classes", "/classes", "/a.jar");
    }

    @Test
    void excludedArtifactsHaveNoVersion() {
        assertThat(classPath(List.of("g:a"), List.of()).versions()).containsOnlyKeys("g:b");
    }

    @Test
    void whatTheProjectHasIsNotAppended() {
        TestClassPath classPath = classPath(List.of(), List.of());
        classPath.append(List.of(resolved("g:a", "9"), resolved("g:launcher", "9")));
        assertThat(classPath.elements())
                .endsWith("/b.jar", "/g:launcher-9.jar")
                .doesNotContain("/g:a-9.jar");
    }

    private static TestClassPath classPath(List<String> excludes, List<String> additional) {
        return new TestClassPath("/test-classes", "/classes", ARTIFACTS, excludes, additional);
    }

    private static ArtifactFiles.Resolved resolved(String key, String version) {
        return new ArtifactFiles.Resolved(key, version, Path.of("/" + key + "-" + version + ".jar"));
    }
}
