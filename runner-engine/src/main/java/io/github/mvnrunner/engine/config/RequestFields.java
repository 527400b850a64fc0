package io.github.mvnrunner.engine.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one object's fields; each defect becomes a problem and a stand-in value. */
final class RequestFields {
    private static final Path NO_PATH = Path.of("/");

    private final Path file;
    private final int line;
    private final String prefix;
    private final JsonObject object;
    private final Consumer<RunProblem> problems;

    RequestFields(Path file, int line, JsonObject object, Consumer<RunProblem> problems) {
        this(file, line, "", object, problems);
    }

    private RequestFields(Path file, int line, String prefix, JsonObject object, Consumer<RunProblem> problems) {
        this.file = file;
        this.line = line;
        this.prefix = prefix;
        this.object = object;
        this.problems = problems;
    }

    String text(String name) {
        return isText(get(name)) ? get(name).getAsString() : wrong(name, "a string", get(name), "");
    }

    Optional<String> optionalText(String name) {
        return get(name).isJsonNull() ? Optional.empty() : Optional.of(text(name));
    }

    boolean flag(String name) {
        JsonElement value = get(name);
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean()
                ? value.getAsBoolean()
                : wrong(name, "true or false", value, false);
    }

    boolean flag(String name, boolean otherwise) {
        return get(name).isJsonNull() ? otherwise : flag(name);
    }

    /** {@return the constant that the text names, in small letters and with hyphens} */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return get(name).isJsonNull() ? Optional.empty() : constant(new Element(name, get(name)), type);
    }

    <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        return get(name).isJsonNull()
                ? List.of()
                : list(name, element -> constant(element, type)).stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    private <E extends Enum<E>> Optional<E> constant(Element element, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (isText(element.value()) && Forms.wordOf(constant).equals(element.value().getAsString())) {
                return Optional.of(constant);
            }
        }
        String words = Arrays.stream(type.getEnumConstants())
                .map(constant -> "\"" + Forms.wordOf(constant) + "\"")
                .collect(Collectors.joining(", "));
        return wrong(element.name(), "one of " + words, element.value(), Optional.empty());
    }

    long number(String name, long otherwise) {
        JsonElement value = get(name);
        return value.isJsonNull()
                ? otherwise
                : value.isJsonPrimitive() && value.toString().matches("-?\\d{1,18}")
                        ? value.getAsLong()
                        : wrong(name, "a whole number", value, otherwise);
    }

    List<String> optionalTexts(String name) {
        return get(name).isJsonNull() ? List.of() : texts(name);
    }

    List<Path> optionalPaths(String name) {
        return get(name).isJsonNull() ? List.of() : paths(name);
    }

    Path path(String name) {
        return absolute(name, get(name));
    }

    List<String> texts(String name) {
        return list(name, element -> isText(element.value())
                ? element.value().getAsString()
                : wrong(element.name(), "a string", element.value(), ""));
    }

    List<Path> paths(String name) {
        return list(name, element -> absolute(element.name(), element.value()));
    }

    Map<String, String> map(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        if (get(name) instanceof JsonObject entries) {
            entries.entrySet().forEach(entry -> map.put(
                    entry.getKey(),
                    isText(entry.getValue())
                            ? entry.getValue().getAsString()
                            : wrong(name + "." + entry.getKey(), "a string", entry.getValue(), "")));
        } else {
            wrong(name, "an object of strings", get(name), map);
        }
        return map;
    }

    Map<String, String> optionalMap(String name) {
        return get(name).isJsonNull() ? Map.of() : map(name);
    }

    Map<String, List<String>> optionalLists(String name) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        optionalObject(name).ifPresent(inner -> inner.object.keySet().forEach(key -> lists.put(key, inner.texts(key))));
        return lists;
    }

    Optional<RequestFields> optionalObject(String name) {
        return get(name).isJsonNull() ? Optional.empty() : Optional.of(object(name));
    }

    RequestFields object(String name) {
        JsonObject inner = get(name) instanceof JsonObject found
                ? found
                : wrong(name, "an object", get(name), new JsonObject());
        Consumer<RunProblem> sink = get(name).isJsonObject() ? problems : _ -> {};
        return new RequestFields(file, line, prefix + name + ".", inner, sink);
    }

    private record Element(String name, JsonElement value) {}

    private <T> List<T> list(String name, Function<Element, T> reader) {
        if (!(get(name) instanceof JsonArray array)) {
            return wrong(name, "a list", get(name), List.of());
        }
        List<T> values = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            values.add(reader.apply(new Element(name + "[" + i + "]", array.get(i))));
        }
        return values;
    }

    private Path absolute(String name, JsonElement value) {
        if (!isText(value)) {
            return wrong(name, "an absolute path", value, NO_PATH);
        }
        try {
            Path path = Path.of(value.getAsString());
            return path.isAbsolute() ? path : wrong(name, "an absolute path", value, NO_PATH);
        } catch (InvalidPathException e) {
            return wrong(name, "an absolute path", value, NO_PATH);
        }
    }

    private JsonElement get(String name) {
        JsonElement value = object.get(name);
        return value == null ? JsonNull.INSTANCE : value;
    }

    private static boolean isText(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    }

    private <T> T wrong(String name, String expected, JsonElement found, T standIn) {
        String shown = found.isJsonNull() ? "missing or null" : found.toString();
        problems.accept(new RunProblem.WrongField(file, line, prefix + name, expected, shown));
        return standIn;
    }
}
