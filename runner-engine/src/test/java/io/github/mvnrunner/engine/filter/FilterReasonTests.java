package io.github.mvnrunner.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilterReasonTests {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    all(),                                          all()
                    none(),                                         none()
                    tag(slow),                                      tag(=slow)
                    not tag(slow),                                  tag(=slow)
                    tag(slow) and test(pays),                       tag(=slow) test(~pays)
                    tag(slow) and test(rests),                      test(~rests)
                    test(rests) or tag(slow),                       tag(=slow)
                    test(rests) or tag(fast),                       test(~rests) tag(=fast)
                    tag(slow) - test(pays) or package(com.acme),    package(#com.acme)
                    """)
    void partsThatDecideAreNamed(String expression, String parts) {
        TestFacts test = FilterMother.test("com.acme.OrderTests", "pays", "slow");

        assertThat(FilterReason.of(FilterMother.filter(expression), test))
                .extracting(FilterReason::part)
                .containsExactly(parts.split(" "));
    }
}
