package io.github.mvnrunner.engine.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Describes one module whose tests are to be run.
 *
 * @param id {@code groupId:artifactId}, unique in the run
 * @param classPath in Surefire's order, without the worker's jar
 * @param groups Surefire's {@code groups}: tag expressions separated by commas
 * @param categories whether JUnit 4 takes those for names of categories
 * @param configurationParameters handed to the JUnit Platform
 */
public record ModuleSpec(
        String id,
        String name,
        Path baseDirectory,
        Path testClassesDirectory,
        Path classesDirectory,
        Path reportsDirectory,
        List<Path> classPath,
        ScanSpec scan,
        Optional<String> groups,
        Optional<String> excludedGroups,
        boolean categories,
        JvmSpec jvm,
        Map<String, String> configurationParameters,
        ReportSpec report,
        boolean failIfNoTests,
        boolean failIfNoSpecifiedTests,
        SurefireSpec surefire) {

    public ModuleSpec {
        classPath = List.copyOf(classPath);
        configurationParameters = JvmSpec.ordered(configurationParameters);
    }

    /** {@return the same module under another id} */
    public ModuleSpec named(String other) {
        return new ModuleSpec(
                other,
                name,
                baseDirectory,
                testClassesDirectory,
                classesDirectory,
                reportsDirectory,
                classPath,
                scan,
                groups,
                excludedGroups,
                categories,
                jvm,
                configurationParameters,
                report,
                failIfNoTests,
                failIfNoSpecifiedTests,
                surefire);
    }

    /** {@return this module, tested in other JVMs} */
    public ModuleSpec with(JvmSpec other) {
        return with(classPath, other, configurationParameters);
    }

    /** {@return this module, tested in other JVMs with another class path} */
    public ModuleSpec with(List<Path> otherClassPath, JvmSpec other) {
        return with(otherClassPath, other, configurationParameters);
    }

    /** {@return this module, with other parameters of the JUnit Platform} */
    public ModuleSpec withParameters(Map<String, String> others) {
        return with(classPath, jvm, others);
    }

    private ModuleSpec with(List<Path> elements, JvmSpec other, Map<String, String> parameters) {
        return new ModuleSpec(
                id,
                name,
                baseDirectory,
                testClassesDirectory,
                classesDirectory,
                reportsDirectory,
                elements,
                scan,
                groups,
                excludedGroups,
                categories,
                other,
                parameters,
                report,
                failIfNoTests,
                failIfNoSpecifiedTests,
                surefire);
    }
}
