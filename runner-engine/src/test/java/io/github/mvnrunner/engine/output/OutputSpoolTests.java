package io.github.mvnrunner.engine.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.Printed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class OutputSpoolTests {
    @TempDir
    Path directory;

    @Test
    void littleIsKeptAsItIsAndCostsNoFile() throws IOException {
        assertThat(printed(1_000, "abcd", "efg", "hij").text()).isEqualTo("abcdefghij");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void nothingIsNothing() {
        assertThat(printed(10)).isSameAs(Printed.NOTHING);
    }

    @Test
    void ofMuchBothEndsAreKept() {
        assertThat(printed(10, "abcdefgh", "ijk", "lmno").text())
                .isEqualTo("abcde\n[5 bytes left out here; max-output is 10]\nklmno");
    }

    @Test
    void theFileHasNoNameSoThatNobodyNeedsToRemoveIt() {
        assertThat(printed(1 << 20, "x".repeat(100_000)).text()).hasSize(100_000);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aFileThatCanNotBeWrittenCostsAllButTheLastWords() throws IOException {
        Path taken = Files.createFile(directory.resolve("taken"));
        OutputSpool spool = new OutputStore(taken, 1 << 20).spool();
        spool.add("x".repeat(200_000).getBytes(StandardCharsets.UTF_8));
        spool.add("the end".getBytes(StandardCharsets.UTF_8));

        assertThat(spool.printed().text())
                .contains("[134,471 bytes could not be kept: java.nio.file.FileAlreadyExistsException: ")
                .endsWith("]\n" + "x".repeat((64 << 10) - 7) + "the end");
    }

    @Test
    void noCharacterIsBrokenByTheGap() {
        assertThat(printed(10, "xxx\u20ac\u20ac\u20ac\u20acyyy").text())
                .isEqualTo("xxx\n[8 bytes left out here; max-output is 10]\nyyy");
    }

    @Test
    void aCharacterMayComeInTwoPieces() {
        byte[] euro = "\u20ac".getBytes(StandardCharsets.UTF_8);
        OutputSpool spool = spool(1 << 20);
        spool.add(new byte[100_000]);
        spool.add(Arrays.copyOf(euro, 1));
        spool.add(new byte[0]);
        spool.add(Arrays.copyOfRange(euro, 1, 3));

        assertThat(spool.printed().text()).hasSize(100_001).endsWith("\u20ac");
    }

    @Test
    void spoolsOfOneStoreDoNotMix() {
        OutputStore store = new OutputStore(directory, 20_000);
        OutputSpool one = store.spool();
        OutputSpool other = store.spool();
        for (int i = 0; i < 10; i++) {
            one.add("1".repeat(3_000).getBytes(StandardCharsets.UTF_8));
            other.add("2".repeat(1_500).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(one.printed().text())
                .isEqualTo("1".repeat(10_000) + "\n[10,000 bytes left out here; max-output is 20,000]\n" + "1".repeat(10_000));
        assertThat(other.printed().text()).isEqualTo("2".repeat(15_000));
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 40).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void howItIsCutIntoPiecesDoesNotMatter(long seed) {
        Random random = new Random(seed);
        int most = 2 + random.nextInt(300_000);
        byte[] all = new byte[random.nextInt(900_000)];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) ('a' + random.nextInt(26));
        }
        OutputSpool spool = spool(most);
        for (int at = 0; at < all.length; ) {
            int end = Math.min(all.length, at + 1 + random.nextInt(100_000));
            spool.add(Arrays.copyOfRange(all, at, end));
            at = end;
        }
        String text = new String(all, StandardCharsets.US_ASCII);

        String kept = spool.printed().text();

        if (all.length <= most) {
            assertThat(kept).isEqualTo(text);
        } else {
            assertThat(kept)
                    .startsWith(text.substring(0, most / 2) + "\n[")
                    .endsWith("]\n" + text.substring(all.length - (most - most / 2)));
        }
    }

    private OutputSpool spool(int most) {
        return new OutputStore(directory, most).spool();
    }

    private Printed printed(int most, String... pieces) {
        OutputSpool spool = spool(most);
        for (String piece : pieces) {
            spool.add(piece.getBytes(StandardCharsets.UTF_8));
        }
        return spool.printed();
    }
}
