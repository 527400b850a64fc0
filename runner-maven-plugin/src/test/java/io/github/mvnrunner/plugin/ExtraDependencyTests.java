package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.model.Dependency;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.graph.Exclusion;
import org.junit.jupiter.api.Test;

final class ExtraDependencyTests {
    @Test
    void coordinatesSayNoMoreThanIsNeeded() throws Exception {
        assertThat(extra("<type>jar</type>")).containsExactly(new ExtraDependency("g:a:1", List.of()));
        assertThat(extra("<type>zip</type>")).containsExactly(new ExtraDependency("g:a:zip:1", List.of()));
        assertThat(extra("<classifier>tests</classifier>")).containsExactly(new ExtraDependency("g:a:jar:tests:1", List.of()));
    }

    @Test
    void whatIsExcludedIsLeftOut() throws Exception {
        assertThat(extra("<exclusions><exclusion><groupId>x</groupId><artifactId>y</artifactId></exclusion>"
                        + "<exclusion><groupId>z</groupId><artifactId>*</artifactId></exclusion></exclusions>"))
                .containsExactly(new ExtraDependency("g:a:1", List.of(exclusion("x", "y"), exclusion("z", "*"))));
    }

    @Test
    void dependencyOfAPluginHasItsExclusions() {
        org.apache.maven.model.Exclusion excluded = new org.apache.maven.model.Exclusion();
        excluded.setGroupId("x");
        excluded.setArtifactId("y");
        Dependency dependency = new Dependency();
        dependency.setGroupId("g");
        dependency.setArtifactId("a");
        dependency.setVersion("1");
        dependency.addExclusion(excluded);
        assertThat(ExtraDependency.of(dependency)).isEqualTo(new ExtraDependency("g:a:1", List.of(exclusion("x", "y"))));
    }

    private static List<ExtraDependency> extra(String more) throws Exception {
        Xpp3Dom configuration = Poms.configuration("<additionalClasspathDependencies><d><groupId>g</groupId><artifactId>a</artifactId>"
                + "<version>1</version>" + more + "</d></additionalClasspathDependencies>");
        return ExtraDependency.of(
                new SurefireParameters(TestPlugin.SUREFIRE, configuration, text -> text.startsWith("${") ? null : text, name -> false));
    }

    private static Exclusion exclusion(String group, String artifact) {
        return new Exclusion(group, artifact, "*", "*");
    }
}
