package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.filter.TestFacts;
import io.github.mvnrunner.engine.filter.TestFilter;
import java.util.Optional;

/**
 * Says which tests an override or a script is for, on this machine.
 *
 * @param filter matches them
 * @param jdk the JDKs they must run on; a module whose JDK is not known has none of them
 */
public record Condition(TestFilter filter, Optional<JdkRange> jdk) {

    /** {@return whether a test is one of them} */
    public boolean holdsFor(TestFacts test) {
        return jdk.map(range -> test.module().jdk().stream().anyMatch(range::contains)).orElse(true)
                && filter.matches(test);
    }

    Condition withDefault(TestFilter meaning) {
        return new Condition(filter.withDefault(meaning), jdk);
    }
}
