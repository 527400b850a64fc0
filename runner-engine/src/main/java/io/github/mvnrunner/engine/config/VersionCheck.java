package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Holds a run to the version that the configuration needs, as nextest's {@code nextest-version}. */
final class VersionCheck {
    /** The key at the top of the file. */
    static final String KEY = "runner-version";

    private static final Pattern VERSION = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,3}");

    private VersionCheck() {}

    /** Reports a version that is none, or that is newer than the one that runs. */
    static void check(RawTable contents, Optional<String> running, Consumer<RunProblem> problems) {
        Optional.ofNullable(contents.entries().get(KEY)).ifPresent(value -> {
            Optional<String> least = value.text().filter(text -> VERSION.matcher(text).matches());
            if (least.isEmpty()) {
                problems.accept(new RunProblem.WrongValue(
                        value.origin(), KEY, value.shown(), "the oldest version that will do, such as \"0.1\""));
            } else if (running.filter(version -> isOlder(version, least.get())).isPresent()) {
                problems.accept(new RunProblem.OutdatedRunner(value.origin(), least.get(), running.get()));
            }
        });
    }

    /** A snapshot counts as the release that it leads to. */
    static boolean isOlder(String version, String least) {
        List<Integer> numbers = numbers(version.replaceAll("-.*", ""));
        List<Integer> needed = numbers(least);
        for (int at = 0; at < Math.max(numbers.size(), needed.size()); at++) {
            int order = Integer.compare(part(numbers, at), part(needed, at));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    private static int part(List<Integer> numbers, int at) {
        return at < numbers.size() ? numbers.get(at) : 0;
    }

    private static List<Integer> numbers(String version) {
        return Arrays.stream(version.split("\\."))
                .map(part -> part.matches("\\d{1,9}") ? Integer.parseInt(part) : 0)
                .toList();
    }
}
