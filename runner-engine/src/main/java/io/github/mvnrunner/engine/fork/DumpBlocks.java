package io.github.mvnrunner.engine.fork;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The paragraphs of a thread dump, whoever made it. */
final class DumpBlocks {
    private static final Pattern BLANK = Pattern.compile("\r?\n[ \t]*\r?\n");
    private static final Pattern VIRTUAL = Pattern.compile("#\\d+ \".*", Pattern.DOTALL);

    private DumpBlocks() {}

    static List<String> of(String text) {
        return Stream.of(BLANK.split(text))
                .map(block -> block.stripTrailing().replaceFirst("^\n+", ""))
                .filter(block -> !block.isEmpty())
                .toList();
    }

    static boolean isThread(String block) {
        return (block.startsWith("\"") || VIRTUAL.matcher(block).matches()) && block.indexOf('\n') > 0;
    }

    static boolean isDeadlock(String block) {
        return block.startsWith("Deadlock:") || block.contains("Java-level deadlock");
    }

    static boolean isMarked(String block) {
        return isThread(block) && block.lines().findFirst().orElse("").contains("  <== runs ");
    }
}
