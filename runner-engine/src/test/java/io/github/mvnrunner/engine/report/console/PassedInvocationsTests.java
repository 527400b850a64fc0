package io.github.mvnrunner.engine.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassedInvocationsTests {
    @ParameterizedTest
    @CsvSource({
        "adds(int)[1],adds(int)", "adds(int)[1][20],adds(int)", "adds,adds", "'',''", "[1],''", "a[],a[]", "a[x],a[x]", "a[1]b,a[1]b",
        "a1],a1]", "a[1][x][2],a[1][x]", "],]", "1],1]", "[],[]"
    })
    void methodIsNamedWithoutTheNumbersAtItsEnd(String name, String method) {
        TestCase test = new TestCase(new TestId("g:a", "x"), "C", "C", name, name, Optional.empty());
        assertThat(PassedInvocations.method(test)).isEqualTo(method);
    }
}
