package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What a JDK's {@code release} file says about it; no process is started.
 *
 * @param feature the feature version; 0 when there is no JDK that can be used
 * @param finding a few words for a person
 */
record JdkRelease(int feature, String finding) {

    static JdkRelease of(Path home) {
        if (!Files.isDirectory(home)) {
            return new JdkRelease(0, "no such directory");
        }
        if (!Files.isExecutable(executable(home))) {
            return new JdkRelease(0, "no bin/java");
        }
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            return new JdkRelease(0, "no readable release file");
        }
        String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
        return new JdkRelease(featureOf(version), "version " + version);
    }

    static Path executable(Path home) {
        Path windows = home.resolve("bin").resolve("java.exe");
        return Files.exists(windows) ? windows : home.resolve("bin").resolve("java");
    }

    private static int featureOf(String version) {
        String feature = version.split("[.+\\-_]", 2)[0];
        return feature.matches("\\d{1,4}") ? Integer.parseInt(feature) : 0;
    }
}
