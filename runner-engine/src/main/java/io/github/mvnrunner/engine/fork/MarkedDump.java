package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.link.ThreadStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the running tests in a dump whose maker knows nothing of tests, by the methods on the stacks.
 *
 * @param text the dump, with a mark behind the line of each such thread
 */
record MarkedDump(String text, List<ThreadStack> running) {
    private static final Pattern STATE = Pattern.compile("java\\.lang\\.Thread\\.State: (\\w+)");

    static MarkedDump of(String text, List<RunningTest> tests) {
        List<String> blocks = new ArrayList<>();
        List<ThreadStack> running = new ArrayList<>();
        for (String block : DumpBlocks.of(text)) {
            Optional<RunningTest> test = DumpBlocks.isThread(block) ? test(block, tests) : Optional.empty();
            test.ifPresent(found -> running.add(stack(block, found)));
            blocks.add(test.map(found -> marked(block, found)).orElse(block));
        }
        return new MarkedDump(String.join("\n\n", blocks) + "\n", running);
    }

    private static Optional<RunningTest> test(String block, List<RunningTest> tests) {
        return tests.stream().filter(test -> block.lines().anyMatch(test::isAt)).findFirst();
    }

    private static String marked(String block, RunningTest test) {
        int end = block.indexOf('\n');
        return block.substring(0, end) + "  <== runs " + test.label() + block.substring(end);
    }

    private static ThreadStack stack(String block, RunningTest test) {
        String head = block.lines().findFirst().orElse("");
        String name = head.substring(head.indexOf('"') + 1, Math.max(head.lastIndexOf('"'), head.indexOf('"') + 1));
        Matcher state = STATE.matcher(block);
        List<String> frames = block.lines().skip(1).filter(line -> line.startsWith("\t")).toList();
        return new ThreadStack(
                test.node(), name, state.find() ? state.group(1) : "", String.join("\n", frames) + "\n");
    }
}
