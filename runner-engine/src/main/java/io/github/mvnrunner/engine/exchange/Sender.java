package io.github.mvnrunner.engine.exchange;

/** Takes messages for an actor; any thread may post. */
@FunctionalInterface
public interface Sender<M> {
    void post(M message);
}
