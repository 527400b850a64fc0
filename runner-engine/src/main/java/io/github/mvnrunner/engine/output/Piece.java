package io.github.mvnrunner.engine.output;

import java.nio.charset.StandardCharsets;

/** Part of what was printed. */
sealed interface Piece {
    /** Bytes of the file. */
    record InFile(long at, long length) implements Piece {}

    /** Bytes at hand. */
    record InMemory(byte[] bytes) implements Piece {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Something is missing here, and this is why. */
    record Gap(String why) implements Piece {}
}
