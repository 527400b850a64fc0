package io.github.mvnrunner.engine.exchange;

/** Answers a unit's request to pause. */
public enum Acknowledgement {
    /** Its worker was told to stop. */
    PAUSED,
    /** It has no worker to stop, or leaves it at this moment. */
    LEAVING
}
