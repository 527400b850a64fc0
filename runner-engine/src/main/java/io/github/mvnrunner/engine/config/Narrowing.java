package io.github.mvnrunner.engine.config;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Narrows a run down by names and by what annotations leave out.
 *
 * @param exact full names of which a test must have one; none for all
 * @param skip parts that no full name of a test may have
 * @param noTests what a run without tests is; empty if nobody said
 */
public record Narrowing(RunIgnored runIgnored, List<String> exact, List<String> skip, Optional<NoTests> noTests) {
    public Narrowing {
        exact = List.copyOf(exact);
        skip = List.copyOf(skip);
    }

    static Narrowing of(LayeredSettings settings) {
        return new Narrowing(
                settings.get(SelectKeys.RUN_IGNORED),
                settings.get(SelectKeys.EXACT),
                settings.get(SelectKeys.SKIP),
                settings.get(SelectKeys.NO_TESTS));
    }

    /** {@return whether it leaves anything out} */
    public boolean isNarrow() {
        return runIgnored == RunIgnored.ONLY || !exact.isEmpty() || !skip.isEmpty();
    }

    /** {@return whether a test that goes by these full names passes {@code exact}} */
    public boolean isExact(Collection<String> names) {
        return exact.isEmpty() || names.stream().anyMatch(exact::contains);
    }

    /** {@return whether a test that goes by these full names passes {@code skip}} */
    public boolean isKept(Collection<String> names) {
        return skip.stream().noneMatch(part -> names.stream().anyMatch(name -> name.contains(part)));
    }

    /** {@return whether a test passes {@code run-ignored}} */
    public boolean admits(Optional<String> ignored) {
        return runIgnored != RunIgnored.ONLY || ignored.isPresent();
    }
}
