package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OddParametersTests {
    @Test
    void shutdownThatSurefireDoesNotKnowIsNamed() throws Exception {
        assertThat(in("<shutdown>gently</shutdown>"))
                .containsExactly("Parameter \"shutdown\" should have values exit, testset, kill, not \"gently\";"
                        + " it has no effect under runner.");
        assertThat(in("<shutdown>kill</shutdown>")).isEmpty();
    }

    @Test
    void limitOfFlakesWithoutRerunsIsNamed() throws Exception {
        assertThat(in("<failOnFlakeCount>1</failOnFlakeCount>"))
                .containsExactly(MavenAdvice.FLAKES_WITHOUT_RERUNS);
        assertThat(in("<failOnFlakeCount>1</failOnFlakeCount><rerunFailingTestsCount>1</rerunFailingTestsCount>"))
                .isEmpty();
        assertThat(in("<failOnFlakeCount>0</failOnFlakeCount>")).isEmpty();
    }

    @Test
    void reporterThatIsNoneOfSurefiresIsNamed() throws Exception {
        assertThat(in("<statelessTestsetInfoReporter implementation='org.apache.maven.plugin.surefire.extensions.junit5"
                        + ".JUnit5StatelessTestsetInfoTreeReporter'/>"))
                .singleElement()
                .asString()
                .startsWith("The statelessTestsetInfoReporter org.apache").contains("TreeReporter is not used, because");
        assertThat(in("<statelessTestsetInfoReporter implementation='org.apache.maven.plugin.surefire.extensions.junit5"
                        + ".JUnit5StatelessTestsetInfoReporter'/><consoleOutputReporter><disable>true</disable></consoleOutputReporter>"))
                .isEmpty();
    }

    @Test
    void whatIsNotGivenIsNotOdd() throws Exception {
        assertThat(in("")).isEmpty();
    }

    private static List<String> in(String xml) throws Exception {
        return OddParameters.in(new SurefireParameters(
                TestPlugin.SUREFIRE, Poms.configuration(xml), text -> text.startsWith("${") ? null : text, typed -> false));
    }
}
