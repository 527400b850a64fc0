package io.github.mvnrunner.engine.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says how a debugger gets at the tests of a run.
 *
 * <p>The same as nextest's {@code --debugger}, turned round: there the debugger starts the test, here it attaches to a
 * JVM that waits for it.
 */
public sealed interface Debugging {
    /** No debugger. */
    Debugging OFF = new Off();

    /** Where Surefire's JVM waits. */
    Debugging USUAL = new At("localhost", 5005);

    /** Not at all. */
    record Off() implements Debugging {}

    /**
     * The one class that is selected waits there for a debugger.
     *
     * @param host a name or an address; {@code *} for every address of this machine
     * @param port from 1 to 65535
     */
    record At(String host, int port) implements Debugging {
        private static final Pattern ADDRESS = Pattern.compile("(?:(\\*|[\\w.-]+|\\[[\\p{XDigit}:.]+]):)?(\\d{1,5})");

        static Optional<Debugging> parse(String text) {
            Matcher address = ADDRESS.matcher(text);
            return Optional.of(address)
                    .filter(Matcher::matches)
                    .map(found -> Integer.parseInt(found.group(2)))
                    .filter(port -> port > 0 && port < 65_536)
                    .map(port -> new At(Optional.ofNullable(address.group(1)).orElse("localhost"), port));
        }
    }

    /** As the JVM arguments say, which name an agent already; for any number of classes. */
    record ByArguments() implements Debugging {}

    /** {@return whether a person looks at the tests while they run, so that nothing is in a hurry} */
    default boolean isOn() {
        return !equals(OFF);
    }
}
