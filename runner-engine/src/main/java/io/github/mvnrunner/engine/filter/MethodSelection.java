package io.github.mvnrunner.engine.filter;

import java.util.Collection;
import java.util.List;

/**
 * Chooses among the tests of the selected classes.
 *
 * <p>An item with a method part stands for tests of that very class. Only if that has none such, it stands for tests of
 * the classes nested in it, which Surefire would silently not run.
 */
public final class MethodSelection {
    private final PatternSet patterns;
    private final boolean specified;
    private final List<Candidate> tests;
    private final List<Reached> included;
    private final List<Reached> excluded;

    /** An item with a method part, and whether it reaches into nested classes. */
    private record Reached(NamePattern pattern, boolean nested) {
        Choice choose(Candidate test) {
            boolean inReach = pattern.matchesFile(NamePattern.fileOf(test.className()))
                    || (nested && pattern.matchesClassOrOuter(test.className()));
            return inReach ? pattern.choose(test) : Choice.NOTHING;
        }
    }

    MethodSelection(PatternSet patterns, boolean specified, Collection<Candidate> tests) {
        this.patterns = patterns;
        this.specified = specified;
        this.tests = List.copyOf(tests);
        this.included = reached(patterns.included());
        this.excluded = reached(patterns.excluded());
    }

    /** {@return what of a test is to run} */
    public Choice choose(Candidate test) {
        return excludes(test) ? Choice.NOTHING : includes(test);
    }

    /** {@return whether an item chooses anything at all} */
    boolean fulfils(NamePattern item) {
        return reached(List.of(item)).stream()
                .anyMatch(each -> tests.stream().anyMatch(test -> each.choose(test).isAny()));
    }

    /** {@return the names of the methods that an item could have meant} */
    List<String> nearby(NamePattern item) {
        return tests.stream()
                .filter(test -> item.matchesClassOrOuter(test.className()))
                .map(Candidate::methodName)
                .distinct()
                .sorted()
                .toList();
    }

    private Choice includes(Candidate test) {
        if (!patterns.hasIncludedMethodParts()) {
            return Choice.ALL;
        }
        Choice whole = Choice.allIf(patterns.included().stream()
                .anyMatch(item -> !item.hasMethodPart() && item.matchesClassOrOuter(test.className())));
        return included.stream().map(item -> item.choose(test)).reduce(whole, Choice::or);
    }

    private boolean excludes(Candidate test) {
        return excluded.stream().anyMatch(item -> item.choose(test).all())
                || (specified
                        && patterns.excluded().stream()
                                .anyMatch(item -> !item.hasMethodPart() && item.matchesClassOrOuter(test.className())));
    }

    private List<Reached> reached(List<NamePattern> items) {
        return items.stream()
                .filter(NamePattern::hasMethodPart)
                .map(item -> new Reached(item, false))
                .map(direct -> tests.stream().anyMatch(test -> direct.choose(test).isAny())
                        ? direct
                        : new Reached(direct.pattern(), true))
                .toList();
    }
}
