package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.link.DumpAnswer;
import io.github.mvnrunner.engine.link.ThreadStack;
import io.github.mvnrunner.engine.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Climbs from the best way to a thread dump to the one that always answers.
 *
 * <p>Does nothing itself: it is told what happened and answers with what to do, so a unit climbs in its own loop. Each
 * rung has three seconds. An answer of the worker's own is taken even when it comes late, because none is better.
 * Confined to the unit's thread.
 */
public final class DumpLadder {
    /** How long one rung may take. */
    public static final Duration RUNG = Duration.ofSeconds(3);

    private static final int MOST_QUIT_BYTES = 16 << 20;

    private final int request;
    private final List<RunningTest> running;
    private final TimeSource time;
    private final List<String> notes = new ArrayList<>();
    private final QuitCarver carver = new QuitCarver();
    private DumpRung rung = DumpRung.WATCHER;
    private long deadline;
    private boolean done;

    /**
     * A ladder that nobody has climbed.
     *
     * @param request the question that the worker's answer must belong to
     * @param running what runs, to be recognised where the worker doesn't say it
     */
    public DumpLadder(int request, List<RunningTest> running, TimeSource time) {
        this.request = request;
        this.running = List.copyOf(running);
        this.time = time;
    }

    /** {@return the first thing to do} */
    public List<DumpEffect> start() {
        return List.of(attempt(DumpRung.WATCHER));
    }

    /** {@return when to say {@link DumpInput.TimeUp}, in nanoseconds of the time source} */
    public long deadline() {
        return done ? Long.MAX_VALUE : deadline;
    }

    /** Takes in what happened; {@return what to do} */
    public List<DumpEffect> step(DumpInput input) {
        if (done) {
            return input instanceof DumpInput.Wrote(byte[] chunk) ? List.of(new DumpEffect.PassOn(chunk)) : List.of();
        }
        return switch (input) {
            case DumpInput.Answered(DumpAnswer answer) -> answered(answer);
            case DumpInput.Wrote(byte[] chunk) -> wrote(chunk);
            case DumpInput.Attached(String text) -> recognised(DumpRung.ATTACH, text);
            case DumpInput.Seen(String text) -> seen(text);
            case DumpInput.Failed(DumpRung failed, String why) -> failed == rung ? failed(why) : List.of();
            case DumpInput.TimeUp() -> timeUp();
            case DumpInput.Gone() -> gone();
        };
    }

    private List<DumpEffect> answered(DumpAnswer answer) {
        if (answer.request() != request) {
            return List.of();
        }
        if (answer.text().isEmpty()) {
            return rung == DumpRung.WATCHER ? failed(answer.failure().orElse("an empty answer")) : List.of();
        }
        answer.failure().ifPresent(notes::add);
        return done(new ThreadDump(DumpRung.WATCHER, answer.text(), notes, answer.deadlocked(), answer.running()));
    }

    private List<DumpEffect> wrote(byte[] chunk) {
        if (rung != DumpRung.QUIT) {
            return List.of(new DumpEffect.PassOn(chunk));
        }
        carver.add(chunk);
        Optional<String> dump = carver.size() > MOST_QUIT_BYTES ? carver.soFar() : carver.complete();
        return dump.map(text -> recognised(DumpRung.QUIT, text)).orElse(List.of());
    }

    private List<DumpEffect> recognised(DumpRung from, String text) {
        if (from != rung) {
            return List.of();
        }
        MarkedDump marked = MarkedDump.of(text, running);
        boolean deadlocked = text.contains("Java-level deadlock");
        return done(new ThreadDump(from, marked.text(), notes, deadlocked, marked.running()));
    }

    private List<DumpEffect> seen(String text) {
        if (rung != DumpRung.KERNEL) {
            return List.of();
        }
        String head = "The JVM could not reach a safepoint, or is stopped; its threads as the kernel sees them:\n\n";
        return done(new ThreadDump(DumpRung.KERNEL, head + text, notes, false, List.of()));
    }

    private List<DumpEffect> timeUp() {
        Optional<String> printed = rung == DumpRung.QUIT ? carver.soFar() : Optional.empty();
        if (printed.isPresent()) {
            return recognised(rung, printed.get());
        }
        List<DumpEffect> effects = new ArrayList<>();
        effects.add(new DumpEffect.Abandon(rung));
        effects.addAll(failed("no answer within " + RUNG.toSeconds() + " s"));
        return effects;
    }

    private List<DumpEffect> failed(String why) {
        notes.add("not by " + rung.words() + ": " + why);
        List<DumpEffect> effects = new ArrayList<>(leaveQuit());
        DumpRung next = DumpRung.values()[rung.ordinal() + 1];
        if (next == DumpRung.NONE) {
            effects.addAll(done(new ThreadDump(next, "", notes, false, List.of())));
        } else {
            effects.add(attempt(next));
        }
        return effects;
    }

    private List<DumpEffect> gone() {
        Optional<String> printed = carver.soFar();
        if (printed.isPresent()) {
            return recognised(rung, printed.get());
        }
        notes.add("the process has ended");
        return done(new ThreadDump(DumpRung.NONE, "", notes, false, List.<ThreadStack>of()));
    }

    private List<DumpEffect> done(ThreadDump dump) {
        List<DumpEffect> effects = new ArrayList<>();
        if (dump.rung() != rung) {
            effects.add(new DumpEffect.Abandon(rung));
        }
        effects.addAll(leaveQuit());
        effects.add(new DumpEffect.Done(dump));
        done = true;
        return effects;
    }

    /** What was held back while a dump was looked for belongs to the worker's output. */
    private List<DumpEffect> leaveQuit() {
        byte[] rest = rung == DumpRung.QUIT ? carver.rest() : new byte[0];
        return rest.length == 0 ? List.of() : List.of(new DumpEffect.PassOn(rest));
    }

    private DumpEffect attempt(DumpRung next) {
        rung = next;
        deadline = time.nanos() + RUNG.toNanos();
        return new DumpEffect.Try(next);
    }
}
