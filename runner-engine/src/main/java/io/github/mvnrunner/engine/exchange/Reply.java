package io.github.mvnrunner.engine.exchange;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Carries one answer back to whoever asked. */
public final class Reply<T> {
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    /** Answers; only the first answer counts. */
    public void with(T value) {
        answer.complete(value);
    }

    /** {@return the answer, empty if none came in that time} */
    public Optional<T> await(Duration atMost) throws InterruptedException {
        try {
            return Optional.of(answer.get(atMost.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reply never fails", e);
        }
    }

    /** {@return the answer, waiting for it} */
    public T await() throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reply never fails", e);
        }
    }
}
