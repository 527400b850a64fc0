package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.mvnrunner.engine.EngineRun;
import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.ListedRun;
import io.github.mvnrunner.engine.problem.RunnerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds {@code runner:list} to what it owes: to name what a run would run, and to run nothing. */
@Timeout(120)
final class ListingTests {
    private static final String FIXTURES = "io.github.mvnrunner.engine.museum.fixtures.";

    @TempDir
    Path directory;

    @Test
    void treeNamesModulesClassesAndTests() throws IOException, InterruptedException {
        ListedRun list = kit("NestedTestCase", "PassesTestCase").list();

        assertThat(list.lines())
                .containsExactly(
                        "fixtures  (museum:fixtures)",
                        "  " + FIXTURES + "NestedTestCase",
                        "    outer",
                        "    Inner#passes",
                        "    Inner#fails",
                        "  " + FIXTURES + "PassesTestCase",
                        "    second",
                        "    first",
                        "5 tests in 2 classes of 1 module");
        assertThat(list.verdict()).isEqualTo(new RunVerdict.Passed());
    }

    @Test
    void plainLinesCanBeSelectedByMavensUser() throws IOException, InterruptedException {
        ListedRun list = kit("PassesTestCase").option("list-format", "plain").list();

        assertThat(list.lines())
                .containsExactlyInAnyOrder(
                        "fixtures " + FIXTURES + "PassesTestCase#first", "fixtures " + FIXTURES + "PassesTestCase#second");
    }

    @Test
    void nothingIsRun() throws IOException, InterruptedException {
        ListedRun list = kit("HaltsTestCase", "FailsTestCase").option("list-format", "plain").list();

        assertThat(list.lines()).isNotEmpty();
        assertThat(list.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(list.errors()).isEmpty();
    }

    @Test
    void filtersAndSelectorsCount() throws IOException, InterruptedException {
        ListedRun list = kit("NestedTestCase", "PassesTestCase")
                .test("museum/fixtures/NestedTestCase,museum/fixtures/PassesTestCase#first")
                .option("filter", "not test(=outer)")
                .option("list-format", "plain")
                .list();

        assertThat(list.lines())
                .extracting(line -> line.replace("fixtures " + FIXTURES, ""))
                .containsExactlyInAnyOrder("NestedTestCase$Inner#fails", "NestedTestCase$Inner#passes", "PassesTestCase#first");
    }

    @Test
    void emptySelectionIsNoSuccess() throws IOException, InterruptedException {
        ListedRun list = kit("PassesTestCase").option("filter", "none()").list();

        assertThat(list.lines()).containsExactly("0 tests in 0 classes of 0 modules");
        assertThat(list.verdict()).isEqualTo(new RunVerdict.NothingSelected());
    }

    @Test
    void methodThatIsNotThereFailsTheListing() throws IOException, InterruptedException {
        ListedRun list = kit("PassesTestCase").test("PassesTestCase#first+secnod").list();

        assertThat(list.verdict()).isEqualTo(new RunVerdict.Failed(1));
        assertThat(list.errors()).contains("did you mean \"second\"?");
    }

    @Test
    void modulesAreSelectedAlongTheirDependencies() throws IOException, InterruptedException {
        EngineKit kit = kit("PassesTestCase")
                .module("web", jvm -> jvm, Exhibit.fixture("NestedTestCase"))
                .dependencies(Map.of("museum:web", List.of("museum:fixtures"), "museum:fixtures", List.of()))
                .option("list-format", "plain");
        assertThat(modules(kit.option("filter", "deps(web)").list())).containsExactly("fixtures", "web");
        assertThat(modules(kit.option("filter", "deps(fixtures)").list())).containsExactly("fixtures");
        assertThat(modules(kit.option("filter", "rdeps(fixtures)").list())).containsExactly("fixtures", "web");
        assertThat(modules(kit.option("filter", "rdeps(web)").list())).containsExactly("web");
    }

    private static List<String> modules(ListedRun list) {
        return list.lines().stream().map(line -> line.split(" ", 2)[0]).distinct().sorted().toList();
    }

    @Test
    void testIsSelectedByItsPlaceInASource() throws IOException, InterruptedException {
        ListedRun list = kit("NestedTestCase", "PassesTestCase")
                .option("filter", "file(museum/fixtures/PassesTestCase.java:10)")
                .option("list-format", "plain")
                .list();
        assertThat(list.lines()).containsExactly("fixtures " + FIXTURES + "PassesTestCase#second");
    }

    @Test
    void shownConfigurationLeavesItsSchema() throws IOException {
        String request = kit("PassesTestCase").command(false).getLast();
        assertThat(EngineRun.command("show-config", "--request", request)).isEqualTo(new RunVerdict.Passed().exitCode());
        assertThat(directory.resolve("runner/runner.schema.json")).content().contains("\"report-time\"");
    }

    @Test
    void failedTestsAreKnownOneByOne() throws IOException, InterruptedException {
        kit("NestedTestCase", "PassesTestCase").option("history", "runner-history").run();
        ListedRun list = kit("NestedTestCase", "PassesTestCase")
                .option("history", "runner-history")
                .option("filter", "failed()")
                .option("list-format", "plain")
                .list();
        assertThat(list.lines()).containsExactly("fixtures " + FIXTURES + "NestedTestCase$Inner#fails");
    }

    @Test
    void shardHasItsOwnClassesAndSaysWhoHasTheOthers() throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        for (int shard = 1; shard <= 2; shard++) {
            ListedRun list = kit("NestedTestCase", "PassesTestCase")
                    .option("partition", "slice:" + shard + "/2")
                    .option("list-format", "plain")
                    .list();
            String mark = "\tshard " + shard;
            assertThat(list.lines()).isNotEmpty().allMatch(line -> line.endsWith(mark));
            all.addAll(list.lines());
        }
        assertThat(all).hasSize(5).doesNotHaveDuplicates();
        assertThat(kit("NestedTestCase", "PassesTestCase")
                        .option("partition", "slice:1/2")
                        .option("explain", "true")
                        .list()
                        .lines())
                .contains("          partition: its class is dealt to shard 1", "          partition: its class is dealt to shard 2");
    }

    @Test
    void whatIsExpectedIsTold() throws IOException, InterruptedException {
        EngineKit kit = kit("PassesTestCase").settings("");
        Files.writeString(directory.resolve(".mvn/runner-expectations.toml"), """
                [[expectations]]
                filter = "test(=first)"
                expected = "fail"
                known-intermittent = ["crash"]
                """);
        assertThat(kit.option("list-format", "plain").list().lines())
                .contains(
                        "fixtures " + FIXTURES + "PassesTestCase#first\texpected fail or crash",
                        "fixtures " + FIXTURES + "PassesTestCase#second");
        assertThat(kit.option("list-format", "tree").list().lines()).contains("    first  [expected fail or crash]");
        assertThat(kit.option("list-format", "json").list().text()).contains("\"expected\": \"fail\"", "\"expected\": \"pass\"");
    }

    @Test
    void jsonHoldsWhatToolsNeed() throws IOException, InterruptedException {
        ListedRun list = kit("ParametersTestCase", "SkipsTestCase")
                .settings(
                        """
                        [test-groups.database]
                        max-threads = 1

                        [[profile.default.overrides]]
                        filter = "kind(parameterized)"
                        test-group = "database"
                        """)
                .option("list-format", "json")
                .list();

        JsonObject json = JsonParser.parseString(list.text()).getAsJsonObject();
        assertThat(json.get("format").getAsInt()).isEqualTo(1);
        JsonObject test = tests(json)
                .filter(each -> each.get("selector").getAsString().endsWith("ParametersTestCase#each(int)"))
                .findFirst()
                .orElseThrow();
        assertThat(test.get("group").getAsString()).isEqualTo("database");
        assertThat(test.get("kinds").toString()).isEqualTo("[\"parameterized\"]");
        assertThat(test.get("engine").getAsString()).isEqualTo("junit-jupiter");
        assertThat(test.get("source").getAsJsonObject().get("method").getAsString()).isEqualTo("each");
        assertThat(test.get("uniqueId").getAsString()).endsWith("/[test-template:each(int)]");
    }

    @Test
    void listCanGoToAFile() throws IOException, InterruptedException {
        ListedRun list = kit("PassesTestCase")
                .option("list-format", "json")
                .option("list-file", "out/tests.json")
                .list();

        assertThat(list.text()).isEmpty();
        assertThat(JsonParser.parseString(Files.readString(directory.resolve("out/tests.json")))
                        .getAsJsonObject()
                        .get("selected")
                        .getAsInt())
                .isEqualTo(2);
    }

    @Test
    void durationsComeFromTheLastRun() throws IOException, InterruptedException {
        kit("FailsTestCase").option("history", "runner-history").run();
        ListedRun list = kit("FailsTestCase").option("history", "runner-history").list();

        assertThat(list.lines().get(1)).matches(".*FailsTestCase  \\d+\\.\\d{3} s  failed last");
    }

    @Test
    void failedClassesOfTheLastRunCanBeSelected() throws IOException, InterruptedException {
        kit("FailsTestCase", "PassesTestCase").option("history", "runner-history").run();
        ListedRun list = kit("FailsTestCase", "PassesTestCase")
                .option("history", "runner-history")
                .option("filter", "failed()")
                .list();

        assertThat(list.text()).contains("FailsTestCase").doesNotContain("PassesTestCase");
    }

    @Test
    void explanationNamesThePartThatDecided() throws IOException, InterruptedException {
        ListedRun list = kit("PassesTestCase", "NestedTestCase")
                .option("explain", "true")
                .option("filter", "class(PassesTestCase) and not test(=first) or kind(nested)")
                .list();

        assertThat(list.text())
                .contains("    - first\n          filter: test(=first) matches, because its test is first or first()\n")
                .contains("    + second\n          filter: class(#PassesTestCase) matches")
                .contains("    - outer\n          filter: class(#PassesTestCase) doesn't match")
                .contains("    + Inner#fails\n          filter: kind(=nested) matches")
                .endsWith("3 tests in 2 classes of 1 module; 2 left out\n");
    }

    /** A worker would know better than a file that somebody has changed. */
    @Test
    void secondListOfTheSameClassesAsksNoWorker() throws IOException, InterruptedException {
        kit("PassesTestCase").option("history", "user").list();
        Path kept;
        try (Stream<Path> files = Files.walk(directory.resolve("cache/mvnrunner/discovery"))) {
            kept = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.writeString(kept, Files.readString(kept).replace("\"second\"", "\"secnod\""));

        assertThat(kit("PassesTestCase").option("history", "user").list().text()).contains("    secnod\n");
        assertThat(kit("PassesTestCase").option("history", "user").jvm(ListingTests::other).list().text())
                .contains("    second\n");
        assertThat(kit("PassesTestCase").option("history", "none").list().text()).contains("    second\n");
    }

    @ParameterizedTest
    @CsvSource({"VintageTestCase, 1", "VintageParametersTestCase, 0", "Vintage3TestCase, 0"})
    void ofJUnit4OnlyPlainClassesAreRemembered(String fixture, int kept) throws IOException, InterruptedException {
        EngineKit kit = kit("PassesTestCase", fixture).option("history", "user");
        String first = kit.list().text();

        Path remembered = directory.resolve("cache/mvnrunner/discovery");
        try (Stream<Path> files = Files.exists(remembered) ? Files.walk(remembered) : Stream.empty()) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(kept);
        }
        assertThat(kit.list().text()).isEqualTo(first);
    }

    @Test
    void whatIsIgnoredIsNotTakenFromMemory() throws IOException, InterruptedException {
        EngineKit kit = kit("CustomConditionsTestCase").option("history", "user");
        kit.list();

        assertThat(kit.option("run-ignored", "only").list().text()).contains("    unlucky").doesNotContain("    runs");
    }

    @Test
    void jvmThatRefusesItsArgumentsIsNamed() {
        EngineKit kit = kit("PassesTestCase").jvm(recipe -> recipe.withArguments(List.of("-Xmz1g")));

        assertThatThrownBy(kit::list)
                .isInstanceOf(RunnerException.class)
                .hasMessageContaining("java refuses the arguments")
                .hasMessageContaining("Unrecognized option: -Xmz1g");
    }

    private static JvmSpec other(JvmSpec recipe) {
        return recipe.withArguments(Stream.concat(recipe.arguments().stream(), Stream.of("-Xss1m")).toList());
    }

    @Test
    void classThatCannotBeLoadedIsNamed() throws IOException, InterruptedException {
        ListedRun list = kit("UnloadableTestCase", "PassesTestCase").list();

        assertThat(list.errors()).contains("[WARNING] fixtures: " + FIXTURES + "UnloadableTestCase can't be looked into");
        assertThat(list.text()).contains("    first\n");
    }

    @Test
    void workerThatDiesBreaksTheListing() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> kit("DiesInDiscoveryTestCase").list()))
                .hasMessageContaining("museum:fixtures");
    }

    private static Stream<JsonObject> tests(JsonObject json) {
        return elements(json, "modules")
                .flatMap(module -> elements(module, "classes"))
                .flatMap(each -> elements(each, "tests"));
    }

    private static Stream<JsonObject> elements(JsonObject object, String name) {
        return StreamSupport.stream(object.getAsJsonArray(name).spliterator(), false).map(JsonElement::getAsJsonObject);
    }

    private EngineKit kit(String... fixtures) {
        return EngineKit.in(directory)
                .classes(Stream.of(fixtures).map(Exhibit::fixture).toArray(Class<?>[]::new));
    }
}
