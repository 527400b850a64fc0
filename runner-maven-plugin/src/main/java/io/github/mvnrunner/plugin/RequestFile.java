package io.github.mvnrunner.plugin;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Writes a request as one JSON object a line; a reader sees all of it or none. */
final class RequestFile {
    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private RequestFile() {}

    static void write(Path file, RunRequest request) throws IOException {
        Files.createDirectories(file.getParent());
        Path unfinished = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
        Files.write(unfinished, lines(request));
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static List<String> lines(RunRequest request) {
        List<String> lines = new ArrayList<>();
        lines.add(line("open", GSON.toJsonTree(request.open()).getAsJsonObject()));
        request.modules()
                .forEach(module -> lines.add(
                        line("module", GSON.toJsonTree(module).getAsJsonObject())));
        lines.add(line("close", new JsonObject()));
        return lines;
    }

    private static String line(String type, JsonObject fields) {
        JsonObject typed = new JsonObject();
        typed.addProperty("type", type);
        fields.entrySet().forEach(field -> typed.add(field.getKey(), field.getValue()));
        return GSON.toJson(typed);
    }
}
