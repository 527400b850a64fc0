package io.github.mvnrunner.engine.report.events;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Printed;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.ScriptOutcome;
import io.github.mvnrunner.engine.event.StampedEvent;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns events into lines of JSON and back; durations are milliseconds. */
final class EventJson {
    static final int VERSION = 1;

    private static final Map<String, Class<?>> EVENTS = byName(RunEvent.class);

    private final Gson gson = new GsonBuilder()
            .disableHtmlEscaping()
            .serializeNulls()
            .registerTypeAdapterFactory(new Optionals())
            .registerTypeAdapterFactory(new Family(Outcome.class))
            .registerTypeAdapterFactory(new Family(ScriptOutcome.class))
            .registerTypeAdapter(Duration.class, new Text<>(EventJson::millis, EventJson::duration))
            .registerTypeAdapter(Instant.class, new Text<>(Instant::toString, Instant::parse))
            .registerTypeHierarchyAdapter(Path.class, new Text<Path>(Path::toString, Path::of))
            .registerTypeHierarchyAdapter(Printed.class, new Text<Printed>(Printed::text, Printed::of))
            .create();

    void write(StampedEvent stamped, Writer out) throws IOException {
        InlineWriter line = new InlineWriter(out);
        line.setSerializeNulls(true);
        line.setHtmlSafe(false);
        line.setStrictness(Strictness.LENIENT); // as Gson itself: a number is never refused
        line.beginObject();
        line.name("version").value(VERSION);
        line.name("type").value(typeName(stamped.event().getClass()));
        line.name("at").value(stamped.at().toString());
        line.name("elapsedMs").value(stamped.elapsed().toNanos() / 1e6);
        line.inlineNext();
        adapter(stamped.event()).write(line, stamped.event());
        line.endObject();
    }

    @SuppressWarnings("unchecked")
    private TypeAdapter<RunEvent> adapter(RunEvent event) {
        return (TypeAdapter<RunEvent>) gson.getAdapter(event.getClass());
    }

    /** {@return the event, empty for a type this version does not know} */
    Optional<StampedEvent> read(String text) {
        JsonObject line = gson.fromJson(text, JsonObject.class);
        return Optional.ofNullable(EVENTS.get(line.get("type").getAsString()))
                .map(type -> new StampedEvent(
                        Instant.parse(line.get("at").getAsString()),
                        duration(line.get("elapsedMs").getAsString()),
                        (RunEvent) gson.fromJson(line, type)));
    }

    static String typeName(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Map<String, Class<?>> byName(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .collect(Collectors.toUnmodifiableMap(EventJson::typeName, Function.identity()));
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toNanos() / 1e6);
    }

    private static Duration duration(String millis) {
        return Duration.ofNanos(Math.round(Double.parseDouble(millis) * 1e6));
    }

    /** Writes a value as a string, or as a number where its spelling is one. */
    private static final class Text<T> extends TypeAdapter<T> {
        private final Function<T, String> write;
        private final Function<String, T> read;

        Text(Function<T, String> write, Function<String, T> read) {
            this.write = write;
            this.read = read;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            if (value == null) {
                out.nullValue();
            } else if (value instanceof Duration) {
                out.value(Double.parseDouble(write.apply(value)));
            } else {
                out.value(write.apply(value));
            }
        }

        @Override
        public T read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return null;
            }
            return read.apply(in.nextString());
        }
    }

    /** Writes an empty optional as null. */
    private static final class Optionals implements TypeAdapterFactory {
        @Override
        @SuppressWarnings("unchecked")
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            if (type.getRawType() != Optional.class) {
                return null;
            }
            TypeToken<?> inner = TypeToken.get(((ParameterizedType) type.getType()).getActualTypeArguments()[0]);
            return (TypeAdapter<T>) new OptionalAdapter<>(gson.getAdapter(inner));
        }
    }

    private static final class OptionalAdapter<T> extends TypeAdapter<Optional<T>> {
        private final TypeAdapter<T> inner;

        OptionalAdapter(TypeAdapter<T> inner) {
            this.inner = inner;
        }

        @Override
        public void write(JsonWriter out, Optional<T> value) throws IOException {
            if (value.isPresent()) {
                inner.write(out, value.get());
            } else {
                out.nullValue();
            }
        }

        @Override
        public Optional<T> read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return Optional.empty();
            }
            return Optional.of(inner.read(in));
        }
    }

    /** Adds the type to a value of a sealed family. */
    private static final class Family implements TypeAdapterFactory {
        private final Class<?> sealed;
        private final Map<String, Class<?>> types;

        Family(Class<?> sealed) {
            this.sealed = sealed;
            this.types = byName(sealed);
        }

        @Override
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            if (!sealed.isAssignableFrom(type.getRawType())) {
                return null;
            }
            TypeAdapter<JsonElement> tree = gson.getAdapter(JsonElement.class);
            return new TypeAdapter<>() {
                private final Map<Class<?>, TypeAdapter<Object>> adapters = new ConcurrentHashMap<>(); // Gson keeps none of these

                @Override
                public void write(JsonWriter out, T value) throws IOException {
                    out.beginObject();
                    out.name("type").value(typeName(value.getClass()));
                    ((InlineWriter) out).inlineNext();
                    adapters.computeIfAbsent(value.getClass(), type -> delegate(gson, type)).write(out, value);
                    out.endObject();
                }

                @Override
                @SuppressWarnings("unchecked")
                public T read(JsonReader in) throws IOException {
                    JsonObject object = tree.read(in).getAsJsonObject();
                    Class<?> concrete = types.get(object.get("type").getAsString());
                    return (T) delegate(gson, concrete).fromJsonTree(object);
                }
            };
        }

        @SuppressWarnings("unchecked")
        private TypeAdapter<Object> delegate(Gson gson, Class<?> type) {
            return (TypeAdapter<Object>) gson.getDelegateAdapter(this, TypeToken.get(type));
        }
    }
}
