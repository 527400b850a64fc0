package io.github.mvnrunner.engine.exchange;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Carries one answer back to whoever asked. */
public final class Reply<T> {
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    /** Answers; only the first answer counts. */
    public void with(T value) {
        answer.complete(value);
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
