package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.config.JvmSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Adds flags that make a JVM cheap which won't live for long.
 *
 * <p>Most test code runs once or a few times. The optimizing compiler's work on it never pays, and a collector made for
 * many cores starts threads that have nothing to do. Without both, the same tests take about half the CPU time.
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

    private FastStartFlags() {}

    /**
     * {@return that recipe with the flags in front}
     *
     * @param inherited the environment that workers inherit
     */
    public static JvmSpec addedTo(JvmSpec recipe, Map<String, String> inherited) {
        if (!JdkRelease.isHotSpot(recipe.executable())) {
            return recipe;
        }
        List<String> chosen = JvmFlags.said(recipe, inherited);
        List<String> arguments = new ArrayList<>();
        flag("-XX:TieredStopAtLevel=1", CHOOSES_COMPILER, chosen).ifPresent(arguments::add);
        flag("-XX:+UseSerialGC", CHOOSES_COLLECTOR, chosen).ifPresent(arguments::add);
        arguments.addAll(recipe.arguments());
        return recipe.withArguments(arguments);
    }

    private static Optional<String> flag(String flag, Predicate<String> chooses, List<String> chosen) {
        return chosen.stream().anyMatch(chooses) ? Optional.empty() : Optional.of(flag);
    }

    private static Predicate<String> matches(String regex) {
        return Pattern.compile(regex).asMatchPredicate();
    }
}
