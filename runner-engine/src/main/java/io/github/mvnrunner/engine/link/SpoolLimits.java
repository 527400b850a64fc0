package io.github.mvnrunner.engine.link;

/**
 * Says how much of one stream is kept, and where; all in bytes.
 *
 * @param head how much of the beginning is kept in memory
 * @param tail how much of the end is kept in memory
 * @param file how much goes into a file once head and tail are not enough
 */
public record SpoolLimits(int head, int tail, long file) {
    private static final int HALF_A_MEBIBYTE = 512 << 10;
    private static final long FILE = 64L << 20;

    /** Half a mebibyte at each end, 64 mebibytes in a file. */
    public static final SpoolLimits USUAL = new SpoolLimits(HALF_A_MEBIBYTE, HALF_A_MEBIBYTE, FILE);
}
