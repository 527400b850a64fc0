package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.config.ModuleSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes a worker's command line and environment from its module's recipe.
 *
 * @param command program and arguments
 * @param environment the complete environment
 */
public record WorkerCommand(List<String> command, Map<String, String> environment) {
    private static final String MAIN = "io.github.mvnrunner.worker.WorkerMain";
    private static final String PREFIX = "MVNRUNNER";

    /**
     * {@return the command of a worker for that module}
     *
     * @param classPath what to pass to {@code -cp}, the worker's jar included
     */
    public static WorkerCommand of(
            ModuleSpec module, String classPath, Map<String, String> inherited, Map<String, String> own) {
        List<String> command = new ArrayList<>();
        command.add(module.jvm().executable().toString());
        command.addAll(module.jvm().arguments());
        command.add("-cp");
        command.add(classPath);
        command.add(MAIN);
        return new WorkerCommand(List.copyOf(command), environment(module, inherited, own));
    }

    private static Map<String, String> environment(
            ModuleSpec module, Map<String, String> inherited, Map<String, String> own) {
        Map<String, String> environment = new LinkedHashMap<>(inherited);
        environment.keySet().removeIf(name -> name.startsWith(PREFIX));
        environment.keySet().removeAll(module.jvm().excludedEnvironment());
        environment.putAll(module.jvm().environment());
        environment.putAll(own);
        return environment;
    }

    /** {@return one line that a person can paste into a shell} */
    @Override
    public String toString() {
        return command.stream().map(WorkerCommand::quote).collect(Collectors.joining(" "));
    }

    private static String quote(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
