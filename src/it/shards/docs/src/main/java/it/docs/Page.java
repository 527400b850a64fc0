package it.docs;

public interface Page {}
