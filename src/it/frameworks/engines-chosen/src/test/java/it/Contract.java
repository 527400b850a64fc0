package it;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Disabled;

/** Its nested classes run once for each class that extends it. */
abstract class Contract {
    @Test
    void inherited() {}

    @Nested
    class Clause {
        @Test
        void holds() {}

        @Test
        @Disabled
        void isDisabled() {}
    }

    @Nested
    @Disabled("the whole clause")
    class DisabledClause {
        @Test
        void one() {}

        @Test
        void two() {}
    }
}
