package io.github.mvnrunner.worker.wire;

import java.util.ArrayList;
import java.util.List;

/** What the engine asks a worker to discover. */
public final class Selector {
    /** How the value is to be read. */
    public enum Kind {
        /** A binary class name. */
        CLASS,
        /** A unique id of JUnit Platform. */
        UNIQUE_ID
    }

    public final Kind kind;
    public final String value;

    public Selector(Kind kind, String value) {
        this.kind = kind;
        this.value = value;
    }

    void encode(PayloadWriter out) {
        out.putEnum(kind);
        out.putString(value);
    }

    static Selector decode(PayloadReader in) throws WireException {
        return new Selector(in.takeEnum(Kind.class), in.takeString());
    }

    static void encodeAll(List<Selector> selectors, PayloadWriter out) {
        out.putInt(selectors.size());
        for (Selector selector : selectors) {
            selector.encode(out);
        }
    }

    static List<Selector> decodeAll(PayloadReader in) throws WireException {
        List<Selector> selectors = new ArrayList<>();
        for (int left = in.takeSize(); left > 0; left--) {
            selectors.add(decode(in));
        }
        return selectors;
    }

    @Override
    public String toString() {
        return value;
    }
}
