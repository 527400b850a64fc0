package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.link.ThreadStack;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Says in one line where a thread is: its top frame, and the project's own frame that led there. */
final class StackTop {
    private static final List<String> LIBRARIES =
            List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "org.junit.", "java.base/", "jdk.proxy");

    private StackTop() {}

    static String of(ThreadStack thread) {
        List<String> frames = thread.stack()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("at "))
                .map(line -> line.substring("at ".length()))
                .toList();
        Stream<String> top = frames.stream().limit(1);
        Stream<String> own = frames.stream().skip(1).filter(isOwn()).limit(1);
        return frames.isEmpty() || isOwn().test(frames.getFirst())
                ? top.findFirst().orElse("")
                : String.join(" < ", Stream.concat(top, own).toList());
    }

    private static Predicate<String> isOwn() {
        return frame -> LIBRARIES.stream().noneMatch(frame::startsWith);
    }
}
