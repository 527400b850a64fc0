package io.github.mvnrunner.engine.fork;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Takes the virtual threads out of a file that {@code Thread.dump_to_file} wrote. */
final class VirtualThreadText {
    private static final Pattern VIRTUAL = Pattern.compile("#\\d+ \".*\" virtual.*");
    private static final int MOST = 200;

    private VirtualThreadText() {}

    static String of(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        int found = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (VIRTUAL.matcher(line).matches() && ++found <= MOST) {
                    append(text.append('\n').append(line).append('\n'), lines);
                }
            }
        }
        return found <= MOST ? text.toString() : text + "\n(and " + (found - MOST) + " more virtual threads)\n";
    }

    private static void append(StringBuilder text, BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null && !line.isBlank(); line = lines.readLine()) {
            String frame = line.strip();
            text.append('\t').append(frame.startsWith("at ") || frame.startsWith("- ") ? "" : "at ").append(frame).append('\n');
        }
    }
}
