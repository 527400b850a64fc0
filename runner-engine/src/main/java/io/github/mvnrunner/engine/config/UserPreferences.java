package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.Nearest;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads what a person prefers in all projects: {@code ~/.m2/runner.toml}.
 *
 * <p>Only what is shown, and whether keys are read, so that a result never depends on whose machine it comes from.
 */
final class UserPreferences {
    /** The keys that may stand in the file. */
    static final List<Setting<?>> KEYS = List.of(
            RunKeys.STATUS_LEVEL,
            RunKeys.FINAL_STATUS_LEVEL,
            RunKeys.INPUT_HANDLER,
            TestKeys.SUCCESS_OUTPUT,
            TestKeys.FAILURE_OUTPUT);

    private static final List<String> NAMES = KEYS.stream().<String>map(Setting::key).toList();

    private UserPreferences() {}

    /** {@return where a user's preferences are kept} */
    static Path usualFile() {
        return Path.of(System.getProperty("user.home", "."), ".m2", "runner.toml");
    }

    /** {@return what the file says as far as it may; none if it is absent} */
    static Map<String, RawValue> read(Optional<Path> path, Path root, Consumer<RunProblem> problems) {
        Map<String, RawValue> values = new LinkedHashMap<>();
        path.flatMap(file -> ConfigFile.read(root, file)).ifPresent(file -> file.contents().entries().forEach((key, value) -> {
            if (NAMES.contains(key)) {
                values.put(key, value);
            } else {
                problems.accept(refusal(key, value));
            }
        }));
        return values;
    }

    private static RunProblem refusal(String key, RawValue value) {
        boolean known = Settings.byKey(key).isPresent() || key.equals("profile");
        return known
                ? new RunProblem.MisplacedKey(
                        value.key(),
                        key,
                        "a user's preferences must not change what a run comes to",
                        "it in the project's .mvn/runner.toml, or on the command line")
                : new RunProblem.UnknownKey(value.key(), key, Nearest.to(key, NAMES), NAMES);
    }
}
