package io.github.mvnrunner.engine.fork.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JarsFirstTests {
    private static final Path PROJECT = Path.of("/elsewhere");

    @TempDir
    Path root;

    private Path classes;

    @BeforeEach
    void makeDirectory() throws IOException {
        classes = Files.createDirectory(root.resolve("test classes"));
    }

    @Test
    void jarsKeepTheirOrderAndSoDoOthers() throws IOException {
        Path one = Jars.with(root.resolve("one.jar"), "org/one/A.class");
        Path two = Jars.with(root.resolve("two.jar"), "org/two/B.class");
        Path missing = root.resolve("missing");

        assertThat(JarsFirst.of(List.of(classes, two, missing, one), PROJECT).orElseThrow().elements())
                .containsExactly(two, one, classes, missing);
    }

    @Test
    void jarsThatAreBuiltWithTheProjectComeLast() throws IOException {
        Path built = Jars.with(Files.createDirectory(root.resolve("target")).resolve("own-1.jar"), "org/own/A.class");
        Path local = Files.createDirectories(root.resolve("repository/org/own/1"));
        Path installed = Jars.with(local.resolve("own-1.jar"), "org/own/B.class");

        assertThat(JarsFirst.of(List.of(classes, built, installed), root).orElseThrow())
                .returns(List.of(installed), JarsFirst::jars)
                .returns(List.of(classes, built), JarsFirst::others);
    }

    @ParameterizedTest(name = "{0} in a jar of the project, {0} in another: {1}")
    @CsvSource({"org/a/A.class, refused", "a.properties, refused", "META-INF/MANIFEST.MF, reordered", "org/a/, reordered"})
    void orderMattersWhereAJarOfTheProjectHoldsTheSame(String entry, String result) throws IOException {
        Path built = Jars.with(Files.createDirectory(root.resolve("target")).resolve("own-1.jar"), entry, "org/a/Own.class");
        Path other = Jars.with(Files.createDirectory(root.resolve("lib")).resolve("other.jar"), entry);

        assertThat(JarsFirst.of(List.of(built, other), built.getParent()).isPresent()).isEqualTo(result.equals("reordered"));
    }

    @Test
    void jarOfAnotherTimeIsAnother() throws IOException {
        Path jar = Jars.with(root.resolve("a.jar"), "org/a/A.class");
        String before = JarsFirst.of(List.of(jar), PROJECT).orElseThrow().content();
        assertThat(JarsFirst.of(List.of(jar), PROJECT).orElseThrow().content()).isEqualTo(before);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));

        assertThat(JarsFirst.of(List.of(jar), PROJECT).orElseThrow().content()).isNotEqualTo(before);
    }

    @ParameterizedTest(name = "{0} in a directory, {1} in a jar: {2}")
    @CsvSource({
        "org/a/A.class, org/a/A.class, refused",
        "org/a/A.class, org/a/B.class, reordered",
        "org/a/A.class, org/a/, reordered",
        "application.properties, application.properties, refused",
        "META-INF/services/a.A, META-INF/services/a.A, refused",
        "META-INF/services/a.A, META-INF/services/b.B, reordered",
        "META-INF/services/a.A, META-INF/services/, reordered",
        "data/one.txt, data/two.txt, reordered",
        "data/one.txt, data/, refused",
        "META-INF/spring/one.txt, META-INF/spring/, reordered",
        "one.txt, META-INF/versions/11/one.txt, refused",
        "META-INF/MANIFEST.MF, META-INF/MANIFEST.MF, reordered",
        "META-INF/LICENSE.txt, META-INF/LICENSE.txt, reordered",
        "module-info.class, META-INF/versions/9/module-info.class, reordered",
        "module-info.class, module-info.class, reordered",
    })
    void orderMattersWhereBothHoldSomethingUnderOneName(String file, String entry, String result) throws IOException {
        put(file, "");
        Path jar = Jars.with(root.resolve("a.jar"), entry);

        assertThat(JarsFirst.of(List.of(classes, jar), PROJECT).isPresent()).isEqualTo(result.equals("reordered"));
    }

    @ParameterizedTest(name = "{1} in a class: {0} in a directory and {2} in a jar")
    @CsvSource({
        "META-INF/MANIFEST.MF, META-INF/MANIFEST.MF, META-INF/MANIFEST.MF",
        "META-INF/spring/one.txt, META-INF/spring, META-INF/spring/",
        "META-INF/LICENSE, LICENSE, META-INF/LICENSE",
        "module-info.class, /module-info.class, META-INF/versions/9/module-info.class",
    })
    void whatTheProjectMayAskForItGets(String file, String asked, String entry) throws IOException {
        put(file, "");
        put("org/a/A.class", "constant " + asked + " constant");
        Path jar = Jars.with(root.resolve("a.jar"), entry);

        assertThat(JarsFirst.of(List.of(classes, jar), PROJECT)).isEmpty();
    }

    @Test
    void aLinkIsFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("one.txt"), "");
        Files.createSymbolicLink(classes.resolve("data"), elsewhere);
        Path jar = Jars.with(root.resolve("a.jar"), "data/one.txt");

        assertThat(JarsFirst.of(List.of(classes, jar), PROJECT)).isEmpty();
    }

    @Test
    void aJarThatLeadsToOthersIsNotArchived() throws IOException {
        Path leading = Jars.leadingTo("other.jar", root.resolve("leading.jar"));

        assertThat(JarsFirst.of(List.of(leading), PROJECT)).isPresent();
        Jars.with(root.resolve("other.jar"), "org/b/B.class");
        assertThat(JarsFirst.of(List.of(leading), PROJECT)).isEmpty();
    }

    @Test
    void aJarOfTheProjectThatLeadsToOthersStaysWhereItIs() throws IOException {
        Path target = Files.createDirectory(root.resolve("target"));
        Path leading = Jars.leadingTo("other.jar", target.resolve("leading.jar"));
        Path jar = Jars.with(root.resolve("a.jar"), "org/a/A.class");

        assertThat(JarsFirst.of(List.of(leading, jar), target)).isPresent();
        Jars.with(target.resolve("other.jar"), "org/b/B.class");
        assertThat(JarsFirst.of(List.of(leading, jar), target)).isEmpty();
    }

    @Test
    void withoutJarsThereIsNothingToArchive() throws IOException {
        assertThat(JarsFirst.of(List.of(classes), PROJECT)).isEmpty();
    }

    @Test
    void whatIsNoJarIsTold() throws IOException {
        Path rubbish = Files.writeString(root.resolve("rubbish.jar"), "rubbish");

        assertThatThrownBy(() -> JarsFirst.of(List.of(rubbish), PROJECT)).isInstanceOf(ZipException.class);
    }

    private void put(String name, String content) throws IOException {
        Path file = classes.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
