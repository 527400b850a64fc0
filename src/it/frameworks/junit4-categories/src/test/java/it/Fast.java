package it;

public interface Fast {}
