package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.config.MaxFail.Terminate;
import io.github.mvnrunner.engine.event.FinalStatusLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds the forms of values that are about the run. */
final class RunForms {
    private static final Pattern PER_CPU = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,4})?)C");
    private static final Pattern LIMIT = Pattern.compile("(\\d{1,9}):(wait|immediate)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,10}) ?([KM]iB)");
    private static final Map<String, Integer> SHIFTS = Map.of("KiB", 10, "MiB", 20);
    private static final String LEFT_OUT = "all";

    static final Form<SlotCount> SLOTS = new Form<>(
            "a number other than 0, \"num-cpus\", or a multiple of the CPUs such as \"0.5C\"", RunForms::slots);

    static final Form<MaxFail> MAX_FAIL = new Form<>(
            "a number of at least 1, \"all\", or a number and what becomes of running tests, such as \"1:immediate\""
                    + " or \"1:wait\"",
            RunForms::maxFail);

    private static final Form<Integer> COUNT_OR_ALL = new Form<>(
            "a number of at least 1, or \"all\"",
            (value, _) -> Forms.isWord(value, LEFT_OUT) ? Optional.of(0) : Forms.number(value, 1, Integer.MAX_VALUE));

    static final Form<OptionalInt> LIMIT_OR_ALL = new Form<>(
            COUNT_OR_ALL.expected(),
            (value, reading) -> COUNT_OR_ALL
                    .reader()
                    .read(value, reading)
                    .map(count -> count == 0 ? OptionalInt.empty() : OptionalInt.of(count)));

    static final Form<MaxFail> FAIL_FAST = new Form<>(
            "true, false, or a table { max-fail, terminate } with max-fail = N or \"all\" and terminate = \"wait\" or"
                    + " \"immediate\"",
            (value, reading) -> reading.table(value, List.of("max-fail", "terminate"))
                    .map(RunForms::failFast)
                    .orElseGet(() -> value.flag().map(fast -> fast ? limit(1, Terminate.WAIT) : new MaxFail.All())));

    static final Form<FinalStatusLevel> FINAL_STATUS_LEVEL = new Form<>(
            Forms.words(FinalStatusLevel.class),
            (value, _) -> value.text().flatMap(text -> text.equals("retry")
                    ? Optional.of(FinalStatusLevel.FLAKY)
                    : Forms.word(FinalStatusLevel.class, text)));

    static final Form<ClassOrdering> RUN_ORDER = new Form<>(
            "\"longest-first\", \"failed-first\", \"alphabetical\", \"reverse\", \"hourly\", or \"random:\" with a seed"
                    + " such as \"random:42\"",
            (value, _) -> value.text().flatMap(ClassOrdering::of));

    static final Form<HistoryPlace> HISTORY = new Form<>(
            "\"user\", \"none\", or a file below the project's root such as \".mvn/runner-history\"",
            (value, _) -> value.text().flatMap(HistoryPlace::of));

    static final Form<Debugging> DEBUG = new Form<>(
            "true, false, a port, an address such as \"*:5005\", or \"arguments\"",
            (value, _) -> value.text().flatMap(RunForms::debugging));

    /** The size of something, in bytes. */
    static Form<Integer> size(int least, int most) {
        return new Form<>(
                "a number of bytes from " + sizeOf(least) + " to " + sizeOf(most) + " such as \"512KiB\" or \"4MiB\"",
                (value, _) -> value.text()
                        .map(SIZE::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> Long.parseLong(matcher.group(1)) << SHIFTS.get(matcher.group(2)))
                        .or(value::integer)
                        .filter(bytes -> bytes >= least && bytes <= most)
                        .map(Long::intValue));
    }

    private static String sizeOf(int bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : (bytes >> 10) + " KiB";
    }

    private RunForms() {}

    /**
     * A number of slots.
     *
     * @param count 0 for one a CPU
     */
    record SlotCount(int count) {
        int on(int cpus) {
            return count == 0 ? Math.max(1, cpus) : count;
        }
    }

    private static Optional<Debugging> debugging(String text) {
        return switch (text) {
            case "true" -> Optional.of(Debugging.USUAL);
            case "false" -> Optional.of(Debugging.OFF);
            case "arguments" -> Optional.of(new Debugging.ByArguments());
            default -> Debugging.At.parse(text);
        };
    }

    private static Optional<SlotCount> slots(RawValue value, Reading reading) {
        int cpus = reading.at().machine().cpus();
        if (Forms.isWord(value, "num-cpus")) {
            return Optional.of(new SlotCount(0));
        }
        return value.text()
                .map(PER_CPU::matcher)
                .filter(matcher -> matcher.matches() && Double.parseDouble(matcher.group(1)) > 0)
                .map(matcher -> (int) (Double.parseDouble(matcher.group(1)) * cpus))
                .or(() -> Forms.number(value, Integer.MIN_VALUE, Integer.MAX_VALUE)
                        .filter(number -> number != 0)
                        .map(number -> number < 0 ? (int) Math.max(1L, (long) cpus + number) : number))
                .map(count -> new SlotCount(Math.max(1, count)));
    }

    private static Optional<MaxFail> maxFail(RawValue value, Reading reading) {
        return COUNT_OR_ALL
                .reader()
                .read(value, reading)
                .map(count -> limit(count, Terminate.WAIT))
                .or(() -> value.text().map(LIMIT::matcher).filter(Matcher::matches).flatMap(RunForms::limit));
    }

    private static Optional<MaxFail> limit(Matcher matcher) {
        return Optional.of(Integer.parseInt(matcher.group(1)))
                .filter(count -> count > 0)
                .flatMap(count -> Forms.word(Terminate.class, matcher.group(2)).map(end -> limit(count, end)));
    }

    private static Optional<MaxFail> failFast(TableFields table) {
        Terminate terminate = table.optional("terminate", Forms.choice(Terminate.class)).orElse(Terminate.WAIT);
        return table.required("max-fail", COUNT_OR_ALL).map(count -> limit(count, terminate));
    }

    private static MaxFail limit(int count, Terminate terminate) {
        return count == 0 ? new MaxFail.All() : new MaxFail.AtMost(count, terminate);
    }
}
