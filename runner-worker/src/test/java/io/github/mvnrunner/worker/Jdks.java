package io.github.mvnrunner.worker;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Finds other JDKs of this machine. */
final class Jdks {
    private Jdks() {}

    /** The home of a JDK of that feature version that is installed beside the one that runs this; null if there is none. */
    static String beside(int feature) {
        File[] homes = new File(System.getProperty("java.home")).getParentFile().listFiles(File::isDirectory);
        for (File home : homes == null ? new File[0] : homes) {
            if (version(home).matches("\"?" + feature + "(\\D.*)?") && new File(home, "bin/java").canExecute()) {
                return home.getPath();
            }
        }
        return null;
    }

    private static String version(File home) {
        Properties release = new Properties();
        try (InputStream file = new FileInputStream(new File(home, "release"))) {
            release.load(file);
        } catch (IOException none) {
            return "";
        }
        return release.getProperty("JAVA_VERSION", "");
    }
}
