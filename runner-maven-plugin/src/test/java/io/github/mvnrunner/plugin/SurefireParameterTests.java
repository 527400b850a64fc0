package io.github.mvnrunner.plugin;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.plugin.SurefireParameter.Fate;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the table of parameters to Surefire's own descriptor, to the code and to the documentation. */
class SurefireParameterTests {
    private static final Path CLASSES = Path.of("target/classes/io/github/mvnrunner/plugin");
    private static final Path PAGE = Path.of("../docs/migrating-from-surefire.md");
    private static final Pattern HOLE = Pattern.compile("\\| .* \\| .* \\| ((?:`[\\w-]+`(?:, )?)+) \\|");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| (?:`([\\w.]+)`|–) \\| (.+) \\|");

    @Test
    void tableHoldsEveryParameterThatAPomCanSetAndNoOther() throws Exception {
        assertThat(Arrays.stream(SurefireParameter.values()).collect(toMap(SurefireParameter::element, SurefireParameterTests::property)))
                .isEqualTo(withForkMode(descriptor()));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(SurefireParameter.class)
    void parameterIsReadIfAndOnlyIfItIsHonoured(SurefireParameter parameter) throws IOException {
        assertThat(parameter.fate() instanceof Fate.Honoured).isEqualTo(isReadByOtherClasses(parameter));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(SurefireParameter.class)
    void pageSaysWhatBecomesOfTheParameter(SurefireParameter parameter) throws IOException {
        List<Matcher> rows = rows().filter(row -> row.group(1).equals(parameter.element())).toList();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(Optional.ofNullable(row.group(2))).isEqualTo(parameter.property());
            assertThat(row.group(3).startsWith("no effect: "))
                    .isEqualTo(parameter.fate() instanceof Fate.NoEffect);
        });
    }

    @Test
    void pageHasTheTablesOrder() throws IOException {
        assertThat(rows().map(row -> row.group(1)))
                .containsExactlyElementsOf(Arrays.stream(SurefireParameter.values())
                        .map(SurefireParameter::element)
                        .toList());
    }

    @Test
    void whatChecksAHoleIsThere() throws IOException {
        List<String> checks = Files.readAllLines(PAGE).stream()
                .map(HOLE::matcher)
                .filter(Matcher::matches)
                .flatMap(row -> Stream.of(row.group(1).split(", ")))
                .map(name -> name.replace("`", ""))
                .toList();
        assertThat(checks).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(isThere(name)).isTrue());
    }

    private static boolean isThere(String name) throws IOException {
        if (Files.exists(Path.of("../src/it", name))) {
            return true;
        }
        for (String module : List.of("../runner-engine", ".")) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src/test/java"))) {
                if (files.anyMatch(file -> file.endsWith(name + ".java"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String property(SurefireParameter parameter) {
        return parameter.property().orElse("");
    }

    private static Stream<Matcher> rows() throws IOException {
        return Files.readAllLines(PAGE).stream().map(ROW::matcher).filter(Matcher::matches);
    }

    /** A class that names an enum's constant has that name in its constant pool. */
    private static boolean isReadByOtherClasses(SurefireParameter parameter) throws IOException {
        Pattern name = Pattern.compile("(?<![A-Z0-9_])" + parameter.name() + "(?![A-Z0-9_])");
        try (Stream<Path> files = Files.list(CLASSES)) {
            for (Path file : files.filter(SurefireParameterTests::mayReadParameters).toList()) {
                if (name.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean mayReadParameters(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".class") && !name.startsWith("SurefireParameter.") && !name.startsWith("SurefireParameter$");
    }

    /** Surefire had it until 3.0.0-M7. */
    private static Map<String, String> withForkMode(Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("forkMode", "forkMode");
        return all;
    }

    private static Map<String, String> descriptor() throws Exception {
        Xpp3Dom mojo = Arrays.stream(surefire().getChild("mojos").getChildren("mojo"))
                .filter(each -> each.getChild("goal").getValue().equals("test"))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(mojo.getChild("parameters").getChildren("parameter"))
                .filter(parameter -> parameter.getChild("editable").getValue().equals("true"))
                .map(parameter -> parameter.getChild("name").getValue())
                .collect(toMap(name -> name, name -> property(mojo.getChild("configuration").getChild(name))));
    }

    private static String property(Xpp3Dom injected) {
        return injected == null || injected.getValue() == null ? "" : injected.getValue().replaceAll("[${}]", "");
    }

    private static Xpp3Dom surefire() throws Exception {
        for (URL url : Collections.list(SurefireParameterTests.class.getClassLoader().getResources("META-INF/maven/plugin.xml"))) {
            try (InputStream stream = url.openStream()) {
                Xpp3Dom plugin = Xpp3DomBuilder.build(stream, "UTF-8");
                if (plugin.getChild("artifactId").getValue().equals("maven-surefire-plugin")) {
                    return plugin;
                }
            }
        }
        throw new AssertionError("Surefire's descriptor is not on the class path");
    }
}
