package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.engine.platform.ExitStatus;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says how a worker ended, on the best evidence there is. */
final class DeathText {
    private static final Pattern REFLECTIVE =
            Pattern.compile("\\bat (java\\.base(@[^/]*)?/)?(jdk\\.internal|java\\.lang|sun)\\.(reflect|invoke)\\.");

    private DeathText() {}

    static String of(LiveWorker worker) {
        String status = status(worker.exit);
        if (worker.goodbye == null) {
            return worker.linkError.isEmpty() ? status : status + "; its channel broke: " + worker.linkError;
        }
        return switch (worker.goodbye.reason()) {
            case EXIT_CALLED -> worker.exit instanceof ExitStatus.Exited(int code)
                    ? "System.exit(" + code + ") was called"
                    : "System.exit was called; " + status;
            case FATAL_ERROR -> "the JVM gave up: " + cause(worker.goodbye);
            case STARTUP_FAILED -> "the worker could not start: " + cause(worker.goodbye);
            case FINISHED, ENGINE_GONE -> status;
        };
    }

    static String detail(LiveWorker worker) {
        if (worker.goodbye == null) {
            return worker.lastWords();
        }
        StringBuilder text = new StringBuilder();
        worker.goodbye.detail().ifPresent(stack -> text.append(userFrames(stack)));
        worker.goodbye.thrown().ifPresent(thrown -> text.append('\n').append(thrown.stackTrace()));
        return text.toString().strip();
    }

    /** Past the first reflective call there is only the framework that called the test. */
    private static String userFrames(String stack) {
        return stack.lines()
                .takeWhile(line -> !REFLECTIVE.matcher(line).find())
                .collect(Collectors.joining("\n"));
    }

    private static String cause(WorkerMessage.Goodbye goodbye) {
        return goodbye.thrown()
                .map(thrown -> thrown.className()
                        + thrown.message().map(message -> ": " + message).orElse(""))
                .or(goodbye::detail)
                .orElse("it did not say why");
    }

    private static String status(ExitStatus exit) {
        return switch (exit) {
            case null -> "still running";
            case ExitStatus.Exited(int code) -> "the JVM exited with code " + code;
            case ExitStatus.Signalled signalled -> "the JVM was killed by " + signalled.name();
            case ExitStatus.NeverSpoke(String why) -> why;
            case ExitStatus.Unknown(String why) -> why;
        };
    }
}
