package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Takes over what the TOML parser read, so that nothing else need know that parser. */
final class TomlValues {
    private final Places places;

    private TomlValues(Places places) {
        this.places = places;
    }

    /** Knows where things stand. */
    interface Places {
        Origin key(TomlTable of, String key);

        Origin value(TomlTable of, String key);

        Origin element(TomlArray of, int index);
    }

    static RawTable of(TomlTable table, Places places) {
        return new TomlValues(places).table(table);
    }

    /** {@return an inline table that stands by itself; all of it has the same origin} */
    static Optional<RawTable> inline(String text, Origin origin) {
        TomlParseResult result = Toml.parse("value = " + text);
        return result.hasErrors() || result.size() != 1 || !(result.get("value") instanceof TomlTable table)
                ? Optional.empty()
                : Optional.of(of(table, everywhere(origin)));
    }

    /** {@return what stands behind a key's sign of equality, empty if that is no TOML} */
    static Optional<RawValue> value(String text, Origin origin) {
        TomlParseResult result = Toml.parse("value = " + text);
        return result.hasErrors()
                ? Optional.empty()
                : Optional.ofNullable(of(result, everywhere(origin)).entries().get("value"));
    }

    private RawTable table(TomlTable table) {
        Map<String, RawValue> entries = new LinkedHashMap<>();
        for (String key : table.keySet()) {
            entries.put(
                    key,
                    new RawValue(
                            value(table.get(List.of(key))),
                            RawValue.Typing.STRICT,
                            places.key(table, key),
                            places.value(table, key)));
        }
        return new RawTable(entries);
    }

    private Object value(Object parsed) {
        return switch (parsed) {
            case TomlTable table -> table(table);
            case TomlArray array -> list(array);
            default -> parsed;
        };
    }

    private List<RawValue> list(TomlArray array) {
        List<RawValue> elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            Origin origin = places.element(array, i);
            elements.add(new RawValue(value(array.get(i)), RawValue.Typing.STRICT, origin, origin));
        }
        return elements;
    }

    private static Places everywhere(Origin origin) {
        return new Places() {
            @Override
            public Origin key(TomlTable of, String key) {
                return origin;
            }

            @Override
            public Origin value(TomlTable of, String key) {
                return origin;
            }

            @Override
            public Origin element(TomlArray of, int index) {
                return origin;
            }
        };
    }
}
