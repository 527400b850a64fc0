package io.github.mvnrunner.plugin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.codehaus.plexus.languages.java.jpms.JavaModuleDescriptor;
import org.codehaus.plexus.languages.java.jpms.LocationManager;
import org.codehaus.plexus.languages.java.jpms.ResolvePathRequest;
import org.codehaus.plexus.languages.java.jpms.ResolvePathsRequest;
import org.codehaus.plexus.languages.java.jpms.ResolvePathsResult;

/**
 * What a worker finds on its class path, and what its JVM is told about modules.
 *
 * <p>As Surefire 3.6 does it. Tests with a module descriptor of their own are a module, and all that they use is on the
 * module path. Else a main module is patched with the tests: it and what it requires is on the module path, the rest and
 * the engines on the class path.
 */
record ModuleLayout(List<String> classPath, List<String> arguments) {
    private static final String DESCRIPTOR = "module-info.class";

    /** {@return everything on the class path} */
    static ModuleLayout without(List<String> project, List<String> engines) {
        return new ModuleLayout(joined(project, engines), List.of());
    }

    /**
     * @param project the project's test class path
     * @param engines what was added to run the tests
     * @param jdk home of the JDK that runs the tests
     * @throws IOException if a descriptor can't be read
     */
    static ModuleLayout of(List<String> project, List<String> engines, Path testClasses, Path classes, Path jdk)
            throws IOException {
        if (JdkRelease.of(jdk).feature() < 9) {
            return without(project, engines);
        }
        if (Files.exists(testClasses.resolve(DESCRIPTOR))) {
            return ofTestModule(project, engines);
        }
        boolean isModule = Files.isDirectory(classes)
                ? Files.exists(classes.resolve(DESCRIPTOR))
                : Files.isRegularFile(classes) && hasDescriptor(classes);
        return isModule ? ofMainModule(project, engines, testClasses, classes, jdk) : without(project, engines);
    }

    private static ModuleLayout ofTestModule(List<String> project, List<String> engines) {
        List<String> arguments = new ArrayList<>(modulePath(project));
        for (String internals : List.of("util", "logging")) {
            arguments.addAll(
                    List.of("--add-opens", "org.junit.platform.commons/org.junit.platform.commons." + internals + "=ALL-UNNAMED"));
        }
        return new ModuleLayout(engines, arguments);
    }

    private static ModuleLayout ofMainModule(
            List<String> project, List<String> engines, Path testClasses, Path classes, Path jdk) throws IOException {
        LocationManager locations = new LocationManager();
        JavaModuleDescriptor main = locations
                .resolvePath(ResolvePathRequest.ofFile(classes.toFile()).setJdkHome(jdk.toFile()))
                .getModuleDescriptor();
        ResolvePathsResult<String> paths = locations.resolvePaths(ResolvePathsRequest.ofStrings(project)
                .setIncludeAllProviders(true)
                .setIncludeStatic(true)
                .setJdkHome(jdk.toString())
                .setModuleDescriptor(main));
        List<String> arguments =
                new ArrayList<>(modulePath(List.copyOf(paths.getModulepathElements().keySet())));
        arguments.addAll(List.of("--patch-module", main.name() + "=" + testClasses, "--add-reads", main.name() + "=ALL-UNNAMED"));
        String modules = others(paths, main.name());
        for (String each : packages(testClasses)) {
            arguments.addAll(List.of("--add-opens", main.name() + "/" + each + "=ALL-UNNAMED" + modules));
        }
        exports(paths).forEach(export -> arguments.addAll(List.of("--add-exports", export + "=ALL-UNNAMED")));
        return new ModuleLayout(joined(List.copyOf(paths.getClasspathElements()), engines), arguments);
    }

    private static List<String> modulePath(List<String> elements) {
        return List.of("--module-path", String.join(File.pathSeparator, elements), "--add-modules", "ALL-MODULE-PATH");
    }

    private static Stream<JavaModuleDescriptor> onModulePath(ResolvePathsResult<String> paths) {
        return paths.getModulepathElements().keySet().stream()
                .map(paths.getPathElements()::get)
                .filter(module -> module != null && module.name() != null);
    }

    /** Engines may be there, too; they open what they run. */
    private static String others(ResolvePathsResult<String> paths, String main) {
        return onModulePath(paths)
                .map(JavaModuleDescriptor::name)
                .filter(name -> !name.equals(main))
                .distinct()
                .sorted()
                .map(name -> "," + name)
                .collect(Collectors.joining());
    }

    /** What modules export to some only is closed to the class path, where the engines are. */
    private static Set<String> exports(ResolvePathsResult<String> paths) {
        return onModulePath(paths)
                .flatMap(module -> module.exports().stream()
                        .filter(export -> export.targets() != null && !export.targets().isEmpty())
                        .map(export -> module.name() + "/" + export.source()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> packages(Path testClasses) throws IOException {
        try (Stream<Path> files = Files.walk(testClasses)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> testClasses.relativize(file).getParent())
                    .filter(directory -> directory != null)
                    .map(directory -> directory.toString().replace(File.separatorChar, '.'))
                    .filter(name -> !name.startsWith("META-INF"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean hasDescriptor(Path jar) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            return file.getEntry(DESCRIPTOR) != null;
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
