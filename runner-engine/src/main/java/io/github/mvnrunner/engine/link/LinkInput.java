package io.github.mvnrunner.engine.link;

/** Tells what came over the link to a worker. */
public sealed interface LinkInput {
    /** The worker has called back. */
    record Connected(WorkerLink link) implements LinkInput {}

    /** The worker told something. */
    record Received(WorkerMessage message) implements LinkInput {}

    /**
     * Nothing more comes.
     *
     * @param error empty for a plain end of file
     */
    record Closed(String error) implements LinkInput {}
}
