package it;

public interface VeryFast extends Fast {}
