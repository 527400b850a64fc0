package io.github.mvnrunner.engine.report.shards;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.report.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Says what one shard discovered and what of it it ran; {@code shard.json} beside its {@code events.jsonl}.
 *
 * @param format 1
 * @param place where below the root the run left its reports, which tells the runs of one build apart
 * @param strategy how classes were dealt
 * @param shard from 1
 * @param of how many shards there are
 * @param basis what the deal depends on besides the names of the tests
 * @param outcome how the run ended
 */
public record ShardManifest(
        int format,
        String place,
        String runId,
        String strategy,
        int shard,
        int of,
        String basis,
        Outcome outcome,
        List<Module> modules) {
    /** The name of the file. */
    public static final String FILE = "shard.json";

    static final int FORMAT = 1;

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    /** Says how a shard's run ended. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** Before all its tests had run. */
        CANCELLED,
        /** A module's tests are not known, or were not all run. */
        GIVEN_UP
    }

    /**
     * One module's tests, and containers whose tests are still unknown.
     *
     * @param taken what this shard has
     * @param elsewhere what other shards have
     */
    public record Module(String id, List<Entry> taken, List<Entry> elsewhere) {}

    /**
     * One test.
     *
     * @param id the JUnit unique id
     * @param name for people
     */
    public record Entry(String id, String name) {
        static Entry of(TestCase test) {
            String name = test.name().isEmpty() ? test.displayName() : test.name();
            return new Entry(test.id().uniqueId(), test.className() + "." + name);
        }
    }

    /**
     * {@return what that file says}
     *
     * @throws IOException if it can't be read, or is no manifest of this format
     */
    static ShardManifest read(Path file) throws IOException {
        try {
            ShardManifest manifest = GSON.fromJson(Files.readString(file), ShardManifest.class);
            if (manifest == null || manifest.format != FORMAT) {
                throw new IOException("it is no manifest of format " + FORMAT);
            }
            return manifest;
        } catch (JsonParseException e) {
            throw new IOException("it is no manifest: " + e.getMessage(), e);
        }
    }

    void write(Path file) throws IOException {
        new AtomicFile(file).write(out -> {
            GSON.toJson(this, out);
            out.append('\n');
        });
    }

    String partition() {
        return strategy + ":" + shard + "/" + of;
    }
}
