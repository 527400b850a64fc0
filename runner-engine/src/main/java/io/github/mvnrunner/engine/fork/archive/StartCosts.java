package io.github.mvnrunner.engine.fork.archive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What it cost in CPU time to start workers, with an archive and without.
 *
 * @param without in milliseconds, the oldest first
 * @param with the same of workers that had the archive
 */
record StartCosts(List<Long> without, List<Long> with) {
    static final StartCosts NONE = new StartCosts(List.of(), List.of());

    private static final int KEPT = 16;
    private static final int ENOUGH_WITHOUT = 3;
    private static final int ENOUGH_WITH = 6;

    /** What is less is no gain: as much may be chance. */
    private static final double LEAST_GAIN = 0.05;

    StartCosts {
        without = List.copyOf(without);
        with = List.copyOf(with);
    }

    StartCosts plusWithout(Duration cost) {
        return new StartCosts(plus(without, cost), with);
    }

    StartCosts plusWith(Duration cost) {
        return new StartCosts(without, plus(with, cost));
    }

    /** {@return whether enough workers were started to say that the archive brings nothing} */
    boolean showNoGain() {
        return without.size() >= ENOUGH_WITHOUT
                && with.size() >= ENOUGH_WITH
                && median(with) > (1 - LEAST_GAIN) * median(without);
    }

    /** {@return two lines that {@link #parse} reads} */
    String text() {
        return line(without) + "\n" + line(with) + "\n";
    }

    /** {@return what that text says; nothing where it says nothing that can be read} */
    static StartCosts parse(String text) {
        String[] lines = text.split("\n", -1);
        try {
            return lines.length < 2 ? NONE : new StartCosts(numbers(lines[0]), numbers(lines[1]));
        } catch (NumberFormatException _) {
            return NONE;
        }
    }

    private static String line(List<Long> costs) {
        return costs.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<Long> numbers(String line) {
        return Stream.of(line.split(" ")).filter(word -> !word.isEmpty()).map(Long::valueOf).toList();
    }

    private static List<Long> plus(List<Long> costs, Duration cost) {
        List<Long> more = new ArrayList<>(costs);
        more.add(cost.toMillis());
        return more.subList(Math.max(0, more.size() - KEPT), more.size());
    }

    private static long median(List<Long> costs) {
        return costs.stream().sorted().toList().get(costs.size() / 2);
    }
}
