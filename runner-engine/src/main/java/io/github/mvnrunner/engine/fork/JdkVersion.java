package io.github.mvnrunner.engine.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which Java a JVM is without starting it. */
public final class JdkVersion {
    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?(\\d+)");

    private JdkVersion() {}

    /** {@return the feature version, such as 21, as the JDK's {@code release} file says; empty if there is none} */
    public static OptionalInt of(Path java) {
        try {
            Path release = java.toRealPath().resolve("../../release").normalize();
            Matcher matcher = VERSION.matcher(Files.readString(release));
            return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
        } catch (IOException _) {
            return OptionalInt.empty();
        }
    }
}
