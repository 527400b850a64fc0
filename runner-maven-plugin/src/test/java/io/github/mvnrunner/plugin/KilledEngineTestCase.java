package io.github.mvnrunner.plugin;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** A program that starts, as its engine, a shell that changes the terminal and is killed. */
final class KilledEngineTestCase {
    private KilledEngineTestCase() {}

    public static void main(String[] arguments) throws Exception {
        EngineLaunch launch = new EngineLaunch(List.of("sh", "-c"), Path.of("").toAbsolutePath(), EngineProcess.Terminal.INHERITED, EngineCache.NONE);
        int code = new EngineProcess(new SystemStreamLog(), launch.terminal())
                .run(launch.start(List.of("stty -icanon -echo </dev/tty; kill -9 $$")));
        System.out.println("engine ended with " + code);
    }
}
