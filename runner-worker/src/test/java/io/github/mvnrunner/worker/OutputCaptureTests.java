package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.junit.NodeWatcher.Kind;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutputCaptureTests {
    private final List<String> owners = new ArrayList<>();
    private final OutputCapture capture = new OutputCapture(this::add);

    private void add(WorkerFrame frame) {
        WorkerFrame.Output output = (WorkerFrame.Output) frame;
        owners.add(output.ownerIndex + (output.shared ? " shared" : ""));
    }

    @Test
    void aTestInsideAWaitingTestHasItsOwnOutput() {
        capture.started(1, Kind.TEST, "");
        capture.started(2, Kind.TEST, "");
        print();
        capture.finished(2);
        print();
        assertThat(owners).containsExactly("2", "1");
    }

    @Test
    void outputOfAnEngineIsTheWorkers() {
        capture.started(0, Kind.ENGINE, "");
        print();
        assertThat(owners).containsExactly("-1");
    }

    @Test
    void aForeignThreadIsTheOnlyRunningTests() throws Exception {
        Thread foreign = new Thread(this::print);
        capture.started(1, Kind.TEST, "");
        join(foreign);
        assertThat(owners).containsExactly("1 shared");
    }

    @Test
    void aForeignThreadAmongTwoTestsIsTheClasses() throws Exception {
        Thread foreign = new Thread(this::print);
        capture.started(1, Kind.CONTAINER, "");
        capture.started(2, Kind.TEST, "");
        capture.started(3, Kind.TEST, "");
        join(foreign);
        assertThat(owners).containsExactly("1 shared");
    }

    @Test
    void aThreadOutlivingEverythingIsTheWorkers() throws Exception {
        capture.started(1, Kind.TEST, "");
        Thread late = new Thread(this::print);
        capture.finished(1);
        join(late);
        assertThat(owners).containsExactly("-1 shared");
    }

    private void print() {
        capture.write("line\n");
    }

    private static void join(Thread thread) throws InterruptedException {
        thread.start();
        thread.join();
    }
}
