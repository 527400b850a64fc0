package io.github.mvnrunner.engine.link;

import io.github.mvnrunner.worker.wire.WorkerFrame;

/** Tells what came over the link to a worker. */
public sealed interface LinkInput {
    /** The worker has called back. */
    record Connected(WorkerLink link, WorkerFrame.Hello hello) implements LinkInput {}

    /** The worker sent a frame. */
    record Received(WorkerFrame frame) implements LinkInput {}

    /**
     * Nothing more comes.
     *
     * @param error empty for a plain end of file
     */
    record Closed(String error) implements LinkInput {}
}
