package io.github.mvnrunner.engine.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Describes values as JSON schemas.
 *
 * <p>Most forms say what they expect in one of a few ways, which is understood here; those that take tables are described
 * one by one. What is not understood is anything at all, so that no sound file is ever called wrong.
 */
final class ValueSchema {
    private static final Pattern WORDS = Pattern.compile("(\"[^\"]+\"(, | or )?)+");
    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern LEAST = Pattern.compile("a number of at least (-?\\d+)");
    private static final Pattern BETWEEN = Pattern.compile("a number from (-?\\d+) to (-?\\d+)");

    private ValueSchema() {}

    static JsonObject of(Setting<?> setting) {
        return switch (setting.key()) {
            case "test-threads" -> slots();
            case "threads-required" -> anyOf(integer(1), words(List.of("num-cpus", "num-test-threads")));
            case "fail-fast" -> anyOf(
                    type("boolean"),
                    table(List.of("max-fail"), "max-fail", countOrAll(), "terminate", of(MaxFail.Terminate.class)));
            case "max-fail" -> anyOf(integer(1), pattern("all|\\d{1,9}(:(wait|immediate))?"));
            case "retries-max-failures" -> countOrAll();
            case "final-status-level" -> words(Stream.concat(words(setting.form().expected()).stream(), Stream.of("retry"))
                    .toList());
            case "retries" -> anyOf(
                    integer(0),
                    table(
                            List.of("backoff", "count"),
                            "backoff",
                            of(RetrySpec.Backoff.class),
                            "count",
                            integer(0),
                            "delay",
                            type("string"),
                            "jitter",
                            type("boolean"),
                            "max-delay",
                            type("string")));
            case "slow-timeout" -> anyOf(
                    type("string"),
                    table(
                            List.of("period"),
                            "period",
                            type("string"),
                            "terminate-after",
                            integer(1),
                            "grace-period",
                            type("string"),
                            "on-timeout",
                            of(SlowTimeout.OnTimeout.class)));
            case "leak-timeout" -> anyOf(
                    type("string"),
                    table(List.of("period"), "period", type("string"), "result", of(LeakTimeout.Result.class)));
            case "max-time" -> anyOf(
                    type("string"),
                    table(List.of("limit"), "limit", type("string"), "on-exceed", of(MaxTime.OnExceed.class)));
            case "restart-after" -> anyOf(
                    pattern("never|failure|\\d{1,9} class(es)?"), table(List.of("classes"), "classes", integer(1)));
            case "max-output" -> anyOf(integer(1), type("string"));
            case "run-order", "history", "test-group" -> type("string");
            default -> plain(setting.form().expected());
        };
    }

    private static JsonObject plain(String expected) {
        Matcher least = LEAST.matcher(expected);
        Matcher between = BETWEEN.matcher(expected);
        if (expected.equals(Forms.FLAG.expected())) {
            return type("boolean");
        }
        if (WORDS.matcher(expected).matches()) {
            return words(words(expected));
        }
        if (least.matches()) {
            return integer(Integer.parseInt(least.group(1)));
        }
        if (between.matches()) {
            JsonObject schema = integer(Integer.parseInt(between.group(1)));
            schema.addProperty("maximum", Integer.parseInt(between.group(2)));
            return schema;
        }
        if (expected.equals(Forms.FACTOR.expected())) {
            JsonObject schema = type("number");
            schema.addProperty("exclusiveMinimum", 0);
            schema.addProperty("maximum", 1000);
            return schema;
        }
        boolean text = Stream.of(Forms.NAME, Forms.DURATION, Forms.POSITIVE, FilterForms.SELECTION)
                .anyMatch(form -> form.expected().equals(expected));
        return text ? type("string") : new JsonObject();
    }

    static JsonObject slots() {
        JsonObject number = type("integer");
        number.add("not", ConfigSchema.object("const", new JsonPrimitive(0)));
        return anyOf(number, pattern("num-cpus|\\d{1,4}(\\.\\d{1,4})?C"));
    }

    static JsonObject platform() {
        JsonObject jdk = anyOf(type("integer"), type("string"));
        return anyOf(
                strings(),
                table(List.of(), "os", strings(), "arch", strings(), "ci", type("boolean"), "jdk", jdk));
    }

    static JsonObject command() {
        JsonObject environment = type("object");
        environment.add("additionalProperties", type("string"));
        return anyOf(
                strings(),
                table(
                        List.of("command-line"),
                        "command-line",
                        strings(),
                        "relative-to",
                        words(List.of("none", "root")),
                        "env",
                        environment));
    }

    static JsonObject strings() {
        JsonObject list = type("array");
        list.add("items", type("string"));
        return anyOf(type("string"), list);
    }

    static JsonObject type(String name) {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", name);
        return schema;
    }

    static JsonArray array(Collection<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static JsonObject countOrAll() {
        return anyOf(integer(1), words(List.of("all")));
    }

    private static JsonObject integer(int least) {
        JsonObject schema = type("integer");
        schema.addProperty("minimum", least);
        return schema;
    }

    private static JsonObject pattern(String regex) {
        JsonObject schema = type("string");
        schema.addProperty("pattern", "^(" + regex + ")$");
        return schema;
    }

    private static <E extends Enum<E>> JsonObject of(Class<E> words) {
        return words(Stream.of(words.getEnumConstants()).map(Forms::wordOf).toList());
    }

    private static JsonObject words(List<String> words) {
        JsonObject schema = new JsonObject();
        schema.add("enum", array(words));
        return schema;
    }

    private static List<String> words(String expected) {
        return WORD.matcher(expected).results().map(found -> found.group(1)).toList();
    }

    private static JsonObject anyOf(JsonObject... schemas) {
        JsonArray array = new JsonArray();
        Stream.of(schemas).forEach(array::add);
        return ConfigSchema.object("anyOf", array);
    }

    /** @param properties names and their schemas, in turn */
    private static JsonObject table(List<String> required, Object... properties) {
        JsonObject all = new JsonObject();
        for (int at = 0; at < properties.length; at += 2) {
            all.add((String) properties[at], (JsonObject) properties[at + 1]);
        }
        return ConfigSchema.table(required, all);
    }
}
