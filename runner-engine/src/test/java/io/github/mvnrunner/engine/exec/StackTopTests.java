package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mvnrunner.engine.link.ThreadStack;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class StackTopTests {
    static Stream<Arguments> stacks() {
        return Stream.of(
                arguments("\tat demo.T.spins(T.java:7)\n\tat java.lang.reflect.Method.invoke(M.java)", "demo.T.spins(T.java:7)"),
                arguments(
                        "at java.base/java.lang.Thread.sleep(Thread.java:1)\nat demo.Pause.now(Pause.java:2)\nat demo.T.m(T.java:3)",
                        "java.base/java.lang.Thread.sleep(Thread.java:1), called by demo.Pause.now(Pause.java:2)"),
                arguments("at java.lang.Object.wait(Native Method)\nat org.junit.X.y(X.java)", "java.lang.Object.wait(Native Method)"));
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void topNamesTheInnermostCallAndTheUsersOwn(String stack, String top) {
        assertThat(StackTop.of(List.of(thread(stack)))).contains(top);
    }

    @Test
    void furtherThreadsAreCounted() {
        assertThat(StackTop.of(List.of(thread("at a.B.c(B.java:1)"), thread("at d.E.f(E.java:2)"))))
                .contains("a.B.c(B.java:1) (and 1 more threads)");
    }

    @Test
    void threadsWithoutStackAreNothing() {
        assertThat(StackTop.of(List.of(thread("")))).isEmpty();
    }

    private static ThreadStack thread(String stack) {
        return new ThreadStack(1, "main", "RUNNABLE", stack);
    }
}
