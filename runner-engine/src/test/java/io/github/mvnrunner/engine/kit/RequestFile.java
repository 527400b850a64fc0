package io.github.mvnrunner.engine.kit;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.RequestReader;
import io.github.mvnrunner.engine.config.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a request as the plugin does. */
final class RequestFile {
    private static final Gson GSON = new GsonBuilder()
            .registerTypeHierarchyAdapter(
                    Path.class, (JsonSerializer<Path>) (path, _, _) -> new JsonPrimitive(path.toString()))
            .registerTypeHierarchyAdapter(
                    Enum.class, (JsonSerializer<Enum<?>>) (constant, _, _) -> new JsonPrimitive(word(constant)))
            .registerTypeAdapter(
                    Optional.class,
                    (JsonSerializer<Optional<?>>) (value, _, context) ->
                            value.isEmpty() ? JsonNull.INSTANCE : context.serialize(value.get()))
            .create();

    private RequestFile() {}

    static Path write(RunRequest request, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        JsonObject open = object(request, "open");
        open.remove("modules");
        open.add("dependencies", GSON.toJsonTree(request.dependencies().direct()));
        open.addProperty("format", RequestReader.FORMAT);
        lines.add(open.toString());
        for (ModuleSpec module : request.modules()) {
            lines.add(object(module, "module").toString());
        }
        lines.add("{\"type\":\"close\"}");
        return Files.write(file, lines);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static JsonObject object(Object value, String type) {
        JsonObject object = GSON.toJsonTree(value).getAsJsonObject();
        object.addProperty("type", type);
        return object;
    }
}
