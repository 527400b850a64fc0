package io.github.mvnrunner.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.named.ClassTemplateFixture;
import io.github.mvnrunner.engine.catalog.named.OuterFixture;
import io.github.mvnrunner.engine.catalog.named.VintageFixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Expects what Surefire 3.6.1 wrote for the same shapes. */
class SurefireNamesTests {
    private static final String HERE = "io.github.mvnrunner.engine.catalog.named.";

    @Test
    void jupiterTestsAreNamedByMethodOrLegacyName() {
        assertThat(names(OuterFixture.class))
                .containsExactlyInAnyOrder(
                        "OuterFixture plain",
                        "OuterFixture inherited",
                        "OuterFixture withInfo(TestInfo)",
                        "OuterFixture params(int)[1]",
                        "OuterFixture params(int)[2]",
                        "OuterFixture repeated()[1]",
                        "OuterFixture repeated()[2]",
                        "OuterFixture dyn()[1]",
                        "OuterFixture dyn()[2][1]",
                        "OuterFixture$Inner inner",
                        "OuterFixture$Inner$Deep p(int)[1]",
                        "InheritedFixture$InBase nestedInBase");
    }

    @Test
    void allTestsOfAClassShareItsReportFile() {
        TestCatalog catalog = PlatformTree.of(OuterFixture.class);
        assertThat(catalog.tests(root("junit-jupiter")))
                .map(node -> SurefireNames.of(catalog, node).suite())
                .containsOnly(HERE + "OuterFixture");
    }

    @Test
    void vintageParametersShowInTheName() {
        assertThat(names(VintageFixture.class)).containsExactlyInAnyOrder("VintageFixture old[0]", "VintageFixture old[1]");
        assertThat(names(VintageFixture.Patterned.class)).containsExactly("VintageFixture$Patterned old[0: v 1]");
        assertThat(names(VintageFixture.Plain.class)).containsExactly("VintageFixture$Plain old");
    }

    @Test
    void testWithoutAMethodHasALegacyName() {
        assertThat(names(VintageFixture.OfARunner.class)).containsExactly("VintageFixture$OfARunner has no method");
    }

    @Test
    void invocationsOfAClassShowBeforeThoseOfItsMethods() {
        assertThat(names(ClassTemplateFixture.class))
                .containsExactlyInAnyOrder(
                        "ClassTemplateFixture plain()[1]",
                        "ClassTemplateFixture plain()[2]",
                        "ClassTemplateFixture params(int)[1][1]",
                        "ClassTemplateFixture params(int)[1][2]",
                        "ClassTemplateFixture params(int)[2][1]",
                        "ClassTemplateFixture params(int)[2][2]");
    }

    @Test
    void disabledTemplateKeepsItsParameters() {
        TestCatalog catalog = PlatformTree.of(OuterFixture.class);
        TestNode template = find(catalog, OuterFixture.class, "/[test-template:disabledParams(int)]");
        assertThat(SurefireNames.of(catalog, template).name()).isEqualTo("disabledParams(int)");
    }

    @Test
    void failedClassIsNamedByThePhase() {
        TestCatalog catalog = PlatformTree.of(OuterFixture.class);
        TestNode inner = find(catalog, OuterFixture.class, "/[nested-class:Inner]");
        assertThat(SurefireNames.of(catalog, inner).name()).isEmpty();
        assertThat(SurefireNames.ofContainerFailure(catalog, inner, true).name()).isEqualTo("initializationError");
        assertThat(SurefireNames.ofContainerFailure(catalog, inner, false).name()).isEqualTo("executionError");
        assertThat(SurefireNames.ofContainerFailure(catalog, inner, false).className()).isEqualTo(HERE + "OuterFixture$Inner");
        assertThat(SurefireNames.ofContainerFailure(catalog, inner, false).suite()).isEqualTo(HERE + "OuterFixture");
    }

    @Test
    void failedFactoryKeepsItsMethodName() {
        TestCatalog catalog = PlatformTree.of(OuterFixture.class);
        TestNode factory = find(catalog, OuterFixture.class, "/[test-factory:dyn()]");
        assertThat(SurefireNames.ofContainerFailure(catalog, factory, true).name()).isEqualTo("dyn");
    }

    @Test
    void testInASuiteBelongsToItsOwnClass() {
        TestCatalog catalog = new TestCatalog();
        String suite = "[engine:junit-platform-suite]/[suite:demo.AllTests]";
        add(catalog, "[engine:junit-platform-suite]", "", null);
        add(catalog, suite, "[engine:junit-platform-suite]", "demo.AllTests");
        add(catalog, suite + "/[engine:junit-jupiter]", suite, null);
        add(catalog, suite + "/[engine:junit-jupiter]/[class:demo.Member]", suite + "/[engine:junit-jupiter]", "demo.Member");
        TestNode member = catalog.find(new TestId("g:a", suite + "/[engine:junit-jupiter]/[class:demo.Member]"))
                .orElseThrow();
        assertThat(SurefireNames.of(catalog, member).suite()).isEqualTo("demo.Member");
    }

    @Test
    void testWithoutSourceIsNamedByDisplayNames() {
        TestCatalog catalog = new TestCatalog();
        add(catalog, "[engine:x]", "", null);
        add(catalog, "[engine:x]/[feature:f]", "[engine:x]", null);
        add(catalog, "[engine:x]/[feature:f]/[scenario:s]", "[engine:x]/[feature:f]", null);
        TestNode scenario = catalog.find(new TestId("g:a", "[engine:x]/[feature:f]/[scenario:s]")).orElseThrow();
        TestCase named = SurefireNames.of(catalog, scenario);
        assertThat(named.name()).isEqualTo("display [scenario:s]");
        assertThat(named.suite()).isEqualTo("display [feature:f]");
        assertThat(named.className()).isEqualTo("legacy [engine:x]");
    }

    private static List<String> names(Class<?> type) {
        TestCatalog catalog = PlatformTree.of(type);
        return List.of("junit-jupiter", "junit-vintage").stream()
                .flatMap(engine -> catalog.tests(root(engine)).stream())
                .map(node -> SurefireNames.of(catalog, node))
                .map(test -> test.className().replace(HERE, "") + " " + test.name())
                .toList();
    }

    private static TestId root(String engine) {
        return new TestId("g:a", "[engine:" + engine + "]");
    }

    private static TestNode find(TestCatalog catalog, Class<?> type, String below) {
        String id = "[engine:junit-jupiter]/[class:" + type.getName() + "]" + below;
        return catalog.find(new TestId("g:a", id)).orElseThrow();
    }

    private static void add(TestCatalog catalog, String id, String parent, String className) {
        String last = id.substring(id.lastIndexOf('['));
        catalog.add(new TestNode(
                new TestId("g:a", id),
                parent.isEmpty() ? Optional.empty() : Optional.of(new TestId("g:a", parent)),
                last.startsWith("[scenario") ? TestNode.Kind.TEST : TestNode.Kind.CONTAINER,
                "display " + last,
                "legacy " + last,
                Optional.ofNullable(className).map(name -> new TestSource(name, Optional.empty(), "")),
                List.of(),
                true,
                List.of()));
    }
}
