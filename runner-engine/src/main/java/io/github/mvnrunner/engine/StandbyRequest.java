package io.github.mvnrunner.engine;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A line that an engine gets after it has started, as docs/request-format.md describes. */
sealed interface StandbyRequest {
    /** The first word of the line that tells the end. */
    String ENDED = "mvnrunner-ended";

    /** The first word of the line that says what is to come. */
    String EXPECT = "expect";

    /** Says which streams whoever asks can read. */
    enum Answered {
        ERRORS,
        BOTH
    }

    /** A request is to come that is probably like this one. */
    record Expect(String text) implements StandbyRequest {}

    /**
     * One of the runs that it is asked for.
     *
     * @param token a word of whoever asks, which no test knows
     * @param answered the streams on which its end is told
     */
    record Run(String token, Answered answered, Path file) implements StandbyRequest {

        /** Tells the exit code that an engine with this request alone would have had. */
        void tell(int code, PrintStream out, PrintStream err) {
            for (PrintStream stream : answered == Answered.BOTH ? List.of(out, err) : List.of(err)) {
                stream.println(ENDED + " " + token + " " + code);
                stream.flush();
            }
        }
    }

    /** {@return what the line asks for; empty if it says nothing of the kind} */
    static Optional<StandbyRequest> parse(String line) {
        String[] words = line.split(" ");
        try {
            return switch (words.length) {
                case 2 -> Optional.of(words[0]).filter(EXPECT::equals).map(_ -> new Expect(text(words[1])));
                case 3 -> Optional.of(new Run(words[0], Answered.valueOf(words[1]), file(words[2])));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | FileSystemNotFoundException _) {
            return Optional.empty();
        }
    }

    private static Path file(String uri) {
        return Path.of(URI.create(uri));
    }

    private static String text(String encoded) {
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }
}
