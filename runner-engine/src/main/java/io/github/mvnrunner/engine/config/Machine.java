package io.github.mvnrunner.engine.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Describes where a run takes place, as far as settings may depend on it.
 *
 * @param os one of {@link #SYSTEMS}, or another system's name in lower case
 * @param arch one of {@link #ARCHITECTURES}, or another one's name in lower case
 * @param ci whether the environment says that nobody watches
 */
public record Machine(int cpus, String os, String arch, boolean ci) {
    static final List<String> SYSTEMS = List.of("linux", "macos", "windows", "freebsd", "openbsd", "aix", "solaris");
    static final List<String> ARCHITECTURES =
            List.of("x86_64", "aarch64", "x86", "arm", "riscv64", "ppc64le", "s390x", "loongarch64");
    static final String UNIX = "unix";

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("amd64", "x86_64"),
            Map.entry("arm64", "aarch64"),
            Map.entry("i386", "x86"),
            Map.entry("i686", "x86"),
            Map.entry("macosx", "macos"),
            Map.entry("sunos", "solaris"));

    /** {@return this machine, with that many CPUs} */
    public static Machine here(int cpus, Map<String, String> environment) {
        return new Machine(
                cpus,
                system(System.getProperty("os.name", "")),
                architecture(System.getProperty("os.arch", "")),
                isCi(environment.getOrDefault("CI", "")));
    }

    boolean isOs(String name) {
        return name.equals(UNIX) ? !os.equals("windows") : name.equals(os);
    }

    /** {@return the name used here for what Java calls an operating system} */
    static String system(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.startsWith("windows") ? "windows" : usual(plain);
    }

    /** {@return the name used here for what Java, or a person, calls an architecture} */
    static String architecture(String name) {
        return usual(name.toLowerCase(Locale.ROOT));
    }

    private static String usual(String name) {
        return OTHER_NAMES.getOrDefault(name, name);
    }

    private static boolean isCi(String value) {
        return !value.isBlank() && !value.equalsIgnoreCase("false") && !value.equals("0");
    }
}
