package io.github.mvnrunner.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModuleCopyTests {
    @ParameterizedTest
    @CsvSource({
        "g:a, g:a, ''",
        "g:a@stress-2, g:a, @stress-2",
        "g:a@copy-10, g:a, @copy-10",
        "g:a@it@stress-2@copy-3, g:a@it, @stress-2@copy-3",
        "g:a@stress, g:a@stress, ''",
        "g:a@stress-0, g:a@stress-0, ''"
    })
    void copyIsToldFromItsModule(String id, String base, String mark) {
        assertThat(ModuleCopy.base(id)).isEqualTo(base);
        assertThat(ModuleCopy.mark(id)).isEqualTo(mark);
    }
}
