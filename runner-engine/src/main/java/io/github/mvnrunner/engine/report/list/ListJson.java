package io.github.mvnrunner.engine.report.list;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.mvnrunner.engine.catalog.TestSource;
import java.util.Collection;
import java.util.Optional;
import java.util.List;
import java.util.function.Function;

/** Writes a list of tests for programs; {@code docs/list-format.md} describes it. */
public final class ListJson {
    /** Goes up when a reader of the old form would misunderstand the new one. */
    public static final int FORMAT = 1;

    private static final Gson GSON =
            new GsonBuilder().serializeNulls().setPrettyPrinting().disableHtmlEscaping().create();

    private ListJson() {}

    /** {@return one object, in ASCII, over several lines} */
    public static String text(List<ListedModule> modules) {
        JsonObject list = new JsonObject();
        list.addProperty("format", FORMAT);
        list.addProperty("selected", modules.stream().mapToInt(ListedModule::selected).sum());
        list.addProperty("filteredOut", modules.stream().mapToInt(ListedModule::filteredOut).sum());
        list.add("modules", array(modules, ListJson::module));
        return ascii(GSON.toJson(list));
    }

    private static JsonElement module(ListedModule module) {
        JsonObject object = new JsonObject();
        object.addProperty("id", module.id());
        object.addProperty("name", module.name());
        object.addProperty("directory", module.directory().toString());
        object.addProperty("filteredOut", module.filteredOut());
        object.add("unloadable", array(module.unloadable(), found -> {
            JsonObject entry = new JsonObject();
            entry.addProperty("class", found.selector());
            entry.addProperty("reason", found.reason());
            return entry;
        }));
        object.add("classes", array(module.classes(), ListJson::listed));
        return object;
    }

    private static JsonElement listed(ListedClass listed) {
        JsonObject object = new JsonObject();
        object.addProperty("name", listed.name());
        object.add("lastMillis", or(listed.lastTime().map(time -> new JsonPrimitive(time.toMillis()))));
        object.addProperty("lastFailed", listed.lastFailed());
        object.add("tests", array(listed.tests(), ListJson::test));
        return object;
    }

    private static JsonElement test(ListedTest test) {
        JsonObject object = new JsonObject();
        object.addProperty("uniqueId", test.test().id().uniqueId());
        object.addProperty("selector", test.selector());
        object.addProperty("class", test.test().className());
        object.addProperty("name", test.test().name());
        object.addProperty("displayName", test.test().displayName());
        object.addProperty("engine", test.engine());
        object.add("kinds", strings(test.kinds()));
        object.add("tags", strings(test.tags()));
        object.add("group", or(test.group().map(JsonPrimitive::new)));
        object.addProperty("expected", test.expected());
        object.add("knownIntermittent", strings(test.knownIntermittent()));
        object.add("shard", or(test.shard().map(JsonPrimitive::new)));
        object.add("source", or(test.source().map(ListJson::source)));
        object.addProperty("selected", test.selected());
        object.add("why", strings(test.why()));
        object.add("settings", array(test.settings(), setting -> {
            JsonObject entry = new JsonObject();
            entry.addProperty("key", setting.key());
            entry.addProperty("value", setting.value());
            entry.addProperty("from", setting.from());
            return entry;
        }));
        return object;
    }

    private static JsonElement source(TestSource source) {
        JsonObject object = new JsonObject();
        object.addProperty("class", source.className());
        object.add("method", or(source.methodName().map(JsonPrimitive::new)));
        object.addProperty("parameterTypes", source.parameterTypes());
        return object;
    }

    private static JsonElement or(Optional<? extends JsonElement> element) {
        return element.isPresent() ? element.get() : JsonNull.INSTANCE;
    }

    private static JsonArray strings(Collection<String> texts) {
        return array(texts, JsonPrimitive::new);
    }

    private static <T> JsonArray array(Collection<T> values, Function<T, ? extends JsonElement> element) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(element.apply(value)));
        return array;
    }

    /** A console's charset must not change what a program reads. */
    private static String ascii(String json) {
        StringBuilder text = new StringBuilder(json.length());
        json.chars().forEach(c -> {
            if (c < 128) {
                text.append((char) c);
            } else {
                text.append(String.format("\\u%04x", c));
            }
        });
        return text.toString();
    }
}
