import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs the tests of Maven projects with Surefire and with Runner, in turn, and prints how they compare.
 *
 * <p>{@code java benchmarks/Bench.java [--rounds N] [--mvn FILE] [--repository DIR] [--page FILE] PROJECT... [-- MAVEN_ARGUMENT...]}.
 * benchmarks/README.md says what is measured and how. Exit code 0: measured; 1: Surefire and Runner disagreed about the
 * tests of a project; 2: can't measure. Linux only: CPU comes from the shell's {@code time}, memory from {@code /proc}.
 */
public final class Bench {
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final Pattern STAMPED = Pattern.compile("(\\d\\d):(\\d\\d):(\\d\\d)\\.(\\d{3}) \\[INFO] (.*)");
    private static final Pattern TEST_GOAL = Pattern.compile("--- (?:maven-)?(?:surefire|runner)(?:-maven)?(?:-plugin)?:[^:]+:test .*");
    private static final Pattern SUITE_TIME = Pattern.compile("<testsuite [^>]*?\\btime=\"([0-9.,]+)\"");

    private final Options options;
    private final Path work;

    private Bench(Options options, Path work) {
        this.options = options;
        this.work = work;
    }

    /** How the tests are run. */
    private enum How {
        /** Surefire as the project has it. */
        SUREFIRE,
        /** Runner in its place, nothing set. */
        RUNNER,
        /** Runner with one worker JVM at a time: the tests' own durations. */
        SERIAL,
        /** The same build without tests: what Maven costs by itself. */
        NOTHING
    }

    /**
     * One measured build: seconds and MiB.
     *
     * @param goal the wall time of all test goals together
     * @param classes how long each class took
     */
    private record Measure(double goal, double cpu, double memory, double[] classes) {
        /** {@return the longest class or an even share of all, whichever is longer} */
        double least() {
            return Math.max(Arrays.stream(classes).max().orElse(0), sum() / Runtime.getRuntime().availableProcessors());
        }

        double sum() {
            return Arrays.stream(classes).sum();
        }
    }

    /** What a project's rounds came to. {@code serial} ran in one JVM at a time. */
    private record Result(String name, String tests, List<Measure> surefire, List<Measure> runner, List<Measure> nothing, Measure serial) {
        /** {@return what a run needs beside its tests, once} */
        double start() {
            return Math.max(0, serial.goal - serial.sum());
        }
    }

    /** The command line. */
    private record Options(int rounds, String mvn, Path repository, Path page, List<Path> projects, List<String> arguments) {
        static Options parse(String[] args) {
            int rounds = 5;
            String mvn = "mvn";
            Path repository = Path.of(System.getProperty("user.home"), ".m2", "repository");
            Path page = null;
            List<Path> projects = new ArrayList<>();
            for (int i = 0; i < args.length; i++) {
                switch (args[i]) {
                    case "--rounds" -> rounds = Integer.parseInt(args[++i]);
                    case "--mvn" -> mvn = args[++i];
                    case "--repository" -> repository = Path.of(args[++i]).toAbsolutePath();
                    case "--page" -> page = Path.of(args[++i]);
                    case "--" -> {
                        return new Options(rounds, mvn, repository, page, projects, List.of(args).subList(i + 1, args.length));
                    }
                    default -> projects.add(Path.of(args[i]).toAbsolutePath().normalize());
                }
            }
            return new Options(rounds, mvn, repository, page, projects, List.of());
        }
    }

    public static void main(String[] args) throws Exception {
        Options options = Options.parse(args);
        Path plugin = plugin(options);
        if (options.projects.isEmpty() || !Files.exists(plugin)) {
            System.err.println(options.projects.isEmpty()
                    ? "usage: java benchmarks/Bench.java [--rounds N] [--mvn FILE] [--repository DIR] [--page FILE] PROJECT... [-- MAVEN_ARGUMENT...]"
                    : plugin + " is not there: run `mvn install -DskipTests -Dinvoker.skip` first");
            System.exit(2);
        }
        Path work = Files.createTempDirectory("runner-bench");
        Bench bench = new Bench(options, work);
        List<Result> results = new ArrayList<>();
        boolean agreed = true;
        for (Path project : options.projects) {
            Result result = bench.measure(project);
            agreed &= result.tests.endsWith("same");
            results.add(result);
            System.out.println(row(result));
        }
        String table = table(results, options);
        System.out.print("\n" + table);
        if (options.page != null) {
            replaceTable(options.page, table);
        }
        System.out.println("logs and reports: " + work);
        System.exit(agreed ? 0 : 1);
    }

    private static Path plugin(Options options) {
        return options.repository.resolve("io/github/mvnrunner/runner-maven-plugin/" + VERSION + "/runner-maven-plugin-" + VERSION + ".jar");
    }

    private Result measure(Path project) throws IOException, InterruptedException {
        String name = project.getFileName().toString();
        System.out.println(name + ": compiles, and runs once each to warm up");
        run(project, How.NOTHING, "warm");
        run(project, How.SUREFIRE, "warm");
        run(project, How.RUNNER, "warm");
        Measure serial = run(project, How.SERIAL, "serial");
        List<Measure> surefire = new ArrayList<>();
        List<Measure> runner = new ArrayList<>();
        List<Measure> nothing = new ArrayList<>();
        for (int round = 1; round <= options.rounds; round++) {
            boolean surefireFirst = round % 2 == 1;
            Measure first = run(project, surefireFirst ? How.SUREFIRE : How.RUNNER, "round" + round);
            Measure second = run(project, surefireFirst ? How.RUNNER : How.SUREFIRE, "round" + round);
            surefire.add(surefireFirst ? first : second);
            runner.add(surefireFirst ? second : first);
            nothing.add(run(project, How.NOTHING, "round" + round));
        }
        return new Result(name, compare(name), surefire, runner, nothing, serial);
    }

    private Measure run(Path project, How how, String round) throws IOException, InterruptedException {
        String run = project.getFileName() + "." + how + "." + round;
        Path log = work.resolve(run + ".log");
        Path times = work.resolve(run + ".times");
        removeReports(project);
        List<String> command = new ArrayList<>(List.of("bash", "-c", "{ time \"$0\" \"$@\" >\"$LOG\" 2>&1 </dev/null; } 2>\"$TIMES\"", options.mvn));
        command.addAll(List.of("-B", "-o", "-Dmaven.repo.local=" + options.repository, "-Dmaven.test.failure.ignore=true", "test"));
        switch (how) {
            case SUREFIRE -> { }
            case RUNNER -> command.add("-Dmaven.ext.class.path=" + plugin(options));
            case SERIAL -> command.addAll(List.of("-Dmaven.ext.class.path=" + plugin(options), "-Drunner.test-threads=1"));
            case NOTHING -> command.add("-DskipTests");
        }
        command.addAll(options.arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("LOG", log.toString());
        environment.put("TIMES", times.toString());
        environment.put("TIMEFORMAT", "%R %U %S");
        environment.merge("MAVEN_OPTS", "-Dorg.slf4j.simpleLogger.showDateTime=true -Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS", (a, b) -> a + " " + b);
        Process process = builder.start();
        double memory = 0;
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            memory = Math.max(memory, process.descendants().mapToDouble(Bench::resident).sum());
        }
        if (process.exitValue() != 0) {
            System.err.println("mvn failed in " + project + ": see " + log);
            System.exit(2);
        }
        String[] seconds = Files.readString(times).strip().split(" ");
        copyReports(project, work.resolve(run));
        Measure measure = new Measure(
                goalSeconds(Files.readAllLines(log)), Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]), memory,
                reports(work.resolve(run)).mapToDouble(Bench::suiteSeconds).toArray());
        System.out.printf(Locale.ROOT, "  %-40s goal %7.2f s  cpu %7.2f s  peak %5.0f MiB%n", run, measure.goal, measure.cpu, measure.memory);
        return measure;
    }

    private static double resident(ProcessHandle process) {
        try {
            return Long.parseLong(Files.readString(Path.of("/proc/" + process.pid() + "/statm")).split(" ")[1]) * 4096.0 / (1 << 20);
        } catch (IOException | ArrayIndexOutOfBoundsException gone) {
            return 0;
        }
    }

    /** Adds up what lies between each test goal's header and the next thing that Maven says. */
    private static double goalSeconds(List<String> log) {
        double total = 0;
        double began = -1;
        for (String line : log) {
            Matcher stamped = STAMPED.matcher(line);
            if (stamped.matches()) {
                String text = stamped.group(5);
                if (began >= 0 && (text.startsWith("--- ") || text.startsWith("Building ") || text.startsWith("Reactor Summary") || text.startsWith("BUILD "))) {
                    double took = time(stamped) - began;
                    total += took < 0 ? took + TimeUnit.DAYS.toSeconds(1) : took;
                    began = -1;
                }
                if (TEST_GOAL.matcher(text).matches()) {
                    began = time(stamped);
                }
            }
        }
        return total;
    }

    private static double time(Matcher stamped) {
        return Integer.parseInt(stamped.group(1)) * 3600 + Integer.parseInt(stamped.group(2)) * 60 + Integer.parseInt(stamped.group(3))
                + Integer.parseInt(stamped.group(4)) / 1000.0;
    }

    private static double suiteSeconds(Path report) {
        try {
            Matcher time = SUITE_TIME.matcher(Files.readString(report));
            return time.find() ? Double.parseDouble(time.group(1).replace(",", "")) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> reports(Path folder) throws IOException {
        return Files.walk(folder).filter(file -> file.toString().matches(".*/target/surefire-reports/TEST-[^/]*\\.xml"));
    }

    private static void removeReports(Path project) throws IOException {
        try (Stream<Path> files = reports(project)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copyReports(Path project, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = reports(project)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(project.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private String compare(String name) throws IOException, InterruptedException {
        String round = ".round" + options.rounds;
        Path tool = Path.of("src", "compat", "CompareReports.java");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), tool.toString(),
                        work.resolve(name + ".SUREFIRE" + round).toString(), work.resolve(name + ".RUNNER" + round).toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve(name + ".compare").toFile())
                .start();
        int code = process.waitFor();
        List<String> lines = Files.readAllLines(work.resolve(name + ".compare"));
        String count = lines.stream().filter(line -> line.startsWith("B: ")).map(line -> line.replaceAll("B: (\\d+) tests.*", "$1")).findFirst().orElse("?");
        return count + (code == 0 ? ", same" : ", " + lines.get(lines.size() - 1));
    }

    private static double median(List<Measure> measures, ToDoubleFunction<Measure> of) {
        double[] sorted = measures.stream().mapToDouble(of).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String spread(List<Measure> measures) {
        double[] sorted = measures.stream().mapToDouble(Measure::goal).sorted().toArray();
        return String.format(Locale.ROOT, "%.1f (%.1f to %.1f)", median(measures, Measure::goal), sorted[0], sorted[sorted.length - 1]);
    }

    private static String row(Result result) {
        double maven = median(result.nothing, Measure::cpu);
        double surefireCpu = median(result.surefire, Measure::cpu) - maven;
        double runnerCpu = median(result.runner, Measure::cpu) - maven;
        double goal = median(result.runner, Measure::goal);
        return String.format(Locale.ROOT, "| %s | %s | %s | %s | **%.2f** | %.2f (%.1f to %.1f s) | %.2f | %.2f | %.2f |",
                result.name, result.tests, spread(result.surefire), spread(result.runner), goal / median(result.surefire, Measure::goal),
                runnerCpu / surefireCpu, surefireCpu, runnerCpu,
                median(result.runner, Measure::memory) / median(result.surefire, Measure::memory),
                goal / (result.serial.least() + result.start()),
                median(result.runner, round -> (round.least() + result.start()) / round.goal));
    }

    private static String table(List<Result> results, Options options) {
        StringBuilder text = new StringBuilder();
        text.append("Medians of ").append(options.rounds).append(" rounds, ").append(LocalDate.now()).append(", ")
                .append(Runtime.getRuntime().availableProcessors()).append(" cores, JDK ").append(Runtime.version().feature()).append(":\n\n");
        text.append("| project | tests | Surefire's goal, s | Runner's goal, s | wall | CPU | peak memory | against the bound | efficiency |\n");
        text.append("|---|---|---|---|---|---|---|---|---|\n");
        results.forEach(result -> text.append(row(result)).append('\n'));
        return text.toString();
    }

    private static void replaceTable(Path page, String table) throws IOException {
        String begin = "<!-- figures -->\n";
        String end = "<!-- end of figures -->";
        String text = Files.readString(page);
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end);
        Path next = page.resolveSibling(page.getFileName() + ".new");
        Files.writeString(next, text.substring(0, from) + table + text.substring(to));
        Files.move(next, page, java.nio.file.StandardCopyOption.REPLACE_EXISTING, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
