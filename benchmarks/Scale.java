import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Makes projects of very many trivial tests, and measures what they cost the engine.
 *
 * <p>{@code java benchmarks/Scale.java [--tests N,N,...] [--of-a-class N] [--mvn FILE] [--repository DIR] [--heap MIB] [--jvm OPTION]... [--profile] FOLDER}.
 * benchmarks/README.md says what is measured and how. Exit code 0: measured; 2: can't measure. Linux only: CPU and memory
 * come from {@code /proc}.
 */
public final class Scale {
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final Pattern ENGINE = Pattern.compile(".*\\bEngine: (.*)");
    private static final Pattern COLLECTION = Pattern.compile(".*\\b(\\d+)M->(\\d+)M\\((\\d+)M\\).*");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final double TICKS_PER_SECOND = 100;

    private final Options options;

    private Scale(Options options) {
        this.options = options;
    }

    /** The command line; {@code heap} is the engine's -Xmx in MiB, 0 for the one it has. */
    private record Options(List<Integer> tests, int ofAClass, String mvn, Path repository, int heap, boolean profile, List<String> jvm, List<Path> folders) {
        static Options parse(String[] args) {
            List<Integer> tests = List.of(1_000, 10_000, 100_000);
            int ofAClass = 100;
            String mvn = "mvn";
            Path repository = Path.of(System.getProperty("user.home"), ".m2", "repository");
            int heap = 0;
            boolean profile = false;
            List<String> jvm = new ArrayList<>();
            List<Path> folders = new ArrayList<>();
            for (int i = 0; i < args.length; i++) {
                switch (args[i]) {
                    case "--tests" -> tests = Stream.of(args[++i].split(",")).map(Integer::valueOf).toList();
                    case "--of-a-class" -> ofAClass = Integer.parseInt(args[++i]);
                    case "--mvn" -> mvn = args[++i];
                    case "--repository" -> repository = Path.of(args[++i]).toAbsolutePath();
                    case "--heap" -> heap = Integer.parseInt(args[++i]);
                    case "--profile" -> profile = true;
                    case "--jvm" -> jvm.add(args[++i]);
                    default -> folders.add(Path.of(args[i]).toAbsolutePath().normalize());
                }
            }
            return new Options(tests, ofAClass, mvn, repository, heap, profile, jvm, folders);
        }
    }

    /** One run of the engine. {@code cpu} in seconds, without its workers'; memory in MiB. */
    private record Measure(int tests, double wall, double cpu, long events, int heap, int live, double resident) {}

    public static void main(String[] args) throws Exception {
        Options options = Options.parse(args);
        if (options.folders.size() != 1 || options.folders.get(0).getFileName().toString().startsWith("--")) {
            System.err.println("usage: java benchmarks/Scale.java [--tests N,N,...] [--of-a-class N] [--mvn FILE] [--repository DIR] [--heap MIB] [--jvm OPTION]... [--profile] FOLDER");
            System.exit(2);
        }
        Scale scale = new Scale(options);
        List<Measure> measures = new ArrayList<>();
        for (int tests : options.tests) {
            Path project = options.folders.get(0).resolve("many-" + tests + (options.ofAClass == 100 ? "" : "x" + options.ofAClass));
            new Project(project, tests, options.ofAClass).write();
            measures.add(scale.measure(project, tests));
        }
        System.out.print(table(measures));
    }

    /** A project whose tests do nothing. */
    private record Project(Path folder, int tests, int ofAClass) {
        void write() throws IOException {
            if (Files.exists(folder.resolve("pom.xml"))) {
                return;
            }
            for (int number = 0; number * ofAClass < tests; number++) {
                String name = String.format(Locale.ROOT, "Many%04dTest", number);
                String room = String.format(Locale.ROOT, "room%02d", number % 20);
                Path file = folder.resolve("src/test/java/com/example/many/" + room + "/" + name + ".java");
                Files.createDirectories(file.getParent());
                Files.writeString(file, source(room, name, Math.min(ofAClass, tests - number * ofAClass)));
            }
            Files.writeString(folder.resolve("pom.xml"), POM.replace("@tests@", String.valueOf(tests)).replace("@version@", VERSION));
        }

        private static String source(String room, String name, int tests) {
            StringBuilder text = new StringBuilder("package com.example.many." + room + ";\n\nimport org.junit.jupiter.api.Test;\n\nclass " + name + " {\n");
            for (int test = 0; test < tests; test++) {
                text.append(String.format(Locale.ROOT, "    @Test%n    void doesNothing%03d() {}%n", test));
            }
            return text.append("}\n").toString();
        }

        private static final String POM = """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>many-@tests@</artifactId>
                  <version>1.0-SNAPSHOT</version>
                  <properties>
                    <maven.compiler.source>8</maven.compiler.source>
                    <maven.compiler.target>8</maven.compiler.target>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                    <dependency>
                      <groupId>org.junit.jupiter</groupId>
                      <artifactId>junit-jupiter</artifactId>
                      <version>5.14.4</version>
                      <scope>test</scope>
                    </dependency>
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>io.github.mvnrunner</groupId>
                        <artifactId>runner-maven-plugin</artifactId>
                        <version>@version@</version>
                        <extensions>true</extensions>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """;
    }

    private Measure measure(Path project, int tests) throws IOException, InterruptedException {
        Path log = project.resolve("maven.log");
        List<String> maven = List.of(options.mvn, "-B", "-o", "-X", "-Dmaven.repo.local=" + options.repository, "test");
        Process build = new ProcessBuilder(maven).directory(project.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (build.waitFor() != 0) {
            System.err.println("mvn failed in " + project + ": see " + log);
            System.exit(2);
        }
        List<String> command = new ArrayList<>(List.of(engine(log).split(" ")));
        Path collections = project.resolve("gc.log");
        Path recording = project.resolve("recording");
        command.addAll(command.indexOf("-cp"), options(collections, recording)); // of two that differ the last one holds
        return run(project, tests, command, collections, recording);
    }

    private static String engine(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(ENGINE::matcher).filter(Matcher::matches).map(found -> found.group(1)).findFirst().orElseThrow();
        }
    }

    private List<String> options(Path collections, Path recording) throws IOException {
        List<String> all = new ArrayList<>(List.of("-Xlog:gc:file=" + collections));
        if (options.heap > 0) {
            all.add("-Xmx" + options.heap + "m");
        }
        all.addAll(options.jvm);
        if (options.profile) {
            remove(recording);
            all.add("-XX:StartFlightRecording:settings=profile");
            all.add("-XX:FlightRecorderOptions:repository=" + Files.createDirectories(recording) + ",preserve-repository=true");
        }
        return all;
    }

    private Measure run(Path project, int tests, List<String> command, Path collections, Path recording)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process engine = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(project.resolve("engine.log").toFile())
                .start();
        double cpu = 0;
        double resident = 0;
        Map<String, Double> threads = new HashMap<>();
        for (int look = 0; !engine.waitFor(5, TimeUnit.MILLISECONDS); look++) {
            cpu = Math.max(cpu, cpu("/proc/" + engine.pid()));
            resident = Math.max(resident, peak(engine.pid()));
            if (options.profile && look % 40 == 0) {
                threads(engine.pid(), threads);
            }
        }
        double wall = (System.nanoTime() - began) / 1e9;
        if (engine.exitValue() != 0) {
            System.err.println("the engine ended with " + engine.exitValue() + ": see " + project.resolve("engine.log"));
            System.exit(2);
        }
        if (options.profile) {
            new Profile(recording).print();
            System.out.println("CPU by thread, s:");
            threads.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .limit(10)
                    .forEach(entry -> System.out.printf(Locale.ROOT, "  %6.2f  %s%n", entry.getValue(), entry.getKey()));
        }
        try (Stream<String> events = Files.lines(project.resolve("target/runner/default/events.jsonl"))) {
            return new Measure(tests, wall, cpu, events.count(), most(collections, 3), most(collections, 2), resident);
        }
    }

    /** User and system time of all threads; a process that is gone had none. */
    private static double cpu(String process) {
        String[] fields = read(process + "/stat").replaceFirst(".*\\) ", "").split(" ");
        return fields.length < 13 ? 0 : (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** What each thread has used; a thread that is gone keeps what it had. */
    private static void threads(long pid, Map<String, Double> used) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
            tasks.forEach(task -> used.merge(
                    read(task + "/comm").strip() + " " + task.getFileName(), cpu(task.toString()), Math::max));
        } catch (IOException | UncheckedIOException gone) {
            // the engine has ended meanwhile
        }
    }

    private static double peak(long pid) {
        Matcher peak = PEAK.matcher(read("/proc/" + pid + "/status"));
        return peak.find() ? Long.parseLong(peak.group(1)) / 1024.0 : 0;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException gone) {
            return "";
        }
    }

    private static int most(Path collections, int group) throws IOException {
        try (Stream<String> lines = Files.lines(collections)) {
            return lines.map(COLLECTION::matcher)
                    .filter(Matcher::matches)
                    .mapToInt(found -> Integer.parseInt(found.group(group)))
                    .max()
                    .orElse(0);
        }
    }

    private static String table(List<Measure> measures) {
        StringBuilder text = new StringBuilder("| tests | events | wall, s | engine's CPU, s | CPU an event, µs | heap, MiB | live after a collection, MiB | resident, MiB |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        measures.forEach(one -> text.append(String.format(Locale.ROOT, "| %,d | %,d | %.1f | %.1f | %.1f | %d | %d | %.0f |%n",
                one.tests, one.events, one.wall, one.cpu, one.cpu * 1e6 / one.events, one.heap, one.live, one.resident)));
        for (int i = 1; i < measures.size(); i++) {
            Measure less = measures.get(i - 1);
            Measure more = measures.get(i);
            text.append(String.format(Locale.ROOT, "from %,d to %,d tests: %.1f µs CPU for each further event%n",
                    less.tests, more.tests, (more.cpu - less.cpu) * 1e6 / (more.events - less.events)));
        }
        return text.toString();
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Where the engine's samples lie; its recording is in pieces, because the engine leaves without shutdown hooks. */
    private record Profile(Path recording) {
        private static final String OURS = "io.github.mvnrunner.";
        private static final int SHOWN = 25;

        void print() throws IOException {
            Map<String, Integer> rooms = new HashMap<>();
            Map<String, Integer> ours = new HashMap<>();
            Map<String, Integer> tops = new HashMap<>();
            Map<String, Integer> threads = new HashMap<>();
            int[] all = {0};
            pieces().forEach(piece -> samples(piece).forEach(sample -> {
                List<RecordedFrame> frames = sample.getStackTrace() == null ? List.of() : sample.getStackTrace().getFrames();
                if (!frames.isEmpty()) {
                    all[0]++;
                    tops.merge(name(frames.get(0)), 1, Integer::sum);
                    threads.merge(thread(sample), 1, Integer::sum);
                    RecordedFrame own = frames.stream().filter(frame -> name(frame).startsWith(OURS)).findFirst().orElse(frames.get(frames.size() - 1));
                    ours.merge(name(own).replace(OURS, ""), 1, Integer::sum);
                    rooms.merge(own.getMethod().getType().getName().replace(OURS, "").replaceFirst("\\.[^.]*$", ""), 1, Integer::sum);
                }
            }));
            show("rooms", rooms, all[0]);
            show("threads", threads, all[0]);
            show("our methods, with what they call outside", ours, all[0]);
            show("hot methods", tops, all[0]);
        }

        private List<Path> pieces() throws IOException {
            try (Stream<Path> files = Files.walk(recording)) {
                return files.filter(file -> file.toString().endsWith(".jfr")).sorted().toList();
            }
        }

        private static List<RecordedEvent> samples(Path piece) {
            try {
                return RecordingFile.readAllEvents(piece).stream()
                        .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String thread(RecordedEvent sample) {
            String name = sample.getThread("sampledThread") == null ? "" : sample.getThread("sampledThread").getJavaName();
            return name == null || name.isEmpty() ? "(virtual)" : name.replaceFirst("\\d+$", "");
        }

        private static String name(RecordedFrame frame) {
            return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
        }

        private static void show(String title, Map<String, Integer> counts, int all) {
            System.out.println(title + " (of " + all + " samples):");
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(SHOWN)
                    .forEach(entry -> System.out.printf(Locale.ROOT, "  %5.1f %%  %s%n", 100.0 * entry.getValue() / all, entry.getKey()));
        }
    }
}
