package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ends checks for interference where those that were made have found none: each takes a JVM of its own, and where a database
 * is down, thousands of tests fail.
 *
 * <p>No module's verdict depends on the rest: by then tests of the module have failed alone, too. Safe for any thread.
 */
final class InterferenceChecks {
    /** So many tests of a class fail alone before the class's others are supposed to. */
    static final int OF_A_CLASS = 3;

    /** The same of the whole module, of which none has passed alone. */
    static final int OF_A_MODULE = 50;

    private static final String ENOUGH = "Some failed tests are not run alone: " + OF_A_CLASS + " others of their class, or " + OF_A_MODULE
            + " of their module, failed alone, too.";

    private record Place(String module, String suite) {}

    private final Map<Place, Integer> failed = new HashMap<>();
    private final Map<String, Integer> failedOfModule = new HashMap<>();
    private final Set<Place> passed = new HashSet<>();
    private final Set<String> passedOfModule = new HashSet<>();
    private final Sender<UnitMessage> out;
    private boolean told;

    /** @param out is told once that there are no more checks for some tests */
    InterferenceChecks(Sender<UnitMessage> out) {
        this.out = out;
    }

    /** A test of that module and class was run alone. */
    synchronized void made(String module, String suite, boolean failure) {
        Place place = new Place(module, suite);
        if (failure) {
            failed.merge(place, 1, Integer::sum);
            failedOfModule.merge(module, 1, Integer::sum);
        } else {
            passed.add(place);
            passedOfModule.add(module);
        }
    }

    /** {@return whether a test of that module and class need not be run alone} */
    synchronized boolean enough(String module, String suite) {
        Place place = new Place(module, suite);
        boolean enough = !passed.contains(place)
                && (failed.getOrDefault(place, 0) >= OF_A_CLASS || !passedOfModule.contains(module) && failedOfModule.getOrDefault(module, 0) >= OF_A_MODULE);
        if (enough && !told) {
            told = true;
            out.post(new UnitMessage.Warned(Optional.empty(), ENOUGH));
        }
        return enough;
    }
}
