package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.ProblemText;

/**
 * Says what a setting is, and who said so.
 *
 * @param value as it would stand in the file
 * @param from where it was written, such as {@code .mvn/runner.toml:12}
 */
public record Effective(String key, String value, String from) {
    private static final String BUILT_IN = "built in";
    private static final String DEBUG = "-Drunner.debug";

    /** {@return what that layer says of a setting} */
    static Effective of(Setting<?> setting, Layer layer, Surroundings at) {
        RawValue written = layer.written().get(setting.key());
        return written == null
                ? new Effective(setting.key(), String.valueOf(layer.values().get(setting.key())), DEBUG)
                : new Effective(
                        setting.key(), TomlText.of(setting, written, at), ProblemText.place(written.origin()));
    }

    static Effective builtIn(Setting<?> setting) {
        return new Effective(setting.key(), setting.fallback().replace("`", ""), BUILT_IN);
    }

    /** {@return whether it would have that value if nobody had said anything} */
    boolean isBuiltIn() {
        return from.equals(BUILT_IN);
    }

    /** {@return the same, where it was said for some tests only, in the entry that stands there} */
    Effective byOverride(String place) {
        return new Effective(key, value, from + " (override at " + place + ")");
    }
}
