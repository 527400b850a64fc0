package io.github.mvnrunner.engine.report.console;

/** Says how serious a line is. */
enum Level {
    INFO("", "32"),
    WARNING("[WARNING] ", "33"),
    ERROR("[ERROR] ", "31");

    final String prefix;
    final String color;

    Level(String prefix, String color) {
        this.prefix = prefix;
        this.color = color;
    }
}
