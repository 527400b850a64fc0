package io.github.mvnrunner.engine.config;

import java.util.Optional;

/**
 * Says in which order classes are begun, and by which chance.
 *
 * @param seed what {@link RunOrder#RANDOM} depends on; 0 for all others
 */
public record ClassOrdering(RunOrder order, long seed) {
    private static final String RANDOM = "random:";

    /** {@return the ordering that a text such as {@code reverse} or {@code random:42} names; empty if it names none} */
    static Optional<ClassOrdering> of(String text) {
        if (text.matches(RANDOM + "-?\\d{1,18}")) {
            return Optional.of(new ClassOrdering(RunOrder.RANDOM, Long.parseLong(text.substring(RANDOM.length()))));
        }
        return Forms.word(RunOrder.class, text)
                .filter(order -> order != RunOrder.RANDOM)
                .map(order -> new ClassOrdering(order, 0));
    }
}
