package io.github.mvnrunner.engine.report;

import io.github.mvnrunner.engine.catalog.ModuleCopy;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.event.ExpectationVerdict;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Proposes what a file of expectations should say, given how a run ended; pure.
 *
 * <p>As wptrunner's tool: an entry all of whose tests passed goes, one whose tests ended otherwise says so, and tests that
 * failed without one get one at the end. One that failed in one run and passed in another, under another profile or in
 * another iteration, is intermittent. Comments, order, and all that need not change stay as they are.
 */
public final class ExpectationUpdate {
    private static final Pattern HEADER = Pattern.compile("\\s*\\[\\[.*]]\\s*(#.*)?");
    private static final Pattern EXPECTED = Pattern.compile("(\\s*expected\\s*=\\s*)(\"[^\"]*\"|'[^']*')(.*)");
    private static final Pattern INTERMITTENT = Pattern.compile("(\\s*known-intermittent\\s*=\\s*)(\\[[^]]*])(.*)");

    private static final Set<TestStatus> PASSES =
            EnumSet.of(TestStatus.PASSED, TestStatus.FLAKY, TestStatus.INTERFERENCE, TestStatus.FLAKY_FAILED);

    private static final Set<String> CONTAINER_FAILURES = Set.of("initializationError", "executionError");

    private final Map<Integer, List<RunEvent.ExpectationApplied>> applied = new TreeMap<>();
    private final Set<String> judged = new HashSet<>();
    /** How tests without an entry ended that didn't pass, by the filter that an entry would have. */
    private final Map<String, Set<String>> failed = new LinkedHashMap<>();

    private final Set<String> passed = new HashSet<>();
    private final List<String> changes = new ArrayList<>();

    /** What to write, and what is different in it, a line each. */
    public record Proposal(String text, List<String> changes) {}

    private ExpectationUpdate() {}

    /** {@return what the file should say} */
    public static Proposal of(String text, List<StampedEvent> events) {
        ExpectationUpdate update = new ExpectationUpdate();
        events.forEach(stamped -> update.note(stamped.event()));
        return new Proposal(update.updated(text), List.copyOf(update.changes));
    }

    private void note(RunEvent event) {
        switch (event) {
            case RunEvent.ExpectationApplied entry -> {
                judged.add(entry.test().id().toString());
                applied.computeIfAbsent(entry.line(), _ -> new ArrayList<>()).add(entry);
            }
            case RunEvent.TestFinished finished when !judged.contains(finished.test().id().toString()) -> note(finished);
            default -> {} // all else says nothing of it
        }
    }

    private void note(RunEvent.TestFinished finished) {
        TestCase test = finished.test();
        kind(finished.status()).ifPresent(kind -> failed.computeIfAbsent(filter(test), _ -> new TreeSet<>()).add(kind));
        if (PASSES.contains(finished.status())) {
            passed.add(filter(test));
            passed.add(classFilter(test));
        }
    }

    private String updated(String text) {
        List<String> lines = text.lines().toList();
        List<String> result = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (HEADER.matcher(lines.get(at)).matches()) {
                int end = end(lines, at);
                result.addAll(entry(at + 1, lines.subList(at, end)));
                at = end;
            } else {
                result.add(lines.get(at++));
            }
        }
        added(result);
        return result.isEmpty() ? "" : String.join("\n", result) + "\n";
    }

    /** An entry ends with its last line that is neither blank nor a comment: what follows belongs to the next one. */
    private static int end(List<String> lines, int header) {
        int end = header + 1;
        for (int at = header + 1; at < lines.size() && !HEADER.matcher(lines.get(at)).matches(); at++) {
            String line = lines.get(at).strip();
            end = line.isEmpty() || line.startsWith("#") ? end : at + 1;
        }
        return end;
    }

    private List<String> entry(int number, List<String> lines) {
        List<RunEvent.ExpectationApplied> all = applied.getOrDefault(number, List.of());
        if (all.stream().allMatch(each -> each.verdict() == ExpectationVerdict.MET)) {
            return lines;
        }
        if (all.stream().allMatch(each -> each.verdict() == ExpectationVerdict.UNEXPECTED_PASS)) {
            changes.add("line " + number + ": taken out, because " + tests(all) + " passed");
            return lines.stream().filter(line -> line.strip().startsWith("#")).toList();
        }
        Set<String> actual = all.stream()
                .flatMap(each -> each.actual().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (actual.isEmpty()) {
            return lines;
        }
        return actual.size() == 1 ? expecting(number, lines, actual.iterator().next()) : knowing(number, lines, actual, all);
    }

    private List<String> expecting(int number, List<String> lines, String actual) {
        changes.add("line " + number + ": expected = \"" + actual + "\"");
        return with(lines, EXPECTED, "expected = ", "\"" + actual + "\"");
    }

    private List<String> knowing(
            int number, List<String> lines, Set<String> actual, List<RunEvent.ExpectationApplied> all) {
        Set<String> known = new TreeSet<>(all.getFirst().knownIntermittent());
        known.addAll(actual);
        known.remove(all.getFirst().expected());
        changes.add("line " + number + ": known-intermittent = " + array(known));
        return with(lines, INTERMITTENT, "known-intermittent = ", array(known));
    }

    private static List<String> with(List<String> lines, Pattern key, String head, String value) {
        List<String> changed = new ArrayList<>();
        boolean found = false;
        for (String line : lines) {
            var matcher = key.matcher(line);
            boolean here = !found && matcher.matches();
            changed.add(here ? matcher.group(1) + value + matcher.group(3) : line);
            found |= here;
        }
        if (!found) {
            changed.add(head + value);
        }
        return changed;
    }

    private void added(List<String> result) {
        failed.forEach((filter, kinds) -> {
            if (!result.isEmpty() && !result.getLast().isBlank()) {
                result.add("");
            }
            List<String> all = List.copyOf(kinds);
            List<String> intermittent = passed.contains(filter) ? all : all.subList(1, all.size());
            result.add("[[expectations]]");
            result.add("filter = '" + filter + "'");
            if (!passed.contains(filter)) {
                result.add("expected = \"" + all.getFirst() + "\"");
            }
            if (!intermittent.isEmpty()) {
                result.add("known-intermittent = " + array(intermittent));
            }
            result.add("reason = \"proposed by runner:update-expectations\"");
            changes.add("added: " + filter
                    + (passed.contains(filter) ? " is known to pass, and to end with " : " is expected to end with ")
                    + String.join(" or ", all));
        });
    }

    private static String array(Collection<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    /** Names the module, the class, and the method or, of an invocation, what it is shown as. */
    private static String filter(TestCase test) {
        String method = test.name().replaceAll("[(\\[{].*", "");
        boolean container = CONTAINER_FAILURES.contains(test.name());
        String name = test.name().equals(method) || test.displayName().equals(test.name()) ? method : test.displayName();
        return classFilter(test) + (container || name.isBlank() ? "" : " and test(=" + escaped(name) + ")");
    }

    private static String classFilter(TestCase test) {
        String id = ModuleCopy.base(test.id().module());
        String module = id.substring(id.indexOf(':') + 1);
        return "module(=" + escaped(module) + ") and class(=" + escaped(test.className()) + ")";
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace(")", "\\)").replace(",", "\\,").replace("'", "\\u{27}");
    }

    private static String tests(List<RunEvent.ExpectationApplied> all) {
        return all.size() == 1 ? all.getFirst().test().className() + "." + all.getFirst().test().name() : all.size() + " tests";
    }

    private static Optional<String> kind(TestStatus status) {
        return switch (status) {
            case FAILED -> Optional.of("fail");
            case ERRORED -> Optional.of("error");
            case TIMED_OUT -> Optional.of("timeout");
            case CRASHED -> Optional.of("crash");
            case PASSED, FLAKY, INTERFERENCE, UNEXPECTED_PASS, SKIPPED, EXPECTED, FLAKY_FAILED, UNEXPECTED_PASS_FAILED, NOT_RUN ->
                Optional.empty();
        };
    }
}
