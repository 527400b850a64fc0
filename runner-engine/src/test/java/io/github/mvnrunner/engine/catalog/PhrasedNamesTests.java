package io.github.mvnrunner.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.named.DisplayedFixture;
import io.github.mvnrunner.engine.catalog.named.OuterFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expects what Surefire 3.6.1 wrote for the same shapes with all its phrased flags. */
class PhrasedNamesTests {
    private static final String HERE = "io.github.mvnrunner.engine.catalog.named.";

    @Test
    void displayNamesPhraseClassesAndMethods() {
        assertThat(phrases(DisplayedFixture.class))
                .containsExactlyInAnyOrder(
                        "A nice class | A nice class | plain",
                        "A nice class | A nice class | does what it should",
                        "A nice class | A nice class | params(int)[1] number=7",
                        "A nice class | A nice class | numbers with 7",
                        "A nice class | Inside | inner",
                        "A nice class | " + HERE + "DisplayedFixture$Bare | bare");
    }

    @Test
    void classesWithoutADisplayNameKeepTheirOwn() {
        assertThat(phrases(OuterFixture.class)).contains(HERE + "OuterFixture | " + HERE + "OuterFixture | plain");
    }

    @Test
    void whatIsPhrasedAsItIsNamedSaysNothing() {
        TestCatalog catalog = PlatformTree.of(OuterFixture.class);
        assertThat(catalog.tests(new TestId("g:a", "[engine:junit-jupiter]")))
                .map(node -> SurefireNames.of(catalog, node))
                .filteredOn(test -> test.name().equals("plain"))
                .singleElement()
                .satisfies(test -> assertThat(test.phrased()).isEmpty());
    }

    private static List<String> phrases(Class<?> type) {
        TestCatalog catalog = PlatformTree.of(type);
        return catalog.tests(new TestId("g:a", "[engine:junit-jupiter]")).stream()
                .map(node -> SurefireNames.of(catalog, node).phrases())
                .map(phrased -> phrased.suite() + " | " + phrased.className() + " | " + phrased.name())
                .toList();
    }
}
