package io.github.mvnrunner.engine.report.shards;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.report.shards.ShardManifest.Entry;
import io.github.mvnrunner.engine.report.shards.ShardManifest.Module;
import io.github.mvnrunner.engine.report.shards.ShardManifest.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the manifest of a run that is one of several shards. */
public final class ShardReporter implements RunReporter {
    private final Path directory;
    private final Identity identity;
    private final List<Module> modules = new ArrayList<>();
    private String runId = "";
    private boolean givenUp;

    /**
     * Tells a shard from others.
     *
     * @param basis what the deal depends on besides the names of the tests
     */
    public record Identity(String place, String strategy, int shard, int of, String basis) {}

    /** Writes into that directory. */
    public ShardReporter(Path directory, Identity identity) {
        this.directory = directory;
        this.identity = identity;
    }

    /** {@return whether other shards have tests, so that there are some even if this one has none} */
    public boolean othersHaveTests() {
        return modules.stream().anyMatch(module -> !module.elsewhere().isEmpty());
    }

    /**
     * Forgets the manifest of an earlier run, which is none of this one.
     *
     * @throws IOException if it can't be deleted
     */
    public static void forget(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(ShardManifest.FILE));
    }

    @Override
    public void report(StampedEvent stamped) throws IOException {
        switch (stamped.event()) {
            case RunEvent.RunStarted started -> runId = started.runId().toString();
            case RunEvent.ModuleDealt dealt ->
                modules.add(new Module(dealt.module(), entries(dealt.taken()), entries(dealt.elsewhere())));
            case RunEvent.ModuleGivenUp _ -> givenUp = true;
            case RunEvent.RunFinished finished -> manifest(finished).write(directory.resolve(ShardManifest.FILE));
            default -> {} // all else is in the events
        }
    }

    private ShardManifest manifest(RunEvent.RunFinished finished) {
        return new ShardManifest(
                ShardManifest.FORMAT,
                identity.place(),
                runId,
                identity.strategy(),
                identity.shard(),
                identity.of(),
                identity.basis(),
                outcome(finished),
                List.copyOf(modules));
    }

    private Outcome outcome(RunEvent.RunFinished finished) {
        if (givenUp) {
            return Outcome.GIVEN_UP;
        }
        if (finished.cancelled().isPresent()) {
            return Outcome.CANCELLED;
        }
        return finished.stats().failures() > 0 ? Outcome.FAILED : Outcome.PASSED;
    }

    private static List<Entry> entries(List<TestCase> tests) {
        return tests.stream().map(Entry::of).toList();
    }
}
