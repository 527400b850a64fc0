package io.github.mvnrunner.engine;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One of the requests that an engine gets after it has started, as docs/request-format.md describes.
 *
 * @param token a word of whoever asks, which no test knows
 * @param answered the streams on which its end is told
 */
record StandbyRequest(String token, Answered answered, Path file) {
    /** The first word of the line that tells the end. */
    static final String ENDED = "mvnrunner-ended";

    /** Says which streams whoever asks can read. */
    enum Answered {
        ERRORS,
        BOTH
    }

    /** {@return what the line asks for; empty if it says nothing of the kind} */
    static Optional<StandbyRequest> parse(String line) {
        String[] words = line.split(" ");
        if (words.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StandbyRequest(words[0], Answered.valueOf(words[1]), Path.of(URI.create(words[2]))));
        } catch (IllegalArgumentException | FileSystemNotFoundException _) {
            return Optional.empty();
        }
    }

    /** Tells the exit code that an engine with this request alone would have had. */
    void tell(int code, PrintStream out, PrintStream err) {
        for (PrintStream stream : answered == Answered.BOTH ? List.of(out, err) : List.of(err)) {
            stream.println(ENDED + " " + token + " " + code);
            stream.flush();
        }
    }
}
