package it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Lets two classes wait for one another, so that they surely run in different JVMs. */
final class Meeting {
    private Meeting() {}

    static void of(String me, String other) throws Exception {
        if (Integer.getInteger("workers") < 2) {
            return;
        }
        Path place = Path.of(System.getProperty("meeting"));
        Files.writeString(place.resolve(me), Long.toString(ProcessHandle.current().pid()));
        Instant end = Instant.now().plusSeconds(60);
        while (!Files.exists(place.resolve(other))) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(other + " did not come");
            }
            Thread.sleep(20);
        }
    }
}
