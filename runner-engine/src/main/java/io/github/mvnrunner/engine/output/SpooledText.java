package io.github.mvnrunner.engine.output;

import io.github.mvnrunner.engine.event.Printed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads what was printed from the file, a piece at a time. */
final class SpooledText implements Printed {
    private static final int READ_AT_ONCE = 32 << 10;

    private final SpillFile file;
    private final List<Piece> pieces;

    SpooledText(SpillFile file, List<Piece> pieces) {
        this.file = file;
        this.pieces = List.copyOf(pieces);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public void copyTo(Appendable out) throws IOException {
        Decoding decoding = new Decoding(out);
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.InFile part -> copy(part, decoding);
                case Piece.InMemory(byte[] bytes) -> decoding.add(bytes, bytes.length);
                case Piece.Gap(String why) -> decoding.gap(why);
            }
        }
        decoding.end();
    }

    private void copy(Piece.InFile part, Decoding decoding) throws IOException {
        byte[] bytes = new byte[(int) Math.min(READ_AT_ONCE, part.length())];
        for (long from = 0; from < part.length(); ) {
            int count = read(part.at() + from, bytes, (int) Math.min(bytes.length, part.length() - from), decoding);
            if (count < 0) {
                return;
            }
            decoding.add(bytes, count);
            from += count;
        }
    }

    /** {@return how many bytes could be read; negative if none can} */
    private int read(long at, byte[] bytes, int length, Decoding decoding) throws IOException {
        try {
            return file.read(at, bytes, 0, length);
        } catch (IOException e) {
            decoding.gap("the rest of this could not be read: " + e);
            return -1;
        }
    }

    /** Decodes UTF-8 that comes in pieces; what a gap broke in two is left out. */
    private static final class Decoding {
        private final Appendable out;
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        private final CharBuffer chars = CharBuffer.allocate(READ_AT_ONCE);
        private byte[] rest = {};
        private boolean afterGap;

        Decoding(Appendable out) {
            this.out = out;
        }

        void add(byte[] bytes, int length) throws IOException {
            ByteBuffer all = ByteBuffer.allocate(rest.length + length);
            all.put(rest).put(bytes, 0, length).flip();
            while (afterGap && all.hasRemaining() && (all.get(all.position()) & 0xC0) == 0x80) {
                all.get();
            }
            afterGap = false;
            decode(all, false);
            rest = new byte[all.remaining()];
            all.get(rest);
        }

        void gap(String why) throws IOException {
            rest = new byte[0];
            decoder.reset();
            afterGap = true;
            out.append("\n[").append(why).append("]\n");
        }

        void end() throws IOException {
            decode(ByteBuffer.wrap(rest), true);
        }

        private void decode(ByteBuffer bytes, boolean last) throws IOException {
            CoderResult result;
            do {
                result = decoder.decode(bytes, chars, last);
                chars.flip();
                out.append(chars);
                chars.clear();
            } while (result.isOverflow());
        }
    }
}
