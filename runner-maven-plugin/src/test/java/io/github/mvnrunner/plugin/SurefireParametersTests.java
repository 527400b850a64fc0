package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SurefireParametersTests {
    @Test
    void elementWinsOverTheUserProperty() throws Exception {
        assertThat(parameters("<skipTests>false</skipTests>").flag("skipTests", "skipTests", false)).isFalse();
        assertThat(parameters("").flag("skipTests", "skipTests", false)).isTrue();
    }

    @Test
    void emptyElementLeavesItToTheUserProperty() throws Exception {
        assertThat(parameters("<argLine/>").text("argLine", "argLine")).hasValue("-ea");
    }

    @Test
    void unresolvedExpressionIsUnset() throws Exception {
        assertThat(parameters("<argLine>${unknown}</argLine>").text("argLine")).isEmpty();
    }

    @Test
    void forkNumberIsLeftToTheEngine() throws Exception {
        assertThat(parameters("<v><port>${surefire.forkNumber}</port></v>").map("v"))
                .containsEntry("port", "${surefire.forkNumber}");
    }

    @Test
    void listTakesElementsAndCommaLists() throws Exception {
        assertThat(parameters("<includes><include>A,B</include><include/><i>C</i></includes>").list("includes"))
                .containsExactly("A", "B", "C");
        assertThat(parameters("<includes>A,B</includes>").list("includes")).containsExactly("A", "B");
    }

    @Test
    void emptyEntryOfAMapIsTheEmptyText() throws Exception {
        assertThat(parameters("<v><a/><b>1</b></v>").map("v")).isEqualTo(Map.of("a", "", "b", "1"));
    }

    @Test
    void oldFormOfPropertiesIsRead() throws Exception {
        assertThat(parameters("<p><property><name>a.b</name><value>1</value></property><c>2</c></p>").properties("p"))
                .isEqualTo(Map.of("a.b", "1", "c", "2"));
    }

    private static SurefireParameters parameters(String configuration) throws Exception {
        Map<String, String> known = Map.of("${skipTests}", "true", "${argLine}", "-ea");
        return new SurefireParameters(
                Poms.configuration(configuration),
                text -> text.startsWith("${") ? known.get(text) : text);
    }
}
