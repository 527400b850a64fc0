package io.github.mvnrunner.worker.wire;

import java.io.IOException;

/** Bytes on the link that are no frame. */
public final class WireException extends IOException {
    private static final long serialVersionUID = 1L;

    WireException(String message) {
        super(message);
    }
}
