package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mvnrunner.engine.event.ReportStyle;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTests {
    private static final String CLOSE = "{\"type\":\"close\"}";
    private static final List<String> EXAMPLE = documented();
    private static final String OPEN = EXAMPLE.get(0);
    private static final String MODULE = EXAMPLE.get(1);

    @TempDir
    Path directory;

    @Test
    void theDocumentedExampleIsRead() throws IOException {
        RunRequest request = RequestReader.read(file(OPEN, "", MODULE, CLOSE));
        assertThat(request.profile()).contains("ci");
        assertThat(request.options()).isEqualTo(Map.of("test-threads", "2"));
        assertThat(request.interactive()).isTrue();
        assertThat(request.modules()).singleElement().satisfies(module -> {
            assertThat(module.id()).isEqualTo("org.shop:cart");
            assertThat(module.classPath()).hasSize(3).endsWith(Path.of("/repo/junit-platform-launcher.jar"));
            assertThat(module.scan()).isEqualTo(new ScanSpec(List.of("**/*Test.java"), List.of("**/*$*"), Optional.empty()));
            assertThat(module.groups()).isEmpty();
            assertThat(module.excludedGroups()).contains("slow");
            assertThat(module.jvm().environment()).containsEntry("TZ", "UTC");
            assertThat(module.report()).isEqualTo(new ReportSpec(false, "", true, true, ReportStyle.STANDARD));
            assertThat(module.failIfNoSpecifiedTests()).isTrue();
            assertThat(module.surefire().settings()).isEqualTo(Map.of("isolation", "class"));
            assertThat(module.surefire().runOrder()).isEmpty();
        });
    }

    @Test
    void everyFieldOfTheExampleIsDocumented() throws IOException {
        String page = Files.readString(Path.of("../docs/request-format.md"));
        for (Class<?> type : List.of(RunRequest.class, ModuleSpec.class)) {
            assertThat(Arrays.stream(type.getRecordComponents()).map(c -> c.getName()))
                    .filteredOn(name -> !List.of("modules", "scan", "jvm", "report", "surefire").contains(name))
                    .allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
        }
        Map.of(
                        "jvm", List.of(JvmSpec.class),
                        "scan", List.of(ScanSpec.class),
                        "report", List.of(ReportSpec.class, ReportStyle.class),
                        "surefire", List.of(SurefireSpec.class))
                .forEach((prefix, types) -> assertThat(types.stream()
                                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                                .filter(c -> c.getType() != ReportStyle.class && c.getType() != EngineIds.class))
                        .allSatisfy(c -> assertThat(page).contains("| `" + prefix + "." + c.getName() + "` |")));
    }

    @Test
    void whatOnlySurefireNeedsMayBeMissing() throws IOException {
        String module = MODULE.replaceAll(",\"surefire\":.*", "}");
        RunRequest request = RequestReader.read(file(OPEN.replaceAll("\"defaults\":[^}]*},", ""), module, CLOSE));
        assertThat(request.defaults()).isEmpty();
        assertThat(request.modules().getFirst().surefire()).isEqualTo(SurefireSpec.NONE);
    }

    @Test
    void unknownFieldsAreIgnored() throws IOException {
        assertThat(RequestReader.read(file(OPEN.replace("{\"type\"", "{\"later\":[],\"type\""), CLOSE)).modules())
                .isEmpty();
    }

    @Test
    void aMissingProfileLeavesTheChoiceOpen() throws IOException {
        assertThat(RequestReader.read(file(OPEN.replace("\"profile\":\"ci\",", ""), CLOSE)).profile())
                .isEmpty();
        assertThat(RequestReader.read(file(OPEN.replace("\"ci\"", "null"), CLOSE)).profile())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"type\":\"mod", "{\"type\":\"clo", "{"})
    void aRequestWithoutCloseIsCutOff(String rest) throws IOException {
        assertThat(errors(OPEN, rest).problems())
                .singleElement()
                .isInstanceOf(RunProblem.TruncatedRequest.class);
    }

    @Test
    void anEmptyRequestIsCutOff() throws IOException {
        assertThat(errors().getMessage())
                .endsWith("request.json: the run request is cut off, because 0 lines were read and none is"
                        + " {\"type\":\"close\"}; try to have the plugin write it again.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 | 2", "1 | \"1\"", "\"format\":1, | ''"})
    void anotherFormatIsRefusedUnread(String from, String to) throws IOException {
        String target = from.equals("1") ? "\"format\":1" : from;
        String open = OPEN.replace(target, from.equals("1") ? "\"format\":" + to : to);
        assertThat(errors(open, "garbage", CLOSE).problems())
                .singleElement()
                .isInstanceOf(RunProblem.UnknownRequestFormat.class);
    }

    @Test
    void anUnknownTypeIsExplained() throws IOException {
        assertThat(errors(OPEN, "{\"type\":\"modul\"}", CLOSE).getMessage())
                .endsWith("request.json:2: the run request has a line of unknown type \"modul\", because it is none of"
                        + " open, module, close; try \"module\".");
    }

    @Test
    void aLineThatIsNoJsonIsReported() throws IOException {
        assertThat(errors(OPEN, "{'type':1", "[]", CLOSE).getMessage())
                .contains("request.json:2: the run request can't be read, because the line is no JSON;")
                .contains("request.json:3: the run request can't be read, because the line is no JSON object;");
    }

    @Test
    void theOrderIsChecked() throws IOException {
        assertThat(errors(MODULE, CLOSE, OPEN).getMessage())
                .contains("request.json:1: the line \"module\" of the run request is misplaced, because \"open\" must come first")
                .contains("request.json:2: the line \"close\" of the run request is misplaced, because \"open\" must come first")
                .contains("request.json:3: the line \"open\" of the run request is misplaced, because nothing may follow \"close\"");
        assertThat(errors(OPEN, OPEN, CLOSE).getMessage()).contains("because a request has only one");
        assertThat(errors(OPEN, MODULE, MODULE, CLOSE).getMessage())
                .contains("must be different from those of other modules and is \"org.shop:cart\" again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\":\"org.shop:cart\"|\"id\":7|id|a string|7",
                "\"id\":\"org.shop:cart\"|\"id\":\"org.shop:cart@@stress-2\"|id|other than what marks a copy of a module; try another id for the execution|\"org.shop:cart@@stress-2\"",
                "\"id\":\"org.shop:cart\",||id|a string|missing or null",
                "\"/jdk/bin/java\"|\"java\"|jvm.executable|an absolute path|\"java\"",
                "[\"-Xmx1g\"]|[\"-Xmx1g\",1]|jvm.arguments[1]|a string|1",
                "[\"-Xmx1g\"]|\"-Xmx1g\"|jvm.arguments|a list|\"-Xmx1g\"",
                "\"UTC\"|null|jvm.environment.TZ|a string|missing or null",
                "\"enableOutErr\":true|\"enableOutErr\":\"yes\"|report.enableOutErr|true or false|\"yes\"",
                "\"/repo/junit-platform-launcher.jar\"|\"x.jar\"|classPath[2]|an absolute path|\"x.jar\"",
                "\"configurationParameters\":{}|\"configurationParameters\":[]|configurationParameters|an object of strings|[]",
                "\"test\":null|\"test\":true|scan.test|a string|true",
            })
    void aWrongFieldIsNamed(String from, String to, String field, String expected, String found) throws IOException {
        assertThat(errors(OPEN, MODULE.replace(from, to == null ? "" : to), CLOSE).problems())
                .containsExactly(new RunProblem.WrongField(
                        directory.resolve("request.json"), 2, field, expected, found));
    }

    @Test
    void aMissingObjectIsOneProblem() throws IOException {
        assertThat(errors(OPEN, MODULE.replace("\"jvm\":{", "\"vm\":{"), CLOSE).problems())
                .hasSize(1);
    }

    @Test
    void aMissingFileIsReported() {
        assertThat(catchThrowableOfType(RunnerException.class, () -> RequestReader.read(directory.resolve("none")))
                        .problems())
                .singleElement()
                .isInstanceOf(RunProblem.UnreadableFile.class);
    }

    private RunnerException errors(String... lines) throws IOException {
        Path file = file(lines);
        return catchThrowableOfType(RunnerException.class, () -> RequestReader.read(file));
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(directory.resolve("request.json"), String.join("\n", lines));
    }

    private static List<String> documented() {
        try {
            String page = Files.readString(Path.of("../docs/request-format.md"));
            int start = page.indexOf("```json\n") + 8;
            String json = page.substring(start, page.indexOf("```", start));
            String lines = json.lines().map(String::strip).collect(Collectors.joining());
            return List.of(lines.replace("{\"type\"", "\n{\"type\"").strip().split("\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
