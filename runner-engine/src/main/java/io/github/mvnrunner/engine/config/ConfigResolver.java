package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.config.ScriptSpec.Phase;
import io.github.mvnrunner.engine.problem.Nearest;
import io.github.mvnrunner.engine.problem.Origin;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Merges all layers of settings into one configuration.
 *
 * <p>An option outranks an environment variable, that outranks the selected profile, then come the profiles it inherits
 * from, {@code profile.default}, what POMs say in Surefire's words, and what is built in. Everything is checked, also in profiles that are not selected,
 * and all problems are reported at once.
 */
public final class ConfigResolver {
    private static final String PROFILE_OPTION = "profile";

    private final Machine machine;
    private final PomDefaults pom;
    private final Elsewhere elsewhere;
    private final List<RunProblem> problems = new ArrayList<>();

    private ConfigResolver(Machine machine, PomDefaults pom, Elsewhere elsewhere) {
        this.machine = machine;
        this.pom = pom;
        this.elsewhere = elsewhere;
    }

    /**
     * {@return the settings of a run}
     *
     * @param root what file names in messages are relative to
     * @param toml the configuration file; as good as empty if it doesn't exist
     * @param profile the profile asked for; empty lets {@code MVNRUNNER_PROFILE} or {@code default} decide
     * @param options the {@code -Drunner.<key>} values by key
     * @param environment all variables; only {@code MVNRUNNER_*} are looked at
     * @throws RunnerException with every problem found
     */
    public static EngineConfig resolve(
            Path root,
            Optional<Path> toml,
            Optional<String> profile,
            Map<String, String> options,
            Map<String, String> environment,
            int cpus) {
        return resolve(root, toml, profile, options, environment, Machine.here(cpus, environment), PomDefaults.NONE, Elsewhere.NOTHING);
    }

    /**
     * {@return the settings of the run that a request asks for}
     *
     * @param options those of the request, and what else it means
     * @throws RunnerException with every problem found
     */
    public static EngineConfig resolve(
            RunRequest request, Map<String, String> options, Map<String, String> environment, int cpus) {
        return resolve(
                request.root(),
                Optional.of(request.root().resolve(".mvn/runner.toml")),
                request.profile(),
                options,
                environment,
                Machine.here(cpus, environment),
                PomDefaults.of(request),
                Elsewhere.of(request));
    }

    /**
     * {@return the settings of a run on a machine that is not this one}
     *
     * @throws RunnerException with every problem found
     */
    static EngineConfig resolve(
            Path root,
            Optional<Path> toml,
            Optional<String> profile,
            Map<String, String> options,
            Map<String, String> environment,
            Machine machine,
            PomDefaults pom) {
        return resolve(root, toml, profile, options, environment, machine, pom, Elsewhere.NOTHING);
    }

    static EngineConfig resolve(
            Path root,
            Optional<Path> toml,
            Optional<String> profile,
            Map<String, String> options,
            Map<String, String> environment,
            Machine machine,
            PomDefaults pom,
            Elsewhere elsewhere) {
        return new ConfigResolver(machine, pom, elsewhere)
                .merged(root, toml, profile, options, environment)
                .config();
    }

    /**
     * {@return the settings of the run that a request asks for, as TOML with where each comes from, a line each}
     *
     * @throws RunnerException with every problem found
     */
    public static List<String> show(
            RunRequest request, Map<String, String> options, Map<String, String> environment, int cpus) {
        return show(
                request.root(),
                Optional.of(request.root().resolve(".mvn/runner.toml")),
                request.profile(),
                options,
                environment,
                Machine.here(cpus, environment),
                PomDefaults.of(request),
                Elsewhere.of(request));
    }

    /** Writes the JSON schema of the configuration file into that directory. */
    public static void writeSchema(Path directory) throws IOException {
        Files.writeString(Files.createDirectories(directory).resolve("runner.schema.json"), ConfigSchema.text());
    }

    static List<String> show(
            Path root,
            Optional<Path> toml,
            Optional<String> profile,
            Map<String, String> options,
            Map<String, String> environment,
            Machine machine,
            PomDefaults pom,
            Elsewhere elsewhere) {
        return new ConfigResolver(machine, pom, elsewhere)
                .merged(root, toml, profile, options, environment)
                .toml();
    }

    private MergedConfig merged(
            Path root,
            Optional<Path> toml,
            Optional<String> asked,
            Map<String, String> options,
            Map<String, String> environment) {
        RawTable contents = file(root, toml).map(ConfigFile::contents).orElse(new RawTable(Map.of()));
        ConfigTables file = new ConfigTables(contents, machine, problems::add);
        file.checkTop();
        VersionCheck.check(contents, elsewhere.version(), problems::add);
        Map<String, TestGroup> groups = file.testGroups();
        Map<String, Profile> profiles = file.profiles();
        ProfileChain chain = new ProfileChain(profiles);
        chain.check(problems::add);
        List<ScriptReader.Unscaled> scripts = file.scripts();
        Surroundings surroundings = new Surroundings(machine, groups.keySet());
        LayerReader reader = new LayerReader(surroundings, problems::add);
        ScriptRuleReader rules = new ScriptRuleReader(
                surroundings, names(scripts, Phase.SETUP), names(scripts, Phase.TEARDOWN), problems::add);
        ProfileValues values = ProfileValues.read(profiles.values(), reader, rules);
        problems.sort(FilePosition.ORDER);
        List<Expectation> expectations = expectations(root, toml)
                .map(known -> new ExpectationReader(surroundings, problems::add).read(known.contents()))
                .orElse(List.of());
        String selected = selected(chain, asked, environment);
        List<Layer> above = List.of(
                reader.read(ofOptions(options)),
                reader.read(ofEnvironment(environment)),
                reader.read(UserPreferences.read(elsewhere.preferences(), root, problems::add)));
        Layer pomOfRun = reader.read(ofPom("the build", pom.run()));
        Map<String, Layer> pomOfModules = new LinkedHashMap<>();
        pom.modules().forEach((module, said) -> pomOfModules.put(module, reader.read(ofPom(module, said))));
        if (!problems.isEmpty()) {
            throw new RunnerException(problems);
        }
        List<String> ancestry = chain.ancestry(selected);
        return new MergedConfig(
                selected,
                ancestry.stream().map(profiles::get).toList(),
                contents,
                new ConfigBuilder(
                        machine,
                        preset(above),
                        values.overrides(ancestry),
                        Stream.concat(values.layers(ancestry).stream(), Stream.of(pomOfRun)).toList(),
                        pomOfModules,
                        groups,
                        scripts,
                        values.scriptRules(ancestry),
                        expectations));
    }

    private static List<Layer> preset(List<Layer> asked) {
        Debugging debugging = new LayeredSettings(asked).get(RunKeys.DEBUG);
        return Stream.concat(DebugPreset.of(debugging).stream(), asked.stream()).toList();
    }

    private static Set<String> names(List<ScriptReader.Unscaled> scripts, Phase phase) {
        return scripts.stream()
                .filter(script -> script.phase() == phase)
                .map(ScriptReader.Unscaled::name)
                .collect(Collectors.toSet());
    }

    private static Optional<ConfigFile> expectations(Path root, Optional<Path> toml) {
        return file(root, toml.map(file -> file.resolveSibling("runner-expectations.toml")));
    }

    private static Optional<ConfigFile> file(Path root, Optional<Path> toml) {
        return toml.flatMap(file -> ConfigFile.read(root, file));
    }

    private String selected(ProfileChain chain, Optional<String> asked, Map<String, String> environment) {
        Optional<String> variable = Optional.ofNullable(environment.get(EngineVariables.PROFILE))
                .filter(name -> !name.isBlank());
        String name = asked.or(() -> variable).orElse(Profile.DEFAULT);
        if (!chain.isKnown(name)) {
            problems.add(chain.unknown(
                    name,
                    asked.isPresent()
                            ? new Origin.Option(PROFILE_OPTION, name)
                            : new Origin.Variable(EngineVariables.PROFILE, name)));
        }
        return name;
    }

    private Map<String, RawValue> ofOptions(Map<String, String> options) {
        Map<String, RawValue> values = new LinkedHashMap<>();
        new TreeMap<>(options).forEach((key, value) -> {
            Origin origin = new Origin.Option(key, value);
            if (Settings.byKey(key).isPresent()) {
                values.put(key, RawValue.ofText(value, origin));
            } else if (Settings.NOT_YET.contains(key)) {
                problems.add(new RunProblem.NotYetSupported(origin, "the option \"" + key + "\""));
            } else {
                List<String> known = Settings.keys();
                problems.add(new RunProblem.UnknownKey(origin, key, Nearest.to(key, known), known));
            }
        });
        return values;
    }

    private static Map<String, RawValue> ofPom(String owner, Map<String, String> values) {
        Map<String, RawValue> raw = new LinkedHashMap<>();
        values.forEach((key, value) -> raw.put(key, RawValue.ofText(value, new Origin.Pom(owner, key, value))));
        return raw;
    }

    private Map<String, RawValue> ofEnvironment(Map<String, String> environment) {
        Map<String, RawValue> values = new LinkedHashMap<>();
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith(EngineVariables.PREFIX) && !EngineVariables.FOR_WORKERS.contains(name)) {
                variable(name, value, values);
            }
        });
        return values;
    }

    private void variable(String name, String value, Map<String, RawValue> values) {
        Origin origin = new Origin.Variable(name, value);
        Optional<Setting<?>> setting = Settings.ALL.stream()
                .filter(candidate -> candidate.variable().equals(name))
                .findFirst();
        setting.ifPresent(found -> values.put(found.key(), RawValue.ofText(value, origin)));
        if (setting.isEmpty() && !name.equals(EngineVariables.PROFILE)) {
            List<String> known = EngineVariables.settings();
            problems.add(new RunProblem.UnknownKey(origin, name, Nearest.to(name, known), known));
        }
    }
}
