package io.github.mvnrunner.engine.report.list;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Describes one test, or a container whose tests are known only once it runs.
 *
 * @param test how reports name it
 * @param source where it comes from, empty when unknown
 * @param tags its own and those of all around it, sorted
 * @param kinds what it is, such as {@code parameterized}
 * @param engine the id of its test engine
 * @param group its test group, empty for none
 * @param expected what is expected of it, {@code pass} unless an entry says otherwise
 * @param knownIntermittent what may happen now and then as well, sorted
 * @param shard the number of the shard that runs it, empty if this is the list of no shard
 * @param selected whether it would be run
 * @param why what decided that, in words; empty unless asked for
 * @param settings how it is run, and who said so; none unless asked for
 */
public record ListedTest(
        TestCase test,
        Optional<TestSource> source,
        List<String> tags,
        List<String> kinds,
        String engine,
        Optional<String> group,
        String expected,
        List<String> knownIntermittent,
        Optional<Integer> shard,
        boolean selected,
        List<String> why,
        List<ListedSetting> settings) {
    public ListedTest {
        tags = List.copyOf(tags);
        kinds = List.copyOf(kinds);
        knownIntermittent = List.copyOf(knownIntermittent);
        why = List.copyOf(why);
        settings = List.copyOf(settings);
    }

    /** {@return what {@code -Dtest} selects it by} */
    String selector() {
        return test.name().isEmpty() ? test.className() : test.className() + "#" + test.name();
    }

    /** {@return its group and what is expected of it, as far as there is anything to say} */
    List<String> notes() {
        String allowed = knownIntermittent.isEmpty() ? "" : " or " + String.join(" or ", knownIntermittent);
        boolean surprises = !expected.equals("pass") || !allowed.isEmpty();
        return Stream.concat(
                        group.map(name -> "group " + name).stream(),
                        surprises ? Stream.of("expected " + expected + allowed) : Stream.empty())
                .toList();
    }

    /** {@return its name below its suite's, with the nested class before it} */
    String shortName() {
        String nested = test.className().startsWith(test.suite() + "$")
                ? test.className().substring(test.suite().length() + 1) + "#"
                : test.className().equals(test.suite()) ? "" : test.className() + "#";
        return nested + (test.name().isEmpty() ? test.displayName() : test.name());
    }
}
