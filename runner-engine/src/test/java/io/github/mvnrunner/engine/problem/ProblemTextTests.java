package io.github.mvnrunner.engine.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ProblemTextTests {
    private static final Path FILE = Path.of("/a/file");
    private static final Origin.InFile PLACE = new Origin.InFile(FILE, 12, 3, 4, "\t key = 1");
    private static final Origin OPTION = new Origin.Option("key", "1");
    private static final Optional<String> NONE = Optional.empty();

    private static final FilterError.Span SPAN = new FilterError.Span(0, 1);

    static final List<FilterError> FILTER_ERRORS = List.of(
            new FilterError.ExpectedExpression(SPAN),
            new FilterError.ExpectedOperator(SPAN),
            new FilterError.ExpectedOpenParenthesis(SPAN, "test"),
            new FilterError.ExpectedCloseParenthesis(SPAN),
            new FilterError.UnexpectedCloseParenthesis(SPAN),
            new FilterError.ForeignOperator(SPAN, "&&", List.of("and", "&")),
            new FilterError.UnknownPredicate(SPAN, "tset", Optional.of("test"), List.of("test")),
            new FilterError.PredicateNotYetSupported(SPAN, "deps"),
            new FilterError.BannedPredicate(SPAN, "group", "reason"),
            new FilterError.UnexpectedArgument(SPAN, "all"),
            new FilterError.UnexpectedComma(SPAN),
            new FilterError.EmptyArgument(SPAN, "test"),
            new FilterError.InvalidEscape(SPAN),
            new FilterError.ExpectedCloseRegex(SPAN),
            new FilterError.InvalidRegex(SPAN, "reason"),
            new FilterError.InvalidGlob(SPAN, "reason"),
            new FilterError.InvalidTagExpression(SPAN, "reason"),
            new FilterError.UnknownKind(SPAN, "x", NONE, List.of("plain")),
            new FilterError.TooDeep(SPAN, 100));

    static final List<RunProblem> PROBLEMS = List.of(
            new RunProblem.UnreadableFile(FILE, "reason"),
            new RunProblem.UnreadableRequest(FILE, 1, "reason"),
            new RunProblem.TruncatedRequest(FILE, 1),
            new RunProblem.UnknownRequestFormat(FILE, 1, "2", 1),
            new RunProblem.MisplacedLine(FILE, 1, "open", "rule"),
            new RunProblem.UnknownLineType(FILE, 1, "x", NONE, List.of("open")),
            new RunProblem.WrongField(FILE, 1, "field", "a string", "1"),
            new RunProblem.MalformedToml(PLACE, "reason"),
            new RunProblem.UnknownKey(OPTION, "key", NONE, List.of("keys")),
            new RunProblem.NotYetSupported(OPTION, "the key"),
            new RunProblem.WrongValue(OPTION, "key", "1", "2"),
            new RunProblem.MissingKey(OPTION, "table", "key", "a number"),
            new RunProblem.OutdatedRunner(OPTION, "0.2.0", "0.1.0"),
            new RunProblem.UnknownTestGroup(OPTION, "db", NONE, List.of("@global")),
            new RunProblem.UnknownScript(OPTION, "setup", "db", NONE, List.of()),
            new RunProblem.MisplacedKey(OPTION, "key", "reason", "another place"),
            new RunProblem.MissingCondition(PLACE, "overrides"),
            new RunProblem.EmptyRule(PLACE, "overrides", "retries = 2"),
            new RunProblem.MatchedNothing(PLACE, "this override", 3),
            new RunProblem.NoRunToLearnFrom(List.of(FILE)),
            new RunProblem.ExpectationExpired(PLACE, "2026-01-01", Optional.of("ann")),
            new RunProblem.ConflictingKeys(OPTION, "key", "other"),
            new RunProblem.IncompatibleKeys(OPTION, "key", "other"),
            new RunProblem.UnknownProfile(OPTION, "ci", NONE, List.of("default")),
            new RunProblem.ProfileCycle(PLACE, List.of("a", "b")),
            new RunProblem.BadPattern("(", "reason"),
            new RunProblem.UnmatchedSelector("FooTest#lods", Optional.of("loads"), List.of("loads", "saves")),
            new RunProblem.BadFilter(OPTION, "filter", "a", new FilterError.ExpectedExpression(SPAN)),
            new RunProblem.NoSpecifiedTests("Foo", List.of("g:a")),
            new RunProblem.NothingSelected(List.of("-Drunner.filter=tag(a)")),
            new RunProblem.DebugsSeveral(List.of("a.B", "a.C")),
            new RunProblem.NobodyToAnswer(),
            new RunProblem.ClassesNotReadable(FILE, "reason"),
            new RunProblem.WorkerCannotStart("g:a", "java Main", "reason"),
            new RunProblem.JvmRefused("g:a", "java Main", "Unrecognized option: -Xmz1g"),
            new RunProblem.WorkerNeverSpoke("g:a", "java Main", Duration.ofSeconds(60), NONE, ""),
            new RunProblem.WorkerMismatch("g:a", "2", "1"),
            new RunProblem.WorkerChannelBroken("g:a", "reason"),
            new RunProblem.DiscoveryFailed("g:a", "reason", "detail"),
            new RunProblem.WorkerDied("g:a", "reason", "detail"),
            new RunProblem.WorkerOutOfStep("g:a", "told Started", "Ready"),
            new RunProblem.WorkerStayed("g:a", Duration.ofSeconds(10)),
            new RunProblem.ModuleGivenUp("g:a", 6, new RunProblem.WorkerDied("g:a", "reason", "")),
            new RunProblem.OfShards(new ShardProblem.NoneThere(FILE)),
            new RunProblem.ReportNotWritable(FILE, "reason"),
            new RunProblem.EngineBug("dispatch", new IllegalStateException("x")));

    @Test
    void everyKindOfProblemIsTried() {
        assertThat(PROBLEMS).extracting(Object::getClass).map(Class.class::cast)
                .containsExactlyElementsOf(Arrays.asList(RunProblem.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @FieldSource("PROBLEMS")
    void everyTextSaysWhyAndWhatToTry(RunProblem problem) {
        assertThat(ProblemText.of(problem)).containsPattern("(?s), because .*[;,] try ").doesNotContain("null");
    }

    @Test
    void everyErrorOfAFilterIsTried() {
        assertThat(FILTER_ERRORS).extracting(Object::getClass).map(Class.class::cast)
                .containsExactlyElementsOf(Arrays.asList(FilterError.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @FieldSource("FILTER_ERRORS")
    void everyErrorOfAFilterSaysWhyAndWhatToTry(FilterError error) {
        assertThat(FilterErrorText.of(error)).containsPattern(", because .*; try .*\\.$").doesNotContain("null");
    }

    @Test
    void theOffendingPartIsUnderlinedBehindTabs() {
        assertThat(ProblemText.of(new RunProblem.UnknownKey(PLACE, "key", Optional.of("keys"), List.of("keys"))))
                .isEqualTo("/a/file:12:3: unknown key \"key\", because it is none of keys; try \"keys\".\n"
                        + "  12 | \t key = 1\n"
                        + "     | \t ^^^^");
    }

    @Test
    void aSilentWorkerIsDescribedByItsEndAndItsOutput() {
        assertThat(ProblemText.of(new RunProblem.WorkerNeverSpoke(
                        "g:a", "java -Xbad Main", Duration.ofSeconds(60), Optional.of("exit code 1"), "Unrecognized\n")))
                .isEqualTo("The worker of g:a never reported, because its process ended: exit code 1; try the command"
                        + " by hand:\n    java -Xbad Main\nIt printed:\n    Unrecognized");
        assertThat(ProblemText.of(
                        new RunProblem.WorkerNeverSpoke("g:a", "java Main", Duration.ofSeconds(90), NONE, " ")))
                .isEqualTo("The worker of g:a never reported, because it said nothing within 1m 30s; try a longer"
                        + " -Drunner.init-timeout, or the command by hand:\n    java Main");
    }

    @Test
    void anExceptionCarriesAllItsProblemsAndTheCauseOfABug() {
        RunnerException exception = new RunnerException(PROBLEMS);
        assertThat(exception.problems()).isEqualTo(PROBLEMS);
        assertThat(exception).hasMessage(ProblemText.of(PROBLEMS)).hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new RunnerException(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0s", "PT0.2S, 200ms", "PT90S, 1m 30s", "PT25H0.001S, 25h 1ms"})
    void durationsReadAsInTheFile(Duration duration, String text) {
        assertThat(DurationText.of(duration)).isEqualTo(text);
    }
}
