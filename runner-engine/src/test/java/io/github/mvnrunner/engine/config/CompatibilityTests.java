package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.ReportStyle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CompatibilityTests {
    private static final Map<String, String> ASKED =
            Map.of("runner.run-order.junit.jupiter.testmethod.order.default", "Random", "own", "value");

    @Test
    void runOrdersReachMethodsSince36() {
        assertThat(parameters(Compatibility.SUREFIRE_3_6, false))
                .isEqualTo(Map.of("junit.jupiter.testmethod.order.default", "Random", "own", "value"));
        assertThat(parameters(Compatibility.SUREFIRE_3_5, false)).isEqualTo(Map.of("own", "value"));
    }

    @Test
    void groupsOfJunit4AreExpressionsUntil35() {
        assertThat(parameters(Compatibility.SUREFIRE_3_6, true)).doesNotContainKey("mvnrunner.categories");
        assertThat(parameters(Compatibility.SUREFIRE_3_5, true)).containsEntry("mvnrunner.categories", "expressions");
    }

    @Test
    void nothingElseIsTakenForASurefire() {
        assertThat(List.of("surefire-3.5", "surefire-3.6", "surefire-3.7", "SUREFIRE_3_5"))
                .map(Compatibility::of)
                .containsExactly(
                        Optional.of(Compatibility.SUREFIRE_3_5),
                        Optional.of(Compatibility.SUREFIRE_3_6),
                        Optional.empty(),
                        Optional.empty());
    }

    private static Map<String, String> parameters(Compatibility compatibility, boolean categories) {
        Path here = Path.of("");
        JvmSpec jvm = new JvmSpec(here, List.of(), here, Map.of(), List.of(), Map.of(), true);
        ReportSpec report = new ReportSpec(false, "", true, true, ReportStyle.STANDARD);
        return compatibility
                .of(new ModuleSpec(
                        "g:a",
                        "a",
                        here,
                        here,
                        here,
                        here,
                        List.of(),
                        new ScanSpec(List.of(), List.of(), Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        categories,
                        jvm,
                        ASKED,
                        report,
                        false,
                        false,
                        SurefireSpec.NONE))
                .configurationParameters();
    }
}
