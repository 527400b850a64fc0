package io.github.mvnrunner.engine.fork;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells a JDK's version without starting it.
 *
 * <p>Every JDK since 8 has a file {@code release} in its home directory; a JRE inside a JDK 8 has it one level up.
 */
public final class JdkRelease {
    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?(\\d{1,3})\\b");
    private static final Pattern OTHER_VM = Pattern.compile("(?i)J9|IBM|Zing");

    private JdkRelease() {}

    /** {@return the feature version of the JDK that {@code java} belongs to, such as 8 or 21; empty if it can't be told} */
    public static OptionalInt of(Path java) {
        return homes(java).flatMap(home -> version(home.resolve("release")).stream().boxed())
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /**
     * {@return whether it is known that this {@code java} takes HotSpot's options}
     *
     * <p>OpenJDK's builds, of whatever vendor, and GraalVM do. OpenJ9 doesn't.
     */
    public static boolean isHotSpot(Path java) {
        return homes(java).flatMap(home -> text(home.resolve("release")).stream())
                .findFirst()
                .filter(text -> VERSION.matcher(text).find() && !OTHER_VM.matcher(text).find())
                .isPresent();
    }

    /**
     * {@return what tells this build of a JDK from every other one, empty if it can't be told}
     *
     * <p>Its {@code release} and its file of classes, by size and time.
     */
    public static Optional<String> build(Path java) {
        return homes(java).flatMap(home -> text(home.resolve("release")).stream()
                        .flatMap(release -> stamp(home.resolve(Path.of("lib", "modules"))).map(classes -> release + classes)))
                .findFirst();
    }

    private static Stream<String> stamp(Path file) {
        try {
            return Stream.of(file.toRealPath() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    private static Stream<Path> homes(Path java) {
        try {
            return Stream.iterate(java.toRealPath(), path -> path != null, Path::getParent).skip(2).limit(2);
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    private static OptionalInt version(Path release) {
        Optional<Matcher> version = text(release).map(VERSION::matcher).filter(Matcher::find);
        return version.isPresent() ? OptionalInt.of(Integer.parseInt(version.get().group(1))) : OptionalInt.empty();
    }

    private static Optional<String> text(Path release) {
        try {
            return Optional.of(Files.readString(release, StandardCharsets.ISO_8859_1));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
