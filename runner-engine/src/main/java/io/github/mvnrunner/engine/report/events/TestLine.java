package io.github.mvnrunner.engine.report.events;

import io.github.mvnrunner.engine.catalog.Phrased;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent.ModulePlanned;
import io.github.mvnrunner.engine.event.RunEvent.SuiteFinished;
import io.github.mvnrunner.engine.event.RunEvent.TestFinished;
import io.github.mvnrunner.engine.event.RunEvent.TestRegistered;
import io.github.mvnrunner.engine.event.RunEvent.TestStarted;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.report.InstantText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Spells the events that nearly all of a large run consists of: a module's tests are known, one more is, a test began, a test
 * passed and printed nothing, and so did a class.
 *
 * <p>The result is to the letter what {@link EventJson} makes of them by reflection, at a fraction of the cost; a test
 * holds the two to each other. Confined to one thread.
 */
final class TestLine {
    private static final int PIECE = 1 << 15;

    private final InstantText instants = new InstantText();
    private final StringBuilder line = new StringBuilder(1024);

    /** {@return whether that event is one of these} */
    static boolean spells(RunEvent event) {
        return event instanceof TestStarted
                || event instanceof TestRegistered
                || event instanceof TestFinished finished && isPlain(finished)
                || event instanceof SuiteFinished suite && suite.output().isEmpty()
                || event instanceof ModulePlanned;
    }

    private static boolean isPlain(TestFinished finished) {
        if (finished.output().isPresent()) {
            return false;
        }
        for (Attempt attempt : finished.attempts()) {
            if (!(attempt.outcome() instanceof Outcome.Passed passed) || passed.late() || !attempt.output().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Writes the line of an event that {@link #spells} took, in UTF-8. */
    void write(StampedEvent stamped, OutputStream out) throws IOException {
        line.setLength(0);
        line.append("{\"version\":").append(EventJson.VERSION);
        if (stamped.event() instanceof ModulePlanned planned) {
            head("modulePlanned", stamped);
            module(planned, out);
        } else if (stamped.event() instanceof SuiteFinished suite) {
            head("suiteFinished", stamped);
            suite(suite);
        } else if (stamped.event() instanceof TestRegistered registered) {
            head("testRegistered", stamped);
            line.append(",\"test\":");
            test(registered.test());
            stats(registered.stats());
        } else if (stamped.event() instanceof TestStarted started) {
            head("testStarted", stamped);
            line.append(",\"test\":");
            test(started.test());
            line.append(",\"attempt\":").append(started.attempt()).append(",\"slot\":").append(started.slot());
            stats(started.stats());
        } else if (stamped.event() instanceof TestFinished finished) {
            head("testFinished", stamped);
            line.append(",\"test\":");
            test(finished.test());
            attempts(finished.attempts());
            line.append(",\"status\":\"").append(finished.status().name()).append('"');
            stats(finished.stats());
            line.append(",\"output\":null");
        }
        line.append("}\n");
        spill(out);
    }

    private void spill(OutputStream out) throws IOException {
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }

    private void head(String type, StampedEvent stamped) {
        line.append(",\"type\":\"").append(type).append("\",\"at\":\"").append(instants.nanos(stamped.at()));
        line.append("\",\"elapsedMs\":").append(stamped.elapsed().toNanos() / 1e6);
    }

    /** A module of very many tests is one very long line, which is never in memory as a whole. */
    private void module(ModulePlanned planned, OutputStream out) throws IOException {
        line.append(",\"module\":");
        text(planned.module());
        line.append(",\"tests\":[");
        for (int at = 0; at < planned.tests().size(); at++) {
            line.append(at == 0 ? "" : ",");
            test(planned.tests().get(at));
            if (line.length() > PIECE) {
                spill(out);
            }
        }
        line.append("],\"filteredOut\":").append(planned.filteredOut());
        stats(planned.stats());
    }

    private void suite(SuiteFinished suite) {
        line.append(",\"module\":");
        text(suite.module());
        line.append(",\"suite\":");
        text(suite.suite());
        line.append(",\"startedAt\":\"").append(instants.nanos(suite.startedAt()));
        line.append("\",\"time\":").append(suite.time().toNanos() / 1e6);
        line.append(",\"output\":{\"out\":\"\",\"err\":\"\",\"shared\":").append(suite.output().shared());
        line.append("},\"properties\":{");
        String comma = "";
        for (Map.Entry<String, String> property : suite.properties().entrySet()) {
            line.append(comma);
            text(property.getKey());
            line.append(':');
            text(property.getValue());
            comma = ",";
        }
        line.append('}');
    }

    private void test(TestCase test) {
        line.append("{\"id\":{\"module\":");
        text(test.id().module());
        line.append(",\"uniqueId\":");
        text(test.id().uniqueId());
        line.append("},\"suite\":");
        text(test.suite());
        line.append(",\"className\":");
        text(test.className());
        line.append(",\"name\":");
        text(test.name());
        line.append(",\"displayName\":");
        text(test.displayName());
        line.append(",\"phrased\":");
        if (test.phrased().isPresent()) {
            phrased(test.phrased().get());
        } else {
            line.append("null");
        }
        line.append('}');
    }

    private void phrased(Phrased phrased) {
        line.append("{\"suite\":");
        text(phrased.suite());
        line.append(",\"className\":");
        text(phrased.className());
        line.append(",\"name\":");
        text(phrased.name());
        line.append('}');
    }

    private void attempts(List<Attempt> attempts) {
        line.append(",\"attempts\":[");
        for (int at = 0; at < attempts.size(); at++) {
            line.append(at == 0 ? "" : ",");
            attempt(attempts.get(at));
        }
        line.append(']');
    }

    private void attempt(Attempt attempt) {
        line.append("{\"number\":").append(attempt.number()).append(",\"total\":").append(attempt.total());
        line.append(",\"purpose\":\"").append(attempt.purpose().name());
        line.append("\",\"startedAt\":\"").append(instants.nanos(attempt.startedAt()));
        line.append("\",\"time\":").append(attempt.time().toNanos() / 1e6);
        line.append(",\"delayBefore\":").append(attempt.delayBefore().toNanos() / 1e6);
        line.append(",\"slow\":").append(attempt.slow()).append(",\"leaked\":").append(attempt.leaked());
        line.append(",\"slot\":").append(attempt.slot()).append(",\"beside\":[");
        for (int at = 0; at < attempt.beside().size(); at++) {
            line.append(at == 0 ? "" : ",");
            text(attempt.beside().get(at));
        }
        line.append("],\"outcome\":{\"type\":\"passed\",\"late\":false},\"output\":{\"out\":\"\",\"err\":\"\",\"shared\":");
        line.append(attempt.output().shared()).append("}}");
    }

    private void stats(RunStats stats) {
        line.append(",\"stats\":{\"planned\":").append(stats.planned());
        count("running", stats.running());
        count("passed", stats.passed());
        count("slow", stats.slow());
        count("flaky", stats.flaky());
        count("interfered", stats.interfered());
        count("leaky", stats.leaky());
        count("failed", stats.failed());
        count("errored", stats.errored());
        count("timedOut", stats.timedOut());
        count("crashed", stats.crashed());
        count("skipped", stats.skipped());
        count("notRun", stats.notRun());
        count("expected", stats.expected());
        count("unexpected", stats.unexpected());
        line.append('}');
    }

    private void count(String name, int count) {
        line.append(",\"").append(name).append("\":").append(count);
    }

    /** Escapes what Gson escapes. */
    private void text(String text) {
        line.append('"');
        int done = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < 0x20 || c == '"' || c == '\\' || c == '\u2028' || c == '\u2029') {
                line.append(text, done, at).append(escaped(c));
                done = at + 1;
            }
        }
        line.append(text, done, text.length()).append('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\f' -> "\\f";
            default -> String.format("\\u%04x", (int) c);
        };
    }
}
