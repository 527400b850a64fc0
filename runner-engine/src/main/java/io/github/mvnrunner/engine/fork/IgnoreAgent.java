package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.config.RunIgnored;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * Knows the JVM argument under which no annotation leaves a test out.
 *
 * <p>An agent must be a jar of its own, so one is made of the worker's class for as long as the run lasts.
 */
public final class IgnoreAgent {
    private static final String CLASS = "io.github.mvnrunner.worker.IgnoreAgent";
    private static final List<String> CLASSES = List.of(CLASS, "io.github.mvnrunner.worker.TestNgSwitches");

    private IgnoreAgent() {}

    /**
     * Makes the agent, if one is needed.
     *
     * @param directory where it is written; somebody else deletes it
     * @throws IOException if it can't be written
     */
    public static LeftOut in(RunIgnored ignored, Path directory) throws IOException {
        return switch (ignored) {
            case DEFAULT -> LeftOut.STAYS_OUT;
            case ONLY, ALL -> LeftOut.runs(ignored, write(directory.resolve("ignore-agent.jar")));
        };
    }

    private static Path write(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", CLASS);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String name : CLASSES) {
                add(name.replace('.', '/') + ".class", out);
            }
        }
        return jar;
    }

    private static void add(String file, JarOutputStream out) throws IOException {
        try (InputStream in = IgnoreAgent.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IOException(file + " is missing from the engine's class path");
            }
            out.putNextEntry(new ZipEntry(file));
            in.transferTo(out);
        }
    }
}
