package io.github.mvnrunner.plugin;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** Turns a project of the reactor and one of its Surefire executions into a module of the request. */
final class ReactorTests {
    private static final List<String> INCLUDES =
            List.of("**/Test*.java", "**/*Test.java", "**/*Tests.java", "**/*TestCase.java");
    private static final List<String> EXCLUDES = List.of("**/*$*");
    private static final List<String> WITHOUT_EFFECT = List.of("suiteXmlFiles", "dependenciesToScan");

    private final ArtifactFiles artifacts;
    private final JvmRecipe recipe;
    private final Log log;

    ReactorTests(ArtifactFiles artifacts, JvmRecipe recipe, Log log) {
        this.artifacts = artifacts;
        this.recipe = recipe;
        this.log = log;
    }

    ModuleTests of(BuildContext context, String executionId) throws MojoExecutionException, MojoFailureException {
        SurefireParameters parameters = context.parameters(executionId);
        if (skipped(parameters)) {
            return new ModuleTests.Absent(MavenAdvice.SKIPPED);
        }
        Build build = context.project().getBuild();
        Path testClasses = Path.of(context.absolute(
                parameters.text("testClassesDirectory").orElseGet(build::getTestOutputDirectory)));
        if (!Files.isDirectory(testClasses)) {
            return nothing(parameters);
        }
        for (String name : WITHOUT_EFFECT) {
            if (parameters.has(name)) {
                log.warn(MavenAdvice.ignored(name, context.project().getArtifactId()));
            }
        }
        if (!parameters.flag("reuseForks", "reuseForks", true)) {
            log.warn(MavenAdvice.forksReused(context.project().getArtifactId()));
        }
        String classes =
                context.absolute(parameters.text("classesDirectory").orElseGet(build::getOutputDirectory));
        TestClassPath classPath = classPath(context, parameters, testClasses.toString(), classes);
        Map<String, String> platform = configurationParameters(parameters);
        boolean vintage = !"false".equals(parameters.properties("properties").get("junit"));
        PlatformAlignment alignment = PlatformAlignment.decide(classPath.versions(), vintage);
        if (alignment instanceof PlatformAlignment.Unsupported unsupported) {
            throw new MojoExecutionException(MavenAdvice.unsupported(
                    unsupported, context.project().getArtifactId()));
        }
        if (!(alignment instanceof PlatformAlignment.Additions additions)) {
            return nothing(parameters);
        }
        append(classPath, additions, context.project());
        return new ModuleTests.Present(
                module(context, parameters, executionId, testClasses, classes, classPath.elements(), additions, platform),
                parameters.flag("testFailureIgnore", "maven.test.failure.ignore", false));
    }

    private RunRequest.Module module(
            BuildContext context,
            SurefireParameters parameters,
            String executionId,
            Path testClasses,
            String classes,
            List<String> classPath,
            PlatformAlignment.Additions additions,
            Map<String, String> platform)
            throws MojoExecutionException {
        MavenProject project = context.project();
        String suffix = executionId.equals(SurefireExecutions.DEFAULT_ID) ? "" : "@" + executionId;
        return new RunRequest.Module(
                project.getGroupId() + ":" + project.getArtifactId() + suffix,
                project.getArtifactId() + suffix,
                project.getBasedir().toString(),
                testClasses.toString(),
                classes,
                context.absolute(parameters
                        .text("reportsDirectory")
                        .orElseGet(() -> project.getBuild().getDirectory() + File.separator + "surefire-reports")),
                classPath,
                scan(context, parameters),
                parameters.text("groups", "groups").orElse(null),
                parameters.text("excludedGroups", "excludedGroups").orElse(null),
                additions.brings(PlatformAlignment.VINTAGE_ENGINE),
                recipe.of(context, parameters, classPath),
                platform,
                report(parameters),
                parameters.flag("failIfNoTests", "failIfNoTests", false),
                failIfNoSpecifiedTests(parameters));
    }

    private static boolean skipped(SurefireParameters parameters) {
        return parameters.flag("skip", "maven.test.skip", false)
                || parameters.flag("skipTests", "skipTests", false)
                || parameters.flag("skipExec", "maven.test.skip.exec", false);
    }

    private static ModuleTests nothing(SurefireParameters parameters) throws MojoFailureException {
        if (parameters.flag("failIfNoTests", "failIfNoTests", false)) {
            throw new MojoFailureException(MavenAdvice.NO_TESTS_FAILURE);
        }
        return new ModuleTests.Absent(MavenAdvice.NO_TESTS);
    }

    private static boolean failIfNoSpecifiedTests(SurefireParameters parameters) {
        return parameters.flag("failIfNoSpecifiedTests", "surefire.failIfNoSpecifiedTests", true);
    }

    private static RunRequest.Report report(SurefireParameters parameters) {
        return new RunRequest.Report(
                parameters.flag("trimStackTrace", "trimStackTrace", false),
                parameters.text("reportNameSuffix", "surefire.reportNameSuffix").orElse(""),
                parameters.flag("enablePropertiesElement", "enablePropertiesElement", true),
                parameters.flag("enableOutErrElements", "enableOutErrElements", true));
    }

    private static RunRequest.Scan scan(BuildContext context, SurefireParameters parameters)
            throws MojoExecutionException {
        List<String> includes = new ArrayList<>(parameters.list("includes", "surefire.includes"));
        List<String> excludes = new ArrayList<>(parameters.list("excludes", "surefire.excludes"));
        PatternFile.append(includes, context, parameters.text("includesFile", "surefire.includesFile"));
        PatternFile.append(excludes, context, parameters.text("excludesFile", "surefire.excludesFile"));
        return new RunRequest.Scan(
                includes.isEmpty() ? INCLUDES : includes,
                excludes.isEmpty() ? EXCLUDES : excludes,
                parameters.text("test", "test").orElse(null));
    }

    private static Map<String, String> configurationParameters(SurefireParameters parameters)
            throws MojoExecutionException {
        String text = parameters.properties("properties").getOrDefault("configurationParameters", "");
        Map<String, String> result = new LinkedHashMap<>();
        Properties loaded = PropertiesText.parse(text);
        loaded.stringPropertyNames().stream()
                .sorted()
                .forEach(name -> result.put(name, loaded.getProperty(name).strip()));
        return result;
    }

    private static TestClassPath classPath(
            BuildContext context, SurefireParameters parameters, String testClasses, String classes) {
        List<TestClassPath.Entry> entries = context.project().getArtifacts().stream()
                .filter(artifact -> artifact.getArtifactHandler().isAddedToClasspath() && artifact.getFile() != null)
                .filter(artifact -> !artifact.getScope()
                        .equals(parameters.text("classpathDependencyScopeExclude").orElse("")))
                .map(ReactorTests::entry)
                .toList();
        List<String> additional = parameters.list("additionalClasspathElements", "maven.test.additionalClasspath").stream()
                .map(context::absolute)
                .toList();
        return new TestClassPath(
                testClasses,
                classes,
                entries,
                parameters.list("classpathDependencyExcludes", "maven.test.dependency.excludes"),
                additional);
    }

    /** A test-jar or another classifier of an artifact says nothing about the version of its main jar. */
    private static TestClassPath.Entry entry(Artifact artifact) {
        String id = artifact.getClassifier() == null || artifact.getClassifier().isEmpty()
                ? artifact.getArtifactId()
                : artifact.getArtifactId() + ":" + artifact.getClassifier();
        return new TestClassPath.Entry(
                artifact.getGroupId(), id, artifact.getBaseVersion(), artifact.getFile().getPath());
    }

    private void append(TestClassPath classPath, PlatformAlignment.Additions additions, MavenProject project)
            throws MojoExecutionException {
        for (PlatformAlignment.Addition addition : additions.artifacts()) {
            log.debug(MavenAdvice.added(addition, project.getArtifactId()));
            classPath.append(artifacts.resolve(
                    addition.groupAndArtifact() + ":" + addition.version(), project.getRemoteProjectRepositories()));
        }
    }
}
