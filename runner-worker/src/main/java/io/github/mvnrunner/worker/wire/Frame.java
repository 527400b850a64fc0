package io.github.mvnrunner.worker.wire;

/** One message on the link: an {@link EngineFrame} or a {@link WorkerFrame}. */
public abstract class Frame {
    final byte tag;

    Frame(byte tag) {
        this.tag = tag;
    }

    abstract void encode(PayloadWriter out);

    @Override
    public final String toString() {
        return getClass().getSimpleName();
    }
}
