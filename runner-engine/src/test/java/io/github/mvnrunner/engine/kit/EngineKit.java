package io.github.mvnrunner.engine.kit;

import io.github.mvnrunner.engine.EngineRun;
import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.config.ConfigResolver;
import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.ReactorGraph;
import io.github.mvnrunner.engine.config.ReportSpec;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.config.ScanSpec;
import io.github.mvnrunner.engine.config.SurefireSpec;
import io.github.mvnrunner.engine.event.ReportStyle;
import io.github.mvnrunner.engine.dispatch.DispatchInput;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.time.TimeSource;
import io.github.mvnrunner.worker.WorkerMain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Runs fixture classes through the whole engine, with real worker JVMs.
 *
 * <p>Every run is held to the {@link ConservationLaw}, and its XML to {@link ReadBack}, before anybody sees it. Fixtures
 * find {@code museum.directory}, a directory of their run, among their system properties.
 */
public final class EngineKit {
    private final Path directory;
    private Path common;
    private Path testClasses = home(EngineKit.class);
    private UnaryOperator<JvmSpec> recipe = UnaryOperator.identity();
    private final List<String> classes = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<Path> classPath = new ArrayList<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private TimeSource clock = TimeSource.system();
    private boolean whole = true;
    private ReactorGraph graph = ReactorGraph.UNKNOWN;
    private Optional<String> test = Optional.empty();
    private SurefireSpec surefire = SurefireSpec.NONE;
    private final List<Trigger> triggers = new ArrayList<>();
    private final List<Neighbour> neighbours = new ArrayList<>();

    /** Another module, which differs by its classes and by how its workers are started. */
    private record Neighbour(String name, UnaryOperator<JvmSpec> recipe, List<String> classes) {}

    /** What to post to the dispatcher once an event was seen. */
    private static final class Trigger {
        final Predicate<RunEvent> when;
        final DispatchInput input;
        boolean fired;

        Trigger(Predicate<RunEvent> when, DispatchInput input) {
            this.when = when;
            this.input = input;
        }

        boolean fires(RunEvent event) {
            boolean now = !fired && when.test(event);
            fired |= now;
            return now;
        }
    }

    private EngineKit(Path directory) {
        this.directory = directory;
        this.common = directory;
        option("test-threads", "2");
        option("history", "none");
        option("class-data-archive", "false");
        option("interference-check", "false");
    }

    /** {@return a kit of two slots, no retries, and no checks for interference} */
    public static EngineKit in(Path directory) {
        return new EngineKit(directory);
    }

    /** Shares slots, and the directory that fixtures find, with other engines that name the same one. */
    public EngineKit beside(Path others) {
        common = others;
        return this;
    }

    /** Adds entries to the class path, before all others. */
    public EngineKit before(List<Path> entries) {
        classPath.addAll(entries);
        return this;
    }

    /** Looks for test classes there, and not beside the kit itself. */
    public EngineKit testClasses(Path compiled) {
        testClasses = compiled;
        return this;
    }

    /** Changes how workers are started. */
    public EngineKit jvm(UnaryOperator<JvmSpec> change) {
        recipe = change;
        return this;
    }

    /** Adds classes to be run. */
    public EngineKit classes(Class<?>... more) {
        Stream.of(more).map(Class::getName).forEach(classes::add);
        return this;
    }

    /** Adds a class to be run that this JVM may not know. */
    public EngineKit classNamed(String name) {
        classes.add(name);
        return this;
    }

    /** Adds another module, {@code museum:} and this name, looked into after those before it. */
    public EngineKit module(String name, UnaryOperator<JvmSpec> change, Class<?>... itsClasses) {
        neighbours.add(new Neighbour(
                name, change, Stream.of(itsClasses).map(Class::getName).toList()));
        return this;
    }

    /** Runs as a build that has more tests. */
    public EngineKit part() {
        whole = false;
        return this;
    }

    /** Says which modules depend on which, by id. */
    public EngineKit dependencies(Map<String, List<String>> direct) {
        graph = new ReactorGraph(direct);
        return this;
    }

    /** Runs what {@code -Dtest} would select. */
    public EngineKit test(String selector) {
        test = Optional.of(selector);
        return this;
    }

    /** Adds what a POM asks of Surefire. */
    public EngineKit surefire(SurefireSpec asked) {
        surefire = asked;
        return this;
    }

    /** Sets an option by its key in the configuration file. */
    public EngineKit option(String key, String value) {
        options.put(key, value);
        return this;
    }

    /** Sets a configuration parameter of the JUnit Platform. */
    public EngineKit parameter(String key, String value) {
        parameters.put(key, value);
        return this;
    }

    /** Writes the configuration file. */
    public EngineKit settings(String toml) throws IOException {
        Files.writeString(Files.createDirectories(directory.resolve(".mvn")).resolve("runner.toml"), toml);
        return this;
    }

    /** Lets the engine believe in these clocks. */
    public EngineKit clock(TimeSource other) {
        clock = other;
        return this;
    }

    /** Lets the world say something, once, when the first such event was reported. */
    public EngineKit when(Predicate<RunEvent> event, DispatchInput input) {
        triggers.add(new Trigger(event, input));
        return this;
    }

    /** {@return what was recorded, after it was checked} */
    public RecordedRun run() throws IOException, InterruptedException {
        List<StampedEvent> events = new CopyOnWriteArrayList<>();
        List<String> errors = new CopyOnWriteArrayList<>();
        List<Consumer<DispatchInput>> dispatcher = new CopyOnWriteArrayList<>();
        RunVerdict verdict = EngineRun.run(
                request(false),
                config(),
                stamped -> {
                    events.add(stamped);
                    triggers.stream()
                            .filter(trigger -> trigger.fires(stamped.event()))
                            .forEach(trigger -> dispatcher.getFirst().accept(trigger.input));
                },
                Map.of("XDG_CACHE_HOME", directory.resolve("cache").toString()),
                Files.createDirectories(common.resolve("slots")),
                dispatcher::add,
                clock,
                errors::add);
        RecordedRun run = new RecordedRun(
                verdict, events.stream().map(StampedEvent::event).toList(), List.copyOf(errors));
        ConservationLaw.check(run);
        ReadBack.check(run);
        OneModel.check(run, events, console -> EngineRun.reporters(request(false), config(), console), directory);
        return run;
    }

    /** {@return what the engine lists of these classes, and runs none} */
    public ListedRun list() throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        RunVerdict verdict = EngineRun.list(
                request(false),
                config(),
                Map.of("XDG_CACHE_HOME", directory.resolve("cache").toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new ListedRun(verdict, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** {@return an engine in a process of its own, whose output is kept} */
    public RunningEngine start() throws IOException {
        return start(ProcessBuilder.Redirect.to(directory.resolve("console.txt").toFile()));
    }

    /** {@return an engine in a process of its own} */
    public RunningEngine start(ProcessBuilder.Redirect output) throws IOException {
        return new RunningEngine(command(false), directory, output);
    }

    /** {@return an engine in a process of its own that waits for requests, whose output is kept} */
    public RunningEngine standBy() throws IOException {
        return new RunningEngine(
                engine("run", "--standby"),
                directory,
                ProcessBuilder.Redirect.to(directory.resolve("console.txt").toFile()));
    }

    /** {@return the line that asks an engine which stands by for these tests} */
    public String line(String token) throws IOException {
        Path file = directory.resolve("request " + token + ".jsonl");
        return token + " ERRORS " + RequestFile.write(request(false), file).toUri();
    }

    /** {@return the line that tells such an engine to expect these tests} */
    public String expectation() throws IOException {
        Path file = RequestFile.write(request(false), directory.resolve("expected.jsonl"));
        return "expect " + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    }

    /** {@return the command line of an engine, as Maven would start it} */
    public List<String> command(boolean interactive) throws IOException {
        return engine("run", "--request", RequestFile.write(request(interactive), requestFile()).toString());
    }

    /** {@return the command line that completes the reports of an engine that has died} */
    public List<String> reportCommand(Path log) {
        return engine("report", "--request", requestFile().toString(), "--from", log.toString());
    }

    private Path requestFile() {
        return directory.resolve("request.jsonl");
    }

    private static List<String> engine(String... arguments) {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-preview",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx96m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.mvnrunner.engine.EngineMain");
        return Stream.concat(java.stream(), Stream.of(arguments)).toList();
    }

    private EngineConfig config() throws IOException {
        return ConfigResolver.resolve(
                directory,
                Optional.of(directory.resolve(".mvn/runner.toml")).filter(Files::exists),
                Optional.empty(),
                EngineRun.options(request(false)),
                Map.of(),
                2);
    }

    private RunRequest request(boolean interactive) throws IOException {
        return new RunRequest(
                "0",
                directory,
                directory.resolve("runner"),
                Optional.empty(),
                options,
                Map.of(),
                home(WorkerMain.class),
                interactive,
                false,
                "mvn runner:run",
                false,
                whole,
                List.of(),
                graph,
                modules());
    }

    private List<ModuleSpec> modules() throws IOException {
        List<ModuleSpec> modules = new ArrayList<>();
        modules.add(module(new Neighbour("fixtures", recipe, classes), "surefire-reports"));
        for (Neighbour neighbour : neighbours) {
            modules.add(module(neighbour, neighbour.name + "-reports"));
        }
        return modules;
    }

    private ModuleSpec module(Neighbour module, String reports) throws IOException {
        return new ModuleSpec(
                "museum:" + module.name,
                module.name,
                directory,
                testClasses,
                directory.resolve("classes"),
                directory.resolve(reports),
                Stream.of(classPath.stream(), Stream.of(testClasses), TestJvms.frameworks())
                        .flatMap(Function.identity())
                        .toList(),
                new ScanSpec(module.classes.stream().map(EngineKit::file).toList(), List.of(), test),
                Optional.empty(),
                Optional.empty(),
                false,
                module.recipe.apply(jvm()),
                parameters,
                new ReportSpec(false, "", true, true, ReportStyle.STANDARD),
                false,
                true,
                surefire);
    }

    private JvmSpec jvm() throws IOException {
        Path museum = Files.createDirectories(common.resolve("museum"));
        return new JvmSpec(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "--enable-preview"),
                directory,
                Map.of(),
                List.of(),
                Map.of("museum.directory", museum.toString()),
                true);
    }

    private static String file(String className) {
        return className.replace('.', '/') + ".java";
    }

    private static Path home(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
