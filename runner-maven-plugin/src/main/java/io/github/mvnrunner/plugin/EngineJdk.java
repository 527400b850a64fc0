package io.github.mvnrunner.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK that runs the engine: exactly feature version 25, because the engine uses preview API of it. */
sealed interface EngineJdk {
    int FEATURE = 25;

    /** A JDK of the right version. */
    record Found(Path home, String origin) implements EngineJdk {
        Path executable() {
            return JdkRelease.executable(home);
        }
    }

    /** None; {@code looked} tells where, in order. */
    record NotFound(List<Looked> looked) implements EngineJdk {}

    /** A place, and what stood there. */
    record Looked(Place place, String finding) {}

    /** A possible JDK home, and who named it. */
    record Place(String origin, Path home) {}

    /** Takes the first place with the right version. */
    static EngineJdk search(Iterable<Place> places) {
        List<Looked> looked = new ArrayList<>();
        for (Place place : places) {
            JdkRelease release = JdkRelease.of(place.home());
            if (release.feature() == FEATURE) {
                return new Found(place.home(), place.origin());
            }
            looked.add(new Looked(place, release.finding()));
        }
        return new NotFound(List.copyOf(looked));
    }
}
