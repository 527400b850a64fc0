package io.github.mvnrunner.plugin;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** A program that starts, as its engine, a shell that changes the terminal and is killed. */
final class KilledEngineTestCase {
    private KilledEngineTestCase() {}

    public static void main(String[] arguments) throws Exception {
        int code = new EngineProcess(new SystemStreamLog(), EngineProcess.Terminal.INHERITED)
                .run(List.of("sh", "-c", "stty -icanon -echo </dev/tty; kill -9 $$"), Path.of("").toAbsolutePath());
        System.out.println("engine ended with " + code);
    }
}
