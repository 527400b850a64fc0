package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.config.Partition;
import io.github.mvnrunner.engine.history.ClassRecord;
import io.github.mvnrunner.engine.history.RunHistory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Deals top-level classes to shards; pure.
 *
 * <p>Each shard computes the same deal for itself, from the names of the classes, the order of the reactor and, by time,
 * from the same history. A class is never split, so that what it sets up is set up once. A class that nobody foresaw, such
 * as one that an engine makes up, goes by its name. Where each module has a run of its own, the history stands for the
 * classes of the others.
 */
public final class ShardMap {
    /** A module without a history counts as one class, so that the first shard doesn't get all small modules. */
    private static final Map<String, ClassRecord> UNKNOWN = Map.of("", new ClassRecord(0, false));

    private final Partition partition;
    private final Map<ClassName, Integer> dealt = new HashMap<>();

    /** A class of a module. */
    record ClassName(String module, String name) {
        private static final Comparator<ClassName> ORDER =
                Comparator.comparing(ClassName::module).thenComparing(ClassName::name);
    }

    private record Timed(ClassName name, long millis) {}

    private ShardMap(Partition partition) {
        this.partition = partition;
    }

    /**
     * {@return who runs what}
     *
     * @param classes those of each module of this run, sorted, in the order of the modules
     * @param reactor all modules of the build in its order if this run has only one of them, else none
     */
    public static ShardMap of(
            Partition partition, Map<String, List<String>> classes, List<String> reactor, RunHistory history) {
        ShardMap map = new ShardMap(partition);
        switch (partition.strategy()) {
            case SLICE -> map.inTurn(classes, reactor);
            case TIME -> map.byTime(classes, reactor, history);
            case HASH -> {} // all of them go by their names
        }
        return map;
    }

    /** {@return whether this shard runs that class} */
    public boolean takes(String module, String className) {
        return shardOf(module, className) == partition.shard();
    }

    /** {@return the number of the class's shard, from 1} */
    public int shardOf(String module, String className) {
        ClassName name = new ClassName(module, className);
        Integer known = dealt.get(name);
        return 1 + (known == null ? byName(name) : known);
    }

    /** {@return what the deal depends on besides the names of the tests; the same for all shards of one partition} */
    public String basis() {
        if (partition.strategy() == Partition.Strategy.HASH) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        dealt.keySet().stream()
                .sorted(ClassName.ORDER)
                .forEach(name -> text.append(name).append(dealt.get(name)).append('\n'));
        return HexFormat.of().formatHex(sha256(text.toString()), 0, Long.BYTES);
    }

    /** One run after the other begins where the one before would have gone on, as far as that can be known. */
    private void inTurn(Map<String, List<String>> classes, List<String> reactor) {
        int next = 0;
        for (Map.Entry<String, List<String>> module : classes.entrySet()) {
            next = reactor.isEmpty() ? next : Math.max(0, reactor.indexOf(module.getKey()));
            for (String name : module.getValue()) {
                dealt.put(new ClassName(module.getKey(), name), next++ % partition.of());
            }
        }
    }

    /** The longest first, each to the shard that has the least to do. */
    private void byTime(Map<String, List<String>> classes, List<String> reactor, RunHistory history) {
        long[] loads = new long[partition.of()];
        for (Timed each : timed(classes, reactor, history)) {
            int least = least(loads);
            loads[least] += each.millis();
            dealt.put(each.name(), least);
        }
    }

    private static int least(long[] loads) {
        int least = 0;
        for (int at = 1; at < loads.length; at++) {
            least = loads[at] < loads[least] ? at : least;
        }
        return least;
    }

    private static List<Timed> timed(Map<String, List<String>> classes, List<String> reactor, RunHistory history) {
        Map<ClassName, OptionalLong> all = new TreeMap<>(ClassName.ORDER);
        classes.forEach((module, names) ->
                names.forEach(name -> all.put(new ClassName(module, name), millis(history, module, name))));
        reactor.stream().filter(module -> !classes.containsKey(module)).forEach(module -> {
            Map<String, ClassRecord> known = history.modules().getOrDefault(module, UNKNOWN);
            known.keySet().forEach(name -> all.put(new ClassName(module, name), millis(history, module, name)));
        });
        long average = (long) all.values().stream()
                .flatMapToLong(OptionalLong::stream)
                .average()
                .orElse(0);
        List<Timed> timed = new ArrayList<>();
        all.forEach((name, millis) -> timed.add(new Timed(name, 1 + millis.orElse(average))));
        timed.sort(Comparator.comparingLong(Timed::millis).reversed()); // stable: by name where they are equal
        return timed;
    }

    private static OptionalLong millis(RunHistory history, String module, String name) {
        return history.of(module, name).map(ClassRecord::millis).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private int byName(ClassName name) {
        byte[] hash = sha256(name.module() + '\n' + name.name());
        return Math.floorMod(ByteBuffer.wrap(hash).getLong(), partition.of());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has it", e);
        }
    }
}
