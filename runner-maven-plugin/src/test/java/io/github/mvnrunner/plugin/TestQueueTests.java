package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class TestQueueTests {
    private final List<List<String>> batches = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void deferredTestsAreOneRunAtTheEnd() throws Exception {
        TestQueue queue = new TestQueue(this::pass, false);
        queue.add(waiting("a"));
        queue.add(waiting("b"));
        assertThat(batches).isEmpty();
        assertThat(queue.left()).isEqualTo(2);
        queue.finish();
        assertThat(batches).containsExactly(List.of("a", "b"));
        assertThat(queue.left()).isZero();
    }

    @Test
    void allThatWaitWhileOneRunsAreTheNextRun() throws Exception {
        TestQueue queue = held(this::pass);
        queue.add(waiting("a"));
        begun.await();
        queue.add(waiting("b"));
        queue.add(waiting("c"));
        assertThat(queue.left()).isEqualTo(2);
        goOn.countDown();
        queue.finish();
        assertThat(batches).containsExactly(List.of("a"), List.of("b", "c"));
    }

    @Test
    void whatWaitsAlreadyWaitsOnce() throws Exception {
        TestQueue queue = new TestQueue(this::pass, false);
        queue.add(waiting("a"));
        queue.add(waiting("b"));
        queue.add(waiting("a"));
        queue.finish();
        assertThat(batches).containsExactly(List.of("b", "a"));
    }

    @Test
    void queueThatWasEmptyBeginsAnew() throws Exception {
        TestQueue queue = new TestQueue(this::pass, true);
        queue.add(waiting("a"));
        queue.finish();
        queue.add(waiting("b"));
        queue.finish();
        assertThat(batches).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void failuresAreToldTogetherAndOnce() throws Exception {
        TestQueue queue = held(this::fail);
        queue.add(waiting("a"));
        begun.await();
        queue.tell(); // nothing yet
        queue.add(waiting("b"));
        goOn.countDown();
        assertThatExceptionOfType(TestQueue.Failed.class)
                .isThrownBy(queue::finish)
                .satisfies(failed -> assertThat(failed.modules()).containsExactlyInAnyOrder("a", "b"))
                .withCauseInstanceOf(MojoFailureException.class)
                .withRootCauseInstanceOf(MojoFailureException.class)
                .satisfies(failed -> assertThat(failed.getCause()).hasMessage("[a]"));
        queue.tell();
        assertThat(batches).as("a failure keeps no other from running").containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void defectIsAFailureToo() {
        TestQueue queue = new TestQueue(
                tests -> {
                    throw new IllegalStateException("bug");
                },
                true);
        queue.add(waiting("a"));
        assertThatExceptionOfType(TestQueue.Failed.class)
                .isThrownBy(queue::finish)
                .withRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void cancellationEndsWhatRunsAndLeavesTheRest() throws Exception {
        TestQueue queue = held(this::pass);
        queue.add(waiting("a"));
        begun.await();
        queue.add(waiting("b"));
        queue.cancel();
        assertThat(queue.left()).isEqualTo(1);
        assertThatExceptionOfType(TestQueue.Failed.class)
                .isThrownBy(queue::tell)
                .satisfies(failed -> assertThat(failed.getCause()).hasMessage("interrupted"));
        queue.add(waiting("c"));
        queue.finish();
        assertThat(queue.left()).isEqualTo(2);
    }

    /** Its runs overlap; each says that it has begun, and waits. */
    private TestQueue held(TestQueue.Batch batch) {
        return new TestQueue(
                tests -> {
                    begun.countDown();
                    await(goOn);
                    batch.run(tests);
                },
                true);
    }

    private void pass(List<TestQueue.Waiting> tests) {
        batches.add(names(tests));
    }

    private void fail(List<TestQueue.Waiting> tests) throws TestQueue.Failed {
        batches.add(names(tests));
        throw new TestQueue.Failed(Set.copyOf(names(tests)), new MojoFailureException(names(tests).toString()));
    }

    private static void await(CountDownLatch latch) throws TestQueue.Failed {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new TestQueue.Failed(Set.of(), new MojoFailureException("interrupted"));
        }
    }

    private static List<String> names(List<TestQueue.Waiting> tests) {
        List<String> names = new ArrayList<>();
        tests.forEach(each -> names.add(each.place().requestName()));
        return names;
    }

    private static TestQueue.Waiting waiting(String name) {
        return new TestQueue.Waiting(
                Modules.module(name, null, false, false), new RunnerMojo.Place(new MavenProject(), Path.of("target"), name, "mvn test"));
    }
}
