package it;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The second part")
class SecondPart {
    @BeforeAll
    static void breaks() {
        throw new IllegalStateException("before");
    }

    @Test
    @DisplayName("is never run")
    void neverRun() {}
}
