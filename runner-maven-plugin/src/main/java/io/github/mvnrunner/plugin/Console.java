package io.github.mvnrunner.plugin;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenExecutionRequest;

/** Whether a person sits at this build's terminal. */
final class Console {
    private Console() {}

    /** @param talks whether Maven says more than warnings */
    static EngineProcess.Terminal of(MavenExecutionRequest request, boolean talks) {
        boolean person = talks
                && request.isInteractiveMode()
                && request.getDegreeOfConcurrency() <= 1
                && !logsToFile(System.getenv())
                && System.getProperty("mvnd.home") == null
                && isTerminal();
        return person ? EngineProcess.Terminal.INHERITED : EngineProcess.Terminal.RELAYED;
    }

    /** Maven keeps {@code -l} to itself; only its start script tells. */
    static boolean logsToFile(Map<String, String> environment) {
        List<String> arguments =
                Arrays.asList(environment.getOrDefault("MAVEN_CMD_LINE_ARGS", "").split("\\s+"));
        return arguments.stream()
                .anyMatch(argument -> argument.equals("-l") || argument.startsWith("--log-file") || argument.equals("-q"));
    }

    /** JDK 22 and later may have a console without a terminal, and a method that says so. */
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            Method isTerminal = java.io.Console.class.getMethod("isTerminal");
            return (boolean) isTerminal.invoke(console);
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }
}
