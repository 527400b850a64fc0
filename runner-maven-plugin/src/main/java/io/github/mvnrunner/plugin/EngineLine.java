package io.github.mvnrunner.plugin;

import org.apache.maven.plugin.logging.Log;

/** One line of the engine's output, at the level that it asks for. */
record EngineLine(Level level, String text) {
    /** Maven's levels as far as the engine uses them. */
    enum Level {
        INFO,
        WARNING,
        ERROR,
        /** No message, but what a test wrote, or the rest of a message. */
        RAW
    }

    private static final String ERROR_MARK = "[ERROR] ";
    private static final String RAW_MARK = "[RAW] ";
    private static final String WARNING_MARK = "[WARNING] ";

    static EngineLine parse(String line) {
        if (line.startsWith(ERROR_MARK)) {
            return new EngineLine(Level.ERROR, line.substring(ERROR_MARK.length()));
        }
        if (line.startsWith(RAW_MARK)) {
            return new EngineLine(Level.RAW, line.substring(RAW_MARK.length()));
        }
        return line.startsWith(WARNING_MARK)
                ? new EngineLine(Level.WARNING, line.substring(WARNING_MARK.length()))
                : new EngineLine(Level.INFO, line);
    }

    void log(Log log) {
        switch (level) {
            case INFO -> log.info(text);
            case WARNING -> log.warn(text);
            case ERROR -> log.error(text);
            case RAW -> StandardOutput.println(text);
        }
    }
}
