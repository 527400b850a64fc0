import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures what a class costs in a warm worker beyond what JUnit's launcher takes when it is called directly.
 *
 * <p>{@code java benchmarks/WarmClass.java [--rounds N] PROJECT}, where Scale.java has run before with
 * {@code --of-a-class 1}. Both run the same classes in one JVM with the same flags, and are timed from the first test's
 * start to the last one's end. Exit code 0: measured; 2: can't measure.
 */
public final class WarmClass {
    private static final Pattern ENGINE = Pattern.compile(".*\\bEngine: (.*)");
    private static final Pattern COMMAND = Pattern.compile("\"type\":\"workerStarted\".*\"command\":\"(\\S+) ((?:-XX\\S+ )*)-cp (\\S+) ");
    private static final Pattern AT = Pattern.compile("\"type\":\"test(?:Started|Finished)\",\"at\":\"([^\"]+)\"");

    private static final String DIRECT = """
            import java.nio.file.*;
            import java.util.*;
            import java.util.stream.*;
            import org.junit.platform.engine.*;
            import org.junit.platform.engine.discovery.DiscoverySelectors;
            import org.junit.platform.launcher.*;
            import org.junit.platform.launcher.core.*;

            public class Direct {
                static long first;
                static long last;
                static int classes;

                public static void main(String[] args) throws Exception {
                    Path root = Paths.get(args[0]);
                    List<DiscoverySelector> all;
                    try (Stream<Path> files = Files.walk(root)) {
                        all = files.filter(file -> file.toString().endsWith("Test.class")).sorted()
                                .map(file -> root.relativize(file).toString().replace('/', '.').replaceFirst("\\\\.class$", ""))
                                .map(DiscoverySelectors::selectClass).collect(Collectors.toList());
                    }
                    LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request().selectors(all).build(), new TestExecutionListener() {
                        @Override
                        public void executionStarted(TestIdentifier node) {
                            first = node.isTest() && first == 0 ? System.nanoTime() : first;
                        }

                        @Override
                        public void executionFinished(TestIdentifier node, TestExecutionResult result) {
                            classes += node.isTest() ? 1 : 0;
                            last = node.isTest() ? System.nanoTime() : last;
                        }
                    });
                    System.out.println("RESULT " + classes + " " + (last - first) / 1e6);
                }
            }
            """;

    private WarmClass() {}

    public static void main(String[] args) throws Exception {
        int rounds = args.length == 3 && args[0].equals("--rounds") ? Integer.parseInt(args[1]) : 5;
        Path project = args.length == 0 ? null : Path.of(args[args.length - 1]).toAbsolutePath().normalize();
        if (project == null || !Files.exists(project.resolve("maven.log"))) {
            System.err.println("usage: java benchmarks/WarmClass.java [--rounds N] PROJECT, which Scale.java made and ran");
            System.exit(2);
        }
        List<Double> runner = new ArrayList<>();
        List<Double> direct = new ArrayList<>();
        int classes = 0;
        Path source = compiled(project);
        for (int round = 0; round < rounds; round++) {
            runner.add(runner(project));
            String[] result = direct(project, source).split(" ");
            classes = Integer.parseInt(result[1]);
            direct.add(Double.parseDouble(result[2]));
        }
        System.out.printf(Locale.ROOT, "%d classes of one test, medians of %d rounds: worker %.3f ms a class, launcher %.3f ms a class, added %.3f ms%n",
                classes, rounds, median(runner) / classes, median(direct) / classes, (median(runner) - median(direct)) / classes);
    }

    /** The engine as Maven started it, with one worker. */
    private static double runner(Path project) throws IOException, InterruptedException {
        String line = find(project.resolve("maven.log"), ENGINE).group(1);
        List<String> command = new ArrayList<>(List.of(line.split(" ")));
        Path request = Path.of(command.get(command.size() - 1));
        Path serial = project.resolve("request-serial.jsonl");
        Files.writeString(serial, Files.readString(request).replaceFirst("\"options\":\\{", "\"options\":{\"test-threads\":\"1\",").replaceFirst(",}", "}"));
        command.set(command.size() - 1, serial.toString());
        run(project, command, project.resolve("engine.log"));
        List<Instant> times = new ArrayList<>();
        try (Stream<String> events = Files.lines(project.resolve("target/runner/default/events.jsonl"))) {
            events.map(AT::matcher).filter(Matcher::find).forEach(found -> times.add(Instant.parse(found.group(1))));
        }
        return java.time.Duration.between(times.get(0), times.get(times.size() - 1)).toNanos() / 1e6;
    }

    private static Path compiled(Path project) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(project.resolve("direct"));
        Files.writeString(folder.resolve("Direct.java"), DIRECT);
        runner(project); // says which JVM and class path a worker has
        run(project, List.of(Path.of(worker(project).group(1)).resolveSibling("javac").toString(), "-cp", worker(project).group(3), "-d", folder.toString(), folder.resolve("Direct.java").toString()), project.resolve("direct.log"));
        return folder;
    }

    private static String direct(Path project, Path folder) throws IOException, InterruptedException {
        Matcher worker = worker(project);
        List<String> command = new ArrayList<>(List.of(worker.group(1)));
        Arrays.stream(worker.group(2).split(" ")).filter(flag -> !flag.isEmpty()).forEach(command::add);
        command.addAll(List.of("-cp", worker.group(3) + ":" + folder, "Direct", project.resolve("target/test-classes").toString()));
        run(project, command, project.resolve("direct.log"));
        return find(project.resolve("direct.log"), Pattern.compile("(RESULT .*)")).group(1);
    }

    private static Matcher worker(Path project) throws IOException {
        return find(project.resolve("target/runner/default/events.jsonl"), COMMAND);
    }

    private static Matcher find(Path file, Pattern pattern) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(pattern::matcher).filter(Matcher::find).findFirst().orElseThrow();
        }
    }

    private static void run(Path project, List<String> command, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (process.waitFor() != 0) {
            System.err.println(command.get(0) + " ended with " + process.exitValue() + ": see " + log);
            System.exit(2);
        }
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
