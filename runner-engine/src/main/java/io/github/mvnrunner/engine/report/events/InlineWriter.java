package io.github.mvnrunner.engine.report.events;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes an object's fields into the object around it, where asked to. */
final class InlineWriter extends JsonWriter {
    private final Deque<Integer> inlined = new ArrayDeque<>(); // depths at which an object was left open
    private int depth;
    private boolean next;

    InlineWriter(Writer out) {
        super(out);
    }

    /** The next object has no braces. */
    void inlineNext() {
        next = true;
    }

    @Override
    public JsonWriter beginObject() throws IOException {
        depth++;
        if (next) {
            next = false;
            inlined.push(depth);
            return this;
        }
        return super.beginObject();
    }

    @Override
    public JsonWriter endObject() throws IOException {
        depth--;
        if (!inlined.isEmpty() && inlined.peek() == depth + 1) {
            inlined.pop();
            return this;
        }
        return super.endObject();
    }
}
