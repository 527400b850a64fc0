package io.github.mvnrunner.engine.platform;

import java.util.Locale;

enum OperatingSystem {
    LINUX,
    MAC,
    OTHER;

    static OperatingSystem current() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return LINUX;
        }
        return name.startsWith("mac") ? MAC : OTHER;
    }
}
