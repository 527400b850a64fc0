package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.Nearest;
import io.github.mvnrunner.engine.problem.Origin;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Consumer;

/** Follows {@code inherits} from a profile to {@code default}. */
final class ProfileChain {
    private final Map<String, Profile> profiles;

    ProfileChain(Map<String, Profile> profiles) {
        this.profiles = profiles;
    }

    /** Reports every unknown parent, and every circle once. */
    void check(Consumer<RunProblem> problems) {
        LinkedHashSet<String> reported = new LinkedHashSet<>();
        for (Profile profile : profiles.values()) {
            profile.inherits()
                    .filter(parent -> !isKnown(parent.name()))
                    .ifPresent(parent -> problems.accept(unknown(parent.name(), parent.origin())));
            circle(profile).filter(members -> reported.addAll(members)).ifPresent(members ->
                    problems.accept(new RunProblem.ProfileCycle(
                            profiles.get(members.getFirst()).inherits().orElseThrow().origin(), members)));
        }
    }

    boolean isKnown(String name) {
        return name.equals(Profile.DEFAULT) || profiles.containsKey(name);
    }

    RunProblem unknown(String name, Origin origin) {
        List<String> known = known();
        return new RunProblem.UnknownProfile(origin, name, Nearest.to(name, known), known);
    }

    /** {@return {@code name} and its ancestors, nearest first; only those that the file has} */
    List<String> ancestry(String name) {
        return walk(name).stream().filter(profiles::containsKey).toList();
    }

    private List<String> known() {
        SequencedSet<String> names = new LinkedHashSet<>(List.of(Profile.DEFAULT));
        names.addAll(profiles.keySet());
        return List.copyOf(names);
    }

    /** {@return the circle that starts and ends at this profile} */
    private Optional<List<String>> circle(Profile profile) {
        List<String> way = new ArrayList<>(walk(profile.name()));
        return Optional.ofNullable(profiles.get(way.getLast()))
                .flatMap(Profile::inherits)
                .filter(parent -> parent.name().equals(profile.name()))
                .map(_ -> way);
    }

    private SequencedSet<String> walk(String name) {
        SequencedSet<String> way = new LinkedHashSet<>();
        String next = name;
        while (way.add(next) && !next.equals(Profile.DEFAULT) && profiles.containsKey(next)) {
            next = profiles.get(next).inherits().map(Profile.Parent::name).orElse(Profile.DEFAULT);
        }
        return way;
    }
}
