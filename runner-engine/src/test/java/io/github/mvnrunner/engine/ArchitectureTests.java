package io.github.mvnrunner.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Holds the table of rooms: who may use whom inside the engine. */
final class ArchitectureTests {
    private static final String ENGINE = "io.github.mvnrunner.engine";
    private static final String WORKER = "io.github.mvnrunner.worker";

    private static final Map<String, List<String>> ROOMS = new TreeMap<>(Map.ofEntries(
            Map.entry("time", List.of()),
            Map.entry("problem", List.of()),
            Map.entry("filter", List.of("problem")),
            Map.entry("config", List.of("catalog", "event", "filter", "problem")),
            Map.entry("catalog", List.of()),
            Map.entry("platform", List.of("time", "problem")),
            Map.entry("link", List.of("catalog", "event", "problem")),
            Map.entry("fork", List.of("platform", "config", "link", "time", "problem")),
            Map.entry("discovery", List.of("catalog", "config", "fork", "link", "problem")),
            Map.entry("history", List.of("catalog", "event")),
            Map.entry("expect", List.of("catalog", "filter", "problem")),
            Map.entry("plan", List.of("catalog", "config", "event", "filter", "history", "expect", "problem")),
            Map.entry("schedule", List.of("event", "plan", "time")),
            Map.entry("event", List.of("catalog", "problem")),
            Map.entry("exchange", List.of("event", "plan", "catalog", "time", "problem")),
            Map.entry("output", List.of("event")),
            Map.entry("script", List.of("platform", "config", "event", "exchange", "output", "time", "problem")),
            Map.entry(
                    "exec",
                    List.of(
                            "exchange",
                            "schedule",
                            "plan",
                            "fork",
                            "script",
                            "link",
                            "event",
                            "output",
                            "time",
                            "problem",
                            "catalog",
                            "config",
                            "filter",
                            "platform")),
            Map.entry("dispatch", List.of("exchange", "event", "catalog", "plan", "config", "time", "problem")),
            Map.entry("report", List.of("event", "catalog", "problem"))));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ENGINE);

    @Test
    void roomsUseOnlyWhatTheTableAllows() {
        Architectures.LayeredArchitecture table = Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("root")
                .definedBy(ENGINE);
        for (String room : ROOMS.keySet()) {
            table = table.layer(room).definedBy(ENGINE + "." + room + "..");
        }
        for (Map.Entry<String, List<String>> room : ROOMS.entrySet()) {
            String[] allowed = room.getValue().toArray(String[]::new);
            table = allowed.length == 0
                    ? table.whereLayer(room.getKey()).mayNotAccessAnyLayer()
                    : table.whereLayer(room.getKey()).mayOnlyAccessLayers(allowed);
        }
        table.check(CLASSES);
    }

    @Test
    void everyRoomStandsInTheTable() {
        assertThat(CLASSES.stream()
                        .map(type -> type.getPackageName().substring(ENGINE.length()))
                        .filter(path -> !path.isEmpty())
                        .map(path -> path.split("\\.")[1]))
                .isSubsetOf(ROOMS.keySet());
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching(ENGINE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheLinkAndTheUnitsKnowTheWire() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ENGINE, ENGINE + ".link..", ENGINE + ".exec..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(WORKER + "..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void onlyTheRootAndTheConsoleWriteToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ENGINE, ENGINE + ".report.console..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void nobodySleeps() {
        noClasses()
                .should()
                .callMethodWhere(describe("calls Thread.sleep", ArchitectureTests::isSleep))
                .check(CLASSES);
    }

    @Test
    void timeIsReadInOneRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ENGINE + ".time..")
                .and()
                .doNotHaveFullyQualifiedName(ENGINE + ".dispatch.Answers") // waits while the run's clock stands
                .should()
                .callMethodWhere(describe("reads a clock of the machine", ArchitectureTests::isClock))
                .check(CLASSES);
    }

    private static boolean isClock(JavaAccess<?> call) {
        return switch (call.getName()) {
            case "nanoTime", "currentTimeMillis" -> call.getTargetOwner().isEquivalentTo(System.class);
            case "now" -> call.getTargetOwner().getPackageName().equals("java.time");
            default -> false;
        };
    }

    private static boolean isSleep(JavaAccess<?> call) {
        return call.getTargetOwner().isEquivalentTo(Thread.class) && call.getName().equals("sleep");
    }
}
