package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SurefireParametersTests {
    @Test
    void elementWinsOverTheUserProperty() throws Exception {
        assertThat(parameters("<skipTests>false</skipTests>").flag(SurefireParameter.SKIP_TESTS, false)).isFalse();
        assertThat(parameters("").flag(SurefireParameter.SKIP_TESTS, false)).isTrue();
    }

    @Test
    void emptyElementLeavesItToTheUserProperty() throws Exception {
        assertThat(parameters("<argLine/>").text(SurefireParameter.ARG_LINE)).hasValue("-ea");
    }

    @Test
    void unresolvedExpressionIsUnset() throws Exception {
        assertThat(parameters("<jvm>${unknown}</jvm>").text(SurefireParameter.JVM)).isEmpty();
    }

    @Test
    void forkNumberIsLeftToTheEngine() throws Exception {
        assertThat(parameters("<environmentVariables><port>${surefire.forkNumber}</port></environmentVariables>")
                        .map(SurefireParameter.ENVIRONMENT_VARIABLES))
                .containsEntry("port", "${surefire.forkNumber}");
    }

    @Test
    void listTakesElementsAndCommaLists() throws Exception {
        assertThat(parameters("<includes><include>A,B</include><include/><i>C</i></includes>").list(SurefireParameter.INCLUDES))
                .containsExactly("A", "B", "C");
        assertThat(parameters("<includes>A,B</includes>").list(SurefireParameter.INCLUDES)).containsExactly("A", "B");
    }

    @Test
    void emptyEntryOfAMapIsTheEmptyText() throws Exception {
        assertThat(parameters("<environmentVariables><a/><b>1</b></environmentVariables>")
                        .map(SurefireParameter.ENVIRONMENT_VARIABLES)).isEqualTo(Map.of("a", "", "b", "1"));
    }

    @Test
    void oldFormOfPropertiesIsRead() throws Exception {
        assertThat(parameters("<properties><property><name>a.b</name><value>1</value></property><c>2</c></properties>")
                        .properties(SurefireParameter.PROPERTIES))
                .isEqualTo(Map.of("a.b", "1", "c", "2"));
    }

    @Test
    void propertyIsTypedUnlessAnElementStandsAboveIt() throws Exception {
        assertThat(parameters("").isTyped(SurefireParameter.SKIP_TESTS)).isTrue();
        assertThat(parameters("<skipTests>false</skipTests>").isTyped(SurefireParameter.SKIP_TESTS)).isFalse();
        assertThat(parameters("").isTyped(SurefireParameter.ARG_LINE)).isFalse();
    }

    @Test
    void numberThatIsNoneIsRefusedByName() throws Exception {
        SurefireParameters parameters = parameters("<threadCount>many</threadCount>");
        assertThatThrownBy(() -> parameters.number(SurefireParameter.THREAD_COUNT))
                .hasMessage("Surefire's <threadCount> can't be \"many\", because it must be a whole number.");
    }

    @Test
    void whatHasNoEffectIsNamedUnlessItSaysWhatIsSoAnyway() throws Exception {
        assertThat(parameters("<childDelegation>true</childDelegation><forkNode implementation='x'/><argLine>-ea</argLine>")
                        .withoutEffect())
                .containsExactly(SurefireParameter.CHILD_DELEGATION, SurefireParameter.FORK_NODE);
        assertThat(parameters("<childDelegation>false</childDelegation>").withoutEffect()).isEmpty();
    }

    private static SurefireParameters parameters(String configuration) throws Exception {
        Map<String, String> known = Map.of("${skipTests}", "true", "${argLine}", "-ea");
        return new SurefireParameters(
                TestPlugin.SUREFIRE,
                Poms.configuration(configuration),
                text -> text.startsWith("${") ? known.get(text) : text,
                "skipTests"::equals);
    }
}
