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

    /** How many names of invocations are worth keeping. */
    private static final int KEPT = 1_000;

    private final Map<String, Item> items = new LinkedHashMap<>(); // guarded by this

    /** What is known of one item. */
    private static final class Item {
        final Set<String> methods = new TreeSet<>();
        final Set<String> classes = new TreeSet<>();
        /** What the invocations of its methods are displayed as, if it names one. */
        final Set<String> invocations = new TreeSet<>();
        final NamePattern pattern;
        boolean hasClass;
        boolean fulfilled;
        boolean hasInvocation;

        Item(NamePattern pattern) {
            this.pattern = pattern;
        }

        boolean isRed() {
            return hasClass && (!fulfilled || missesInvocation());
        }

        /** Only once its methods have run; nobody knows before. */
        boolean missesInvocation() {
            return !hasInvocation && !invocations.isEmpty();
        }
    }

    /** Takes down what a module's classes say, before its tests are known. */
    public synchronized void note(TestSelection selection) {
        for (NamePattern pattern : selection.asked()) {
            Item item = items.computeIfAbsent(pattern.text(), _ -> new Item(pattern));
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
            Item item = items.computeIfAbsent(pattern.text(), _ -> new Item(pattern));
            item.fulfilled |= pattern.hasMethodPart() && tests.fulfils(pattern);
            item.methods.addAll(tests.nearby(pattern));
        }
    }

    /**
     * Takes down an invocation that turned up where one was asked for by name.
     *
     * @param className of its method
     * @param asked the name that was asked for
     * @param displayed the name that it has
     * @param matches whether that is the one
     */
    public synchronized void note(String className, String asked, String displayed, boolean matches) {
        items.values().stream()
                .filter(item -> item.pattern.invocationName().filter(asked::equals).isPresent())
                .filter(item -> item.pattern.matchesClassOrOuter(className))
                .forEach(item -> {
                    item.hasInvocation |= matches;
                    if (item.invocations.size() < KEPT) {
                        item.invocations.add(displayed);
                    }
                });
    }

    /** {@return the items whose class is there, and whose method, or invocation, is in none of the modules} */
    public synchronized List<RunProblem> errors() {
        return items.entrySet().stream()
                .filter(entry -> entry.getValue().isRed())
                .<RunProblem>map(entry -> red(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static RunProblem red(String text, Item item) {
        return item.missesInvocation()
                ? problem(text, item.pattern.invocationName().orElseThrow(), item.invocations)
                : problem(text, part(text, 1), item.methods);
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
