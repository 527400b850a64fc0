package io.github.mvnrunner.plugin;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Prints lines as they are, past Maven's log.
 *
 * <p>Maven 4 puts {@code [INFO] [stdout]} before each line that is printed past its log, which no reader of a list in JSON
 * expects. So it is passed by; but not a daemon, whose own standard output is nobody's terminal.
 */
final class StandardOutput {
    private static final String DAEMON = "mvnd.home";

    private StandardOutput() {}

    static void println(String line) {
        if (isDecorated(System.out, System.getProperty(DAEMON))) {
            System.out.flush();
            @SuppressWarnings("resource") // standard output stays open
            PrintStream plain = new PrintStream(new FileOutputStream(FileDescriptor.out), true, Charset.defaultCharset());
            plain.println(line);
        } else {
            System.out.println(line);
        }
    }

    /** Prints to standard error, which is a terminal. */
    static void printError(String line) {
        System.err.flush();
        @SuppressWarnings("resource") // standard error stays open
        PrintStream plain = new PrintStream(new FileOutputStream(FileDescriptor.err), true, Charset.defaultCharset());
        plain.println(line);
    }

    static boolean isDecorated(PrintStream stream, String daemon) {
        return daemon == null && stream.getClass().getName().startsWith("org.apache.maven.");
    }
}
