package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One request of several that an engine runs in one life, as docs/request-format.md describes.
 *
 * @param token a word that no test knows, so that none can tell the end
 */
record EngineTurn(String token, EngineProcess.Terminal terminal, Path request) {
    private static final String ENDED = "mvnrunner-ended ";

    /** A pipe takes it while the engine is busy. */
    private static final int MOST_EXPECTED = 40_000;

    static EngineTurn of(EngineProcess.Terminal terminal, Path request) {
        return new EngineTurn(UUID.randomUUID().toString(), terminal, request);
    }

    /** The line that starts it. */
    String line() {
        String answered = terminal == EngineProcess.Terminal.INHERITED ? "ERRORS" : "BOTH";
        return String.join(" ", token, answered, request.toUri().toString());
    }

    /** The line that says that a request like that file's may be next; empty if there is no such file. */
    static Optional<String> expecting(Path lastRequest) {
        try {
            byte[] text = Files.readAllBytes(lastRequest);
            return text.length > MOST_EXPECTED
                    ? Optional.empty()
                    : Optional.of("expect " + Base64.getEncoder().encodeToString(text));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Where in a line the engine says that this turn has ended, or -1: it may stand behind what lacks its line's end. */
    int endIn(String line) {
        return line.indexOf(ENDED + token + " ");
    }

    /** The exit code that a line with such an end tells; empty if none can be read. */
    OptionalInt code(String line) {
        String code = line.substring(endIn(line) + ENDED.length() + token.length() + 1);
        return code.matches("\\d{1,3}") ? OptionalInt.of(Integer.parseInt(code)) : OptionalInt.empty();
    }
}
