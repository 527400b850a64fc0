package io.github.mvnrunner.engine.report.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a list of tests for people: as a tree, or one test a line. */
public final class ListText {
    private static final int SETTING = 48;

    private ListText() {}

    /** {@return modules, below them classes, below them tests; then how many there are} */
    public static List<String> tree(List<ListedModule> modules) {
        List<String> lines = new ArrayList<>();
        for (ListedModule module : modules) {
            if (!module.classes().isEmpty()) {
                lines.add(module.name() + "  (" + module.id() + ")");
                module.classes().forEach(each -> lines.addAll(tree(each)));
            }
        }
        lines.add(summary(modules));
        return lines;
    }

    /** {@return a line for each test: its module's name, a blank, and what {@code -Dtest} selects it by; notes behind a tab} */
    public static List<String> plain(List<ListedModule> modules) {
        return modules.stream()
                .flatMap(module -> tests(module).flatMap(test -> Stream.concat(
                        Stream.of(mark(test) + module.name() + " " + test.selector() + notes(test)),
                        test.why().stream().map(why -> "    " + why))))
                .toList();
    }

    private static String notes(ListedTest test) {
        List<String> notes = new ArrayList<>(test.notes());
        test.shard().ifPresent(shard -> notes.add("shard " + shard));
        return notes.isEmpty() ? "" : "\t" + String.join(", ", notes);
    }

    /** {@return the settings of all tests; tests of a class that share them all stand together} */
    public static List<String> settings(List<ListedModule> modules) {
        List<String> lines = new ArrayList<>();
        for (ListedModule module : modules) {
            for (ListedClass each : module.classes()) {
                Map<List<ListedSetting>, List<ListedTest>> alike = each.tests().stream()
                        .filter(ListedTest::selected)
                        .collect(Collectors.groupingBy(
                                ListedTest::settings, LinkedHashMap::new, Collectors.toList()));
                alike.forEach((settings, tests) -> lines.addAll(settings(module, each, settings, tests)));
            }
        }
        lines.add(summary(modules));
        return lines;
    }

    private static List<String> settings(
            ListedModule module, ListedClass listed, List<ListedSetting> settings, List<ListedTest> tests) {
        List<String> lines = new ArrayList<>();
        lines.add(module.name() + " " + listed.name() + ": "
                + tests.stream().map(ListedTest::shortName).collect(Collectors.joining(", ")));
        for (ListedSetting setting : settings) {
            String text = "    " + setting.key() + " = " + setting.value();
            lines.add(text + " ".repeat(Math.max(2, SETTING - text.length())) + setting.from());
        }
        return lines;
    }

    private static List<String> tree(ListedClass listed) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + listed.name()
                + listed.lastTime()
                        .map(time -> String.format(Locale.ROOT, "  %.3f s", time.toMillis() / 1e3))
                        .orElse("")
                + (listed.lastFailed() ? "  failed last" : "")
                + listed.tests().getFirst().shard().map(shard -> "  shard " + shard).orElse(""));
        for (ListedTest test : listed.tests()) {
            lines.add("    " + mark(test) + test.shortName() + details(test));
            test.why().forEach(why -> lines.add("          " + why));
        }
        return lines;
    }

    private static String details(ListedTest test) {
        List<String> details = new ArrayList<>();
        test.kinds().stream().filter(kind -> !kind.equals("plain") && !kind.equals("nested")).forEach(details::add);
        test.tags().forEach(tag -> details.add("#" + tag));
        details.addAll(test.notes());
        return details.isEmpty() ? "" : "  [" + String.join(", ", details) + "]";
    }

    /** Only where somebody asked why, left-out tests stand beside the others. */
    private static String mark(ListedTest test) {
        return test.why().isEmpty() ? "" : test.selected() ? "+ " : "- ";
    }

    private static String summary(List<ListedModule> modules) {
        long tests = modules.stream().mapToInt(ListedModule::selected).sum();
        long classes = modules.stream()
                .flatMap(module -> module.classes().stream())
                .filter(each -> each.tests().stream().anyMatch(ListedTest::selected))
                .count();
        long holding = modules.stream().filter(module -> module.selected() > 0).count();
        int left = modules.stream().mapToInt(ListedModule::filteredOut).sum();
        return count(tests, "test", "tests") + " in " + count(classes, "class", "classes") + " of "
                + count(holding, "module", "modules") + (left == 0 ? "" : "; " + left + " left out");
    }

    private static Stream<ListedTest> tests(ListedModule module) {
        return module.classes().stream().flatMap(each -> each.tests().stream());
    }

    private static String count(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
