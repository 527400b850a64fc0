package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.report.events.EventLogReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints how recorded runs would go in other orders; benchmarks/README.md has the command. */
final class Simulate {
    private Simulate() {}

    /** {@code [--slots N] [--start MILLIS] NAME=EVENTS.JSONL...}. */
    public static void main(String[] arguments) throws IOException {
        int slots = Runtime.getRuntime().availableProcessors();
        Duration start = Duration.ofMillis(500);
        Map<String, Path> logs = new LinkedHashMap<>();
        for (int at = 0; at < arguments.length; at++) {
            switch (arguments[at]) {
                case "--slots" -> slots = Integer.parseInt(arguments[++at]);
                case "--start" -> start = Duration.ofMillis(Long.parseLong(arguments[++at]));
                default -> {
                    String[] pair = arguments[at].split("=", 2);
                    logs.put(pair[0], Path.of(pair[pair.length - 1]));
                }
            }
        }
        System.out.print(table(read(logs), slots, start));
    }

    private static Map<String, Recording> read(Map<String, Path> logs) throws IOException {
        Map<String, Recording> recordings = new LinkedHashMap<>();
        for (Map.Entry<String, Path> log : logs.entrySet()) {
            recordings.put(log.getKey(), Recording.of(new EventLogReader().read(log.getValue())));
        }
        return recordings;
    }

    /** {@return a row for each recording and order} */
    static String table(Map<String, Recording> recordings, int slots, Duration start) {
        List<String> rows = new ArrayList<>();
        rows.add("| run | order | makespan, s | bound, s | efficiency | JVMs |");
        rows.add("|---|---|---|---|---|---|");
        recordings.forEach((name, recording) -> orders(recording).forEach((order, simulated) ->
                rows.add(row(name, order, recording, SimulatedRun.run(recording, simulated, slots, start)))));
        return String.join("\n", rows) + "\n";
    }

    private static Map<String, SimulatedOrder> orders(Recording recording) {
        Map<String, SimulatedOrder> orders = new LinkedHashMap<>();
        orders.put("longest first, history", SimulatedOrder.longestFirst(recording));
        orders.put("longest first, first run: by name", SimulatedOrder.withoutHistory());
        orders.put("by name, reversed", SimulatedOrder.reverse());
        orders.put("random:1", SimulatedOrder.random(1));
        orders.put("random:2", SimulatedOrder.random(2));
        orders.put("by name, priority by length", new SimulatedOrder.ByPriority());
        orders.put("exactly by length", new SimulatedOrder.Clairvoyant());
        return orders;
    }

    private static String row(String name, String order, Recording recording, SimulatedRun.Result result) {
        return String.format(
                Locale.ROOT,
                "| %s (%d classes) | %s | %.2f | %.2f | %.2f | %d |",
                name,
                recording.classes(),
                order,
                result.makespan().toNanos() / 1e9,
                result.bound().toNanos() / 1e9,
                result.efficiency(),
                result.workers());
    }
}
