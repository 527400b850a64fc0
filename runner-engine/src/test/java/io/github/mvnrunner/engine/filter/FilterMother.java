package io.github.mvnrunner.engine.filter;

import java.util.Optional;
import java.util.Set;

/** Makes filters and tests for them. */
public final class FilterMother {
    public static final ModuleFacts SHOP = new ModuleFacts("com.acme:shop-core", "shop-core", "shop/core");

    private FilterMother() {}

    public static TestFilter filter(String text) {
        return switch (TestFilter.parse(text, FilterPlace.SELECTION)) {
            case ParsedFilter.Sound(TestFilter filter) -> filter;
            case ParsedFilter.Broken(var errors) -> throw new AssertionError(text + ": " + errors);
        };
    }

    public static TestFacts test(String className, String methodName, String... tags) {
        return new TestFacts(
                SHOP,
                className,
                methodName,
                methodName + "()",
                Set.of(tags),
                "junit-jupiter",
                Set.of(TestKind.PLAIN),
                Optional.empty());
    }
}
