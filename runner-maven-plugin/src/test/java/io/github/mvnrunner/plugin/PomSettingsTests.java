package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Build;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PomSettingsTests {
    private static final int CPUS = 4;

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "3,3", "1C,4", "0.5C,2", "2.5C,10", "0.01C,1"})
    void forkCountIsTheNumberOfWorkers(String forkCount, String threads) throws Exception {
        assertThat(of("<forkCount>" + forkCount + "</forkCount>").run()).isEqualTo(Map.of("test-threads", threads));
    }

    @Test
    void forkCountThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> of("<forkCount>few</forkCount>")).hasMessageContaining("<forkCount> can't be \"few\"");
    }

    @ParameterizedTest
    @CsvSource({"classes,true,8", "all,true,8", "both,false,2", "suites,false,2", "methods,false,", ",false,"})
    void threadsThatRunClassesAreWorkers(String parallel, boolean perCore, String threads) throws Exception {
        String xml = "<threadCount>2</threadCount><perCoreThreadCount>" + perCore + "</perCoreThreadCount>"
                + (parallel == null ? "" : "<parallel>" + parallel + "</parallel>");
        assertThat(of(xml).run()).isEqualTo(threads == null ? Map.of() : Map.of("test-threads", threads));
    }

    @Test
    void moreForksThanThreadsStay() throws Exception {
        assertThat(of("<forkCount>3</forkCount><parallel>classes</parallel><threadCount>2</threadCount>"
                                + "<perCoreThreadCount>false</perCoreThreadCount>")
                        .run())
                .isEqualTo(Map.of("test-threads", "3"));
    }

    @Test
    void forksThatAreNotReusedAreIsolation() throws Exception {
        assertThat(of("<reuseForks>false</reuseForks>").tests()).isEqualTo(Map.of("isolation", "class"));
        assertThat(of("<reuseForks>true</reuseForks>")).isEqualTo(PomSettings.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2.22.2, always, 1, class",
        "2.12.4, pertest, 1, class",
        "3.0.0-M7, always, 1, class",
        "2.22.2, never, 1,",
        "2.22.2, NONE, 1,",
        "2.22.2, perthread, 3,",
        "2.12.4, perthread, 3, class",
        "2.22.2, once, 2,",
        "3.0.0-M8, always, 2,",
        "3.6.1, nonsense, 2,",
    })
    void forkModeStandsForForksWhereTheVersionKnowsIt(String version, String mode, String threads, String isolation)
            throws Exception {
        PomSettings settings = withSurefire(
                version, "<forkMode>" + mode + "</forkMode><forkCount>2</forkCount><threadCount>3</threadCount>", Map.of());
        assertThat(settings.run()).isEqualTo(Map.of("test-threads", threads));
        assertThat(settings.tests()).isEqualTo(isolation == null ? Map.of() : Map.of("isolation", isolation));
    }

    @Test
    void forkModeThatIsTypedOutranksProfiles() throws Exception {
        PomSettings settings = withSurefire("2.22.2", "<forkCount>2</forkCount>", Map.of("forkMode", "always"));
        assertThat(settings.typed()).isEqualTo(Map.of("test-threads", "1", "isolation", "class"));
        assertThat(settings.why())
                .containsExactly(
                        "Surefire's forkMode = always means test-threads = 1 here",
                        "Surefire's forkMode = always means isolation = class here");
    }

    @Test
    void forkModeThatSurefireRefusesIsRefused() {
        assertThatThrownBy(() -> withSurefire("2.22.2", "<forkMode>Always</forkMode>", Map.of()))
                .hasMessage("Fork mode Always is not a legal value");
        assertThatThrownBy(() -> withSurefire("2.22.2", "<forkMode>perthread</forkMode>", Map.of()))
                .hasMessage("Fork mode perthread requires a thread count");
    }

    @Test
    void countsAndTimesBecomeKeysUnlessTheyAreZero() throws Exception {
        PomSettings settings = of("<rerunFailingTestsCount>2</rerunFailingTestsCount>"
                + "<skipAfterFailureCount>1</skipAfterFailureCount>"
                + "<forkedProcessTimeoutInSeconds>90</forkedProcessTimeoutInSeconds>"
                + "<forkedProcessExitTimeoutInSeconds>5</forkedProcessExitTimeoutInSeconds><printSummary>false</printSummary>");
        assertThat(settings.tests()).isEqualTo(Map.of("retries", "2"));
        assertThat(settings.run())
                .isEqualTo(Map.of("max-fail", "1", "global-timeout", "90s", "grace-period", "5s", "status-level", "fail"));
        assertThat(of("<rerunFailingTestsCount>0</rerunFailingTestsCount><skipAfterFailureCount>0</skipAfterFailureCount>"
                        + "<forkedProcessTimeoutInSeconds>0</forkedProcessTimeoutInSeconds>"))
                .isEqualTo(PomSettings.NONE);
    }

    @Test
    void whatIsTypedOutranksProfiles() throws Exception {
        PomSettings settings = of("", Map.of("surefire.rerunFailingTestsCount", "3"));
        assertThat(settings.typed()).isEqualTo(Map.of("retries", "3"));
        assertThat(settings.tests()).isEmpty();
        assertThat(settings.why())
                .containsExactly("Surefire's rerunFailingTestsCount = 3 means retries = 3 here");
    }

    @Test
    void ownWordsOutrankSurefires() {
        assertThat(EngineOptions.of(
                        Map.of("runner.retries", "1", "runner.fail-fast", "true"),
                        List.of(Map.of("retries", "3", "max-fail", "2", "isolation", "class"))))
                .isEqualTo(Map.of("retries", "1", "fail-fast", "true", "isolation", "class"));
    }

    @Test
    void modulesOfOneRunSettleOnWhatAllOfThemSay() throws Exception {
        assertThat(PomSettings.together(List.of(
                        of("<forkCount>2</forkCount><forkedProcessTimeoutInSeconds>60</forkedProcessTimeoutInSeconds>"),
                        of("<forkCount>3</forkCount><forkedProcessTimeoutInSeconds>30</forkedProcessTimeoutInSeconds>"
                                + "<printSummary>false</printSummary>"))))
                .isEqualTo(Map.of("test-threads", "3", "global-timeout", "90s"));
    }

    @Test
    void modulesThatDifferHaveTheirOwnNumbers() throws Exception {
        assertThat(forks("<forkCount>1</forkCount>", "<forkCount>3</forkCount>", "")).containsExactly(1, 3, 0);
        assertThat(forks("<forkCount>2</forkCount>", "<parallel>classes</parallel><threadCount>2</threadCount>"
                        + "<perCoreThreadCount>false</perCoreThreadCount>"))
                .containsExactly(0, 0);
    }

    private static List<Integer> forks(String... poms) throws Exception {
        List<ModuleTests.Present> modules = new ArrayList<>();
        for (String pom : poms) {
            modules.add(Modules.saying(of(pom)));
        }
        return PomSettings.limited(modules).stream().map(module -> module.surefire().forks()).toList();
    }

    @Test
    void olderSurefireIsFollowedWhereAllModulesHaveOne() throws Exception {
        PomSettings older = of("", Map.of(), SurefireRelease.V3_5);
        PomSettings newest = of("");
        assertThat(PomSettings.together(List.of(older, older))).isEqualTo(Map.of("compatibility", "surefire-3.5"));
        assertThat(PomSettings.together(List.of(older, newest))).isEmpty();
    }

    private static PomSettings of(String xml) throws Exception {
        return of(xml, Map.of());
    }

    private static PomSettings of(String xml, Map<String, String> typed) throws Exception {
        return of(xml, typed, SurefireRelease.V3_6);
    }

    private static PomSettings of(String xml, Map<String, String> typed, SurefireRelease release) throws Exception {
        return PomSettings.of(parameters(xml, typed), ForkMode.NONE, release, CPUS);
    }

    private static PomSettings withSurefire(String version, String xml, Map<String, String> typed) throws Exception {
        Build build = Poms.build(Poms.plugin("<artifactId>maven-surefire-plugin</artifactId><version>" + version + "</version>"));
        SurefireParameters parameters = parameters(xml, typed);
        return PomSettings.of(parameters, ForkMode.of(parameters, build), SurefireRelease.V3_6, CPUS);
    }

    private static SurefireParameters parameters(String xml, Map<String, String> typed) throws Exception {
        return new SurefireParameters(
                TestPlugin.SUREFIRE,
                Poms.configuration(xml),
                text -> text.startsWith("${") ? typed.get(text.substring(2, text.length() - 1)) : text,
                typed::containsKey);
    }
}
