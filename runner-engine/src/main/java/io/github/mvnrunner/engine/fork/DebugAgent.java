package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.config.Debugging;
import io.github.mvnrunner.engine.config.JvmSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Knows the JVM argument that lets a debugger in, on every JDK since 8.
 *
 * <p>Only a JVM that runs tests gets it, never one that looks for them: it would wait for a debugger first, and end when
 * that has just arrived.
 */
public final class DebugAgent {
    private static final String LIBRARY = "-agentlib:jdwp";
    private static final String OLD = "-Xrunjdwp";
    private static final String OLD_SWITCH = "-Xdebug";

    /** Before it, a name is no address, and one without a host is every address. */
    private static final int FIRST_WITH_STAR = 9;

    private DebugAgent() {}

    /** {@return whether these JVM arguments let a debugger in already} */
    public static boolean isIn(List<String> arguments) {
        return arguments.stream().anyMatch(DebugAgent::isAgent);
    }

    /** {@return the recipe of a JVM that looks for tests, in which nobody wants to stop} */
    public static JvmSpec away(JvmSpec recipe, Debugging debugging) {
        return debugging.isOn() ? recipe.withArguments(without(recipe.arguments())) : recipe;
    }

    /** {@return the recipe of a JVM that runs tests} */
    public static JvmSpec into(JvmSpec recipe, Debugging debugging) {
        return switch (debugging) {
            case Debugging.Off _, Debugging.ByArguments _ -> recipe;
            case Debugging.At at -> recipe.withArguments(
                    Stream.concat(without(recipe.arguments()).stream(), Stream.of(argument(recipe, at)))
                            .toList());
        };
    }

    /** {@return where such a JVM waits for a debugger before it does anything; empty if it does not wait} */
    public static Optional<String> awaitedAt(List<String> arguments) {
        return options(arguments).filter(options -> !options.contains("suspend=n")).map(DebugAgent::address);
    }

    /** {@return where a debugger may attach to such a JVM at any time; empty if nowhere} */
    public static Optional<String> listensAt(List<String> arguments) {
        return options(arguments).map(DebugAgent::address);
    }

    private static Optional<List<String>> options(List<String> arguments) {
        return arguments.stream()
                .filter(DebugAgent::isAgent)
                .map(agent -> agent.substring(agent.indexOf(agent.startsWith(OLD) ? ':' : '=') + 1))
                .map(options -> Arrays.asList(options.split(",")))
                .filter(options -> options.contains("server=y"))
                .findFirst();
    }

    private static String address(List<String> options) {
        return options.stream()
                .filter(option -> option.startsWith("address="))
                .map(option -> option.substring(option.indexOf('=') + 1))
                .findFirst()
                .orElse("the address that it has told");
    }

    private static String argument(JvmSpec recipe, Debugging.At at) {
        boolean everywhere = at.host().equals("*")
                && JdkRelease.of(recipe.executable()).orElse(FIRST_WITH_STAR) < FIRST_WITH_STAR;
        String address = everywhere ? String.valueOf(at.port()) : at.host() + ":" + at.port();
        return LIBRARY + "=transport=dt_socket,server=y,suspend=y,address=" + address;
    }

    private static List<String> without(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> !isAgent(argument) && !argument.equals(OLD_SWITCH))
                .toList();
    }

    private static boolean isAgent(String argument) {
        return argument.startsWith(LIBRARY) || argument.startsWith(OLD);
    }
}
