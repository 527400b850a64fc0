package io.github.mvnrunner.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * What one module's Surefire parameters mean in the engine's words.
 *
 * <p>What stands in the POM is below all profiles of {@code .mvn/runner.toml}; what is typed as a user property is above
 * them, like any other option of the command line.
 *
 * @param run values by key, for the run
 * @param tests values by key, for the module's tests
 * @param typed values by key, for the run, from the command line
 * @param why one line for each, for a person
 */
record PomSettings(Map<String, String> run, Map<String, String> tests, Map<String, String> typed, List<String> why) {
    static final PomSettings NONE = new PomSettings(Map.of(), Map.of(), Map.of(), List.of());

    static final String THREADS = "test-threads";
    /** Those values of {@code parallel} under which classes run at the same time. */
    private static final Set<String> CLASSES_AT_ONCE =
            Set.of("classes", "both", "all", "classesandmethods", "suitesandclasses", "suites", "suitesandmethods");

    PomSettings {
        run = Map.copyOf(run);
        tests = Map.copyOf(tests);
        typed = Map.copyOf(typed);
        why = List.copyOf(why);
    }

    /**
     * @param mode outranks what the parameters say of forks
     * @param release of the version that the POM names; the newest goes without saying
     */
    static PomSettings of(SurefireParameters parameters, ForkMode mode, SurefireRelease release, int cpus)
            throws MojoExecutionException {
        return new Reading(parameters, mode, release, cpus).settings();
    }

    /** Reads one module's parameters. */
    private static final class Reading {
        private final SurefireParameters parameters;
        private final ForkMode mode;
        private final SurefireRelease release;
        private final int cpus;
        private final Map<String, String> run = new LinkedHashMap<>();
        private final Map<String, String> tests = new LinkedHashMap<>();
        private final Map<String, String> typed = new LinkedHashMap<>();
        private final List<String> why = new ArrayList<>();

        Reading(SurefireParameters parameters, ForkMode mode, SurefireRelease release, int cpus) {
            this.parameters = parameters;
            this.mode = mode;
            this.release = release;
            this.cpus = cpus;
        }

        PomSettings settings() throws MojoExecutionException {
            if (release != SurefireRelease.V3_6) {
                run.put(SurefireRelease.KEY, release.word());
            }
            threads();
            if (!mode.reuseForks().orElseGet(() -> parameters.flag(SurefireParameter.REUSE_FORKS, true))) {
                put(tests, by(mode.reuseForks(), SurefireParameter.REUSE_FORKS), "isolation", "class");
            }
            positive(tests, SurefireParameter.RERUN_FAILING_TESTS_COUNT, "retries", "");
            positive(run, SurefireParameter.SKIP_AFTER_FAILURE_COUNT, "max-fail", "");
            positive(run, SurefireParameter.FORKED_PROCESS_TIMEOUT_IN_SECONDS, "global-timeout", "s");
            positive(run, SurefireParameter.FORKED_PROCESS_EXIT_TIMEOUT_IN_SECONDS, "grace-period", "s");
            if (!parameters.flag(SurefireParameter.PRINT_SUMMARY, true)) {
                put(run, SurefireParameter.PRINT_SUMMARY, "status-level", "fail");
            }
            return new PomSettings(run, tests, typed, why);
        }

        private void threads() throws MojoExecutionException {
            Optional<String> forks = mode.forkCount().or(() -> parameters.text(SurefireParameter.FORK_COUNT));
            if (forks.isPresent()) {
                String all = String.valueOf(Math.max(1, forks(forks.get())));
                put(run, by(mode.forkCount(), SurefireParameter.FORK_COUNT), THREADS, all);
            }
            OptionalInt threads = parameters.number(SurefireParameter.THREAD_COUNT);
            String parallel = parameters.text(SurefireParameter.PARALLEL).orElse("");
            if (threads.isPresent() && CLASSES_AT_ONCE.contains(parallel.toLowerCase(Locale.ROOT))) {
                boolean perCore = parameters.flag(SurefireParameter.PER_CORE_THREAD_COUNT, true);
                int all = Math.max(1, threads.getAsInt() * (perCore ? cpus : 1));
                if (all > Integer.parseInt(run.getOrDefault(THREADS, "0"))) {
                    put(run, SurefireParameter.THREAD_COUNT, THREADS, String.valueOf(all));
                }
            }
        }

        private static SurefireParameter by(Optional<?> mode, SurefireParameter otherwise) {
            return mode.isPresent() ? SurefireParameter.FORK_MODE : otherwise;
        }

        /** Whole numbers, or multiples of the CPUs; a positive one is 1 at least. */
        private int forks(String text) throws MojoExecutionException {
            boolean multiple = text.endsWith("C");
            try {
                double number = Double.parseDouble(multiple ? text.substring(0, text.length() - 1) : text);
                int forks = (int) (multiple ? number * cpus : number);
                return forks == 0 && number > 0 ? 1 : forks;
            } catch (NumberFormatException e) {
                throw new MojoExecutionException(MavenAdvice.noNumber(parameters.plugin(), SurefireParameter.FORK_COUNT, text), e);
            }
        }

        private void positive(Map<String, String> target, SurefireParameter parameter, String key, String unit)
                throws MojoExecutionException {
            OptionalInt number = parameters.number(parameter);
            if (number.isPresent() && number.getAsInt() > 0) {
                put(target, parameter, key, number.getAsInt() + unit);
            }
        }

        private void put(Map<String, String> target, SurefireParameter parameter, String key, String value) {
            boolean isTyped = parameters.isTyped(parameter);
            (isTyped ? typed : target).put(key, value);
            why.add(MavenAdvice.means(parameters.plugin(), parameter, parameters.text(parameter).orElse(""), key, value));
        }
    }

    /** Puts several modules' wishes for one run together: only what all of them say. */
    static Map<String, String> together(List<PomSettings> modules) {
        Map<String, String> all = new LinkedHashMap<>();
        if (!modules.isEmpty()) {
            modules.get(0).run().keySet().stream()
                    .filter(key -> modules.stream().allMatch(module -> module.run().containsKey(key)))
                    .forEach(key -> all.put(
                            key,
                            modules.stream()
                                    .map(module -> module.run().get(key))
                                    .reduce((one, other) -> joined(key, one, other))
                                    .orElseThrow()));
        }
        return all;
    }

    /** Gives each of several modules that differ its own number of workers. */
    static List<RunRequest.Module> limited(List<ModuleTests.Present> modules) {
        boolean alike = modules.stream().map(module -> module.pom().run().get(THREADS)).distinct().count() < 2;
        return modules.stream()
                .map(module -> alike || !module.pom().run().containsKey(THREADS)
                        ? module.module()
                        : module.module().forking(Integer.parseInt(module.pom().run().get(THREADS))))
                .toList();
    }

    private static String joined(String key, String one, String other) {
        if (!one.matches("\\d+s?") || !other.matches("\\d+s?")) {
            return one;
        }
        String unit = one.endsWith("s") ? "s" : "";
        long first = Long.parseLong(one.replace("s", ""));
        long second = Long.parseLong(other.replace("s", ""));
        return (key.equals("global-timeout") ? first + second : Math.max(first, second)) + unit;
    }
}
