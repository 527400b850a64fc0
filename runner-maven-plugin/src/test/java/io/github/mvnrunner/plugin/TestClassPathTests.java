package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestClassPathTests {
    private static final List<TestClassPath.Entry> ARTIFACTS =
            List.of(entry("a", "", "1"), entry("b", "", "2"));

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

    @ParameterizedTest
    @CsvSource({
        "g, true",
        "g:a, true",
        "g:b, false",
        "*:a*, true",
        "g:a:jar, true",
        "g:a:war, false",
        "g:a:jar:tests, true",
        "g:a:jar:1.2, true",
        "g:a:jar:tests:1.*, true",
        "g:a:jar:sources:1.2, false",
        "g:a:jar:tests:1.2:x, false",
        "::jar, true",
    })
    void patternsMatchPartByPart(String pattern, boolean matches) {
        assertThat(new ArtifactPattern(pattern).matches(entry("a", "tests", "1.2"))).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "compile, compile provided system",
        "runtime, compile runtime",
        "provided, provided",
        "test, compile provided runtime system test",
        "runtime+system, compile runtime system",
    })
    void excludedScopesAreThoseOfMavensFilter(String exclude, String scopes) {
        assertThat(TestClassPath.scopes(exclude)).containsExactlyInAnyOrder(scopes.split(" "));
    }

    private static TestClassPath.Entry entry(String artifactId, String classifier, String version) {
        return new TestClassPath.Entry("g", artifactId, "jar", classifier, version, "test", "/" + artifactId + ".jar");
    }

    private static TestClassPath classPath(List<String> excludes, List<String> additional) {
        return new TestClassPath("/test-classes", "/classes", ARTIFACTS, excludes, additional);
    }

    private static ArtifactFiles.Resolved resolved(String key, String version) {
        return new ArtifactFiles.Resolved(key, version, Path.of("/" + key + "-" + version + ".jar"));
    }
}
