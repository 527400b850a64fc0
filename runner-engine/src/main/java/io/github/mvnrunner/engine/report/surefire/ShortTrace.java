package io.github.mvnrunner.engine.report.surefire;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Thrown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in one line what failed and where, as Surefire's summary does.
 *
 * <p>The way through the test's own class, outermost first, then the exception's name without its ending, unless it is
 * that of an assertion, then its message. A method that the class inherited stands behind {@code Class>Parent}; the
 * class is the top-level one, also of a nested test.
 */
final class ShortTrace {
    private static final Pattern FRAME = Pattern.compile("(?m)^\\s+at (?:\\S+/)?([\\w.$]+)\\.([\\w$<>]+)\\(([^():]+)(?::(\\d+))?\\)");

    private final TestCase test;
    private final Thrown thrown;

    private ShortTrace(TestCase test, Thrown thrown) {
        this.test = test;
        this.thrown = thrown;
    }

    static String of(TestCase test, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed failed -> new ShortTrace(test, failed.thrown()).text();
            case Outcome.Errored errored -> new ShortTrace(test, errored.thrown()).text();
            case Outcome.TimedOut _,
                    Outcome.Crashed _,
                    Outcome.Leaked _,
                    Outcome.Passed _,
                    Outcome.Skipped _,
                    Outcome.NotRun _ ->
                simple(test.suite()) + "." + test.name() + " » "
                        + Problem.of(outcome, false).flatMap(Problem::message).orElse("");
        };
    }

    private String text() {
        List<Frame> all = frames();
        List<Frame> own = new ArrayList<>(all.stream().filter(this::isOfTest).toList());
        Collections.reverse(own);
        StringBuilder text = new StringBuilder(own.isEmpty() ? simple(test.suite()) + "." + test.name() : way(own));
        if (!thrown.assertion()) {
            boolean inClass = !all.isEmpty() && all.getFirst().className().equals(test.suite());
            text.append(inClass ? " " : " » ").append(shortName());
        }
        thrown.message().filter(message -> !message.isEmpty()).ifPresent(message -> text.append(' ').append(message));
        return text.toString();
    }

    private String way(List<Frame> own) {
        StringBuilder way = new StringBuilder(simple(test.suite()));
        for (int i = 0; i < own.size(); i++) {
            Frame frame = own.get(i);
            boolean inherited = !frame.className().equals(test.suite());
            way.append(i > 0 ? "->" : inherited ? ">" : ".");
            way.append(inherited ? simple(frame.className()) + "." : "").append(frame.method()).append(':').append(frame.line());
        }
        return way.toString();
    }

    /** Which classes are parents isn't known here; the test's method is in one, if it is not in the class. */
    private boolean isOfTest(Frame frame) {
        return frame.className().equals(test.suite())
                || frame.method().equals(test.name()) && frame.className().indexOf('$') < 0;
    }

    private List<Frame> frames() {
        String first = thrown.stackTrace().split("(?m)^(Caused by|\\s*Suppressed): ", 2)[0];
        Matcher frame = FRAME.matcher(first);
        List<Frame> frames = new ArrayList<>();
        while (frame.find()) {
            frames.add(new Frame(frame.group(1), frame.group(2), frame.group(4) == null ? "-1" : frame.group(4)));
        }
        return frames;
    }

    private String shortName() {
        String name = thrown.className().substring(
                Math.max(thrown.className().lastIndexOf('.'), thrown.className().lastIndexOf('$')) + 1);
        return name.replaceFirst("(?<=.)(Exception|Error)$", "");
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private record Frame(String className, String method, String line) {}
}
