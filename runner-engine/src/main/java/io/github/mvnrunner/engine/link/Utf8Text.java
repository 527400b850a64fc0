package io.github.mvnrunner.engine.link;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Decodes pieces of UTF-8 without breaking a character at the cut. */
final class Utf8Text {
    private static final int LONGEST = 4;

    private Utf8Text() {}

    static String of(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return new String(all, StandardCharsets.UTF_8);
    }

    /** Without an unfinished character at the end. */
    static String head(byte[] bytes) {
        int last = bytes.length - 1;
        while (last > 0 && last > bytes.length - LONGEST && isContinuation(bytes[last])) {
            last--;
        }
        boolean unfinished = last >= 0 && length(bytes[last]) > bytes.length - last;
        return new String(bytes, 0, unfinished ? last : bytes.length, StandardCharsets.UTF_8);
    }

    /** Without the rest of a character at the beginning. */
    static String tail(byte[] bytes) {
        int first = 0;
        while (first < Math.min(bytes.length, LONGEST - 1) && isContinuation(bytes[first])) {
            first++;
        }
        return new String(bytes, first, bytes.length - first, StandardCharsets.UTF_8);
    }

    private static boolean isContinuation(byte value) {
        return (value & 0xC0) == 0x80;
    }

    private static int length(byte lead) {
        if ((lead & 0xE0) == 0xC0) {
            return 2;
        }
        return (lead & 0xF0) == 0xE0 ? 3 : (lead & 0xF8) == 0xF0 ? LONGEST : 1;
    }
}
