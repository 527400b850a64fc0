package io.github.mvnrunner.engine.filter;

import java.util.Optional;

/** Says where an expression stands; some predicates would be circular there. */
public enum FilterPlace {
    /** Where tests are selected. */
    SELECTION,
    /** In an override or a rule for scripts, which says how tests are run. */
    RULE,
    /** In {@code default-filter}. */
    DEFAULT_FILTER;

    /** {@return why a predicate can't be used here, empty if it can} */
    Optional<String> ban(String predicate) {
        return switch (this) {
            case SELECTION -> Optional.empty();
            case RULE ->
                isGroup(predicate) ? Optional.of("overrides are what puts a test into its group") : fleeting(predicate);
            case DEFAULT_FILTER ->
                isGroup(predicate)
                        ? Optional.of("a test gets its group only after it has been selected")
                        : Optional.of("it is this expression itself").filter(_ -> predicate.equals("default")).or(() -> fleeting(predicate));
        };
    }

    private static Optional<String> fleeting(String predicate) {
        return Optional.of("it means something else after each run").filter(_ -> predicate.equals("failed"));
    }

    private static boolean isGroup(String predicate) {
        return predicate.equals("group");
    }
}
