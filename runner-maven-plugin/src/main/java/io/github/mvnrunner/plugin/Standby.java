package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * At most one engine that waits for a request: its first, while Maven still compiles, or the next module's.
 *
 * <p>Kept in the session's data, where only classes of the JDK may stand: extension and plugin may be loaded twice. Whoever
 * needs an engine takes it if it is the one that would have been started; nothing depends on it.
 */
final class Standby {
    private static final String KEY = "io.github.mvnrunner.standby";
    private static final String EXPECTED = "io.github.mvnrunner.expected";

    /** Null where nobody would end it. */
    private final AtomicReference<CompletableFuture<Map.Entry<List<String>, Process>>> place;

    /** What the engine is to be told that is being started: of several expectations the last one. Null like the other. */
    private final AtomicReference<String> expected;

    private Standby(
            AtomicReference<CompletableFuture<Map.Entry<List<String>, Process>>> place, AtomicReference<String> expected) {
        this.place = place;
        this.expected = expected;
    }

    /** From now on engines may stand by; whoever says so {@linkplain #end() ends} them. */
    static void begin(MavenSession session) {
        SessionData data = session.getRepositorySession().getData();
        data.set(EXPECTED, null, new AtomicReference<>());
        data.set(KEY, null, new AtomicReference<>());
    }

    /** Without a {@linkplain #begin beginning} none ever stands by: a Maven that stays in memory would keep it for good. */
    @SuppressWarnings("unchecked")
    static Standby of(MavenSession session) {
        SessionData data = session.getRepositorySession().getData();
        return new Standby(
                (AtomicReference<CompletableFuture<Map.Entry<List<String>, Process>>>) data.get(KEY),
                (AtomicReference<String>) data.get(EXPECTED));
    }

    /** Where an engine's launch comes from; an exception says that there is none. */
    @FunctionalInterface
    interface Source {
        EngineLaunch get() throws Exception;
    }

    /** Starts an engine on a thread of its own, if none stands by; says nothing if it can't be started. */
    void start(Source source) {
        CompletableFuture<Map.Entry<List<String>, Process>> future = new CompletableFuture<>();
        if (!offer(future)) {
            return;
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

    /** Gives this turn to the engine that stands by; empty if there is none of this kind, or it has ended. */
    Optional<Process> take(EngineLaunch launch, EngineTurn turn) {
        Optional<Map.Entry<List<String>, Process>> taken = place == null ? Optional.empty() : await(place.getAndSet(null));
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        Process engine = taken.get().getValue();
        if (taken.get().getKey().equals(launch.key()) && engine.isAlive() && tellAtLast(engine, turn)) {
            return Optional.of(engine);
        }
        dismiss(engine);
        return Optional.empty();
    }

    /** Tells an engine that stands by, or is being started to do so, {@linkplain EngineTurn#expecting what comes next}. */
    void expect(String line) {
        CompletableFuture<Map.Entry<List<String>, Process>> future = place == null ? null : place.get();
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

    /** Lets an engine that has nothing to do wait for its next turn; one is enough, and any other is sent away. */
    void keep(EngineLaunch launch, Process engine) {
        if (!offer(CompletableFuture.completedFuture(Map.entry(launch.key(), engine)))) {
            dismiss(engine);
        }
    }

    private boolean offer(CompletableFuture<Map.Entry<List<String>, Process>> future) {
        return place != null && place.compareAndSet(null, future);
    }

    /** Nobody needs an engine any more. */
    void end() {
        CompletableFuture<Map.Entry<List<String>, Process>> future = place == null ? null : place.getAndSet(null);
        if (future != null) {
            future.thenAccept(engine -> dismiss(engine.getValue()));
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
