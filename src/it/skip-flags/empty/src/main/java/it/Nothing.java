package it;

public interface Nothing {}
