package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reads what one place sets. */
record LayerReader(Surroundings surroundings, Consumer<RunProblem> problems) {

    /** {@return the values that are sound; all others have been reported} */
    Layer read(Map<String, RawValue> raw) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Setting<?> setting : Settings.ALL) {
            if (raw.containsKey(setting.key())) {
                new Reading(setting.key(), surroundings, problems)
                        .read(setting.form(), raw.get(setting.key()))
                        .ifPresent(value -> values.put(setting.key(), value));
            }
        }
        conflict(raw, values);
        return new Layer(values, raw);
    }

    private static boolean differs(String key, Map<String, Object> values) {
        return values.containsKey(key)
                && !values.get(key).equals(Settings.byKey(key).orElseThrow().builtIn());
    }

    private void conflict(Map<String, RawValue> raw, Map<String, Object> values) {
        String one = RunKeys.MAX_FAIL.key();
        String other = RunKeys.FAIL_FAST.key();
        if (raw.containsKey(one) && raw.containsKey(other)) {
            problems.accept(new RunProblem.ConflictingKeys(raw.get(one).origin(), one, other));
        }
        StressKeys.conflicts().stream()
                .filter(pair -> pair.stream().allMatch(key -> differs(key, values)))
                .forEach(pair -> problems.accept(
                        new RunProblem.IncompatibleKeys(raw.get(pair.getFirst()).origin(), pair.getFirst(), pair.getLast())));
    }
}
