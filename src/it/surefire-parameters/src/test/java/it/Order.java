package it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;

final class Order {
    private Order() {}

    static void note(String name) throws IOException {
        Files.write(
                Paths.get(System.getProperty("order")),
                name.getBytes("UTF-8"),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
