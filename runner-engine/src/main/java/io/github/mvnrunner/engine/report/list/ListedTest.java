package io.github.mvnrunner.engine.report.list;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestSource;
import java.util.List;
import java.util.Optional;

/**
 * Describes one test, or a container whose tests are known only once it runs.
 *
 * @param test how reports name it
 * @param source where it comes from, empty when unknown
 * @param tags its own and those of all around it, sorted
 * @param kinds what it is, such as {@code parameterized}
 * @param engine the id of its test engine
 * @param group its test group, empty for none
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
        boolean selected,
        List<String> why,
        List<ListedSetting> settings) {
    public ListedTest {
        tags = List.copyOf(tags);
        kinds = List.copyOf(kinds);
        why = List.copyOf(why);
        settings = List.copyOf(settings);
    }

    /** {@return what {@code -Dtest} selects it by} */
    String selector() {
        return test.name().isEmpty() ? test.className() : test.className() + "#" + test.name();
    }

    /** {@return its name below its suite's, with the nested class before it} */
    String shortName() {
        String nested = test.className().startsWith(test.suite() + "$")
                ? test.className().substring(test.suite().length() + 1) + "#"
                : test.className().equals(test.suite()) ? "" : test.className() + "#";
        return nested + (test.name().isEmpty() ? test.displayName() : test.name());
    }
}
