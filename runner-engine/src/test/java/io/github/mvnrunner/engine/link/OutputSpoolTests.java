package io.github.mvnrunner.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputSpoolTests {
    private static final SpoolLimits TINY = new SpoolLimits(4, 6, 20);

    @TempDir
    Path directory;

    @Test
    void littleIsKeptAsItIs() {
        assertThat(spool("abcd", "efg", "hij").text()).isEqualTo("abcdefghij");
        assertThat(file()).doesNotExist();
    }

    @Test
    void ofMuchBothEndsAreKeptAndTheWholeIsInAFile() {
        assertThat(spool("abcdefgh", "ijk", "lmno").text())
                .isEqualTo("abcd\n[5 bytes left out here; the whole output: " + file() + "]\njklmno");
        assertThat(file()).hasContent("abcdefghijklmno");
    }

    @Test
    void theFileIsBounded() {
        OutputSpool spool = spool("0123456789".repeat(3));

        assertThat(spool.text()).contains("[20 bytes left out here; the first 20 bytes: ").endsWith("]\n456789");
        assertThat(file()).hasContent("01234567890123456789");
    }

    @Test
    void aFileThatCanNotBeWrittenLosesOnlyTheMiddle() throws IOException {
        Files.createDirectories(file());

        assertThat(spool("0123456789", "abc").text())
                .startsWith("0123\n[3 bytes left out here; they could not be written to a file: ")
                .endsWith("]\n789abc");
    }

    @Test
    void noCharacterIsBroken() {
        String text = spool("xxx\u20ac\u20ac\u20ac\u20acyy").text();

        assertThat(text).startsWith("xxx\n[").endsWith("]\n\u20acyy").doesNotContain("\ufffd");
    }

    @Test
    void aCharacterMayComeInTwoPieces() {
        byte[] euro = "\u20ac".getBytes(StandardCharsets.UTF_8);
        OutputSpool spool = spool("abc");
        spool.add(new byte[] {euro[0]});
        spool.add(new byte[] {euro[1], euro[2]});

        assertThat(spool.text()).isEqualTo("abc\u20ac");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void howItIsCutIntoPiecesDoesNotMatter(long seed) throws IOException {
        Random random = new Random(seed);
        SpoolLimits limits = new SpoolLimits(random.nextInt(50), 1 + random.nextInt(700), 10_000);
        byte[] all = new byte[random.nextInt(3_000)];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) ('a' + random.nextInt(26));
        }
        OutputSpool pieces = new OutputSpool(directory.resolve("pieces"), limits);
        for (int at = 0; at < all.length; ) {
            int end = Math.min(all.length, at + 1 + random.nextInt(200));
            pieces.add(java.util.Arrays.copyOfRange(all, at, end));
            at = end;
        }
        String text = new String(all, StandardCharsets.US_ASCII);

        String kept = pieces.text();

        if (all.length <= limits.head() + limits.tail()) {
            assertThat(kept).isEqualTo(text);
        } else {
            assertThat(kept)
                    .startsWith(text.substring(0, limits.head()) + "\n[")
                    .endsWith("]\n" + text.substring(all.length - limits.tail()));
            assertThat(Files.readAllBytes(directory.resolve("pieces"))).isEqualTo(all);
        }
    }

    @Test
    void aGibibyteCostsAFewMebibytes() {
        OutputSpool spool = new OutputSpool(file(), new SpoolLimits(1 << 10, 1 << 10, 1 << 20));
        byte[] chunk = "0123456789abcdef".repeat(2 << 10).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 1 << 15; i++) {
            spool.add(chunk);
        }

        assertThat(spool.text()).hasSizeLessThan(4 << 10).contains("[1,073,739,776 bytes left out here; the first");
        assertThat(file()).hasSize(1 << 20);
    }

    private Path file() {
        return directory.resolve("output").resolve("test.out");
    }

    private OutputSpool spool(String... pieces) {
        OutputSpool spool = new OutputSpool(file(), TINY);
        for (String piece : pieces) {
            spool.add(piece.getBytes(StandardCharsets.UTF_8));
        }
        return spool;
    }
}
