package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.filter.Answer;
import io.github.mvnrunner.engine.filter.ModuleFacts;
import io.github.mvnrunner.engine.filter.TestFacts;
import io.github.mvnrunner.engine.filter.TestFilter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Says which tests are run; a test must pass both filters.
 *
 * @param filter asked for on the command line; {@code default()} in it has been replaced
 * @param defaultFilter the profile's; {@code all()} where that is ignored
 */
public record Filters(Optional<TestFilter> filter, TestFilter defaultFilter) {

    /** {@return whether nobody filters} */
    public boolean isOpen() {
        return both().equals(new TestFilter.All());
    }

    /** {@return whether all, none or perhaps some of a module's tests are run} */
    public Answer selectsModule(ModuleFacts module) {
        return both().matchesModule(module);
    }

    /** {@return whether a test is run; its group is asked for only if a filter is there} */
    boolean selects(TestFacts test, Supplier<Optional<String>> group) {
        return defaultFilter.matches(test)
                && filter.map(asked -> asked.matches(test.withGroup(group.get()))).orElse(true);
    }

    private TestFilter both() {
        return filter.<TestFilter>map(asked -> new TestFilter.And(List.of(asked, defaultFilter)))
                .orElse(defaultFilter);
    }
}
