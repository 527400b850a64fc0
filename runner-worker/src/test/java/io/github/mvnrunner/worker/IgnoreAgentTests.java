package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.worker.fixtures.TreeTestCase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.Ignore;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class IgnoreAgentTests {
    static final long LONG = 1234567890123L;
    static final double DOUBLE = Math.E;

    @Disabled("stays out")
    @Ignore
    @DisabledOnOs(OS.LINUX)
    @Deprecated
    static final class Left {
        long constants() {
            return LONG + (long) DOUBLE + 99999999999L;
        }
    }

    private static final class Reader extends ClassLoader {
        Class<?> define(byte[] classFile) {
            return defineClass(null, classFile, 0, classFile.length);
        }
    }

    @Test
    void annotationsThatLeaveOutAreGone() throws IOException {
        byte[] changed = IgnoreAgent.withoutIgnoring(bytes(Left.class));

        assertThat(new Reader().define(changed).getAnnotations())
                .extracting(each -> each.annotationType().getSimpleName())
                .containsExactly("Deprecated");
    }

    @Test
    void otherClassesAreLeftAlone() throws IOException {
        assertThat(IgnoreAgent.withoutIgnoring(bytes(TreeTestCase.class))).isNull();
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                bytes.write(next);
            }
            return bytes.toByteArray();
        }
    }
}
