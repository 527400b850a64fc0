package io.github.mvnrunner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StandardInputTests {
    @Test
    void linesComeInTheirOrderAndThenTheEndForGood() throws Exception {
        StandardInput input = StandardInput.of(stream("one ä\ntwo\n"));
        assertThat(input.next()).contains("one ä");
        assertThat(input.next()).contains("two");
        assertThat(input.next()).isEmpty();
        assertThat(input.next()).isEmpty();
    }

    @Test
    void lineAndEndAreWaitingUntilTheyAreTaken() throws Exception {
        PipedOutputStream maven = new PipedOutputStream();
        StandardInput input = StandardInput.of(new PipedInputStream(maven));
        assertThat(input.isWaiting()).isFalse();
        maven.write("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
        maven.flush();
        assertThat(input.next()).contains("one");
        while (!input.isWaiting()) {
            Thread.onSpinWait();
        }
        assertThat(input.next()).contains("two");
        assertThat(input.isWaiting()).isFalse();
        maven.close();
        assertThat(input.next()).isEmpty();
        assertThat(input.isWaiting()).isTrue();
    }

    @Test
    void halfALineIsNone() throws Exception {
        assertThat(StandardInput.of(stream("half a requ")).next()).isEmpty();
    }

    @Test
    void lastListenerAloneIsToldOfTheEnd() throws Exception {
        PipedOutputStream maven = new PipedOutputStream();
        StandardInput input = StandardInput.of(new PipedInputStream(maven));
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        input.whenEnded(first::countDown);
        input.whenEnded(second::countDown);
        maven.close();
        second.await();
        assertThat(first.getCount()).isOne();
    }

    @Test
    void whoComesAfterTheEndIsToldAtOnceButNotWhoHasLeft() throws Exception {
        StandardInput input = StandardInput.of(stream(""));
        assertThat(input.next()).isEmpty();
        CountDownLatch told = new CountDownLatch(1);
        input.whenEnded(told::countDown);
        told.await();
        input.forgetListener();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
