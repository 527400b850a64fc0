package io.github.mvnrunner.engine.chaos;

import io.github.mvnrunner.engine.chaos.fixtures.Suite;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One run and what is done to it; the same seed and number give the same round.
 *
 * @param longest a class that history says is so long that it is split; empty for none
 */
record Round(
        long seed,
        int number,
        int retries,
        String isolation,
        boolean interferenceCheck,
        List<Deed> deeds,
        Optional<Class<?>> longest) {
    /** About as many events as an undisturbed run has. */
    private static final int LINES = 230;

    private static final int MOST_DEEDS = 4;

    static Round of(long seed, int number) {
        Random random = new Random(seed * 1_000_003 + number);
        return new Round(
                seed,
                number,
                random.nextInt(2),
                random.nextInt(3) == 0 ? "class" : "shared",
                random.nextInt(4) == 0,
                Stream.generate(() -> Deed.any(random, LINES))
                        .limit(random.nextInt(1, MOST_DEEDS + 1))
                        .sorted()
                        .toList(),
                Optional.<Class<?>>of(Suite.classes()[random.nextInt(Suite.classes().length)])
                        .filter(_ -> random.nextBoolean()));
    }

    String command() {
        return "mvn -pl runner-engine -am verify -Dtest=ChaosTests -Dsurefire.failIfNoSpecifiedTests=false -Dchaos.seed="
                + seed + " -Dchaos.round=" + number;
    }

    @Override
    public String toString() {
        return "round " + number + " of seed " + seed + ", retries " + retries + ", isolation " + isolation
                + (interferenceCheck ? ", interference check" : "")
                + longest.map(type -> ", split " + type.getSimpleName()).orElse("") + ": " + deeds;
    }
}
