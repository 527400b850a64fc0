package io.github.mvnrunner.plugin;

import io.github.mvnrunner.plugin.SurefireParameter.Fate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.maven.plugin.MojoExecutionException;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Looks up Surefire's parameters as Maven would inject them.
 *
 * <p>An element of the configuration wins over the user property of the parameter, as in a Mojo.
 */
final class SurefireParameters {
    /** Known to the engine only, which replaces them for each worker. */
    private static final Set<String> FORK_NUMBERS = Set.of("${surefire.forkNumber}", "${surefire.threadNumber}");

    private final TestPlugin plugin;
    private final Xpp3Dom configuration;
    private final Function<String, String> expressions;
    private final Predicate<String> typed;

    /**
     * @param plugin whose words the user properties are in
     * @param expressions evaluates a text with {@code ${...}}; {@code null} when it stands for nothing
     * @param typed tells whether a property stands on Maven's command line
     */
    SurefireParameters(
            TestPlugin plugin,
            Xpp3Dom configuration,
            Function<String, String> expressions,
            Predicate<String> typed) {
        this.plugin = plugin;
        this.configuration = configuration;
        this.expressions = expressions;
        this.typed = typed;
    }

    /** {@return whose parameters these are} */
    TestPlugin plugin() {
        return plugin;
    }

    Optional<String> text(SurefireParameter parameter) {
        return element(parameter).flatMap(this::valueOf).or(() -> property(parameter));
    }

    boolean flag(SurefireParameter parameter, boolean otherwise) {
        return text(parameter).map(Boolean::parseBoolean).orElse(otherwise);
    }

    /** A whole number; text that is none ends the build, as it does under Surefire. */
    OptionalInt number(SurefireParameter parameter) throws MojoExecutionException {
        Optional<String> text = text(parameter).map(String::strip);
        try {
            return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text.get()));
        } catch (NumberFormatException e) {
            throw new MojoExecutionException(MavenAdvice.noNumber(plugin, parameter, text.orElseThrow()), e);
        }
    }

    /** Whether the command line decides: the property is typed, and no element stands above it. */
    boolean isTyped(SurefireParameter parameter) {
        return element(parameter).flatMap(this::valueOf).isEmpty()
                && parameter.property().flatMap(plugin::property).filter(typed).isPresent();
    }

    /** Whether an element or a property says anything. */
    boolean isGiven(SurefireParameter parameter) {
        return element(parameter).isPresent() || property(parameter).isPresent();
    }

    /** The element itself, for what is no text. */
    Optional<Xpp3Dom> element(SurefireParameter parameter) {
        return Optional.ofNullable(configuration.getChild(parameter.element()));
    }

    /** What is given although nothing comes of it. */
    List<SurefireParameter> withoutEffect() {
        return Arrays.stream(SurefireParameter.values())
                .filter(parameter -> parameter.fate() instanceof Fate.NoEffect none
                        && isGiven(parameter)
                        && !text(parameter).map(none.standard()::equals).orElse(false))
                .toList();
    }

    /** Items of a list element, or of a comma list. */
    List<String> list(SurefireParameter parameter) {
        Optional<Xpp3Dom> element = element(parameter);
        if (element.isEmpty()) {
            return property(parameter).map(PatternList::split).orElse(List.of());
        }
        if (element.get().getChildCount() == 0) {
            return valueOf(element.get()).map(PatternList::split).orElse(List.of());
        }
        return children(parameter).stream()
                .flatMap(child -> valueOf(child).stream())
                .flatMap(value -> PatternList.split(value).stream())
                .toList();
    }

    /** Child elements by name; an empty one is the empty text. */
    Map<String, String> map(SurefireParameter parameter) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (Xpp3Dom child : children(parameter)) {
            entries.put(child.getName(), valueOf(child).orElse(""));
        }
        return entries;
    }

    /** The old form of properties: {@code <property><name/><value/></property>}; plain elements count too. */
    Map<String, String> properties(SurefireParameter parameter) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (Xpp3Dom child : children(parameter)) {
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

    /** A parameter that Surefire itself doesn't have. */
    Optional<String> text(String element) {
        return Optional.ofNullable(configuration.getChild(element)).flatMap(this::valueOf);
    }

    /** Items of a parameter that Surefire itself doesn't have. */
    List<String> list(String element) {
        return Optional.ofNullable(configuration.getChild(element)).stream()
                .flatMap(list -> Arrays.stream(list.getChildren()))
                .flatMap(item -> valueOf(item).stream())
                .toList();
    }

    Optional<String> property(String name) {
        return evaluated("${" + name + "}");
    }

    private Optional<String> property(SurefireParameter parameter) {
        return parameter.property().flatMap(plugin::property).flatMap(this::property);
    }

    List<Xpp3Dom> children(SurefireParameter parameter) {
        return element(parameter).map(element -> List.of(element.getChildren())).orElse(List.of());
    }

    Optional<String> valueOf(Xpp3Dom element) {
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
