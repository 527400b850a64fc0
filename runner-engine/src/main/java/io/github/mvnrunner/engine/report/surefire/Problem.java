package io.github.mvnrunner.engine.report.surefire;

import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Thrown;
import java.util.Optional;

/**
 * Holds what a report says of an attempt that did not pass.
 *
 * @param element {@code Failure}, {@code Error} or {@code Skipped}
 */
record Problem(Element element, Optional<String> message, Optional<String> type, Optional<String> trace) {
    /** Names the family of XML elements. */
    enum Element {
        FAILURE("failure", "Failure"),
        ERROR("error", "Error"),
        SKIPPED("skipped", "Skipped");

        final String tag;
        final String suffix;

        Element(String tag, String suffix) {
            this.tag = tag;
            this.suffix = suffix;
        }
    }

    static Optional<Problem> of(Outcome outcome, boolean trim) {
        return switch (outcome) {
            case Outcome.Passed _ -> Optional.empty();
            case Outcome.Failed failed -> Optional.of(thrown(Element.FAILURE, failed.thrown(), trim));
            case Outcome.Errored errored -> Optional.of(thrown(Element.ERROR, errored.thrown(), trim));
            case Outcome.TimedOut timeout when timeout.passes() -> Optional.empty();
            case Outcome.TimedOut timeout ->
                Optional.of(engine(
                        "TestTimeout",
                        "timed out after " + SurefireText.elapsed(timeout.limit()),
                        dump(timeout.dumpFile(), timeout.dump())));
            case Outcome.Crashed crashed -> Optional.of(engine("ProcessCrash", crashed.how(), crashed.detail()));
            case Outcome.Leaked leaked ->
                Optional.of(engine("Leak", "it left something behind", String.join("\n", leaked.left())));
            case Outcome.Skipped skipped -> Optional.of(skipped(skipped, trim));
            case Outcome.NotRun notRun ->
                Optional.of(new Problem(
                        Element.SKIPPED,
                        Optional.of(notRun.message()),
                        Optional.empty(),
                        Optional.of(dump(notRun.dumpFile(), notRun.dump())).filter(text -> !text.isEmpty())));
        };
    }

    private static Problem skipped(Outcome.Skipped skipped, boolean trim) {
        return skipped.assumption()
                .map(thrown -> {
                    Problem full = thrown(Element.SKIPPED, thrown, trim);
                    return new Problem(Element.SKIPPED, Optional.empty(), full.type, full.trace);
                })
                .orElseGet(() ->
                        new Problem(Element.SKIPPED, skipped.reason(), Optional.empty(), Optional.empty()));
    }

    private static Problem thrown(Element element, Thrown thrown, boolean trim) {
        String trace = trim ? thrown.trimmedStackTrace() : thrown.stackTrace();
        return new Problem(element, thrown.message(), Optional.of(thrown.className()), Optional.of(trace));
    }

    private static String dump(Optional<String> whole, String digest) {
        return whole.map(file -> "whole thread dump: " + file + "\n").orElse("") + digest;
    }

    private static Problem engine(String type, String how, String detail) {
        String text = detail.isEmpty() ? how + "\n" : how + "\n" + detail;
        return new Problem(
                Element.ERROR, Optional.of(how), Optional.of("io.github.mvnrunner." + type), Optional.of(text));
    }
}
