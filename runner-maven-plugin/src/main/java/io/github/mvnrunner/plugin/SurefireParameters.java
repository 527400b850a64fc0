package io.github.mvnrunner.plugin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Looks up Surefire's parameters as Maven would inject them.
 *
 * <p>An element of the configuration wins over the user property of the parameter, as in a Mojo.
 */
final class SurefireParameters {
    /** Known to the engine only, which replaces them for each worker. */
    private static final Set<String> FORK_NUMBERS = Set.of("${surefire.forkNumber}", "${surefire.threadNumber}");

    private final Xpp3Dom configuration;
    private final Function<String, String> expressions;

    /** @param expressions evaluates a text with {@code ${...}}; {@code null} when it stands for nothing */
    SurefireParameters(Xpp3Dom configuration, Function<String, String> expressions) {
        this.configuration = configuration;
        this.expressions = expressions;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(configuration.getChild(name)).flatMap(this::valueOf);
    }

    Optional<String> text(String name, String userProperty) {
        return text(name).or(() -> property(userProperty));
    }

    Optional<String> property(String userProperty) {
        return evaluated("${" + userProperty + "}");
    }

    boolean flag(String name, boolean otherwise) {
        return text(name).map(Boolean::parseBoolean).orElse(otherwise);
    }

    boolean flag(String name, String userProperty, boolean otherwise) {
        return text(name, userProperty).map(Boolean::parseBoolean).orElse(otherwise);
    }

    /** Items of a list element, or of a comma list. */
    List<String> list(String name) {
        Xpp3Dom element = configuration.getChild(name);
        if (element == null) {
            return List.of();
        }
        if (element.getChildCount() == 0) {
            return valueOf(element).map(PatternList::split).orElse(List.of());
        }
        return Arrays.stream(element.getChildren())
                .flatMap(child -> valueOf(child).stream())
                .flatMap(value -> PatternList.split(value).stream())
                .toList();
    }

    List<String> list(String name, String userProperty) {
        return configuration.getChild(name) != null
                ? list(name)
                : property(userProperty).map(PatternList::split).orElse(List.of());
    }

    /** Child elements by name; an empty one is the empty text. */
    Map<String, String> map(String name) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (Xpp3Dom child : children(name)) {
            entries.put(child.getName(), valueOf(child).orElse(""));
        }
        return entries;
    }

    /** The old form of properties: {@code <property><name/><value/></property>}; plain elements count too. */
    Map<String, String> properties(String name) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (Xpp3Dom child : children(name)) {
            Xpp3Dom key = child.getChild("name");
            if (key == null) {
                entries.put(child.getName(), valueOf(child).orElse(""));
            } else {
                entries.put(
                        valueOf(key).orElse(""),
                        Optional.ofNullable(child.getChild("value"))
                                .flatMap(this::valueOf)
                                .orElse(""));
            }
        }
        return entries;
    }

    /** Whether the engine makes another text of this one for each worker. */
    static boolean isNumbered(String text) {
        return FORK_NUMBERS.stream().anyMatch(text::contains);
    }

    boolean has(String name) {
        return configuration.getChild(name) != null;
    }

    private List<Xpp3Dom> children(String name) {
        Xpp3Dom element = configuration.getChild(name);
        return element == null ? List.of() : new ArrayList<>(List.of(element.getChildren()));
    }

    private Optional<String> valueOf(Xpp3Dom element) {
        String value = element.getValue() == null ? element.getAttribute("default-value") : element.getValue();
        return value == null ? Optional.empty() : evaluated(value);
    }

    private Optional<String> evaluated(String value) {
        String evaluated = expressions.apply(value);
        if (evaluated == null && FORK_NUMBERS.contains(value)) {
            return Optional.of(value);
        }
        return Optional.ofNullable(evaluated).filter(text -> !text.isBlank());
    }
}
