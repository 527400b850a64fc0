package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.shared.utils.logging.MessageUtils;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/** What the goals have in common: one request, one engine, one verdict. */
abstract sealed class RunnerMojo extends AbstractMojo 
        permits TestMojo, RunMojo, IntegrationTestMojo, QueryMojo, MergeMojo, UpdateExpectationsMojo {
    /**
     * Profile of {@code .mvn/runner.toml} to run with; without it the environment variable {@code MVNRUNNER_PROFILE} names
     * one, else it is {@code default}. A profile that the file doesn't have ends the build.
     */
    @Parameter(property = "runner.profile")
    private String profile;

    /**
     * Home of the JDK 25 that runs the engine. Without it the engine takes a {@code jdk} toolchain of version 25,
     * then Maven's own JVM, then {@code JAVA25_HOME} or {@code JDK25_HOME}, then what is installed in the usual
     * places. The tests themselves run on the JDK that Surefire would have used.
     */
    @Parameter(property = "runner.engineJdk")
    private String engineJdk;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution mojoExecution;

    private final Components components;

    RunnerMojo(Components components) {
        this.components = components;
    }

    /** What Maven gives to each of these goals. */
    record Components(
            RepositorySystem repositories,
            ToolchainManager toolchains,
            LifecycleExecutor lifecycle,
            BuildPluginManager plugins) {}

    final MavenSession session() {
        return session;
    }

    final ModuleTests tests(MavenProject project, TestExecution execution)
            throws MojoExecutionException, MojoFailureException {
        ReactorTests tests = new ReactorTests(artifacts(), new JvmRecipe(components.toolchains(), getLog()), getLog());
        return tests.of(context(project), execution);
    }

    final BuildContext context(MavenProject project) {
        return new BuildContext(session, project, mojoExecution);
    }

    /** Lets the replaced plugin run its own execution, and says so. */
    final void delegate(MavenProject project, TestExecution execution, String goal, String reason)
            throws MojoExecutionException, MojoFailureException {
        getLog().info(MavenAdvice.delegated(execution, project.getArtifactId(), reason));
        new ReplacedPlugin(components.lifecycle(), components.plugins()).run(session, project, execution, goal);
    }

    /** Where this goal's run leaves its files. */
    record Place(
            MavenProject project, Path outputDirectory, String requestName, String rerunCommand, List<String> reactor) {
        /** A place of a run that has all modules. */
        Place(MavenProject project, Path outputDirectory, String requestName, String rerunCommand) {
            this(project, outputDirectory, requestName, rerunCommand, List.of());
        }
    }

    /** Where one execution of one project leaves its files: apart from those of the others. */
    final Place place(MavenProject project, TestExecution execution) {
        return new Place(
                project,
                Path.of(project.getBuild().getDirectory(), "runner" + execution.suffix("-")),
                requestName(project, execution),
                rerunCommand(project, execution.plugin()),
                reactor());
    }

    static String requestName(MavenProject project, TestExecution execution) {
        return "request-" + project.getArtifactId() + execution.suffix("-") + ".jsonl";
    }

    /** Where a run of the tests of several projects leaves its files. */
    private Place whole() {
        return new Place(
                session.getTopLevelProject(),
                ExecutionRoot.output(session),
                "request.jsonl",
                RerunCommand.of(Optional.ofNullable(mojoExecution.getLifecyclePhase()).orElse("test"), session),
                reactor());
    }

    private List<String> reactor() {
        return session.getProjects().stream()
                .map(project -> project.getGroupId() + ":" + project.getArtifactId())
                .toList();
    }

    private String rerunCommand(MavenProject project, TestPlugin plugin) {
        String phase = switch (plugin) {
            case SUREFIRE -> Optional.ofNullable(mojoExecution.getLifecyclePhase()).orElse("test");
            case FAILSAFE -> "verify";
        };
        String module = session.getAllProjects().size() == 1
                ? ""
                : " -pl :" + project.getArtifactId() + " -am -D" + plugin.title().toLowerCase(Locale.ROOT)
                        + ".failIfNoSpecifiedTests=false";
        return RerunCommand.of(phase, session) + module + (plugin == TestPlugin.FAILSAFE ? " -Dit.test=" : "");
    }

    /** What the engine left: its exit code, the request it had, its events, and the first errors that it told. */
    record End(int code, Path request, Path events, List<String> errors) {
        /** {@return the ids of the modules in which tests have failed} */
        Set<String> failed() {
            return EngineExit.of(code) == EngineExit.PASSED ? Set.of() : FailedModules.in(events);
        }
    }

    /** @param reactor where other modules may match what is specified */
    final void run(List<ModuleTests.Present> modules, Place place, Optional<SpecifiedTests> reactor)
            throws MojoExecutionException, MojoFailureException {
        End end = end(modules, place);
        new Verdict(modules, getLog(), reactor).apply(end.code(), end.request(), end.errors(), end.failed());
    }

    final End end(List<ModuleTests.Present> modules, Place place) throws MojoExecutionException {
        return end(modules, place, Console.of(session.getRequest(), getLog().isInfoEnabled()));
    }

    private End end(List<ModuleTests.Present> modules, Place place, EngineProcess.Terminal terminal)
            throws MojoExecutionException {
        Call call = prepare(modules, place, terminal);
        EngineRun run = run(call);
        Path events = results(place.outputDirectory()).resolve("events.jsonl");
        boolean more = TestsAhead.after(place.project(), session);
        int code = run.toExit(events, more ? EngineRun.Afterwards.KEPT : EngineRun.Afterwards.DISMISSED);
        End end = new End(code, call.request(), events, run.firstErrors());
        if (more) {
            Standby.of(session).start(call::launch);
        }
        refuseDeleted(end);
        UselessExpectations.of(session)
                .ifPresent(all -> all.ran(results(place.outputDirectory())));
        return end;
    }

    /**
     * Runs tests of several modules as one.
     *
     * <p>All tests of a build leave their files where {@code runner:run} does; a part of them where the first of its modules
     * would alone, and nobody finds an older run's files with the others.
     */
    final End together(List<TestQueue.Waiting> tests) throws MojoExecutionException {
        List<ModuleTests.Present> modules = tests.stream().map(TestQueue.Waiting::tests).toList();
        if (WaitingTests.of(session).filter(all -> all.way() != WaitingTests.Way.AT_THE_END).isEmpty()) {
            return end(modules, whole());
        }
        Place first = tests.get(0).place();
        for (TestQueue.Waiting each : tests.subList(1, tests.size())) {
            EngineRun.forget(results(each.place().outputDirectory()).resolve("events.jsonl"));
            EngineRun.forget(results(each.place().outputDirectory()).resolve("junit.xml"));
        }
        String rerun = tests.size() == 1 ? first.rerunCommand() : whole().rerunCommand();
        return end(
                modules,
                new Place(first.project(), first.outputDirectory(), first.requestName(), rerun, first.reactor()),
                EngineProcess.Terminal.RELAYED);
    }

    /** Lets the engine answer a question about tests, which it prints. */
    final End ask(String question, List<ModuleTests.Present> modules, Place place) throws MojoExecutionException {
        Call call = prepare(modules, place, EngineProcess.Terminal.PRINTED);
        EngineRun run = run(call);
        return new End(run.toAnswer(EngineCommand.ask(question, call.request())), call.request(), call.request(), run.firstErrors());
    }

    /** Lets the engine do something without tests. */
    final End tell(Place place, UnaryOperator<List<String>> command) throws MojoExecutionException {
        Call call = prepare(List.of(), place, Console.of(session.getRequest(), getLog().isInfoEnabled()));
        EngineRun run = run(call);
        List<String> arguments = command.apply(List.of("--request", call.request().toString()));
        return new End(run.toAnswer(arguments), call.request(), call.request(), run.firstErrors());
    }

    private Path results(Path outputDirectory) {
        return outputDirectory.resolve(ActiveProfile.name(Optional.ofNullable(profile), session));
    }

    /** An engine that is yet to be started, and the request for it. */
    private record Call(EngineLaunch launch, Path request) {}

    private EngineRun run(Call call) {
        return new EngineRun(call.launch(), call.request(), Standby.of(session), getLog());
    }

    private Call prepare(List<ModuleTests.Present> modules, Place place, EngineProcess.Terminal terminal)
            throws MojoExecutionException {
        EngineParts engine = EngineParts.of(
                session,
                version(),
                Optional.ofNullable(engineJdk).map(Path::of),
                components.toolchains(),
                artifacts(),
                place.project().getRemotePluginRepositories());
        Path request = results(ExecutionRoot.output(session)).resolve(place.requestName());
        write(request, new RunRequest(open(modules, place, engine.release(), terminal), limited(modules)));
        getLog().debug("Engine JDK: " + engine.jdk().home() + " (" + engine.jdk().origin() + ")");
        return new Call(EngineLaunches.of(engine, terminal, session), request);
    }

    /** Whoever deletes the folder while tests run deletes the reports of those that had ended: no success. */
    private void refuseDeleted(End end) throws MojoExecutionException {
        EngineExit exit = EngineExit.of(end.code());
        if (Files.exists(end.events()) || exit != EngineExit.PASSED && exit != EngineExit.TESTS_FAILED) {
            return;
        }
        String deleted = MavenAdvice.deleted(end.events());
        if (exit == EngineExit.PASSED) {
            throw new MojoExecutionException(deleted);
        }
        getLog().error(deleted);
    }

    private RunRequest.Open open(
            List<ModuleTests.Present> modules, Place place, EngineRelease engine, EngineProcess.Terminal terminal) {
        return new RunRequest.Open(
                RunRequest.FORMAT,
                version(),
                root().toString(),
                place.outputDirectory().toString(),
                profile,
                options(modules),
                PomSettings.together(modules.stream().map(ModuleTests.Present::pom).toList()),
                engine.workerJar().toString(),
                terminal == EngineProcess.Terminal.INHERITED,
                MessageUtils.isColorEnabled(),
                place.rerunCommand(),
                false,
                WholeBuild.is(session, modules.stream().map(present -> present.module().id()).toList()),
                place.reactor(),
                dependencies());
    }

    /** {@return which modules of the whole reactor each one names as dependencies, by id} */
    private Map<String, List<String>> dependencies() {
        Set<String> all = new TreeSet<>();
        session.getAllProjects().forEach(project -> all.add(project.getGroupId() + ":" + project.getArtifactId()));
        Map<String, List<String>> dependencies = new TreeMap<>();
        session.getAllProjects().forEach(project -> dependencies.put(
                project.getGroupId() + ":" + project.getArtifactId(),
                project.getDependencies().stream()
                        .map(dependency -> dependency.getGroupId() + ":" + dependency.getArtifactId())
                        .filter(all::contains)
                        .distinct()
                        .sorted()
                        .toList()));
        return dependencies;
    }

    /** What is typed for the whole run outranks what POMs say of single modules. */
    private List<RunRequest.Module> limited(List<ModuleTests.Present> modules) {
        return options(modules).containsKey(PomSettings.THREADS)
                ? modules.stream().map(ModuleTests.Present::module).toList()
                : PomSettings.limited(modules);
    }

    private Map<String, String> options(List<ModuleTests.Present> modules) {
        Map<String, String> typed = new TreeMap<>();
        session.getUserProperties().stringPropertyNames().forEach(name -> typed.put(name, session.getUserProperties().getProperty(name)));
        return EngineOptions.of(typed, modules.stream().map(module -> module.pom().typed()).toList());
    }

    private Path root() {
        return ExecutionRoot.directory(session);
    }

    private ArtifactFiles artifacts() {
        return new ArtifactFiles(components.repositories(), session.getRepositorySession());
    }

    private String version() {
        return mojoExecution.getMojoDescriptor().getPluginDescriptor().getVersion();
    }

    private static void write(Path file, RunRequest request) throws MojoExecutionException {
        try {
            RequestFile.write(file, request);
        } catch (IOException e) {
            throw new MojoExecutionException(MavenAdvice.requestNotWritten(file, e), e);
        }
    }
}
