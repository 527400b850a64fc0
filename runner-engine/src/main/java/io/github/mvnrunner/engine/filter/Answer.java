package io.github.mvnrunner.engine.filter;

/** Answers a question of which not everything is known yet; follows Kleene's logic. */
public enum Answer {
    NO,
    UNKNOWN,
    YES;

    static Answer of(boolean yes) {
        return yes ? YES : NO;
    }

    Answer not() {
        return switch (this) {
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
            case YES -> NO;
        };
    }

    Answer and(Answer other) {
        return compareTo(other) < 0 ? this : other;
    }

    Answer or(Answer other) {
        return compareTo(other) > 0 ? this : other;
    }
}
