package it;

import net.jqwik.api.Data;
import net.jqwik.api.FromData;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Table;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeContainer;

class TableTest {
    @BeforeContainer
    static void before() {
        System.out.println("before the container");
    }

    @Data
    Iterable<Tuple.Tuple2<Integer, Integer>> squares() {
        return Table.of(Tuple.of(1, 1), Tuple.of(2, 4));
    }

    @Property
    @FromData("squares")
    boolean square(@ForAll int root, @ForAll int square) {
        return root * root == square;
    }
}
