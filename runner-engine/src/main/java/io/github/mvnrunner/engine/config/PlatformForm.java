package io.github.mvnrunner.engine.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the form of {@code platform}, which says where an override or a script counts. */
final class PlatformForm {
    private static final Form<List<String>> SYSTEM = names(
            Stream.concat(Machine.SYSTEMS.stream(), Stream.of(Machine.UNIX)).toList(), Machine::system);
    private static final Form<List<String>> ARCHITECTURE = names(Machine.ARCHITECTURES, Machine::architecture);
    private static final Form<JdkRange> JDK = new Form<>(
            "a JDK's version such as 17, \">=17\", \"<21\" or \"[17,21)\"",
            (value, _) -> value.text()
                    .or(() -> value.integer().map(String::valueOf))
                    .flatMap(JdkRange::parse));

    static final Form<Platform> PLATFORM = new Form<>(
            SYSTEM.expected() + ", or a table { os, arch, ci, jdk }",
            (value, reading) -> reading.table(value, List.of("os", "arch", "ci", "jdk"))
                    .map(table -> Optional.of(platform(table, reading.at().machine())))
                    .orElseGet(() -> SYSTEM.reader()
                            .read(value, reading)
                            .map(names -> new Platform(
                                    isOneOf(names, reading.at().machine()::isOs), Optional.empty()))));

    private PlatformForm() {}

    /**
     * A condition on the platform, evaluated as far as it can be.
     *
     * @param here whether this machine fulfils it
     * @param jdk what is left to be asked of a module
     */
    record Platform(boolean here, Optional<JdkRange> jdk) {
        static final Platform ANY = new Platform(true, Optional.empty());
    }

    private static Platform platform(TableFields table, Machine machine) {
        boolean os = table.optional("os", SYSTEM).map(names -> isOneOf(names, machine::isOs)).orElse(true);
        boolean arch = table.optional("arch", ARCHITECTURE)
                .map(names -> isOneOf(names, machine.arch()::equals))
                .orElse(true);
        boolean ci = table.optional("ci", Forms.FLAG).map(wanted -> wanted == machine.ci()).orElse(true);
        Optional<JdkRange> jdk = table.optional("jdk", JDK);
        return new Platform(os && arch && ci, jdk);
    }

    private static boolean isOneOf(List<String> names, Predicate<String> matches) {
        return names.stream().anyMatch(matches);
    }

    private static Form<List<String>> names(List<String> known, UnaryOperator<String> usual) {
        String all = known.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return new Form<>("one or an array of " + all, (value, _) -> Forms.strings(value)
                .map(names -> names.stream().map(usual).toList())
                .filter(names -> !names.isEmpty() && known.containsAll(names)));
    }
}
