package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.Origin;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.Comparator;

/** Orders problems of one file as a reader meets them. */
final class FilePosition {
    static final Comparator<RunProblem> ORDER =
            Comparator.comparingInt(FilePosition::line).thenComparingInt(FilePosition::column);

    private FilePosition() {}

    private static int line(RunProblem problem) {
        return origin(problem) instanceof Origin.InFile place ? place.line() : Integer.MAX_VALUE;
    }

    private static int column(RunProblem problem) {
        return origin(problem) instanceof Origin.InFile place ? place.column() : Integer.MAX_VALUE;
    }

    private static Object origin(RunProblem problem) {
        return switch (problem) {
            case RunProblem.UnknownKey(var origin, _, _, _) -> origin;
            case RunProblem.WrongValue(var origin, _, _, _) -> origin;
            case RunProblem.OutdatedRunner(var origin, _, _) -> origin;
            case RunProblem.MissingKey(var origin, _, _, _) -> origin;
            case RunProblem.UnknownTestGroup(var origin, _, _, _) -> origin;
            case RunProblem.BadFilter(var origin, _, _, _) -> origin;
            case RunProblem.UnknownScript(var origin, _, _, _, _) -> origin;
            case RunProblem.MisplacedKey(var origin, _, _, _) -> origin;
            case RunProblem.MissingCondition(var origin, _) -> origin;
            case RunProblem.EmptyRule(var origin, _, _) -> origin;
            case RunProblem.MatchedNothing(var origin, _, _) -> origin;
            case RunProblem.NotYetSupported(var origin, _) -> origin;
            case RunProblem.ConflictingKeys(var origin, _, _) -> origin;
            case RunProblem.UnknownProfile(var origin, _, _, _) -> origin;
            case RunProblem.ProfileCycle(var origin, _) -> origin;
            default -> problem;
        };
    }
}
