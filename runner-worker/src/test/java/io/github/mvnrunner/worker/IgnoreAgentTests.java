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

    @Deprecated
    @org.testng.annotations.Test(groups = {"a", "b"}, enabled = false, timeOut = 70_000L)
    static class SwitchedOff {
        static final boolean enabled = false;

        @org.testng.annotations.Test(enabled = false, dataProvider = "rows")
        void off(int row, String name) {}

        @org.testng.annotations.Test
        void on() {}

        @org.testng.annotations.Ignore
        void ignored() {}

        void neither() {}
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

    @Test
    void whatTestNgSwitchesOffIsOn() throws Exception {
        Class<?> changed = new Reader().define(IgnoreAgent.withoutIgnoring(bytes(SwitchedOff.class)));
        org.testng.annotations.Test ofClass = changed.getAnnotation(org.testng.annotations.Test.class);
        org.testng.annotations.Test ofMethod = changed.getDeclaredMethod("off", int.class, String.class)
                .getAnnotation(org.testng.annotations.Test.class);

        assertThat(ofClass.enabled()).isTrue();
        assertThat(ofClass.groups()).containsExactly("a", "b");
        assertThat(ofClass.timeOut()).isEqualTo(70_000);
        assertThat(ofMethod.enabled()).isTrue();
        assertThat(ofMethod.dataProvider()).isEqualTo("rows");
        assertThat(changed.getDeclaredMethod("ignored").getAnnotations()).isEmpty();
        assertThat(changed.getDeclaredField("enabled")).isNotNull();
    }

    @Test
    void whatTestNgSwitchesOffIsKnown() throws IOException {
        TestNgSwitches switches = TestNgSwitches.of(bytes(SwitchedOff.class));

        assertThat(switches.ofClass()).isFalse();
        assertThat(switches.ofMethod("off", "(ILjava/lang/String;)V")).isFalse();
        assertThat(switches.ofMethod("on", "()V")).isTrue();
        assertThat(switches.ofMethod("neither", "()V")).isNull();
        assertThat(switches.isIgnored("ignored", "()V")).isTrue();
        assertThat(switches.isIgnored("", "")).isFalse();
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
