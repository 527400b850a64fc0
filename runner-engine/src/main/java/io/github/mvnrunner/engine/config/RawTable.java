package io.github.mvnrunner.engine.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Holds a table as a person wrote it, in that order. */
record RawTable(Map<String, RawValue> entries) {
    RawTable {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
}
