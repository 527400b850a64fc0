package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.ReportStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a request says arrives; here each field says something else than what holds where it is missing. */
class RequestFieldsTests {
    private static final String OPEN = """
            {"type":"open","format":1,"runnerVersion":"7","root":"/p","outputDirectory":"/p/out","profile":"ci",
            "options":{"retries":"1"},"defaults":{"max-fail":"3"},"workerJar":"/w.jar","interactive":true,"color":true,
            "rerunCommand":"mvn test","failIfNoTests":true,"whole":true,"reactor":["g:a","g:b"],
            "dependencies":{"g:b":["g:a"]}}""";
    private static final String MODULE = """
            {"type":"module","id":"g:a","name":"a","baseDirectory":"/p/a","testClassesDirectory":"/p/a/t",
            "classesDirectory":"/p/a/c","reportsDirectory":"/p/a/r","classPath":["/x.jar"],
            "scan":{"includes":["**/*IT.java"],"excludes":["**/No*"],"test":"A#b"},"groups":"fast",
            "excludedGroups":"slow","categories":true,
            "jvm":{"executable":"/jdk/bin/java","arguments":["-Xmx1g"],"workingDirectory":"/p/w",
            "environment":{"TZ":"UTC"},"excludedEnvironment":["LANG"],"systemProperties":{"k":"v"},
            "enableAssertions":true},
            "configurationParameters":{"p":"q"},
            "report":{"trimStackTrace":true,"nameSuffix":"-it","enableProperties":false,"enableOutErr":false,"xml":false,
            "text":"none","encoding":"ISO-8859-1","timestamps":true,"outputFiles":true,"secrets":true,
            "phrased":["suite"],"schema":"failsafe"},
            "failIfNoTests":true,"failIfNoSpecifiedTests":true,
            "surefire":{"settings":{"isolation":"class"},"includeEngines":["one"],"excludeEngines":["two"],
            "dependencies":["/d.jar"],"suiteFiles":["/s.xml"],"forks":4,"runOrder":"random","runOrderSeed":9,
            "failOnFlakeCount":2}}""";

    @TempDir
    Path directory;

    @Test
    void eachFieldOfARequestArrives() throws IOException {
        RunRequest request = read();
        assertThat(request)
                .isEqualTo(new RunRequest(
                        "7",
                        Path.of("/p"),
                        Path.of("/p/out"),
                        Optional.of("ci"),
                        Map.of("retries", "1"),
                        Map.of("max-fail", "3"),
                        Path.of("/w.jar"),
                        true,
                        true,
                        "mvn test",
                        true,
                        true,
                        List.of("g:a", "g:b"),
                        new ReactorGraph(Map.of("g:b", List.of("g:a"))),
                        request.modules()));
    }

    @Test
    void eachFieldOfAModuleArrives() throws IOException {
        assertThat(read().modules())
                .containsExactly(new ModuleSpec(
                        "g:a",
                        "a",
                        Path.of("/p/a"),
                        Path.of("/p/a/t"),
                        Path.of("/p/a/c"),
                        Path.of("/p/a/r"),
                        List.of(Path.of("/x.jar")),
                        new ScanSpec(List.of("**/*IT.java"), List.of("**/No*"), Optional.of("A#b")),
                        Optional.of("fast"),
                        Optional.of("slow"),
                        true,
                        new JvmSpec(
                                Path.of("/jdk/bin/java"),
                                List.of("-Xmx1g"),
                                Path.of("/p/w"),
                                Map.of("TZ", "UTC"),
                                List.of("LANG"),
                                Map.of("k", "v"),
                                true),
                        Map.of("p", "q"),
                        new ReportSpec(true, "-it", false, false, style()),
                        true,
                        true,
                        new SurefireSpec(
                                Map.of("isolation", "class"),
                                new EngineIds(List.of("one"), List.of("two")),
                                List.of(Path.of("/d.jar")),
                                List.of(Path.of("/s.xml")),
                                4,
                                Optional.of(new ClassOrdering(RunOrder.RANDOM, 9)),
                                2)));
    }

    private static ReportStyle style() {
        return new ReportStyle(
                false,
                ReportStyle.Text.NONE,
                "ISO-8859-1",
                true,
                true,
                true,
                List.of(ReportStyle.Phrase.SUITE),
                ReportStyle.Schema.FAILSAFE);
    }

    private RunRequest read() throws IOException {
        List<String> lines = List.of(OPEN.replace("\n", ""), MODULE.replace("\n", ""), "{\"type\":\"close\"}");
        return RequestReader.read(Files.write(directory.resolve("request.jsonl"), lines));
    }
}
