package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.event.UnitDescription;
import io.github.mvnrunner.engine.exchange.Reply;
import io.github.mvnrunner.engine.link.DumpAnswer;
import io.github.mvnrunner.engine.link.DumpDepth;
import io.github.mvnrunner.engine.link.ThreadStack;
import io.github.mvnrunner.engine.link.WorkerLink;
import io.github.mvnrunner.engine.time.TimeSource;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Descriptions that wait for the worker to say where its tests are.
 *
 * <p>A worker that can't say so in time is the one that people ask about: its description goes out without. Confined
 * to the unit's thread.
 */
final class Glances {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Pattern MACHINERY =
            Pattern.compile("(java\\.base/|java\\.|javax\\.|jdk\\.|sun\\.|org\\.junit\\.|io\\.github\\.mvnrunner\\.worker\\.).*");

    private final TimeSource time;
    private final Map<Integer, Question> open = new LinkedHashMap<>();

    private record Question(UnitDescription description, Reply<UnitDescription> reply, long until) {
        void answer(Optional<String> top) {
            reply.with(description.at(top));
        }
    }

    Glances(TimeSource time) {
        this.time = time;
    }

    /** Asks the worker, and answers when it does. */
    void ask(int number, WorkerLink worker, UnitDescription description, Reply<UnitDescription> reply) {
        open.put(number, new Question(description, reply, time.nanos() + PATIENCE.toNanos()));
        worker.askForDump(number, DumpDepth.BRIEF);
    }

    /** {@return whether that frame answers a question of ours} */
    boolean takes(WorkerFrame.Dumped frame) {
        Question question = open.remove(frame.request);
        if (question != null) {
            question.answer(top(DumpAnswer.of(frame).running()));
        }
        return question != null;
    }

    /** {@return when the first question has waited long enough} */
    long until() {
        return open.values().stream().mapToLong(Question::until).min().orElse(Long.MAX_VALUE);
    }

    /** Answers what has waited long enough. */
    void expire() {
        long now = time.nanos();
        open.values().removeIf(question -> {
            boolean late = now >= question.until;
            if (late) {
                question.answer(Optional.empty());
            }
            return late;
        });
    }

    /** Answers all that still wait. */
    void close() {
        open.values().forEach(question -> question.answer(Optional.empty()));
        open.clear();
    }

    /** The innermost call, and the innermost one that is the user's own. */
    static Optional<String> top(List<ThreadStack> running) {
        List<List<String>> stacks = running.stream()
                .map(thread -> thread.stack().lines().map(Glances::call).filter(Predicate.not(String::isEmpty)).toList())
                .filter(Predicate.not(List::isEmpty))
                .toList();
        if (stacks.isEmpty()) {
            return Optional.empty();
        }
        String innermost = stacks.getFirst().getFirst();
        String own = stacks.getFirst().stream()
                .filter(call -> !MACHINERY.matcher(call).matches())
                .findFirst()
                .filter(call -> !call.equals(innermost))
                .map(call -> ", called by " + call)
                .orElse("");
        return Optional.of(innermost + own + (stacks.size() > 1 ? " (and " + (stacks.size() - 1) + " more threads)" : ""));
    }

    private static String call(String line) {
        String call = line.strip();
        return call.startsWith("at ") ? call.substring(3) : call;
    }
}
