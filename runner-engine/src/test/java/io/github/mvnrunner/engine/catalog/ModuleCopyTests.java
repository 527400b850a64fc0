package io.github.mvnrunner.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModuleCopyTests {
    @ParameterizedTest
    @CsvSource({
        "g:a, g:a, ''",
        "g:a@@stress-2, g:a, @@stress-2",
        "g:a@@copy-10, g:a, @@copy-10",
        "g:a@it@@stress-2@@copy-3, g:a@it, @@stress-2@@copy-3",
        "g:a@stress-2, g:a@stress-2, ''", // an execution may be called so
        "g:a@copy-1@@copy-3, g:a@copy-1, @@copy-3",
        "g:a@@stress, g:a@@stress, ''",
        "g:a@@stress-0, g:a@@stress-0, ''"
    })
    void copyIsToldFromItsModule(String id, String base, String mark) {
        assertThat(ModuleCopy.base(id)).isEqualTo(base);
        assertThat(ModuleCopy.mark(id)).isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({
        "g:a@@stress-2, true",
        "g:a@@stress-2@@copy-1, true",
        "g:a@@stress-21, false",
        "g:a@@copy-2, false",
        "g:a@stress-2, false",
        "g:a, false"
    })
    void iterationOfACopyIsKnown(String id, boolean second) {
        assertThat(ModuleCopy.isIn(id, 2)).isEqualTo(second);
    }
}
