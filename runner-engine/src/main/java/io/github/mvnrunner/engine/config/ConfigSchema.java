package io.github.mvnrunner.engine.config;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Describes {@code .mvn/runner.toml} as a JSON schema, from the same keys that read it.
 *
 * <p>It is for editors: it knows names, types and words, not what depends on other parts of the file.
 */
final class ConfigSchema {
    /** Where the engine's jar holds the schema. */
    static final String RESOURCE = "META-INF/mvnrunner/runner.schema.json";

    private ConfigSchema() {}

    /** {@return the schema, over several lines} */
    static String text() {
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(schema()) + "\n";
    }

    private static JsonObject schema() {
        JsonObject schema = new JsonObject();
        schema.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.addProperty("title", ".mvn/runner.toml");
        schema.addProperty("type", "object");
        JsonObject top = new JsonObject();
        top.add(VersionCheck.KEY, described(ValueSchema.type("string"), "The oldest version of Runner that will do."));
        top.add("profile", named(ref("profile"), "Profiles; each takes what it lacks from default, or from what it inherits."));
        top.add("test-groups", named(table(List.of("max-threads"), object("max-threads", ValueSchema.slots())),
                "Groups of tests of which only so many run at once."));
        top.add("scripts", scripts());
        schema.add("properties", top);
        schema.addProperty("additionalProperties", false);
        JsonObject defs = new JsonObject();
        defs.add("profile", profile());
        defs.add("override", override());
        defs.add("script-rule", scriptRule());
        defs.add("platform", ValueSchema.platform());
        defs.add("script", script());
        schema.add("$defs", defs);
        return schema;
    }

    private static JsonObject profile() {
        JsonObject properties = new JsonObject();
        properties.add("inherits", described(ValueSchema.type("string"), "The profile that missing keys are taken from."));
        Settings.ALL.stream()
                .filter(setting -> setting.reach() != Setting.Reach.INVOCATION)
                .forEach(setting -> add(properties, setting.key(), setting));
        properties.add("overrides", array(ref("override")));
        properties.add("scripts", array(ref("script-rule")));
        return table(List.of(), properties);
    }

    private static JsonObject override() {
        JsonObject properties = conditions();
        Stream.concat(Stream.of(RunKeys.DEFAULT_FILTER), TestKeys.ALL.stream())
                .forEach(setting -> add(properties, setting.key(), setting));
        return conditional(properties);
    }

    private static JsonObject scriptRule() {
        JsonObject properties = conditions();
        properties.add("setup", ValueSchema.strings());
        properties.add("teardown", ValueSchema.strings());
        return conditional(properties);
    }

    private static JsonObject conditions() {
        JsonObject properties = new JsonObject();
        properties.add(ConditionReader.FILTER, described(ValueSchema.type("string"), "Which tests; a filter expression."));
        properties.add(ConditionReader.PLATFORM, ref("platform"));
        return properties;
    }

    private static JsonObject conditional(JsonObject properties) {
        JsonObject schema = table(List.of(), properties);
        JsonArray either = new JsonArray();
        ConditionReader.KEYS.forEach(key -> either.add(object("required", ValueSchema.array(List.of(key)))));
        schema.add("anyOf", either);
        return schema;
    }

    private static JsonObject scripts() {
        JsonObject phases = new JsonObject();
        for (ScriptSpec.Phase phase : ScriptSpec.Phase.values()) {
            phases.add(Forms.wordOf(phase), named(ref("script"), "Programs that run " + switch (phase) {
                case SETUP -> "before the tests that need them.";
                case TEARDOWN -> "after the tests that need them.";
            }));
        }
        return table(List.of(), phases);
    }

    private static JsonObject script() {
        JsonObject properties = new JsonObject();
        properties.add("command", ValueSchema.command());
        add(properties, "slow-timeout", TestKeys.SLOW_TIMEOUT);
        add(properties, "leak-timeout", TestKeys.LEAK_TIMEOUT);
        Stream.of("capture-stdout", "capture-stderr").forEach(key -> properties.add(key, ValueSchema.type("boolean")));
        JsonObject junit = new JsonObject();
        Stream.of("store-success-output", "store-failure-output")
                .forEach(key -> junit.add(key, ValueSchema.type("boolean")));
        properties.add("junit", table(List.of(), junit));
        return table(List.of("command"), properties);
    }

    /** A key with a point stands in a table of its own. */
    private static void add(JsonObject properties, String key, Setting<?> setting) {
        int point = key.indexOf('.');
        if (point < 0) {
            properties.add(key, described(ValueSchema.of(setting), setting.meaning()));
            return;
        }
        String outer = key.substring(0, point);
        JsonObject inner = Optional.ofNullable(properties.getAsJsonObject(outer))
                .orElseGet(() -> table(List.of(), new JsonObject()));
        inner.getAsJsonObject("properties")
                .add(key.substring(point + 1), described(ValueSchema.of(setting), setting.meaning()));
        properties.add(outer, inner);
    }

    static JsonObject table(List<String> required, JsonObject properties) {
        JsonObject schema = ValueSchema.type("object");
        schema.add("properties", properties);
        if (!required.isEmpty()) {
            schema.add("required", ValueSchema.array(required));
        }
        schema.addProperty("additionalProperties", false);
        return schema;
    }

    static JsonObject object(String key, JsonElement value) {
        JsonObject object = new JsonObject();
        object.add(key, value);
        return object;
    }

    private static JsonObject named(JsonObject each, String description) {
        JsonObject schema = ValueSchema.type("object");
        schema.addProperty("description", description);
        schema.add("additionalProperties", each);
        return schema;
    }

    private static JsonObject array(JsonObject each) {
        JsonObject schema = ValueSchema.type("array");
        schema.add("items", each);
        return schema;
    }

    private static JsonObject ref(String name) {
        JsonObject schema = new JsonObject();
        schema.addProperty("$ref", "#/$defs/" + name);
        return schema;
    }

    private static JsonObject described(JsonObject schema, String description) {
        schema.addProperty("description", description);
        return schema;
    }
}
