package io.github.mvnrunner.plugin;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** The JVM that Surefire would have started for a module's tests. */
final class JvmRecipe {
    private static final String DEBUG_AGENT =
            "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=localhost:5005";

    private static final Set<String> READ_AT_START =
            Set.of("java.library.path", "file.encoding", "jdk.map.althashing.threshold", "line.separator");

    private final ToolchainManager toolchains;
    private final Log log;

    JvmRecipe(ToolchainManager toolchains, Log log) {
        this.toolchains = toolchains;
        this.log = log;
    }

    RunRequest.Jvm of(BuildContext context, SurefireParameters parameters, List<String> classPath)
            throws MojoExecutionException {
        Map<String, String> environment = new TreeMap<>(parameters.map(SurefireParameter.ENVIRONMENT_VARIABLES));
        Optional<String> jvm = parameters.text(SurefireParameter.JVM);
        if (jvm.isPresent()) {
            home(jvm.get()).ifPresent(home -> environment.putIfAbsent("JAVA_HOME", home.toString()));
        }
        return new RunRequest.Jvm(
                executable(context, parameters, jvm),
                arguments(context, parameters),
                made(workingDirectory(context, parameters)),
                environment,
                parameters.list(SurefireParameter.EXCLUDED_ENVIRONMENT_VARIABLES),
                systemProperties(context, parameters, classPath),
                parameters.flag(SurefireParameter.ENABLE_ASSERTIONS, true));
    }

    private String executable(BuildContext context, SurefireParameters parameters, Optional<String> jvm)
            throws MojoExecutionException {
        if (jvm.isPresent()) {
            return checked(jvm.get());
        }
        Optional<Toolchain> toolchain = toolchain(context.session(), parameters.map(SurefireParameter.JDK_TOOLCHAIN));
        if (toolchain.isPresent() && toolchain.get().findTool("java") != null) {
            log.info("Toolchain in runner-maven-plugin: " + toolchain.get());
            return toolchain.get().findTool("java");
        }
        return JdkRelease.executable(Path.of(System.getProperty("java.home"))).toString();
    }

    private Optional<Toolchain> toolchain(MavenSession session, Map<String, String> requirements)
            throws MojoExecutionException {
        if (requirements.isEmpty()) {
            return Optional.ofNullable(toolchains.getToolchainFromBuildContext("jdk", session));
        }
        List<Toolchain> matching = toolchains.getToolchains(session, "jdk", requirements);
        if (matching.isEmpty()) {
            throw new MojoExecutionException(MavenAdvice.noSuchToolchain(requirements));
        }
        return Optional.of(matching.get(0));
    }

    private static String checked(String jvm) throws MojoExecutionException {
        String name = Path.of(jvm).getFileName().toString();
        if (!name.equals("java") && !name.equals("java.exe")) {
            throw new MojoExecutionException(MavenAdvice.notJava(jvm));
        }
        return jvm;
    }

    private static Optional<Path> home(String jvm) {
        Path bin = Path.of(jvm).getParent();
        return Optional.ofNullable(bin).map(Path::getParent);
    }

    private static List<String> arguments(BuildContext context, SurefireParameters parameters) {
        List<String> arguments = new ArrayList<>(parameters
                .text(SurefireParameter.ARG_LINE)
                .map(line -> ArgLine.words(line, context.lateProperties()))
                .orElse(List.of()));
        parameters
                .text(SurefireParameter.DEBUG_FORKED_PROCESS)
                .filter(value -> !value.equals("false"))
                .map(value -> value.equals("true") ? DEBUG_AGENT : value)
                .ifPresent(agent -> arguments.addAll(ArgLine.words(agent, context.lateProperties())));
        return arguments;
    }

    static Path workingDirectory(BuildContext context, SurefireParameters parameters) {
        return Path.of(context.absolute(parameters
                .text(SurefireParameter.WORKING_DIRECTORY)
                .orElseGet(() -> context.project().getBasedir().toString())));
    }

    /** One directory is made here; one for each worker, by the engine. */
    private static String made(Path directory) throws MojoExecutionException {
        if (SurefireParameters.isNumbered(directory.toString())) {
            return directory.toString();
        }
        try {
            return Files.createDirectories(directory).toString();
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot create workingDirectory " + directory, e);
        }
    }

    /** Lowest first, as Surefire: old form, file, variables, what the user typed; then what is always set. */
    private Map<String, String> systemProperties(
            BuildContext context, SurefireParameters parameters, List<String> classPath) {
        Map<String, String> properties = new TreeMap<>(parameters.properties(SurefireParameter.SYSTEM_PROPERTIES));
        parameters
                .text(SurefireParameter.SYSTEM_PROPERTIES_FILE)
                .ifPresent(file -> load(Path.of(context.absolute(file)), properties));
        properties.putAll(parameters.map(SurefireParameter.SYSTEM_PROPERTY_VARIABLES));
        if (parameters.flag(SurefireParameter.PROMOTE_USER_PROPERTIES_TO_SYSTEM_PROPERTIES, true)) {
            copy(context.session().getUserProperties(), properties);
        }
        warn(properties, parameters.text(SurefireParameter.ARG_LINE).orElse(""));
        properties.put("basedir", context.project().getBasedir().toString());
        properties.put("localRepository", context.session().getLocalRepository().getBasedir());
        properties.put("surefire.test.class.path", String.join(File.pathSeparator, classPath));
        return properties;
    }

    private void warn(Map<String, String> properties, String argLine) {
        for (String name : properties.keySet()) {
            boolean inArgLine = argLine.contains("-D" + name + "=");
            if (READ_AT_START.contains(name) && !inArgLine) {
                log.warn(MavenAdvice.notASystemProperty(name));
            } else if (inArgLine) {
                log.warn(MavenAdvice.configuredTwice(name));
            }
        }
    }

    private void load(Path file, Map<String, String> properties) {
        Properties loaded = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            loaded.load(reader);
            copy(loaded, properties);
        } catch (IOException | IllegalArgumentException e) {
            log.warn("systemPropertiesFile " + file + " could not be read, because " + e.getMessage());
        }
    }

    private static void copy(Properties from, Map<String, String> to) {
        from.stringPropertyNames().forEach(name -> to.put(name, from.getProperty(name)));
    }
}
