package io.github.mvnrunner.engine.catalog.named;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs as a whole for each of two values. */
@ParameterizedClass
@ValueSource(strings = {"a", "b"})
public class ClassTemplateFixture {
    @Parameter
    String value;

    @Test
    void plain() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void params(int number) {}
}
