package it.core;

/** Shared with other modules through the test-jar. */
public final class Names {
    public static final String WORLD = "world";

    private Names() {}
}
