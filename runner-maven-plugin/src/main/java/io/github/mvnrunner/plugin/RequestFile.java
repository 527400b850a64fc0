package io.github.mvnrunner.plugin;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a request as one JSON object a line; a reader sees all of it or none.
 *
 * <p>Gson binds records to JSON by itself. But it loads a hundred classes for that, while the build waits for its tests.
 */
final class RequestFile {
    private RequestFile() {}

    static void write(Path file, RunRequest request) throws IOException {
        Files.createDirectories(file.getParent());
        Path unfinished = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
        Files.write(unfinished, lines(request));
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static List<String> lines(RunRequest request) {
        List<String> lines = new ArrayList<>();
        lines.add(line("open", request.open()));
        request.modules().forEach(module -> lines.add(line("module", module)));
        lines.add(line("close", new Nothing()));
        return lines;
    }

    private record Nothing() {}

    private static String line(String type, Record fields) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject().name("type").value(type);
            writeFields(json, fields);
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // in memory there is none
        }
        return text.toString();
    }

    private static void writeFields(JsonWriter json, Record fields) throws IOException {
        for (RecordComponent field : fields.getClass().getRecordComponents()) {
            write(json.name(field.getName()), valueOf(field, fields));
        }
    }

    private static Object valueOf(RecordComponent field, Record fields) {
        try {
            return field.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e); // accessors of this package's records are open to it and don't throw
        }
    }

    private static void write(JsonWriter json, Object value) throws IOException {
        if (value == null) {
            json.nullValue();
        } else if (value instanceof String text) {
            json.value(text);
        } else if (value instanceof Boolean flag) {
            json.value(flag);
        } else if (value instanceof Number number) {
            json.value(number);
        } else if (value instanceof List<?> items) {
            json.beginArray();
            for (Object item : items) {
                write(json, item);
            }
            json.endArray();
        } else if (value instanceof Map<?, ?> map) {
            json.beginObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                write(json.name((String) entry.getKey()), entry.getValue());
            }
            json.endObject();
        } else {
            json.beginObject();
            writeFields(json, (Record) value);
            json.endObject();
        }
    }
}
