package io.github.mvnrunner.engine.platform;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Specifications of small processes for tests. */
final class ShellKit {
    static final Path HERE = Path.of("").toAbsolutePath();
    static final Map<String, String> ENVIRONMENT = Map.of("PATH", System.getenv("PATH"));

    private ShellKit() {}

    static SpawnSpec sh(String script) {
        return sh(script, "");
    }

    static SpawnSpec sh(String script, String stdin) {
        return spec(List.of("/bin/sh", "-c", script), stdin.getBytes(StandardCharsets.UTF_8));
    }

    static SpawnSpec spec(List<String> command, byte[] stdin) {
        return new SpawnSpec(command, HERE, ENVIRONMENT, stdin, false);
    }

    /** A JVM with the classes of this module. */
    static List<String> java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-preview",
                "-cp",
                place(SlotLocks.class) + java.io.File.pathSeparator + place(main),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path place(Class<?> type) {
        return Path.of(java.net.URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
