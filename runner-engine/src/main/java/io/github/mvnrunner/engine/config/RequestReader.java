package io.github.mvnrunner.engine.config;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import io.github.mvnrunner.engine.catalog.ModuleCopy;
import io.github.mvnrunner.engine.event.ReportStyle;
import io.github.mvnrunner.engine.problem.Nearest;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a run request, one JSON object a line.
 *
 * <p>The request is a stream: one {@code open}, any number of {@code module}, one {@code close}. Every defect is
 * collected before any is reported, except that a request of another format is not looked into.
 */
public final class RequestReader {
    /** The format that this engine reads. */
    public static final int FORMAT = 1;

    private static final List<String> TYPES = List.of("open", "module", "close");
    private static final Gson GSON =
            new GsonBuilder().setStrictness(Strictness.STRICT).create();

    private final Path file;
    private final List<RunProblem> problems = new ArrayList<>();
    private final List<ModuleSpec> modules = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private Optional<RequestFields> open = Optional.empty();
    private boolean closed;

    private RequestReader(Path file) {
        this.file = file;
    }

    /**
     * {@return the request in {@code file}}
     *
     * @throws RunnerException with every problem found in the file
     */
    public static RunRequest read(Path file) {
        return read(file, lines(file));
    }

    /**
     * {@return the request in these lines}
     *
     * @param file where they come from
     * @throws RunnerException with every problem found in them
     */
    public static RunRequest read(Path file, List<String> lines) {
        return new RequestReader(file).request(lines);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new RunnerException(new RunProblem.UnreadableFile(file, e.toString()));
        }
    }

    private RunRequest request(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                line(i + 1, lines.get(i), i + 1 == lines.size());
            }
        }
        if (!closed) {
            problems.add(new RunProblem.TruncatedRequest(file, lines.size()));
        }
        Optional<RunRequest> request = open.map(this::request);
        if (!problems.isEmpty()) {
            throw new RunnerException(problems);
        }
        return request.orElseThrow();
    }

    /** A last line that can't be parsed is part of the truncation, which is reported by itself. */
    private void line(int number, String text, boolean last) {
        try {
            JsonElement element = GSON.fromJson(text, JsonElement.class);
            if (element instanceof JsonObject object) {
                line(number, new RequestFields(file, number, object, problems::add), object);
            } else {
                problems.add(new RunProblem.UnreadableRequest(file, number, "the line is no JSON object"));
            }
        } catch (JsonParseException e) {
            if (!last || closed) {
                problems.add(new RunProblem.UnreadableRequest(file, number, "the line is no JSON"));
            }
        }
    }

    private void line(int number, RequestFields fields, JsonObject object) {
        String type = fields.text("type");
        if (closed) {
            misplaced(number, type, "nothing may follow \"close\"");
        }
        switch (type) {
            case "open" -> open(number, fields, object);
            case "module" -> module(number, fields);
            case "close" -> close(number);
            case "" -> {}
            default -> problems.add(
                    new RunProblem.UnknownLineType(file, number, type, Nearest.to(type, TYPES), TYPES));
        }
    }

    private void open(int number, RequestFields fields, JsonObject object) {
        JsonElement format = object.get("format");
        if (format == null || !format.toString().equals(String.valueOf(FORMAT))) {
            String found = format == null ? "missing" : format.toString();
            throw new RunnerException(new RunProblem.UnknownRequestFormat(file, number, found, FORMAT));
        }
        if (open.isPresent()) {
            misplaced(number, "open", "a request has only one");
        }
        open = Optional.of(fields);
    }

    private void module(int number, RequestFields fields) {
        if (open.isEmpty()) {
            misplaced(number, "module", "\"open\" must come first");
        }
        ModuleSpec module = moduleOf(fields);
        if (!ModuleCopy.mark(module.id()).isEmpty()) {
            problems.add(new RunProblem.WrongField(
                    file,
                    number,
                    "id",
                    "other than what marks a copy of a module; try another id for the execution",
                    "\"" + module.id() + "\""));
        }
        if (!ids.add(module.id())) {
            problems.add(new RunProblem.WrongField(
                    file, number, "id", "different from those of other modules", "\"" + module.id() + "\" again"));
        }
        modules.add(module);
    }

    private void close(int number) {
        if (open.isEmpty()) {
            misplaced(number, "close", "\"open\" must come first");
        }
        closed = true;
    }

    private void misplaced(int number, String type, String rule) {
        problems.add(new RunProblem.MisplacedLine(file, number, type, rule));
    }

    private RunRequest request(RequestFields fields) {
        return new RunRequest(
                fields.text("runnerVersion"),
                fields.path("root"),
                fields.path("outputDirectory"),
                fields.optionalText("profile"),
                fields.map("options"),
                fields.optionalMap("defaults"),
                fields.path("workerJar"),
                fields.flag("interactive"),
                fields.flag("color"),
                fields.text("rerunCommand"),
                fields.flag("failIfNoTests"),
                fields.flag("whole", false),
                fields.optionalTexts("reactor"),
                new ReactorGraph(fields.optionalLists("dependencies")),
                modules);
    }

    private static ModuleSpec moduleOf(RequestFields fields) {
        return new ModuleSpec(
                fields.text("id"),
                fields.text("name"),
                fields.path("baseDirectory"),
                fields.path("testClassesDirectory"),
                fields.path("classesDirectory"),
                fields.path("reportsDirectory"),
                fields.paths("classPath"),
                scanOf(fields.object("scan")),
                fields.optionalText("groups"),
                fields.optionalText("excludedGroups"),
                fields.flag("categories"),
                jvmOf(fields.object("jvm")),
                fields.map("configurationParameters"),
                reportOf(fields.object("report")),
                fields.flag("failIfNoTests"),
                fields.flag("failIfNoSpecifiedTests"),
                fields.optionalObject("surefire").map(RequestReader::surefireOf).orElse(SurefireSpec.NONE));
    }

    private static ScanSpec scanOf(RequestFields fields) {
        return new ScanSpec(fields.texts("includes"), fields.texts("excludes"), fields.optionalText("test"));
    }

    private static SurefireSpec surefireOf(RequestFields fields) {
        return new SurefireSpec(
                fields.optionalMap("settings"),
                new EngineIds(fields.optionalTexts("includeEngines"), fields.optionalTexts("excludeEngines")),
                fields.optionalPaths("dependencies"),
                fields.optionalPaths("suiteFiles"),
                Math.toIntExact(fields.number("forks", 0)),
                fields.choice("runOrder", RunOrder.class)
                        .map(order -> new ClassOrdering(order, fields.number("runOrderSeed", 0))),
                Math.toIntExact(fields.number("failOnFlakeCount", 0)));
    }

    private static JvmSpec jvmOf(RequestFields fields) {
        return new JvmSpec(
                fields.path("executable"),
                fields.texts("arguments"),
                fields.path("workingDirectory"),
                fields.map("environment"),
                fields.texts("excludedEnvironment"),
                fields.map("systemProperties"),
                fields.flag("enableAssertions"));
    }

    private static ReportSpec reportOf(RequestFields fields) {
        return new ReportSpec(
                fields.flag("trimStackTrace"),
                fields.text("nameSuffix"),
                fields.flag("enableProperties"),
                fields.flag("enableOutErr"),
                styleOf(fields));
    }

    private static ReportStyle styleOf(RequestFields fields) {
        ReportStyle standard = ReportStyle.STANDARD;
        return new ReportStyle(
                fields.flag("xml", standard.xml()),
                fields.choice("text", ReportStyle.Text.class).orElse(standard.text()),
                fields.optionalText("encoding").orElse(standard.encoding()),
                fields.flag("timestamps", standard.timestamps()),
                fields.flag("outputFiles", standard.outputFiles()),
                fields.flag("secrets", standard.secrets()),
                fields.choices("phrased", ReportStyle.Phrase.class),
                fields.choice("schema", ReportStyle.Schema.class).orElse(standard.schema()));
    }
}
