package io.github.mvnrunner.worker.junit;

import io.github.mvnrunner.worker.wire.CategoryGroups;
import io.github.mvnrunner.worker.wire.EngineFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;

/**
 * Surefire's groups and excluded groups, as each framework understands them.
 *
 * <p>Expressions over tags; for JUnit 4 names of categories, or expressions over them as until Surefire 3.5, if the
 * project did not ask for its engine itself; and
 * TestNG's own groups, which TestNG filters by itself.
 */
final class GroupFilter implements PostDiscoveryFilter {
    private static final String VINTAGE = "junit-vintage";
    private static final String TESTNG = "testng";

    private final boolean categories;
    private final boolean expressions;
    private final List<String> include;
    private final List<String> exclude;
    private final Optional<PostDiscoveryFilter> includeTags;
    private final Optional<PostDiscoveryFilter> excludeTags;

    GroupFilter(EngineFrame.Configure configure) {
        this.categories = configure.categories;
        this.expressions = categories
                && CategoryGroups.EXPRESSIONS.equals(
                        configure.configurationParameters.get(CategoryGroups.PARAMETER));
        this.include = configure.includeTags;
        this.exclude = configure.excludeTags;
        List<String> included = tags(include);
        List<String> excluded = tags(exclude);
        this.includeTags = included.isEmpty() ? Optional.empty() : Optional.of(TagFilter.includeTags(included));
        this.excludeTags = excluded.isEmpty() ? Optional.empty() : Optional.of(TagFilter.excludeTags(excluded));
    }

    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        String engine = descriptor.getUniqueId().getEngineId().orElse("");
        if (engine.equals(TESTNG)) {
            return FilterResult.included("TestNG matches its groups itself");
        }
        boolean vintage = engine.equals(VINTAGE);
        if (vintage && !exclude.isEmpty() && isOneOf(descriptor, exclude)) {
            return FilterResult.excluded("it has an excluded category");
        }
        if (vintage && categories) {
            boolean wanted = include.isEmpty() || isOneOf(descriptor, include);
            return wanted ? FilterResult.included("its category") : FilterResult.excluded("it has no such category");
        }
        FilterResult excluded = excludeTags.map(filter -> filter.apply(descriptor)).orElse(null);
        if (excluded != null && excluded.excluded()) {
            return excluded;
        }
        return includeTags
                .map(filter -> filter.apply(descriptor))
                .orElseGet(() -> FilterResult.included("no tags are asked for"));
    }

    private boolean isOneOf(TestDescriptor descriptor, List<String> groups) {
        if (!expressions) {
            return Categories.hasOneOf(descriptor, groups);
        }
        List<Class<?>> all = Categories.of(descriptor);
        return groups.stream().anyMatch(group -> CategoryExpression.matches(group, all));
    }

    /** Beside TestNG a name that is no expression over tags is a group of TestNG, and nothing else; or one over categories. */
    private List<String> tags(List<String> groups) {
        if (!expressions && !isTestNgHere()) {
            return groups;
        }
        List<String> valid = new ArrayList<>();
        for (String group : groups) {
            try {
                TagFilter.includeTags(group);
                valid.add(group);
            } catch (JUnitException e) {
                continue;
            }
        }
        return valid;
    }

    private static boolean isTestNgHere() {
        try {
            Class.forName("org.testng.TestNG", false, Thread.currentThread().getContextClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
