package io.github.mvnrunner.engine.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chooses the lines of a dump that a person wants on the console. */
final class DumpDigest {
    private static final int TEST_LINES = 24;
    private static final int DEADLOCK_LINES = 12;
    private static final int OTHER_LINES = 6;

    /** Whose frames say nothing about the project. */
    private static final List<String> FOREIGN = List.of(
            "java.", "javax.", "jdk.", "sun.", "com.sun.", "org.junit.", "junit.", "org.testng.", "org.spockframework.",
            "org.apache.maven.", "org.codehaus.groovy.", "groovy.", "kotlin.", "scala.", "io.github.mvnrunner.worker.");

    /** As in {@code app//a.B.c} and {@code java.base@17/java.a.B.c}; not the slash in a hidden class's name. */
    private static final Pattern LOADER_AND_MODULE = Pattern.compile("^(?:[\\w.@+-]*/){1,2}");

    /** Names that the JVM gives the kernel for threads of its own. */
    private static final Pattern OF_THE_JVM = Pattern.compile(
            "\"(?:GC |G1 |VM |C[12] |Sweeper|Reference Handl|Finalizer|Signal Dispatch|Service Thread|Monitor Deflati"
                    + "|Notification|Common-Cleaner|Attach Listener|mvnrunner-)");

    private final List<String> lines = new ArrayList<>();
    private final int most;

    private DumpDigest(int most) {
        this.most = most;
    }

    static String of(ThreadDump dump, int most) {
        List<String> blocks = DumpBlocks.of(dump.text());
        DumpDigest digest = new DumpDigest(most - 1);
        List<String> rest = new ArrayList<>(blocks);
        digest.take(rest, DumpBlocks::isMarked, TEST_LINES);
        digest.take(rest, DumpBlocks::isDeadlock, DEADLOCK_LINES);
        digest.take(rest, DumpDigest::isOfTheProject, OTHER_LINES);
        if (dump.rung() == DumpRung.KERNEL) {
            digest.takeHeads(rest, block -> !DumpBlocks.isThread(block));
            digest.takeHeads(rest, block -> !OF_THE_JVM.matcher(block).lookingAt());
            digest.takeHeads(rest, DumpBlocks::isThread);
        }
        long left = rest.stream().filter(DumpBlocks::isThread).count();
        return digest.text(left);
    }

    private void take(List<String> blocks, Predicate<String> wanted, int linesEach) {
        for (String block : blocks.stream().filter(wanted).toList()) {
            List<String> chosen = cut(block, linesEach);
            if (lines.size() + chosen.size() <= most) {
                lines.addAll(chosen);
                blocks.remove(block);
            }
        }
    }

    private void takeHeads(List<String> blocks, Predicate<String> wanted) {
        for (String block : blocks.stream().filter(wanted).toList()) {
            if (lines.size() < most) {
                lines.add(block.lines().findFirst().orElse(""));
                blocks.remove(block);
            }
        }
    }

    /** Frames of the framework below the test's own are the first to go. */
    private static List<String> cut(String block, int linesEach) {
        List<String> all = block.lines().toList();
        int last = all.size();
        while (last > 1 && isForeignFrame(all.get(last - 1)) && isThreadOfTheProject(all)) {
            last--;
        }
        List<String> kept = all.subList(0, Math.min(last, linesEach - 1));
        return kept.size() == all.size()
                ? kept
                : Stream.concat(kept.stream(), Stream.of("\t... " + (all.size() - kept.size()) + " more"))
                        .toList();
    }

    private static boolean isOfTheProject(String block) {
        return DumpBlocks.isThread(block) && isThreadOfTheProject(block.lines().toList());
    }

    private static boolean isThreadOfTheProject(List<String> block) {
        return block.stream().anyMatch(line -> isFrame(line) && !isForeignFrame(line));
    }

    private static boolean isFrame(String line) {
        return line.startsWith("\tat ");
    }

    private static boolean isForeignFrame(String line) {
        if (!isFrame(line)) {
            return line.startsWith("\t- ") || line.isBlank();
        }
        String frame = LOADER_AND_MODULE.matcher(line.substring(4)).replaceFirst("");
        return FOREIGN.stream().anyMatch(frame::startsWith);
    }

    private String text(long left) {
        if (left > 0) {
            lines.add(left + (left == 1 ? " more thread" : " more threads") + " in the whole dump");
        }
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
