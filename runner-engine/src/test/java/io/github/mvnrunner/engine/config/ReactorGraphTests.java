package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReactorGraphTests {
    private static final ReactorGraph GRAPH =
            new ReactorGraph(Map.of("app", List.of("shop", "web"), "web", List.of("shop"), "shop", List.of("core"), "core", List.of()));

    @Test
    void neighboursAtAnyDistanceCount() {
        assertThat(GRAPH.dependencies("app")).containsExactlyInAnyOrder("shop", "web", "core");
        assertThat(GRAPH.dependents("core")).containsExactlyInAnyOrder("shop", "web", "app");
        assertThat(GRAPH.dependencies("core")).isEmpty();
        assertThat(GRAPH.dependents("nobody")).isEmpty();
    }

    @Test
    void circleEnds() {
        ReactorGraph circle = new ReactorGraph(Map.of("a", List.of("b"), "b", List.of("a")));
        assertThat(circle.dependencies("a")).containsExactly("b");
    }
}
