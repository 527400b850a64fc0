package io.github.mvnrunner.engine.exchange;

/** Says whether a unit may start. */
public enum Admission {
    GRANTED,
    /** The run is being cancelled. */
    REFUSED
}
