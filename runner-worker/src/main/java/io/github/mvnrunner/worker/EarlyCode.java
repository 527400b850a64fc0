package io.github.mvnrunner.worker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Uses lambdas and streams of every usual shape once.
 *
 * <p>The first lambda of a JVM takes forty milliseconds, the first one of each shape a few, any other a tenth of one; JUnit
 * has hundreds. Only code of the JDK runs here that reads no system property that a request could set, and what comes out
 * is of no use.
 */
final class EarlyCode {
    private final String name;
    private final List<Object> results = new ArrayList<>();

    private EarlyCode(String name) {
        this.name = name;
    }

    /** {@return how many results there were} */
    static int run() {
        EarlyCode code = new EarlyCode("early");
        code.lambdas(1, 2L, "c");
        code.streams(Arrays.asList("b", "a", "c"));
        return code.results.size();
    }

    private void lambdas(int number, long big, Object other) {
        Runnable nothing = () -> {};
        nothing.run();
        Runnable own = () -> results.add(name);
        own.run();
        Runnable several = () -> results.add(name + number + big + other);
        several.run();
        Supplier<Object> made = EarlyCode::fresh;
        Supplier<List<Object>> list = ArrayList::new;
        Supplier<Object> given = () -> other;
        Supplier<Object> both = () -> name + other;
        Consumer<Object> taking = results::add;
        Consumer<Object> taken = each -> results.add(each + name);
        taking.accept(made.get());
        taken.accept(given.get());
        taken.accept(both.get());
        taken.accept(list.get());
        BiConsumer<Object, Object> two = (a, b) -> results.add(a + name + b);
        two.accept(name, other);
        Function<Object, String> text = String::valueOf;
        Function<String, Object> sized = String::length;
        Function<Object, Object> captured = each -> other;
        Function<Object, Optional<Object>> wrapped = Optional::of;
        BiFunction<Object, Object, Object> joined = (a, b) -> name + a + b;
        results.add(text.andThen(sized).apply(other));
        results.add(captured.apply(wrapped.apply(joined.apply(name, other))));
        Predicate<Object> equal = other::equals;
        Predicate<String> empty = String::isEmpty;
        Predicate<Object> more = each -> number > 0 && big > 0;
        results.add(empty.negate().and(equal::test).or(more::test).test(name));
    }

    private void streams(List<String> words) {
        Collection<Object> sink = results;
        results.add(words.stream().filter(each -> !each.isEmpty()).map(String::trim).collect(Collectors.toList()));
        results.add(words.stream().sorted(Comparator.comparing(Function.identity())).collect(Collectors.joining(", ", "[", "]")));
        results.add(words.stream().flatMap(each -> Stream.of(each, name)).distinct().collect(Collectors.toSet()));
        results.add(words.stream().collect(Collectors.toCollection(LinkedHashSet::new)));
        results.add(words.stream().collect(Collectors.groupingBy(String::length)));
        results.add(words.stream().collect(Collectors.toMap(Function.identity(), String::length, (a, b) -> a, HashMap::new)));
        results.add(words.stream().map(Object.class::cast).findFirst().map(Object::toString).orElseGet(() -> name));
        results.add(Stream.concat(words.stream(), Stream.of(name)).anyMatch(name::equals));
        results.add(Stream.of(1, 2).mapToInt(Integer::intValue).sum());
        results.add(Arrays.stream(new String[] {name}).peek(sink::add).allMatch(each -> each.equals(name)));
        results.add(words.stream().reduce("", (a, b) -> a + b));
        words.stream().map(String::length).forEach(sink::add);
        words.forEach(sink::add);
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(each -> counts.merge(each, 1, Integer::sum));
        counts.computeIfAbsent(name, String::length);
        counts.forEach((key, value) -> sink.add(key + value));
    }

    private static Object fresh() {
        return new Object();
    }
}
