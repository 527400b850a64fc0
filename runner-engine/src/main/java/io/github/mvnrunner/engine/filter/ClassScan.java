package io.github.mvnrunner.engine.filter;

import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Lists a directory's test classes, as Surefire's {@code DirectoryScanner} does. */
public final class ClassScan {
    private static final String CLASS_FILE = ".class";

    private ClassScan() {}

    /**
     * {@return the binary names of the selected classes, sorted; none if the directory is absent}
     *
     * @param includes Surefire's, where none means its four default patterns
     * @param excludes Surefire's, where none means nested classes
     * @param test the value of {@code -Dtest}, which replaces both lists
     * @throws RunnerException if a pattern or the directory can't be read
     */
    public static List<String> scan(
            Path testClassesDirectory, List<String> includes, List<String> excludes, Optional<String> test) {
        return TestSelection.of(testClassesDirectory, includes, excludes, test).classNames();
    }

    /** {@return the paths of all class files of a directory or a jar, with {@code /}, relative to it, unsorted} */
    static List<String> classFiles(Path directory) {
        if (Files.isRegularFile(directory)) {
            return ofJar(directory);
        }
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(ClassScan::isClass)
                    .toList();
        } catch (IOException e) {
            throw unreadable(directory, e);
        } catch (UncheckedIOException e) {
            throw unreadable(directory, e.getCause());
        }
    }

    /** What stands for other Java versions isn't looked at: each of those classes has a first form. */
    private static List<String> ofJar(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> isClass(name) && !name.startsWith("META-INF/"))
                    .toList();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static String classNameOf(String classFile) {
        return classFile.substring(0, classFile.length() - CLASS_FILE.length()).replace('/', '.');
    }

    private static boolean isClass(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(CLASS_FILE) && !name.equals("module-info.class") && !name.equals("package-info.class");
    }

    private static RunnerException unreadable(Path directory, IOException e) {
        return new RunnerException(new RunProblem.ClassesNotReadable(directory, e.toString()));
    }
}
