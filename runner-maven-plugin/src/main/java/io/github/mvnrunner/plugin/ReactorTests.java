package io.github.mvnrunner.plugin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** Turns a project of the reactor and one of its test executions into a module of the request. */
final class ReactorTests {
    private static final List<String> EXCLUDES = List.of("**/*$*");

    private final ArtifactFiles artifacts;
    private final JvmRecipe recipe;
    private final Log log;

    ReactorTests(ArtifactFiles artifacts, JvmRecipe recipe, Log log) {
        this.artifacts = artifacts;
        this.recipe = recipe;
        this.log = log;
    }

    ModuleTests of(BuildContext context, TestExecution execution)
            throws MojoExecutionException, MojoFailureException {
        SurefireParameters parameters = context.parameters(execution);
        if (SkipFlags.of(context.project().getBuild(), execution.plugin()).areSet(parameters)) {
            return new ModuleTests.Skipped();
        }
        Build build = context.project().getBuild();
        Path testClasses = Path.of(context.absolute(
                parameters.text(SurefireParameter.TEST_CLASSES_DIRECTORY).orElseGet(build::getTestOutputDirectory)));
        List<TestClassPath.Entry> shared = dependenciesToScan(context.project(), parameters);
        if (!Files.isDirectory(testClasses) && shared.isEmpty()) {
            return nothing(parameters);
        }
        Optional<String> provider = ReplacedPlugin.provider(build, execution.plugin());
        if (provider.isPresent()) {
            return new ModuleTests.Delegated(MavenAdvice.ownProvider(provider.get()));
        }
        if (parameters.isGiven(SurefireParameter.OBJECT_FACTORY)) {
            return new ModuleTests.Delegated(MavenAdvice.OBJECT_FACTORY);
        }
        SuiteFiles suites = SuiteFiles.of(parameters, context::absolute);
        List<SurefireParameter> ignored = parameters.withoutEffect();
        if (!ignored.isEmpty()) {
            log.warn(MavenAdvice.ignored(execution.plugin(), ignored, context.project().getArtifactId()));
        }
        OddParameters.in(parameters).forEach(log::warn);
        SurefireRelease release = SurefireRelease.of(build, execution.plugin());
        ForkMode mode = ForkMode.of(parameters, build);
        PomSettings pom = PomSettings.of(parameters, mode, release, Runtime.getRuntime().availableProcessors());
        pom.why().forEach(line -> log.debug(context.project().getArtifactId() + ": " + line));
        if (mode.forkCount().or(() -> parameters.text(SurefireParameter.FORK_COUNT)).filter("0"::equals).isPresent()) {
            log.info(MavenAdvice.NOT_IN_MAVEN);
        }
        String classes =
                context.absolute(parameters.text(SurefireParameter.CLASSES_DIRECTORY).orElseGet(() -> classes(context, execution)));
        SurefireRelease followed = SurefireRelease.followed(context, execution.plugin(), log::warn);
        TestClassPath classPath = classPath(context, parameters, followed, testClasses.toString(), classes);
        Map<String, String> platform = new LinkedHashMap<>(configurationParameters(parameters));
        RunOrderOptions order = runOrder(parameters);
        order.orderMethods(platform, testClasses);
        if (parameters.number(SurefireParameter.FAIL_ON_FLAKE_COUNT).orElse(0) < 0) {
            throw new MojoFailureException(MavenAdvice.NEGATIVE_FLAKES);
        }
        appendExtra(classPath, parameters, context.project());
        for (ExtraDependency engine : ReplacedPlugin.engines(build, execution.plugin())) {
            classPath.append(artifacts.resolve(
                    engine.coordinates(), engine.exclusions(), context.project().getRemotePluginRepositories()));
        }
        PlatformAlignment alignment = PlatformAlignment.of(parameters, followed, classPath.versions());
        if (alignment instanceof PlatformAlignment.Unsupported unsupported) {
            return new ModuleTests.Delegated(MavenAdvice.unsupported(unsupported));
        }
        if (!(alignment instanceof PlatformAlignment.Additions additions)) {
            return ClassFiles.anyIn(testClasses)
                    ? new ModuleTests.Delegated(MavenAdvice.NO_FRAMEWORK)
                    : nothing(parameters);
        }
        additions.leftAlone().ifPresent(version -> log.warn(
                MavenAdvice.oldJunit4(version, context.project().getArtifactId())));
        List<String> project = classPath.elements();
        append(classPath, additions, context.project());
        if (classPath.versions().containsKey(PlatformAlignment.TESTNG_ENGINE)) {
            platform.putAll(suites.settings(parameters, reports(context, parameters, execution)));
            platform.putAll(TestNgSettings.of(parameters));
        } else if (suites.areGiven()) {
            return new ModuleTests.Delegated(MavenAdvice.SUITE_FILES);
        }
        return new ModuleTests.Present(
                module(
                        context,
                        parameters,
                        execution,
                        testClasses,
                        classes,
                        classPath.elements(),
                        project,
                        additions,
                        platform,
                        surefire(parameters, execution.plugin(), pom, shared, suites, order)),
                pom,
                parameters.flag(SurefireParameter.TEST_FAILURE_IGNORE, false));
    }

    private RunRequest.Module module(
            BuildContext context,
            SurefireParameters parameters,
            TestExecution execution,
            Path testClasses,
            String classes,
            List<String> classPath,
            List<String> ofProject,
            PlatformAlignment.Additions additions,
            Map<String, String> platform,
            RunRequest.Surefire surefire)
            throws MojoExecutionException, MojoFailureException {
        MavenProject project = context.project();
        RunRequest.Jvm jvm = recipe.of(context, parameters, classPath);
        ModuleLayout layout = layout(parameters, classPath, ofProject, testClasses, Path.of(classes), jvm);
        String suffix = execution.suffix("@");
        return new RunRequest.Module(
                project.getGroupId() + ":" + project.getArtifactId() + suffix,
                project.getArtifactId() + suffix,
                project.getBasedir().toString(),
                testClasses.toString(),
                classes,
                reports(context, parameters, execution),
                layout.classPath(),
                scan(context, parameters, execution.plugin()),
                parameters.text(SurefireParameter.GROUPS).orElse(null),
                parameters.text(SurefireParameter.EXCLUDED_GROUPS).orElse(null),
                additions.brings(PlatformAlignment.VINTAGE_ENGINE),
                jvm.with(layout.arguments()),
                platform,
                ReportOptions.of(parameters, execution.plugin(), encoding(context)),
                parameters.flag(SurefireParameter.FAIL_IF_NO_TESTS, false),
                failIfNoSpecifiedTests(parameters),
                surefire);
    }

    private static String reports(BuildContext context, SurefireParameters parameters, TestExecution execution) {
        return context.absolute(parameters
                .text(SurefireParameter.REPORTS_DIRECTORY)
                .orElseGet(() -> context.project().getBuild().getDirectory() + File.separator + execution.plugin().reports()));
    }

    private static RunRequest.Surefire surefire(
            SurefireParameters parameters,
            TestPlugin plugin,
            PomSettings pom,
            List<TestClassPath.Entry> shared,
            SuiteFiles suites,
            RunOrderOptions order)
            throws MojoExecutionException {
        return new RunRequest.Surefire(
                pom.tests(),
                parameters.list(SurefireParameter.INCLUDE_JUNIT5_ENGINES),
                parameters.list(SurefireParameter.EXCLUDE_JUNIT5_ENGINES),
                shared.stream().map(TestClassPath.Entry::file).toList(),
                suites.paths(),
                0,
                order.engineName().orElse(null),
                order.seed(),
                plugin.judgesFlakes() ? parameters.number(SurefireParameter.FAIL_ON_FLAKE_COUNT).orElse(0) : 0);
    }

    private RunOrderOptions runOrder(SurefireParameters parameters) throws MojoExecutionException {
        RunOrderOptions order = RunOrderOptions.of(parameters, System.nanoTime());
        if (order.isRandom()) {
            log.info(MavenAdvice.randomOrder(order.seed()));
        }
        return order;
    }

    /** Jars, and directories of the reactor. */
    private static List<TestClassPath.Entry> dependenciesToScan(MavenProject project, SurefireParameters parameters) {
        List<String> patterns = parameters.list(SurefireParameter.DEPENDENCIES_TO_SCAN);
        return artifacts(project)
                .filter(artifact -> ArtifactPattern.anyMatches(patterns, artifact))
                .filter(artifact -> Files.isDirectory(Path.of(artifact.file())) || artifact.file().endsWith(".jar"))
                .toList();
    }

    private static Stream<TestClassPath.Entry> artifacts(MavenProject project) {
        return project.getArtifacts().stream()
                .filter(artifact -> artifact.getArtifactHandler().isAddedToClasspath() && artifact.getFile() != null)
                .map(ReactorTests::entry);
    }

    private ModuleLayout layout(
            SurefireParameters parameters,
            List<String> classPath,
            List<String> ofProject,
            Path testClasses,
            Path classes,
            RunRequest.Jvm jvm) {
        List<String> engines =
                classPath.stream().filter(element -> !ofProject.contains(element)).toList();
        if (!parameters.flag(SurefireParameter.USE_MODULE_PATH, true)) {
            return ModuleLayout.without(ofProject, engines);
        }
        try {
            Path jdk = Path.of(jvm.executable()).toRealPath().getParent().getParent();
            ModuleLayout layout = ModuleLayout.of(ofProject, engines, testClasses, classes, jdk);
            layout.arguments().forEach(argument -> log.debug("module path: " + argument));
            return layout;
        } catch (IOException e) {
            log.warn(MavenAdvice.noModulePath(e.getMessage()));
            return ModuleLayout.without(ofProject, engines);
        }
    }

    /** Failsafe tests what is shipped: the jar, where the module has been packaged as one. */
    private static String classes(BuildContext context, TestExecution execution) {
        File artifact = context.project().getArtifact().getFile();
        boolean packaged = execution.plugin() == TestPlugin.FAILSAFE
                && artifact != null
                && artifact.isFile()
                && artifact.getName().toLowerCase(Locale.ROOT).endsWith(".jar");
        return packaged ? artifact.getPath() : context.project().getBuild().getOutputDirectory();
    }

    private static ModuleTests nothing(SurefireParameters parameters) throws MojoFailureException {
        if (parameters.flag(SurefireParameter.FAIL_IF_NO_TESTS, false)) {
            throw new MojoFailureException(MavenAdvice.NO_TESTS_FAILURE);
        }
        return new ModuleTests.Absent(MavenAdvice.NO_TESTS);
    }

    private static boolean failIfNoSpecifiedTests(SurefireParameters parameters) {
        return parameters.flag(SurefireParameter.FAIL_IF_NO_SPECIFIED_TESTS, true);
    }

    private static String encoding(BuildContext context) {
        return Optional.ofNullable(context.lateProperties().apply("project.reporting.outputEncoding"))
                .filter(ReportOptions::isKnown)
                .orElse("UTF-8");
    }

    private static RunRequest.Scan scan(BuildContext context, SurefireParameters parameters, TestPlugin plugin)
            throws MojoExecutionException, MojoFailureException {
        List<String> includes = new ArrayList<>(parameters.list(SurefireParameter.INCLUDES));
        List<String> excludes = new ArrayList<>(parameters.list(SurefireParameter.EXCLUDES));
        refuseMethods(includes);
        refuseMethods(excludes);
        PatternFile.append(includes, context, parameters.text(SurefireParameter.INCLUDES_FILE));
        PatternFile.append(excludes, context, parameters.text(SurefireParameter.EXCLUDES_FILE));
        return new RunRequest.Scan(
                includes.isEmpty() ? plugin.includes() : includes,
                excludes.isEmpty() ? EXCLUDES : excludes,
                parameters.text(SurefireParameter.TEST).orElse(null));
    }

    /** As Surefire: only files of patterns, and -Dtest, may speak of methods. */
    private static void refuseMethods(List<String> patterns) throws MojoFailureException {
        for (String pattern : patterns) {
            if (pattern.contains("#")) {
                throw new MojoFailureException(MavenAdvice.methodFilter(pattern));
            }
        }
    }

    private static Map<String, String> configurationParameters(SurefireParameters parameters)
            throws MojoExecutionException {
        String text = parameters.properties(SurefireParameter.PROPERTIES).getOrDefault("configurationParameters", "");
        Map<String, String> result = new LinkedHashMap<>();
        Properties loaded = PropertiesText.parse(text);
        loaded.stringPropertyNames().stream()
                .sorted()
                .forEach(name -> result.put(name, loaded.getProperty(name).strip()));
        return result;
    }

    private static TestClassPath classPath(
            BuildContext context,
            SurefireParameters parameters,
            SurefireRelease followed,
            String testClasses,
            String classes) {
        Set<String> without = parameters
                .text(SurefireParameter.CLASSPATH_DEPENDENCY_SCOPE_EXCLUDE)
                .map(TestClassPath::scopes)
                .orElse(Set.of());
        List<TestClassPath.Entry> entries = artifacts(context.project())
                .filter(artifact -> !without.contains(artifact.scope()))
                .toList();
        Path base = followed.base(JvmRecipe.workingDirectory(context, parameters));
        List<String> additional = parameters.list(SurefireParameter.ADDITIONAL_CLASSPATH_ELEMENTS).stream()
                .map(element -> base.resolve(element).normalize().toString())
                .toList();
        return new TestClassPath(
                testClasses,
                classes,
                entries,
                parameters.list(SurefireParameter.CLASSPATH_DEPENDENCY_EXCLUDES),
                additional);
    }

    private static TestClassPath.Entry entry(Artifact artifact) {
        return new TestClassPath.Entry(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getType(),
                Optional.ofNullable(artifact.getClassifier()).orElse(""),
                artifact.getBaseVersion(),
                Optional.ofNullable(artifact.getScope()).orElse(""),
                artifact.getFile().getPath());
    }

    private void appendExtra(TestClassPath classPath, SurefireParameters parameters, MavenProject project)
            throws MojoExecutionException {
        for (ExtraDependency extra : ExtraDependency.of(parameters)) {
            List<ArtifactFiles.Resolved> resolved = artifacts.resolve(
                    extra.coordinates(), extra.exclusions(), project.getRemoteProjectRepositories());
            for (ArtifactFiles.Resolved each : resolved) {
                String present = classPath.versions().getOrDefault(each.groupAndArtifact(), each.version());
                if (!present.equals(each.version())) {
                    log.warn(MavenAdvice.twoVersions(each.groupAndArtifact(), each.version(), present));
                }
            }
            classPath.append(resolved);
        }
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
