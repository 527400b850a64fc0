package it;

/** Lets core have classes for app to depend on. */
public final class Stock {}
