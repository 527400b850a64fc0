package io.github.mvnrunner.engine.filter;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Makes filters and tests for them. */
public final class FilterMother {
    public static final ModuleFacts SHOP = new ModuleFacts(
            "com.acme:shop-core",
            "shop-core",
            "shop/core",
            OptionalInt.empty(),
            List.of("com.acme:core", "core"),
            List.of("com.acme:app", "app"),
            SourceLines.NONE);

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
