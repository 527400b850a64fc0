package io.github.mvnrunner.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the list of classes to what there is, since whatever it names wrongly is passed over in silence. */
class EarlyStartTests {

    @Test
    void everyClassOfOursOnTheListExists() throws IOException {
        assertThat(names()).filteredOn(name -> name.startsWith("io.github.mvnrunner.")).hasSizeGreaterThan(50).allMatch(EarlyStartTests::exists);
    }

    @Test
    void enginesThatAreMarkedExist() throws IOException {
        assertThat(names())
                .filteredOn(name -> name.startsWith("#"))
                .containsExactly(
                        "#org.junit.platform.launcher.core.LauncherFactory",
                        "#org.junit.jupiter.engine.JupiterTestEngine",
                        "#org.junit.vintage.engine.VintageTestEngine");
        assertThat(exists("org.junit.jupiter.engine.JupiterTestEngine")).isTrue();
    }

    @Test
    void mostOthersExistInThisJdkAndThisJUnit() throws IOException {
        List<String> names = names().stream()
                .filter(name -> name.startsWith("java.") || name.startsWith("org.junit.platform.") || name.startsWith("org.junit.jupiter."))
                .collect(Collectors.toList());
        List<String> missing = names.stream().filter(name -> !exists(name)).collect(Collectors.toList());
        assertThat(missing).hasSizeLessThan(names.size() / 10);
    }

    @Test
    void codeThatRunsAheadHasResults() {
        assertThat(EarlyCode.run()).isGreaterThan(20);
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, EarlyStart.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static List<String> names() throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(EarlyStart.class.getResourceAsStream("early-classes.txt"), "US-ASCII"))) {
            return lines.lines().collect(Collectors.toList());
        }
    }
}
