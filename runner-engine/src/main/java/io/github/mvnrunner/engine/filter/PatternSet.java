package io.github.mvnrunner.engine.filter;

import java.util.List;

/** Holds what to take and what to leave out; taking nothing means taking all. */
record PatternSet(List<NamePattern> included, List<NamePattern> excluded) {
    PatternSet {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
    }

    boolean hasMethodParts() {
        return hasIncludedMethodParts() || excluded.stream().anyMatch(NamePattern::hasMethodPart);
    }

    boolean hasIncludedMethodParts() {
        return included.stream().anyMatch(NamePattern::hasMethodPart);
    }
}
