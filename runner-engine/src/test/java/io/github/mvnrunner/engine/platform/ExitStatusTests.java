package io.github.mvnrunner.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ExitStatusTests {

    @Test
    void coreDumpIsTold() {
        assertThat(Libc.decode(3, 6)).isEqualTo(new ExitStatus.Signalled(6, true));
    }

    @Test
    void anythingElseIsUnknown() {
        assertThat(Libc.decode(5, 19)).isInstanceOf(ExitStatus.Unknown.class);
    }

    @Test
    void signalsWithoutANameKeepTheirNumber() {
        assertThat(new ExitStatus.Signalled(34, false).name()).isEqualTo("signal 34");
    }
}
