package io.github.mvnrunner.engine.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says which part of a build's classes a run takes.
 *
 * @param shard from 1
 * @param of how many shards there are, at least {@code shard}
 */
public record Partition(Strategy strategy, int shard, int of) {
    private static final Pattern TEXT = Pattern.compile("(slice|hash|time):([1-9]\\d{0,3})/([1-9]\\d{0,3})");

    /** Says how classes are dealt to shards. */
    public enum Strategy {
        /** In turn. */
        SLICE,
        /** By their names. */
        HASH,
        /** By how long they took. */
        TIME
    }

    static Optional<Partition> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return Optional.of(matcher)
                .filter(Matcher::matches)
                .map(found -> new Partition(
                        Strategy.valueOf(found.group(1).toUpperCase(Locale.ROOT)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3))))
                .filter(partition -> partition.shard <= partition.of);
    }

    /** {@return how the strategy is written, such as {@code hash}} */
    public String word() {
        return strategy.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word() + ":" + shard + "/" + of;
    }
}
