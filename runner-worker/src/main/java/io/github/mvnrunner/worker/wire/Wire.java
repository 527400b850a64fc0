package io.github.mvnrunner.worker.wire;

/** The version, tags and limits of the link. */
public final class Wire {
    /** Version that both ends must share; they always come from one build. */
    public static final int VERSION = 8;

    /** Largest payload in bytes; a longer length means a corrupt channel. */
    public static final int MAX_FRAME_BYTES = 64 << 20;

    /** Longest string in bytes of UTF-8; the writer cuts what is longer. */
    public static final int MAX_STRING_BYTES = 4 << 20;

    /** Most bytes of test output in one frame. */
    public static final int MAX_OUTPUT_BYTES = 32 << 10;

    static final byte CONFIGURE = 1;
    static final byte LAUNCH = 2;
    static final byte RUN = 3;
    static final byte FINISH = 4;
    static final byte DUMP = 5;
    static final byte HOLD = 6;
    static final byte GO_ON = 7;
    static final byte RETRY = 8;
    static final byte STOP = 9;

    static final byte HELLO = 32;
    static final byte NODE = 33;
    static final byte DISCOVERED = 34;
    static final byte PROBLEM = 35;
    static final byte STARTED = 36;
    static final byte SKIPPED = 37;
    static final byte FINISHED = 38;
    static final byte REPORT_ENTRY = 39;
    static final byte OUTPUT = 40;
    static final byte UNIT_DONE = 41;
    static final byte UNREACHABLE = 42;
    static final byte PLAN_DONE = 43;
    static final byte PROPERTIES = 44;
    static final byte GOODBYE = 45;
    static final byte DUMPED = 46;
    static final byte LEFTOVERS = 47;
    static final byte HELD = 48;
    static final byte RETRY_DONE = 49;

    private Wire() {}
}
