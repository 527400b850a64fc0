package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTests {

    @ParameterizedTest
    @CsvSource({"Linux, linux", "Mac OS X, macos", "Windows 11, windows", "SunOS, solaris", "FreeBSD, freebsd"})
    void systemsHaveOneName(String java, String name) {
        assertThat(Machine.system(java)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"amd64, x86_64", "x86_64, x86_64", "aarch64, aarch64", "arm64, aarch64", "i386, x86"})
    void architecturesHaveOneName(String java, String name) {
        assertThat(Machine.architecture(java)).isEqualTo(name);
    }

    @Test
    void ciIsWhatTheEnvironmentSays() {
        assertThat(Machine.here(2, Map.of("CI", "true")).ci()).isTrue();
        assertThat(Machine.here(2, Map.of("CI", "false")).ci()).isFalse();
        assertThat(Machine.here(2, Map.of()).ci()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "17; 17; 17",
                "1.8; 8; 8",
                ">=17; 17; 2147483647",
                "> 17; 18; 2147483647",
                "<=17; 0; 17",
                "<17; 0; 16",
                "[17,21); 17; 20",
                "(17,21]; 18; 21",
                "[17,); 17; 2147483647",
                "(,1.8]; 0; 8",
            })
    void jdkRangesAreRead(String text, int least, int most) {
        assertThat(JdkRange.parse(text)).contains(new JdkRange(least, most));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"x", "17.0.1", "[17]", "[21,17]", "(17,18)", "=17"})
    void whatIsNoRangeIsRefused(String text) {
        assertThat(JdkRange.parse(text)).isEmpty();
    }
}
