package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * Engines that wait for a request: the first for its first one, while Maven still compiles, and then as many for the next
 * module's as Maven builds projects at once.
 *
 * <p>Kept in the session's data, where only classes of the JDK may stand: extension and plugin may be loaded twice. Whoever
 * needs an engine takes it if it is the one that would have been started; nothing depends on it.
 */
final class Standby {
    private static final String KEY = "io.github.mvnrunner.standby";
    private static final String EXPECTED = "io.github.mvnrunner.expected";

    /** Those that are there before those that are being started; guarded by itself, null where nobody would end them. */
    private final Deque<CompletableFuture<Map.Entry<List<String>, Process>>> waiting;

    /** What the engine is to be told that is being started: of several expectations the last one. Null like the other. */
    private final AtomicReference<String> expected;

    private final int most;

    private Standby(
            Deque<CompletableFuture<Map.Entry<List<String>, Process>>> waiting, AtomicReference<String> expected, int most) {
        this.waiting = waiting;
        this.expected = expected;
        this.most = most;
    }

    /** From now on engines may stand by; whoever says so {@linkplain #end() ends} them. */
    static void begin(MavenSession session) {
        SessionData data = session.getRepositorySession().getData();
        data.set(EXPECTED, null, new AtomicReference<>());
        data.set(KEY, null, new ArrayDeque<>());
    }

    /** Without a {@linkplain #begin beginning} none ever stands by: a Maven that stays in memory would keep it for good. */
    @SuppressWarnings("unchecked")
    static Standby of(MavenSession session) {
        SessionData data = session.getRepositorySession().getData();
        return new Standby(
                (Deque<CompletableFuture<Map.Entry<List<String>, Process>>>) data.get(KEY),
                (AtomicReference<String>) data.get(EXPECTED),
                session.getRequest().getDegreeOfConcurrency());
    }

    /** Where an engine's launch comes from; an exception says that there is none. */
    @FunctionalInterface
    interface Source {
        EngineLaunch get() throws Exception;
    }

    /** Starts an engine on a thread of its own, if none stands by; says nothing if it can't be started. */
    void start(Source source) {
        CompletableFuture<Map.Entry<List<String>, Process>> future = new CompletableFuture<>();
        if (waiting == null) {
            return;
        }
        synchronized (waiting) {
            if (!waiting.isEmpty()) {
                return;
            }
            waiting.add(future);
        }
        Thread starter = new Thread(() -> complete(future, source), "runner-standby");
        starter.setDaemon(true);
        starter.start();
    }

    private static void complete(CompletableFuture<Map.Entry<List<String>, Process>> future, Source source) {
        try {
            EngineLaunch launch = source.get();
            future.complete(Map.entry(launch.key(), launch.start(EngineCommand.STAND_BY)));
        } catch (Exception | LinkageError e) { // a build that is over has closed the jars of its plugins
            future.completeExceptionally(e); // whoever needs an engine finds out, and says so
        }
    }

    /** Gives this turn to an engine that stands by; empty if there is none of this kind that lives. */
    Optional<Process> take(EngineLaunch launch, EngineTurn turn) {
        for (var next = poll(); next != null; next = poll()) {
            Optional<Map.Entry<List<String>, Process>> taken = await(next);
            if (taken.isPresent()) {
                Process engine = taken.get().getValue();
                if (taken.get().getKey().equals(launch.key()) && engine.isAlive() && tellAtLast(engine, turn)) {
                    return Optional.of(engine);
                }
                dismiss(engine);
            }
        }
        return Optional.empty();
    }

    private CompletableFuture<Map.Entry<List<String>, Process>> poll() {
        if (waiting == null) {
            return null;
        }
        synchronized (waiting) {
            return waiting.poll();
        }
    }

    /** Tells an engine that stands by, or is being started to do so, {@linkplain EngineTurn#expecting what comes next}. */
    void expect(String line) {
        CompletableFuture<Map.Entry<List<String>, Process>> future = null;
        if (waiting != null) {
            synchronized (waiting) {
                future = waiting.peek();
            }
        }
        if (future != null) {
            expected.set(line);
            future.thenAccept(engine -> tellExpected(engine.getValue()));
        }
    }

    private void tellExpected(Process engine) {
        synchronized (engine) {
            Optional.ofNullable(expected.getAndSet(null)).ifPresent(line -> tell(engine, line));
        }
    }

    /** What was expected of this turn, and hasn't been said, need not be said any more. */
    private boolean tellAtLast(Process engine, EngineTurn turn) {
        synchronized (engine) {
            expected.set(null);
            return tell(engine, turn);
        }
    }

    /** Lets an engine that has nothing to do wait for its next turn; where enough do, it is sent away. */
    void keep(EngineLaunch launch, Process engine) {
        if (waiting != null) {
            synchronized (waiting) {
                if (waiting.size() < most) {
                    waiting.addFirst(CompletableFuture.completedFuture(Map.entry(launch.key(), engine)));
                    return;
                }
            }
        }
        dismiss(engine);
    }

    /** Nobody needs an engine any more. */
    void end() {
        for (var next = poll(); next != null; next = poll()) {
            next.thenAccept(engine -> dismiss(engine.getValue()));
        }
    }

    private static Optional<Map.Entry<List<String>, Process>> await(
            CompletableFuture<Map.Entry<List<String>, Process>> future) {
        try {
            return Optional.ofNullable(future).map(CompletableFuture::join);
        } catch (CompletionException notStarted) {
            return Optional.empty();
        }
    }

    /** False if the engine has ended; else it may have the request, so that no other engine may get it. */
    static boolean tell(Process engine, EngineTurn turn) {
        return tell(engine, turn.line());
    }

    private static boolean tell(Process engine, String line) {
        try {
            OutputStream input = engine.getOutputStream();
            input.write((line + '\n').getBytes(StandardCharsets.UTF_8));
            input.flush();
            return true;
        } catch (IOException ended) {
            return false;
        }
    }

    /** The end of its standard input is all that an engine with nothing to do waits for. */
    static void dismiss(Process engine) {
        try {
            engine.getOutputStream().close();
        } catch (IOException ended) {
            engine.destroy();
        }
    }
}
