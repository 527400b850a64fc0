package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.platform.KernelView;
import io.github.mvnrunner.engine.platform.ProcessFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * Names a process that outlived the worker which started it.
 *
 * @param command its command line, or its short name if it shows none
 * @param holdsStdout whether it can still write to the worker's standard output
 * @param holdsStderr whether it can still write to the worker's standard error
 * @param ours whether it descends from the engine; only such a process is ever ended
 */
public record Survivor(ProcessFacts facts, String command, boolean holdsStdout, boolean holdsStderr, boolean ours) {
    private static final int MOST_CHARACTERS = 200;

    static Survivor of(ProcessFacts facts, boolean holdsStdout, boolean holdsStderr, boolean ours) {
        String command = KernelView.command(facts.pid()).orElse(facts.name());
        return new Survivor(facts, shortened(command), holdsStdout, holdsStderr, ours);
    }

    private static String shortened(String command) {
        return command.length() <= MOST_CHARACTERS ? command : command.substring(0, MOST_CHARACTERS) + "...";
    }

    boolean holdsPipe() {
        return holdsStdout || holdsStderr;
    }

    /** {@return one line for people} */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        words.add("pid " + facts.pid());
        if (holdsPipe()) {
            words.add("holds " + (holdsStdout ? holdsStderr ? "stdout and stderr" : "stdout" : "stderr"));
        }
        if (!ours) {
            words.add("not ended, because it does not descend from the run");
        }
        return command + " (" + String.join(", ", words) + ")";
    }
}
