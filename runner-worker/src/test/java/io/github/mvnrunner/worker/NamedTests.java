package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.NamedInvocations;
import io.github.mvnrunner.worker.wire.Selector;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Invocations that are asked for by what they are displayed as. */
final class NamedTests {
    private static final String CLASS = "[engine:junit-jupiter]/[class:" + Transcript.FIXTURES + "NamesTestCase]";

    @ParameterizedTest
    @EnumSource
    void othersAreToldOfAndNotRun(Platform platform) throws Exception {
        assertThat(run(platform, "/[test-template:named(int)]", 0).lines())
                .contains("OUT no. 2: runs 2", "finished no. 2 SUCCESSFUL")
                .doesNotContain("OUT no. 1: runs 1", "started no. 1", "skipped no. 1", "finished no. 1 SUCCESSFUL");
    }

    /** Before Jupiter 5.6 nothing can keep a dynamic test from running. */
    @ParameterizedTest
    @EnumSource(names = "OLDEST", mode = EnumSource.Mode.EXCLUDE)
    void otherDynamicTestsDoNotRunEither(Platform platform) throws Exception {
        assertThat(run(platform, "/[test-factory:made()]", 0).lines())
                .contains("OUT no. 2: runs 2", "finished no. 2 SUCCESSFUL")
                .doesNotContain("OUT no. 1: runs 1", "started no. 1", "finished no. 1 SUCCESSFUL");
    }

    @Test
    void otherDynamicTestsAreNotToldOfWhereTheyRun() throws Exception {
        assertThat(run(Platform.OLDEST, "/[test-factory:made()]", 0).lines())
                .contains("finished no. 2 SUCCESSFUL")
                .doesNotContain("started no. 1", "finished no. 1 SUCCESSFUL");
    }

    @Test
    void whatADeadWorkerCameToIsLeftOut() throws Exception {
        assertThat(run(Platform.CURRENT, "/[test-factory:made()]", 2).lines())
                .noneMatch(line -> line.contains(": runs") || line.endsWith("no. 2 SUCCESSFUL"));
    }

    @Test
    void oneOfThemRunsOnceMore() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            String container = "/[test-template:named(int)]";
            worker.select(asked(container, 0)).discover(true).launch().run("NamesTestCase");
            worker.send(new EngineFrame.Retry(
                            Collections.singletonList(new Selector(
                                    Selector.Kind.UNIQUE_ID, CLASS + container + "/[test-template-invocation:#2]")),
                            Collections.emptyMap()))
                    .readUntil(WorkerFrame.RetryDone.class);
            assertThat(worker.finish().lines("OUT")).containsExactly("OUT no. 2: runs 2", "OUT no. 2: runs 2");
        }
    }

    /** All runs in one go then, so our condition has to be there for the names alone. */
    @Test
    void namesCountWhereJupiterRunsInParallel() throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(Platform.CURRENT)) {
            worker.parameter("junit.jupiter.execution.parallel.enabled", "true");
            worker.select(asked("/[test-template:named(int)]", 0)).discover(true);
            worker.send(new EngineFrame.Launch());
            assertThat(worker.finish().lines("OUT")).containsExactly("OUT no. 2: runs 2");
        }
    }

    @ParameterizedTest
    @CsvSource({"pear, true", "'[2] pear', true", "p*r, true", "pea?, true", "pea, false", "[*, true", "a*, false"})
    void nameIsMeantWithItsNumberOrWithout(String pattern, boolean matches) {
        NamedInvocations named = new NamedInvocations("[engine:e]/[m:n]", pattern, 3);
        NamedInvocations read = NamedInvocations.parse(named.toUniqueId());
        assertThat(read.matches("[2] pear")).isEqualTo(matches);
        assertThat(read).usingRecursiveComparison().isEqualTo(named);
        assertThat(NamedInvocations.parse(named.container)).isNull();
    }

    private static Transcript run(Platform platform, String container, int after) throws Exception {
        try (WorkerProcess worker = WorkerProcess.on(platform)) {
            worker.select(asked(container, after)).discover(true).launch().run("NamesTestCase");
            return worker.finish();
        }
    }

    private static String asked(String container, int after) {
        return new NamedInvocations(CLASS + container, "*2", after).toUniqueId();
    }
}
