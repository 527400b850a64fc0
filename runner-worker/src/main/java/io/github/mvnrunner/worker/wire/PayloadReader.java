package io.github.mvnrunner.worker.wire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Underflow is left to the frame reader, which turns it into a {@link WireException}. */
final class PayloadReader {
    private final ByteBuffer bytes;

    PayloadReader(byte[] payload) {
        this.bytes = ByteBuffer.wrap(payload);
    }

    boolean takeBoolean() {
        return bytes.get() != 0;
    }

    <E extends Enum<E>> E takeEnum(Class<E> type) throws WireException {
        int ordinal = bytes.get();
        E[] constants = type.getEnumConstants();
        if (ordinal < 0 || ordinal >= constants.length) {
            throw new WireException("no " + type.getSimpleName() + " has number " + ordinal);
        }
        return constants[ordinal];
    }

    int takeInt() {
        return bytes.getInt();
    }

    long takeLong() {
        return bytes.getLong();
    }

    byte[] takeBytes() {
        return takeBytes(takeSize());
    }

    private byte[] takeBytes(int length) {
        byte[] value = new byte[length];
        bytes.get(value);
        return value;
    }

    String takeString() {
        int length = takeInt();
        if (length == 0) {
            return ""; // the same one always: nodes have many, and are kept
        }
        return length == -1 ? null : new String(takeBytes(checked(length)), StandardCharsets.UTF_8);
    }

    List<String> takeStrings() {
        List<String> values = new ArrayList<>();
        for (int left = takeSize(); left > 0; left--) {
            values.add(takeString());
        }
        return Collections.unmodifiableList(values);
    }

    List<Integer> takeInts() {
        List<Integer> values = new ArrayList<>();
        for (int left = takeSize(); left > 0; left--) {
            values.add(takeInt());
        }
        return Collections.unmodifiableList(values);
    }

    Map<String, String> takeMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (int left = takeSize(); left > 0; left--) {
            map.put(takeString(), takeString());
        }
        return Collections.unmodifiableMap(map);
    }

    ThrowableRecord takeThrowable() {
        return takeBoolean() ? ThrowableRecord.decode(this) : null;
    }

    int takeSize() {
        return checked(takeInt());
    }

    void expectEnd() throws WireException {
        if (bytes.hasRemaining()) {
            throw new WireException(bytes.remaining() + " bytes too many in a frame");
        }
    }

    /** A size can't exceed the bytes left, so a corrupt one never makes us allocate. */
    private int checked(int size) {
        if (size < 0 || size > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        return size;
    }
}
