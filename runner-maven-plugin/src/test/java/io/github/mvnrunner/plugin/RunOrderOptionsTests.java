package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunOrderOptionsTests {
    private static final String METHODS = "junit.jupiter.testmethod.order.default";

    @TempDir
    private Path testClasses;

    @Test
    void nameIsReadInAnyCaseAndTheSeedIsAsGiven() throws Exception {
        assertThat(of("<runOrder>ReverseAlphabetical</runOrder>")).isEqualTo(new RunOrderOptions("reversealphabetical", 5));
        assertThat(of("<runOrder>random</runOrder><runOrderRandomSeed>42</runOrderRandomSeed>"))
                .isEqualTo(new RunOrderOptions("random", 42));
        assertThat(of("")).isEqualTo(new RunOrderOptions("filesystem", 5));
    }

    @Test
    void engineHasNamesOfItsOwn() {
        assertThat(List.of("filesystem", "alphabetical", "reversealphabetical", "failedfirst", "balanced"))
                .map(name -> new RunOrderOptions(name, 5).engineName().orElse("none"))
                .containsExactly("none", "alphabetical", "reverse", "failed-first", "longest-first");
    }

    @Test
    void unknownNameIsRefusedInSurefiresWords() {
        assertThatThrownBy(() -> of("<runOrder>lucky</runOrder>"))
                .hasMessageStartingWith("There's no RunOrder with the name lucky. Use one of the following RunOrders: alph");
    }

    @Test
    void methodsFollowWhereTheProjectSaysNothing() throws Exception {
        Map<String, String> platform = new HashMap<>();
        new RunOrderOptions("random", 42).orderMethods(platform, testClasses);
        assertThat(platform)
                .containsEntry("runner.run-order." + METHODS, "org.junit.jupiter.api.MethodOrderer$Random")
                .containsEntry("runner.run-order.junit.jupiter.execution.order.random.seed", "42");
    }

    @Test
    void whatTheProjectSaysOfMethodsStays() throws Exception {
        Map<String, String> said = new HashMap<>(Map.of(METHODS, "mine"));
        new RunOrderOptions("alphabetical", 0).orderMethods(said, testClasses);
        assertThat(said).isEqualTo(Map.of(METHODS, "mine"));
        Files.writeString(testClasses.resolve("junit-platform.properties"), METHODS + "=mine\n");
        Map<String, String> silent = new HashMap<>();
        new RunOrderOptions("alphabetical", 0).orderMethods(silent, testClasses);
        assertThat(silent).isEmpty();
    }

    private static RunOrderOptions of(String xml) throws Exception {
        return RunOrderOptions.of(
                new SurefireParameters(
                        TestPlugin.SUREFIRE,
                        Poms.configuration(xml), text -> text.startsWith("${") ? null : text, typed -> false),
                5);
    }
}
