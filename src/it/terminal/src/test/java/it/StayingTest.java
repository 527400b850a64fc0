package it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Has a test that stays where {@code it.folder} is set, and says there which processes it lives by. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class StayingTest {
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    @Test
    void aPasses() {}

    @Test
    void bStays() throws Exception {
        String folder = System.getProperty("it.folder");
        if (folder == null) {
            return;
        }
        if (Boolean.getBoolean("it.stubborn")) {
            Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
            Signal.handle(new Signal("TERM"), SignalHandler.SIG_IGN);
        }
        tell(Path.of(folder, "pids"));
        Thread.sleep(AT_MOST.toMillis());
    }

    @Test
    void cWaits() {}

    private static void tell(Path file) throws Exception {
        ProcessHandle worker = ProcessHandle.current();
        ProcessHandle engine = worker.parent().orElseThrow();
        ProcessHandle maven = engine.parent().orElseThrow();
        List<String> pids = Stream.of(worker, engine, maven)
                .map(process -> String.valueOf(process.pid()))
                .collect(Collectors.toList());
        Path unfinished = Files.write(file.resolveSibling("pids.new"), pids);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
