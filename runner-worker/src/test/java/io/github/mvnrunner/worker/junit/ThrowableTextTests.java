package io.github.mvnrunner.worker.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.wire.ThrowableRecord;
import java.util.Collections;
import org.junit.jupiter.api.Test;

final class ThrowableTextTests {
    private static final String TRACE = "E: m\n\tat lib.Assert.fail(A.java:1)\n\tat a.FooTest.bar(F.java:2)\n"
            + "\tat jdk.Reflect.invoke(R.java:3)\nCaused by: C\n\tat x.Y.z(Y.java:4)\n\t... 3 more\n";

    @Test
    void framesBelowTheTestAreCutAndCausesStay() {
        assertThat(ThrowableText.trimmed(TRACE, "a.FooTest", "bar"))
                .isEqualTo("E: m\n\tat lib.Assert.fail(A.java:1)\n\tat a.FooTest.bar(F.java:2)\n"
                        + "Caused by: C\n\tat x.Y.z(Y.java:4)\n\t... 3 more\n");
    }

    @Test
    void aTraceWithoutTheTestStaysWhole() {
        assertThat(ThrowableText.trimmed(TRACE, "a.OtherTest", "bar")).isEqualTo(TRACE);
    }

    @Test
    void aThrowableThatThrowsIsStillTold() {
        ThrowableRecord record = ThrowableText.of(new Hostile());
        assertThat(record.message).contains("getMessage() threw");
        assertThat(record.stackTrace).contains("Hostile").contains("ThrowableTextTests");
    }

    @Test
    void aMessageOfManyMebibytesLeavesRoomForTheFrames() {
        ThrowableRecord record = ThrowableText.of(new IllegalStateException("first " + many("x", 10 << 20)));

        assertThat(record.message).startsWith("first x").contains("characters left out").hasSizeLessThan(1 << 20);
        assertThat(record.stackTrace)
                .startsWith("java.lang.IllegalStateException: first x")
                .contains("at " + ThrowableTextTests.class.getName())
                .hasSizeLessThan(1 << 20);
    }

    @Test
    void aTextIsCutOnlyWhereItIsTooLong() {
        String longest = many("y", 2 * BoundedText.END);

        assertThat(BoundedText.of(longest)).isEqualTo(longest);
        assertThat(BoundedText.of("a" + longest + "z"))
                .startsWith("ay")
                .contains("y\n[2 characters left out]\ny")
                .endsWith("yz");
    }

    private static String many(String what, int times) {
        return String.join(what, Collections.nCopies(times + 1, ""));
    }

    private static final class Hostile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException();
        }
    }
}
