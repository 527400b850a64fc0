package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.wire.CategoryGroups;
import io.github.mvnrunner.worker.wire.NodeRecord;
import io.github.mvnrunner.worker.wire.ThrowableRecord;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class LaunchTests {
    @ParameterizedTest
    @EnumSource
    void everyOutcomeIsTold(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            Transcript told = worker.select("PlainTestCase", "DisabledTestCase", "BrokenBeforeAllTestCase")
                    .runAll();
            assertThat(told.lines())
                    .contains("finished passes SUCCESSFUL", "finished fails FAILED", "finished errs FAILED")
                    .contains("finished aborts ABORTED", "skipped disabled: not now")
                    .contains("skipped DisabledTestCase: whole class", "done DisabledTestCase")
                    .contains("finished BrokenBeforeAllTestCase FAILED", "done BrokenBeforeAllTestCase")
                    .doesNotContain("started never")
                    .endsWith("plan done", "goodbye FINISHED");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEWEST_ON_25")
    void theLedgerGrowsWithInvocations(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            Transcript told = worker.select("TreeTestCase").runAll();
            assertThat(told.lines())
                    .contains("finished number 1 SUCCESSFUL", "finished number 2 SUCCESSFUL")
                    .contains("finished dynamic SUCCESSFUL", "finished nested SUCCESSFUL");
            assertThat(told.node("number 1").dynamic).isTrue();
            assertThat(told.node("number 1").parentIndex).isEqualTo(told.node("parameterized(int)").index);
            assertThat(told.node("nested").dynamic).isFalse();
        }
    }

    @Test
    void aNodeSaysWhereItComesFrom() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            NodeRecord node = worker.select("PlainTestCase").discover(true).transcript.node("passes");
            assertThat(node.source).isEqualTo(NodeRecord.Source.METHOD);
            assertThat(node.className).isEqualTo(Transcript.FIXTURES + "PlainTestCase");
            assertThat(node.methodName).isEqualTo("passes");
            assertThat(node.tags).containsExactly("quick");
        }
    }

    @Test
    void aFailureCarriesItsTraces() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            Transcript told = worker.select("PlainTestCase").runAll();
            ThrowableRecord failure = told.failure("fails");
            assertThat(failure.assertion).isTrue();
            assertThat(failure.message).isEqualTo("on purpose");
            assertThat(failure.stackTrace).contains("java.lang.reflect");
            assertThat(failure.smartTrimmed).contains("PlainTestCase.fails").doesNotContain("java.lang.reflect");
            assertThat(told.failure("errs").assertion).isFalse();
            assertThat(told.failure("errs").smartTrimmed).contains("Caused by: java.lang.RuntimeException: inner");
        }
    }

    @Test
    void tagsFilter() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            Transcript told =
                    worker.select("PlainTestCase").includeTag("quick & !slow").runAll();
            assertThat(told.lines("finished"))
                    .containsExactly("finished passes SUCCESSFUL", "finished PlainTestCase SUCCESSFUL");
        }
    }

    @Test
    void groupsAreNamesOfCategoriesForJunit4AndTagsForJupiter() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            Transcript told = worker.select("PlainTestCase", "VintageCategoriesTestCase")
                    .includeTag("Quick")
                    .includeTag("quick")
                    .categories()
                    .runAll();
            assertThat(told.lines("started"))
                    .contains("started passes", "started quick")
                    .doesNotContain("started fails", "started veryQuick", "started without");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Quick > quick veryQuick",
                "VeryQuick || NoSuch > veryQuick",
                "Quick AND NOT VeryQuick > quick",
                "not (Quick or VeryQuick) > without",
                "Quick && (VeryQuick) > veryQuick",
            })
    void groupsAreExpressionsOverCategoriesAsUntilSurefire35(String group, String tests) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            Transcript told = worker.select("VintageCategoriesTestCase")
                    .parameter(CategoryGroups.PARAMETER, CategoryGroups.EXPRESSIONS)
                    .includeTag(group)
                    .categories()
                    .runAll();
            assertThat(told.lines("finished"))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Stream.of(tests.split(" ")), Stream.of("VintageCategoriesTestCase"))
                                    .map(name -> "finished " + name + " SUCCESSFUL")
                                    .collect(Collectors.toList()));
        }
    }

    @Test
    void aTestIsSelectedByItsId() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            Transcript told = worker.select(
                            "[engine:junit-jupiter]/[class:" + Transcript.FIXTURES
                                    + "TreeTestCase]/[test-template:parameterized(int)]/[test-template-invocation:#2]")
                    .runAll();
            assertThat(told.lines("finished number")).containsExactly("finished number 2 SUCCESSFUL");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEWEST_ON_25")
    void whatCannotBeLoadedLeavesTheOthersAlone(Platform platform) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            Transcript told = worker.select("NoSuchTestCase", "UnlinkableTestCase", "nonsense", "PlainTestCase")
                    .select("[not an id")
                    .runAll();
            assertThat(told.lines("problem"))
                    .contains("problem NoSuchTestCase java.lang.ClassNotFoundException")
                    .contains("problem UnlinkableTestCase java.lang.NoClassDefFoundError")
                    .hasSize(4);
            assertThat(told.lines()).contains("finished passes SUCCESSFUL");
        }
    }

    @Test
    void discoveryInitialisesNoClass() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            worker.select("OnceFirstTestCase").discover(true);
            assertThat(worker.finish().lines("OUT")).isEmpty();
        }
    }

    @Test
    void propertiesAreToldWhenTheyChange() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            Transcript told =
                    worker.select("OnceFirstTestCase", "OnceSecondTestCase").runAll();
            WorkerFrame.Properties properties = told.only(WorkerFrame.Properties.class, p -> true);
            assertThat(properties.properties).containsEntry("given.property", "yes");
        }
    }
}
