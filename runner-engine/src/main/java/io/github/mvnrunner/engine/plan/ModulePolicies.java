package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.catalog.TestSource;
import io.github.mvnrunner.engine.config.ClassOrdering;
import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.Expectation;
import io.github.mvnrunner.engine.config.Expectations;
import io.github.mvnrunner.engine.config.ExpectedOutcome;
import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.config.RunIgnored;
import io.github.mvnrunner.engine.config.MatchWatch;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.RunOrder;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.config.ScriptRule;
import io.github.mvnrunner.engine.config.ScriptSpec.Phase;
import io.github.mvnrunner.engine.config.ScriptSpec;
import io.github.mvnrunner.engine.config.TestSettings;
import io.github.mvnrunner.engine.event.OutputModes;
import io.github.mvnrunner.engine.filter.Answer;
import io.github.mvnrunner.engine.filter.ModuleFacts;
import io.github.mvnrunner.engine.filter.SourceLines;
import io.github.mvnrunner.engine.filter.TestFacts;
import io.github.mvnrunner.engine.filter.TestKind;
import io.github.mvnrunner.engine.history.RunHistory;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks policies up in a configuration, by what a filter sees of a test. */
public final class ModulePolicies implements Policies {
    private final EngineConfig config;
    private final Map<String, ModuleFacts> modules;
    private final boolean pauses;
    private final boolean outputDiffers;
    private final RunHistory history;
    private final Optional<MatchWatch> watch;
    private final Optional<ShardMap> shards;
    private final ExpectationBook expected;

    /** What the history says, by module; asked for with each class. */
    private final Map<String, Set<String>> apart = new ConcurrentHashMap<>();

    /** The same. */
    private final Map<String, Map<String, Integer>> pieces = new ConcurrentHashMap<>();

    /** Whether tests of some module stay unknown; only ever set. */
    private volatile boolean unseen;

    private ModulePolicies(
            EngineConfig config,
            Map<String, ModuleFacts> modules,
            RunHistory history,
            Optional<ShardMap> shards,
            ExpectationBook expected) {
        this.config = config;
        this.modules = modules;
        this.pauses = config.pauses();
        this.outputDiffers = config.outputDiffers();
        this.history = history;
        this.watch = Optional.of(config.watch()).filter(_ -> !config.checks().isEmpty());
        this.shards = shards;
        this.expected = expected;
    }

    /** {@return the policies of a run that is no shard, and that nobody asks which expectations were met} */
    public static ModulePolicies of(
            EngineConfig config, RunRequest request, Function<ModuleSpec, OptionalInt> jdk, RunHistory history) {
        return of(config, request, jdk, history, Optional.empty(), new ExpectationBook());
    }

    /**
     * {@return the policies of a request's modules}
     *
     * @param jdk tells the feature version of the JDK that runs a module's tests, if it is known
     * @param history what earlier runs have left
     * @param shards the shard that this run is, empty for all tests
     * @param expected is told which expectations are about some test
     */
    public static ModulePolicies of(
            EngineConfig config,
            RunRequest request,
            Function<ModuleSpec, OptionalInt> jdk,
            RunHistory history,
            Optional<ShardMap> shards,
            ExpectationBook expected) {
        return new ModulePolicies(
                config,
                request.modules().stream()
                        .map(module -> facts(request, module, jdk.apply(module)))
                        .collect(Collectors.toMap(ModuleFacts::id, Function.identity())),
                history,
                shards,
                expected);
    }

    /** A test that is to end its JVM has one of its own. */
    @Override
    public TestSettings of(TestNode node) {
        TestSettings settings = config.hasOverrides() ? config.settingsFor(facts(node)) : config.defaults();
        boolean crashes = expectation(node)
                .filter(entry -> entry.allows(ExpectedOutcome.CRASH))
                .isPresent();
        return crashes ? settings.isolated() : settings;
    }

    @Override
    public Expectations.Mode surprises() {
        return config.shape().expectations().mode();
    }

    @Override
    public Optional<Expectation> expectation(TestNode node) {
        List<Expectation> entries = config.shape().expectations().entries();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        TestFacts test = facts(node);
        Optional<Expectation> found = entries.stream()
                .filter(entry -> entry.condition().holdsFor(test))
                .findFirst();
        found.ifPresent(expected::note);
        return found;
    }

    @Override
    public List<String> ordered(ModuleSpec module, int hour, List<String> classes) {
        ClassOrdering ordering = config.runOrder()
                .or(module.surefire()::runOrder)
                .orElse(new ClassOrdering(RunOrder.LONGEST_FIRST, 0));
        return new ClassOrder(ordering, hour, name -> history.of(module.id(), name)).of(classes);
    }

    /** Only for workers that many classes share: who asks for a few tests, or for limits of his own, is left alone. */
    @Override
    public int company(ModuleSpec module, List<String> classes, int most) {
        int forks = module.surefire().forks();
        boolean all = config.runsAll() && config.filters().isOpen() && config.scriptRules().isEmpty() && shards.isEmpty();
        if (!all || classes.isEmpty() || isolation(module, classes.getFirst()) != Isolation.SHARED) {
            return 0;
        }
        int workers = new Expected(name -> history.of(module.id(), name)).workers(classes, most + 1);
        return Math.clamp(workers - 1L, 0, forks > 0 ? Math.min(most, forks - 1) : most);
    }

    /** Scripts make workers differ, and so one may not do for another; a class is split only where that pays. */
    @Override
    public Optional<Worth> worth(String module, List<String> suites) {
        boolean open = suites.stream().noneMatch(history.of(module)::containsKey)
                || !config.scriptRules().isEmpty()
                || suites.stream().anyMatch(pieces(module)::containsKey);
        return open
                ? Optional.empty()
                : Optional.of(new Expected(name -> history.of(module, name)).worth(suites, config.testThreads()));
    }

    @Override
    public boolean runsApart(String module, String suite) {
        return config.interferenceCheck()
                && apart.computeIfAbsent(module, history::apart).contains(suite);
    }

    /** Who asks for a few tests, or for those that are left out, is left alone. */
    @Override
    public Map<String, Integer> pieces(String module) {
        boolean all = config.splitClasses()
                && config.runsAll()
                && config.filters().isOpen()
                && config.narrowing().runIgnored() == RunIgnored.DEFAULT;
        return all
                ? pieces.computeIfAbsent(
                        module, _ -> Splitting.pieces(history, module, modules.keySet(), config.testThreads()))
                : Map.of();
    }

    private Isolation isolation(ModuleSpec module, String className) {
        TestFacts facts = new TestFacts(
                modules.get(module.id()), className, "", "", Set.of(), "", Set.of(), Optional.empty());
        return (config.hasOverrides() ? config.settingsFor(facts) : config.defaults()).isolation();
    }

    @Override
    public boolean selects(TestNode node) {
        watch.ifPresent(watching -> watching.see(facts(node)));
        return isAsked(node.id().uniqueId())
                && admits(node)
                && (config.filters().isOpen() || config.selects(facts(node)));
    }

    /** {@return how many tests the run has had so far, as far as anybody asked for {@link #unmatched}} */
    public int seen() {
        return watch.map(MatchWatch::tests).orElse(0);
    }

    /** {@return what the file has for tests of which the run has had none so far} */
    public List<RunProblem> unmatched() {
        return watch.filter(_ -> !unseen).map(MatchWatch::unmatched).orElse(List.of());
    }

    @Override
    public Optional<ShardMap> shards() {
        return shards;
    }

    @Override
    public boolean maySelectFrom(String module) {
        boolean perhaps = config.filters().selectsModule(modules.get(module)) != Answer.NO;
        if (!perhaps) {
            unseen = true;
        }
        return perhaps;
    }

    @Override
    public TestScripts scripts(TestNode node) {
        if (config.scriptRules().isEmpty()) {
            return TestScripts.NONE;
        }
        TestFacts test = facts(node);
        List<ScriptRule> rules = config.scriptRules().stream()
                .filter(rule -> rule.condition().holdsFor(test))
                .toList();
        return new TestScripts(
                names(Phase.SETUP, rules, ScriptRule::setup), names(Phase.TEARDOWN, rules, ScriptRule::teardown));
    }

    /** In the order of definition, so that equal needs look equal. */
    private List<String> names(Phase phase, List<ScriptRule> rules, Function<ScriptRule, List<String>> named) {
        return config.scripts().stream()
                .filter(script -> script.phase() == phase)
                .map(ScriptSpec::name)
                .filter(name -> rules.stream().anyMatch(rule -> named.apply(rule).contains(name)))
                .toList();
    }

    @Override
    public Optional<OutputModes> output(TestNode node) {
        return Optional.of(node)
                .filter(_ -> outputDiffers)
                .map(test -> of(test).output())
                .filter(modes -> !modes.equals(config.defaults().output()));
    }

    @Override
    public boolean pauses() {
        return pauses;
    }

    @Override
    public Optional<String> only() {
        return config.uniqueId();
    }

    private boolean admits(TestNode node) {
        return !config.narrowing().isNarrow()
                || config.narrowing().admits(node.marks().ignored()) && isExact(node) && isKept(node);
    }

    /** {@return whether {@code exact} names a test} */
    public boolean isExact(TestNode node) {
        return config.narrowing().isExact(FullNames.of(node));
    }

    /** {@return whether {@code skip} lets a test through} */
    public boolean isKept(TestNode node) {
        return config.narrowing().isKept(FullNames.of(node));
    }

    @Override
    public boolean looksAtMarks() {
        return config.narrowing().runIgnored() != RunIgnored.DEFAULT
                || config.hasOverrides()
                || !config.scriptRules().isEmpty()
                || !config.filters().isOpen();
    }

    /**
     * {@return whether {@code unique-id} means a node}
     *
     * <p>An invocation is known only once its template runs, and a container is asked for with all that it holds.
     */
    public boolean isAsked(String uniqueId) {
        return only().map(asked -> asked.equals(uniqueId)
                        || asked.startsWith(uniqueId + "/")
                        || uniqueId.startsWith(asked + "/"))
                .orElse(true);
    }

    /** {@return what a filter sees of a test, its group left out} */
    public TestFacts facts(TestNode node) {
        Optional<TestSource> source = node.source();
        return new TestFacts(
                modules.get(node.id().module()),
                source.map(TestSource::className).orElse(""),
                source.flatMap(TestSource::methodName).orElse(""),
                node.displayName(),
                Set.copyOf(node.tags()),
                engineId(node.id().uniqueId()),
                kinds(node),
                Optional.empty(),
                failedLast(node));
    }

    private boolean failedLast(TestNode node) {
        return node.source()
                .map(source -> source.className().split("\\$", 2)[0])
                .flatMap(name -> history.of(node.id().module(), name))
                .filter(record -> record.failed(node.id().uniqueId()))
                .isPresent();
    }

    private static ModuleFacts facts(RunRequest request, ModuleSpec module, OptionalInt jdk) {
        String id = module.id().replaceFirst("@.*", ""); // executions of a module share its dependencies
        return new ModuleFacts(
                module.id(),
                artifactId(module.id()),
                directory(request.root(), module),
                jdk,
                names(request, request.dependencies().dependencies(id)),
                names(request, request.dependencies().dependents(id)),
                SourceLines.of(module.testClassesDirectory()));
    }

    private static List<String> names(RunRequest request, Set<String> ids) {
        Stream<String> directories = request.modules().stream()
                .filter(module -> ids.contains(module.id()))
                .map(module -> directory(request.root(), module));
        return Stream.concat(ids.stream().flatMap(id -> Stream.of(id, artifactId(id))), directories)
                .toList();
    }

    private static String artifactId(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    private static String directory(Path root, ModuleSpec module) {
        Path base = module.baseDirectory();
        String directory = base.startsWith(root) ? root.relativize(base).toString() : base.toString();
        return directory.replace('\\', '/');
    }

    /** The id of an engine inside a suite is the innermost one. */
    private static String engineId(String uniqueId) {
        int at = uniqueId.lastIndexOf("[engine:") + "[engine:".length();
        return uniqueId.substring(at, uniqueId.indexOf(']', at));
    }

    private static Set<TestKind> kinds(TestNode node) {
        String uniqueId = node.id().uniqueId();
        Set<TestKind> kinds = EnumSet.noneOf(TestKind.class);
        if (uniqueId.contains("/[nested-class:")) {
            kinds.add(TestKind.NESTED);
        }
        if (uniqueId.contains("/[test-template:")) {
            kinds.add(TestKind.PARAMETERIZED);
        } else if (uniqueId.contains("/[test-factory:")) {
            kinds.add(TestKind.DYNAMIC);
        } else {
            kinds.add(TestKind.PLAIN);
        }
        if (node.marks().repeated()) {
            kinds.add(TestKind.REPEATED);
        }
        if (node.marks().ignored().isPresent()) {
            kinds.add(TestKind.DISABLED);
        }
        return kinds;
    }
}
