package io.github.mvnrunner.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedNodesTests {
    private final NumberedNodes nodes = new NumberedNodes();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void takesAnyNumber(int number) {
        nodes.put(number, node("a"));
        assertThat(nodes.get(number)).isEqualTo(node("a"));
        assertThat(nodes.of(node("a").id())).containsExactly(number);
        nodes.put(number, node("b"));
        assertThat(nodes.all()).containsExactly(node("b"));
    }

    @Test
    void sortsByNumber() {
        List.of(3, 0, -2, 1, 9, 2).forEach(number -> nodes.put(number, node("n" + number)));
        nodes.put(3, node("n3"));
        assertThat(nodes.all()).extracting(node -> node.id().uniqueId()).containsExactly("n-2", "n0", "n1", "n2", "n3", "n9");
        assertThat(nodes.get(5)).isNull();
        assertThat(nodes.of(node("n9").id())).containsExactly(9);
    }

    private static TestNode node(String id) {
        return new TestNode(
                new TestId("g:a", id), Optional.empty(), TestNode.Kind.TEST, id, id, Optional.empty(), List.of(), false, List.of());
    }
}
