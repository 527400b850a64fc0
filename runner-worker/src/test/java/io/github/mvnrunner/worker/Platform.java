package io.github.mvnrunner.worker;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A version of JUnit on a Java home. */
enum Platform {
    OLDEST("5.4.2", null),
    CURRENT("5.14.4", null),
    NEWEST("6.1.3", null),
    NEWEST_ON_25("6.1.3", Jdks.beside(25));

    final String version;
    private final String home;

    Platform(String version, String home) {
        this.version = version;
        this.home = home == null ? System.getProperty("java.home") : home;
    }

    static File directory(String version) {
        return new File("target/matrix/" + version).getAbsoluteFile();
    }

    List<String> command(List<String> options) {
        return command(options, classPath());
    }

    /** On whose class path that directory stands first. */
    List<String> command(File first) {
        return command(Collections.emptyList(), first + File.pathSeparator + classPath());
    }

    private List<String> command(List<String> options, String classPath) {
        List<String> command = new ArrayList<>();
        command.add(home + "/bin/java");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        command.addAll(options);
        command.add("-cp");
        command.add(classPath);
        command.add(WorkerMain.class.getName());
        return command;
    }

    private String classPath() {
        return new File("target/test-classes").getAbsolutePath() + File.pathSeparator + directory(version)
                + File.separator + "*" + File.pathSeparator + new File("target/classes").getAbsolutePath();
    }

    boolean hasSuites() {
        return this != OLDEST;
    }
}
