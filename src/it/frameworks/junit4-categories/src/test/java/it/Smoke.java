package it;

public interface Smoke {}
