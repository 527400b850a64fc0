package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what HotSpot and OpenJ9 print when they don't begin. */
final class JvmRefusalTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unrecognized option: -Xmz1g\nError: Could not create the Java Virtual Machine.\n"
                        + "Error: A fatal exception has occurred. Program will exit.\n",
                "Error: Could not find or load main class @{argLine}\nCaused by: java.lang.ClassNotFoundException: @{argLine}",
                "Error opening zip file or JAR manifest missing : agent.jar\n"
                        + "Error occurred during initialization of VM\nagent library failed to init: instrument",
                "Error occurred during initialization of boot layer\njava.lang.module.FindException: Module a not found",
                "*** java.lang.instrument ASSERTION FAILED ***\nFATAL ERROR in native method: "
                        + "processing of -javaagent failed, processJavaStart failed",
                "Conflicting collector combinations in option list; please refer to the release notes\n"
                        + "Error: Could not create the Java Virtual Machine."
            })
    void commandThatJavaCantBeginWithIsRefused(String words) {
        assertThat(JvmRefusal.in(words + "\n")).contains(words.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Killed",
                "Error occurred during initialization of VM\nCould not reserve enough space for 2097152KB object heap",
                "There is insufficient memory for the Java Runtime Environment to continue.\n"
                        + "Error: Could not create the Java Virtual Machine.",
                "Error occurred during initialization of VM\njava.lang.OutOfMemoryError: unable to create native thread"
            })
    void whatMayBeChanceIsNoRefusal(String words) {
        assertThat(JvmRefusal.in(words)).isEmpty();
    }

    @Test
    void longSpeechesAreCutShort() {
        assertThat(JvmRefusal.in("Error: Could not create the Java Virtual Machine.\n" + "usage\n".repeat(100)))
                .hasValueSatisfying(words -> assertThat(words.lines()).hasSize(8));
    }
}
