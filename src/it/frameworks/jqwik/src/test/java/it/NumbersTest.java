package it;

import net.jqwik.api.Disabled;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

class NumbersTest {
    @Property(tries = 20)
    boolean squaresArePositive(@ForAll byte number) {
        return number * number >= 0;
    }

    @Property(tries = 20, seed = "1")
    boolean allAreSmall(@ForAll byte number) {
        return number < 3;
    }

    @Example
    @Label("one is one")
    void one() {}

    @Example
    @Disabled("later")
    void later() {}

    @Group
    class Inner {
        @Example
        void within() {
            throw new IllegalStateException("inner");
        }
    }
}
