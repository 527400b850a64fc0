package it;

public class Answer {
    public int get() {
        return 42;
    }
}
