package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.config.JvmSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Adds flags that make a JVM cheap which won't live for long.
 *
 * <p>Most test code runs once or a few times. The optimizing compiler's work on it never pays, and a collector made for
 * many cores starts threads that have nothing to do. Without both, the same tests take about half the CPU time. Tests that
 * compute for minutes take nearly twice as long without that compiler, so it is left out only where that brings more than it
 * costs; else it waits until a method has run thirty times as often as it would by itself.
 *
 * <p>Never against what the user chose: a compiler, a collector, or anything that tunes one of them keeps that half as it
 * is, wherever it is said (arguments, {@code JAVA_TOOL_OPTIONS}, {@code JDK_JAVA_OPTIONS}, {@code _JAVA_OPTIONS}). An
 * argument file may hold anything, so it keeps both. Heap and stack sizes are never touched.
 */
public final class FastStartFlags {
    private static final String ANYTHING = JvmFlags.ANYTHING + "|-XX:\\+?AggressiveHeap";
    private static final Predicate<String> CHOOSES_COMPILER = matches(ANYTHING
            + "|-Xint|-Xcomp|-Xmixed|-client|-server|-XX:[+-]?\\w*(Compil|Tier|JVMCI|JIT|Inlin|Graal|CodeCache|CodeHeap)\\w*.*");
    private static final Predicate<String> CHOOSES_COLLECTOR = matches(ANYTHING
            + "|-Xincgc|-XX:[+-]?(Use\\w*GC|G1\\w*|Z\\w+|Shenandoah\\w*|CMS\\w*|MaxGCPauseMillis|GCTimeRatio"
            + "|ParallelGCThreads|ConcGCThreads|InitiatingHeapOccupancyPercent|UseStringDeduplication)\\b.*");

    private static final Predicate<String> CHOOSES_GENERATIONS = matches("-Xmn.*|-XX:(Max)?New(Size|Ratio)=.*");

    /**
     * One array may take nine tenths of the heap, about as with G1, which is what most JVMs would have by themselves; by
     * itself the serial collector keeps a third for what is new, and a test ran out of memory that Surefire passes.
     */
    private static final String MOSTLY_OLD = "-XX:NewRatio=9";

    private static final int PATIENCE = 30;

    /** HotSpot's own thresholds for the optimizing compiler, from JDK 8 to 25, times {@link #PATIENCE}. */
    private static final List<String> LATE = Stream.of(
                    "InvocationThreshold=" + 5_000 * PATIENCE,
                    "MinInvocationThreshold=" + 600 * PATIENCE,
                    "CompileThreshold=" + 15_000 * PATIENCE,
                    "BackEdgeThreshold=" + 40_000 * PATIENCE)
            .map(threshold -> "-XX:Tier4" + threshold)
            .toList();

    /** From how many milliseconds on a class is supposed to compute. */
    private static final long LONG = 10_000;

    /** What the late optimizer leaves of the time of such a class, see docs/performance.md. */
    private static final double GAIN = 0.75;

    /** What it makes of the time of all others. */
    private static final double COST = 1.25;

    /** What becomes of the optimizing compiler. */
    public enum Optimizer {
        /** There is none. */
        NONE(List.of("-XX:TieredStopAtLevel=1")),
        /** It compiles what runs very often. */
        LATE(FastStartFlags.LATE);

        private final List<String> flags;

        Optimizer(List<String> flags) {
            this.flags = flags;
        }

        /**
         * {@return what lets the tests of a module end sooner}
         *
         * <p>While it may come, all code counts what it does, and so short tests take longer.
         *
         * @param measured how long each class took last time, in milliseconds; empty if nobody knows
         * @param late whether the optimizer came late then, too
         * @param slots how many of them run at once
         */
        public static Optimizer of(Collection<Long> measured, boolean late, int slots) {
            if (measured.isEmpty()) {
                return LATE;
            }
            List<Double> classes = measured.stream().map(millis -> late ? withoutIt(millis) : (double) millis).toList();
            double all = sum(classes, 0);
            double computing = sum(classes, LONG);
            double longest = Collections.max(classes);
            double without = Math.max(longest, all / slots);
            double with = Math.max(
                    longest < LONG ? longest : GAIN * longest, (GAIN * computing + COST * (all - computing)) / slots);
            return with < without ? LATE : NONE;
        }

        /** {@return whether a JVM that was started by that command waits with it} */
        public static boolean isLateIn(String command) {
            return FastStartFlags.LATE.stream().allMatch(command::contains);
        }

        /** What a class would have taken: else each run would undo what the one before has learnt. */
        private static double withoutIt(double millis) {
            return millis < LONG * GAIN ? millis / COST : millis / GAIN;
        }

        private static double sum(Collection<Double> classes, long least) {
            return classes.stream().mapToDouble(Double::doubleValue).filter(millis -> millis >= least).sum();
        }
    }

    private FastStartFlags() {}

    /**
     * {@return that recipe with the flags in front}
     *
     * @param inherited the environment that workers inherit
     */
    public static JvmSpec addedTo(JvmSpec recipe, Map<String, String> inherited, Optimizer optimizer) {
        if (!JdkRelease.isHotSpot(recipe.executable())) {
            return recipe;
        }
        List<String> chosen = JvmFlags.said(recipe, inherited);
        List<String> arguments = new ArrayList<>();
        if (chosen.stream().noneMatch(CHOOSES_COMPILER)) {
            arguments.addAll(optimizer.flags);
        }
        if (chosen.stream().noneMatch(CHOOSES_COLLECTOR)) {
            arguments.add("-XX:+UseSerialGC");
            if (chosen.stream().noneMatch(CHOOSES_GENERATIONS)) {
                arguments.add(MOSTLY_OLD);
            }
        }
        arguments.addAll(recipe.arguments());
        return recipe.withArguments(arguments);
    }

    private static Predicate<String> matches(String regex) {
        return Pattern.compile(regex).asMatchPredicate();
    }
}
