package it.basket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Uses a library that the module does not require. */
class AssertJTest {
    @Test
    void seesWhatOnlyTestsUse() {
        assertThat(new Basket().apples()).isZero();
    }
}
