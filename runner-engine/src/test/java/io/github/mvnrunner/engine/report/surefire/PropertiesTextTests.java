package io.github.mvnrunner.engine.report.surefire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PropertiesTextTests {
    private final PropertiesText text = new PropertiesText();

    @Test
    void eachSuiteHasItsOwnProperties() {
        assertThat(text.of(Map.of("b", "<2>", "a", "1"), false)).isEqualTo("\n  <properties>\n"
                        + "    <property name=\"a\" value=\"1\"/>\n"
                        + "    <property name=\"b\" value=\"&lt;2&gt;\"/>\n"
                        + "  </properties>");
        assertThat(text.of(Map.of("a", "2"), false)).contains("value=\"2\"").doesNotContain("name=\"b\"");
        assertThat(text.of(Map.of(), false)).isEqualTo("\n  <properties/>");
    }

    @Test
    void whatOneModuleShowsIsHiddenInAnother() {
        Map<String, String> properties = Map.of("db.password", "geheim");
        assertThat(text.of(properties, true)).contains("geheim");
        assertThat(text.of(properties, false)).contains(SurefireText.HIDDEN).doesNotContain("geheim");
        assertThat(text.of(properties, true)).contains("geheim");
    }

    @Test
    void whatWasForgottenIsSpeltAgain() {
        String first = text.of(Map.of("at", "0"), false);
        IntStream.range(1, 100).forEach(at ->
                assertThat(text.of(Map.of("at", String.valueOf(at)), false)).contains("\"" + at + "\""));
        assertThat(text.of(Map.of("at", "0"), false)).isEqualTo(first);
    }
}
