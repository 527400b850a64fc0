package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The order in which classes begin, and methods of Jupiter.
 *
 * @param name one of Surefire's, in small letters
 * @param seed what {@code random} depends on
 */
record RunOrderOptions(String name, long seed) {
    private static final List<String> NAMES = List.of(
            "alphabetical", "filesystem", "random", "reversealphabetical", "balanced", "failedfirst", "hourly");
    /** Before what the engine leaves out if it is to follow Surefire 3.5. */
    private static final String OF_RUN_ORDER = "runner.run-order.";

    private static final String METHOD_ORDER = "junit.jupiter.testmethod.order.default";
    private static final String SEED = "junit.jupiter.execution.order.random.seed";
    private static final Map<String, String> ORDERERS = Map.of(
            "random", "org.junit.jupiter.api.MethodOrderer$Random",
            "alphabetical", "org.junit.jupiter.api.MethodOrderer$MethodName");

    /** @param fallback the seed if none is given */
    static RunOrderOptions of(SurefireParameters parameters, long fallback) throws MojoExecutionException {
        String first = parameters.text(SurefireParameter.RUN_ORDER).orElse("filesystem").split(",")[0].strip();
        String name = first.toLowerCase(Locale.ROOT);
        if (!NAMES.contains(name)) {
            throw new MojoExecutionException(MavenAdvice.noSuchRunOrder(first, NAMES));
        }
        String seed = parameters.text(SurefireParameter.RUN_ORDER_RANDOM_SEED).orElse(String.valueOf(fallback));
        try {
            return new RunOrderOptions(name, Long.parseLong(seed.strip()));
        } catch (NumberFormatException e) {
            throw new MojoExecutionException(MavenAdvice.noNumber(parameters.plugin(), SurefireParameter.RUN_ORDER_RANDOM_SEED, seed), e);
        }
    }

    /** {@return the engine's name for it; empty for the order that Surefire takes as it comes} */
    Optional<String> engineName() {
        return switch (name) {
            case "filesystem" -> Optional.empty();
            case "reversealphabetical" -> Optional.of("reverse");
            case "failedfirst" -> Optional.of("failed-first");
            case "balanced" -> Optional.of("longest-first");
            default -> Optional.of(name);
        };
    }

    boolean isRandom() {
        return name.equals("random");
    }

    /** As Surefire 3.6.1, orders methods too where the project says nothing of them. */
    void orderMethods(Map<String, String> platform, Path testClasses) {
        String orderer = ORDERERS.get(name);
        if (orderer == null || platform.containsKey(METHOD_ORDER) || isSaid(testClasses)) {
            return;
        }
        platform.put(OF_RUN_ORDER + METHOD_ORDER, orderer);
        if (isRandom() && !platform.containsKey(SEED)) {
            platform.put(OF_RUN_ORDER + SEED, String.valueOf(seed));
        }
    }

    private static boolean isSaid(Path testClasses) {
        Path file = testClasses.resolve("junit-platform.properties");
        try {
            return Files.exists(file) && Files.readString(file).contains(METHOD_ORDER);
        } catch (IOException unreadable) {
            return false; // JUnit will say so
        }
    }
}
