package io.github.mvnrunner.worker.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

final class PayloadWriter {
    private static final byte[] CUT = "\n[cut: too long for the link]".getBytes(StandardCharsets.UTF_8);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);

    void putByte(int value) {
        bytes.write(value);
    }

    void putBoolean(boolean value) {
        putByte(value ? 1 : 0);
    }

    void putEnum(Enum<?> value) {
        putByte(value.ordinal());
    }

    void putInt(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            putByte(value >>> shift);
        }
    }

    void putLong(long value) {
        putInt((int) (value >>> 32));
        putInt((int) value);
    }

    void putBytes(byte[] value) {
        putInt(value.length);
        bytes.write(value, 0, value.length);
    }

    void putString(String value) {
        if (value == null) {
            putInt(-1);
            return;
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        if (utf8.length <= Wire.MAX_STRING_BYTES) {
            putBytes(utf8);
        } else {
            putCut(utf8);
        }
    }

    private void putCut(byte[] utf8) {
        int end = Wire.MAX_STRING_BYTES - CUT.length;
        while ((utf8[end] & 0xC0) == 0x80) {
            end--;
        }
        putInt(end + CUT.length);
        bytes.write(utf8, 0, end);
        bytes.write(CUT, 0, CUT.length);
    }

    void putStrings(Collection<String> values) {
        putInt(values.size());
        for (String value : values) {
            putString(value);
        }
    }

    void putInts(Collection<Integer> values) {
        putInt(values.size());
        for (int value : values) {
            putInt(value);
        }
    }

    void putMap(Map<String, String> map) {
        putInt(map.size());
        for (Map.Entry<String, String> entry : map.entrySet()) {
            putString(entry.getKey());
            putString(entry.getValue());
        }
    }

    void putThrowable(ThrowableRecord throwable) {
        putBoolean(throwable != null);
        if (throwable != null) {
            throwable.encode(this);
        }
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
