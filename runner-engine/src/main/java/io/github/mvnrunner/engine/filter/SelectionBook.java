package io.github.mvnrunner.engine.filter;

import io.github.mvnrunner.engine.problem.Nearest;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Remembers what each item of {@code -Dtest} came to, over all modules of a run; safe for use by many threads.
 *
 * <p>An item that some module has a test for is fulfilled. One whose class is there but whose method is nowhere is an
 * error, because nobody means to run nothing; one whose class is nowhere is only worth a word, because other items may
 * have been meant for other modules.
 */
public final class SelectionBook {
    private static final int SHOWN = 20;

    private final Map<String, Item> items = new LinkedHashMap<>(); // guarded by this

    /** What is known of one item. */
    private static final class Item {
        final Set<String> methods = new TreeSet<>();
        final Set<String> classes = new TreeSet<>();
        boolean hasClass;
        boolean fulfilled;
    }

    /** Takes down what a module's classes say, before its tests are known. */
    public synchronized void note(TestSelection selection) {
        for (NamePattern pattern : selection.asked()) {
            Item item = items.computeIfAbsent(pattern.text(), _ -> new Item());
            item.hasClass |= selection.classNames().stream().anyMatch(pattern::matchesClassOrOuter);
            item.fulfilled |= item.hasClass && !pattern.hasMethodPart();
            selection.known().stream()
                    .filter(name -> !name.contains("$"))
                    .map(SelectionBook::simple)
                    .forEach(item.classes::add);
        }
    }

    /** Takes down what a module's tests say. */
    public synchronized void note(TestSelection selection, MethodSelection tests) {
        for (NamePattern pattern : selection.asked()) {
            Item item = items.computeIfAbsent(pattern.text(), _ -> new Item());
            item.fulfilled |= pattern.hasMethodPart() && tests.fulfils(pattern);
            item.methods.addAll(tests.nearby(pattern));
        }
    }

    /** {@return the items whose class is there, and whose method is in none of the modules} */
    public synchronized List<RunProblem> errors() {
        return items.entrySet().stream()
                .filter(entry -> entry.getValue().hasClass && !entry.getValue().fulfilled)
                .<RunProblem>map(entry -> problem(entry.getKey(), part(entry.getKey(), 1), entry.getValue().methods))
                .toList();
    }

    /** {@return the items whose class is in none of the modules, as far as one of a similar name is} */
    public synchronized List<RunProblem> hints() {
        return items.entrySet().stream()
                .filter(entry -> !entry.getValue().hasClass)
                .map(entry -> problem(entry.getKey(), simple(part(entry.getKey(), 0)), entry.getValue().classes))
                .filter(problem -> problem.suggestion().isPresent())
                .<RunProblem>map(problem -> new RunProblem.UnmatchedSelector(
                        problem.item(), problem.suggestion(), problem.suggestion().stream().toList()))
                .toList();
    }

    private static RunProblem.UnmatchedSelector problem(String item, String typed, Set<String> known) {
        Optional<String> ignoringCase = known.stream().filter(typed::equalsIgnoreCase).findFirst();
        return new RunProblem.UnmatchedSelector(
                item,
                ignoringCase.or(() -> Nearest.to(typed, known)),
                known.stream().limit(SHOWN).toList());
    }

    private static String part(String item, int index) {
        String[] parts = item.split("#", 2);
        return index < parts.length ? parts[index].replaceAll("\\[.*", "") : "";
    }

    private static String simple(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('/')) + 1);
    }
}
