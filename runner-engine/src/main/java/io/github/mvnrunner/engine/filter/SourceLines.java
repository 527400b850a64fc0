package io.github.mvnrunner.engine.filter;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.Attributes;
import java.lang.reflect.AccessFlag;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Knows from class files which source file a class comes from, and which lines its methods have.
 *
 * <p>What was read is remembered; safe for any thread. A class that can't be read comes from nowhere.
 */
public final class SourceLines {
    /** Knows of no class. */
    public static final SourceLines NONE = new SourceLines(Optional.empty());

    private final Optional<Path> directory;
    private final Map<String, Optional<SourceFile>> files = new ConcurrentHashMap<>();

    /** A source file, as far as it is about one top-level class. */
    private record SourceFile(String path, List<Method> methods) {}

    /** The lines of a method; those of a constructor are the class's own. */
    private record Method(String className, String name, int first, int last) {
        boolean isOwn() {
            return name.startsWith("<");
        }

        boolean holds(int line) {
            return first <= line && line <= last;
        }
    }

    private SourceLines(Optional<Path> directory) {
        this.directory = directory;
    }

    /** {@return what the class files of that directory tell} */
    public static SourceLines of(Path classes) {
        return new SourceLines(Optional.of(classes));
    }

    /** {@return the path of a class's source below its source folder, with {@code /}; empty if it is not known} */
    Optional<String> file(String className) {
        return known(className).map(SourceFile::path);
    }

    /**
     * {@return whether a method is the one at that line}
     *
     * <p>That is the one whose lines hold it, else the next one below; the line of the class itself is at all of its methods.
     */
    boolean isAt(String className, String method, int line) {
        List<Method> all = known(className).map(SourceFile::methods).orElse(List.of());
        Optional<Method> around = all.stream()
                .filter(each -> !each.isOwn() && each.holds(line))
                .min(Comparator.comparingInt(each -> each.last - each.first));
        if (around.isEmpty() && all.stream().anyMatch(each -> each.isOwn() && each.first == line)) {
            return all.stream().anyMatch(each -> each.isOwn() && each.first == line && each.className.equals(className));
        }
        return around.or(() -> all.stream()
                        .filter(each -> !each.isOwn() && each.first > line)
                        .min(Comparator.comparingInt(Method::first)))
                .filter(found -> found.className.equals(className) && found.name.equals(method))
                .isPresent();
    }

    private Optional<SourceFile> known(String className) {
        int nested = className.indexOf('$', className.lastIndexOf('.') + 2);
        String top = nested < 0 ? className : className.substring(0, nested);
        return directory.flatMap(root -> files.computeIfAbsent(top, name -> read(root, name)));
    }

    private static Optional<SourceFile> read(Path root, String top) {
        Path file = root.resolve(top.replace('.', '/') + ".class");
        try {
            Optional<String> source = name(ClassFile.of().parse(file));
            List<Method> methods = new ArrayList<>();
            for (Path each : family(file)) {
                ClassModel model = ClassFile.of().parse(each);
                if (name(model).equals(source)) {
                    model.methods().forEach(method -> lines(model, method).ifPresent(methods::add));
                }
            }
            String folder = top.substring(0, top.lastIndexOf('.') + 1).replace('.', '/');
            return source.map(name -> new SourceFile(folder + name, List.copyOf(methods)));
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** A class with those inside it that have names. */
    private static List<Path> family(Path file) throws IOException {
        String simple = String.valueOf(file.getFileName()).replace(".class", "");
        List<Path> all = new ArrayList<>(List.of(file));
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(file.getParent(), path -> String.valueOf(
                        path.getFileName())
                .startsWith(simple + "$"))) {
            siblings.forEach(path -> {
                if (!String.valueOf(path.getFileName()).matches(".*\\$\\d[^$]*\\.class")) {
                    all.add(path);
                }
            });
        }
        return all;
    }

    private static Optional<String> name(ClassModel model) {
        return model.findAttribute(Attributes.sourceFile()).map(source -> source.sourceFile().stringValue());
    }

    private static Optional<Method> lines(ClassModel model, MethodModel method) {
        if (method.flags().has(AccessFlag.SYNTHETIC)) {
            return Optional.empty();
        }
        IntStream.Builder lines = IntStream.builder();
        method.code().ifPresent(code -> {
            for (CodeElement element : code) {
                if (element instanceof LineNumber number) {
                    lines.add(number.line());
                }
            }
        });
        IntSummaryStatistics found = lines.build().summaryStatistics();
        String owner = model.thisClass().asInternalName().replace('/', '.');
        return found.getCount() == 0
                ? Optional.empty()
                : Optional.of(new Method(owner, method.methodName().stringValue(), found.getMin(), found.getMax()));
    }
}
