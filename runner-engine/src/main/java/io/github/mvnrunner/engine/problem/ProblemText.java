package io.github.mvnrunner.engine.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts problems into words; the only place that does. */
public final class ProblemText {
    /** More names than this are read by nobody who has been given the right one. */
    private static final int MOST_NAMES = 12;

    /** As many candidates as nextest lists. */
    private static final int MOST_EXAMPLES = 8;

    private ProblemText() {}

    /** {@return one or more lines: what happened, because of what, and what to try} */
    public static String of(RunProblem problem) {
        return switch (problem) {
            case RunProblem.UnreadableFile(var file, var reason) -> file + " can't be read, because " + reason
                    + "; try to make it a readable UTF-8 file, or remove it.";
            case RunProblem.UnreadableRequest(var file, var line, var reason) -> file + ":" + line
                    + ": the run request can't be read, because " + reason
                    + "; try to have the plugin write it again.";
            case RunProblem.TruncatedRequest(var file, var lines) -> file + ": the run request is cut off, because "
                    + lines + (lines == 1 ? " line was" : " lines were")
                    + " read and none is {\"type\":\"close\"}; try to have the plugin write it again.";
            case RunProblem.UnknownRequestFormat(var file, var line, var found, var supported) -> file + ":" + line
                    + ": the run request can't be understood, because its format is " + found
                    + " and this engine reads format " + supported
                    + "; try a plugin and an engine of the same version.";
            case RunProblem.MisplacedLine(var file, var line, var type, var rule) -> file + ":" + line + ": the line \""
                    + type + "\" of the run request is misplaced, because " + rule
                    + "; try to have the plugin write it again.";
            case RunProblem.UnknownLineType(var file, var line, var type, var suggestion, var known) -> file + ":"
                    + line + ": the run request has a line of unknown type \"" + type + "\"" + advice(suggestion, known);
            case RunProblem.WrongField(var file, var line, var field, var expected, var found) -> file + ":" + line
                    + ": the run request's field \"" + field + "\" is unusable, because it must be " + expected
                    + " and is " + found + "; try a plugin and an engine of the same version.";
            case RunProblem.MalformedToml(var origin, var reason) -> at(origin)
                    + "the configuration is no TOML, because " + reason + "; try to correct the line." + quote(origin);
            case RunProblem.UnknownKey(var origin, var key, var suggestion, var known) -> at(origin) + "unknown "
                    + kind(origin) + " \"" + key + "\"" + advice(suggestion, known) + quote(origin);
            case RunProblem.NotYetSupported(var origin, var what) -> at(origin) + what
                    + " is refused, because it is not yet supported; try without it." + quote(origin);
            case RunProblem.WrongValue(var origin, var key, var found, var expected) -> at(origin) + key
                    + " can't be " + found + ", because it must be " + expected + "; try one of these."
                    + quote(origin);
            case RunProblem.OutdatedRunner(var origin, var needed, var running) -> at(origin)
                    + "this version can't run the tests, because it is " + running + " and the project needs " + needed
                    + "; try a newer version of runner-maven-plugin in the POM." + quote(origin);
            case RunProblem.MissingKey(var origin, var table, var key, var expected) -> at(origin) + table
                    + " can't be used, because its key \"" + key + "\" is missing; try to add it, it must be "
                    + expected + "." + quote(origin);
            case RunProblem.UnknownTestGroup(var origin, var name, var suggestion, var known) -> at(origin)
                    + "unknown test group \"" + name + "\"" + advice(suggestion, known) + quote(origin);
            case RunProblem.UnknownScript(var origin, var phase, var name, var suggestion, var known) -> at(origin)
                    + "unknown " + phase + " script \"" + name + "\"" + advice(suggestion, known) + quote(origin);
            case RunProblem.MisplacedKey(var origin, var key, var reason, var advice) -> at(origin) + key
                    + " can't stand here, because " + reason + "; try " + advice + "." + quote(origin);
            case RunProblem.MissingCondition(var origin, var table) -> at(origin) + "this entry of " + table
                    + " is refused, because it doesn't say which tests it is about; try to add filter, platform or both."
                    + quote(origin);
            case RunProblem.EmptyRule(var origin, var table, var example) -> at(origin) + "this entry of " + table
                    + " has no effect, because it sets nothing; try to add a key such as " + example + "."
                    + quote(origin);
            case RunProblem.MatchedNothing(var origin, var what, var tests) -> at(origin) + what + " has no effect, because it is for none of the " + tests
                    + " tests of this run; try to correct it, or to remove it." + quote(origin);
            case RunProblem.ConflictingKeys(var origin, var key, var other) -> at(origin) + key
                    + " is refused, because " + other + " is set in the same place and says the same thing"
                    + "; try only one of the two." + quote(origin);
            case RunProblem.IncompatibleKeys(var origin, var key, var other) -> at(origin) + key + " is refused, because "
                    + other + " is asked for as well, and one run can't be both; try only one of the two." + quote(origin);
            case RunProblem.UnknownProfile(var origin, var name, var suggestion, var known) -> at(origin)
                    + "unknown profile \"" + name + "\"" + advice(suggestion, known) + quote(origin);
            case RunProblem.ProfileCycle(var origin, var members) -> at(origin) + circle(members)
                    + "; try to remove one \"inherits\"." + quote(origin);
            case RunProblem.BadPattern(var pattern, var reason) -> "The pattern \"" + pattern
                    + "\" selects nothing, because " + reason + "; try for example -Dtest=MyTest#method*.";
            case RunProblem.UnmatchedSelector(var item, var suggestion, var known) -> "-Dtest: \"" + item
                    + "\" selects no test, because nothing has that name"
                    + suggestion.map(name -> " (did you mean \"" + name + "\"?)").orElse("")
                    + "; try " + (known.isEmpty() ? "another." : "one of " + String.join(", ", known) + ".");
            case RunProblem.BadFilter(var origin, var key, var expression, var error) -> {
                Origin place = FilterPosition.of(origin, expression, error.span());
                yield at(place) + key + ": " + FilterErrorText.of(error)
                        + (place.equals(origin) ? FilterPosition.quote(expression, error.span()) : quote(place));
            }
            case RunProblem.NoSpecifiedTests(var pattern, var modules) -> "No tests matching pattern \"" + pattern
                    + "\" were executed, because no class of " + String.join(", ", modules)
                    + " matches; try another pattern, or -Dsurefire.failIfNoSpecifiedTests=false.";
            case RunProblem.DebugsSeveral(var classes) -> "No test was run for a debugger, because runner.debug is for the tests of"
                    + " one class and " + classes.size() + " are selected: " + some(classes) + "; try -Dtest="
                    + simple(classes.getFirst()) + ", or -Dmaven.surefire.debug, which is for any number of them.";
            case RunProblem.NobodyToAnswer() -> "The run can't wait after tests (pause-after), because nobody can press Enter: the"
                    + " build is not interactive, has no terminal, or input-handler is false; try it in a terminal without"
                    + " -B, -q, -l and -T, or -Drunner.pause-after=never.";
            case RunProblem.ClassesNotReadable(var directory, var reason) -> "The test classes in " + directory
                    + " can't be listed, because " + reason + "; try to build the module again.";
            case RunProblem.WorkerCannotStart(var module, var command, var reason) -> "The worker of " + module
                    + " could not be started, because " + reason
                    + "; try the command by hand:" + indented(command);
            case RunProblem.JvmRefused(var module, var command, var words) -> "The tests of " + module
                    + " can't be run, because java refuses the arguments of their JVM; try to put argLine right, or whatever"
                    + " else adds arguments, as an agent or JAVA_TOOL_OPTIONS does. It said:" + indented(words)
                    + "\nThe command:" + indented(command);
            case RunProblem.WorkerNeverSpoke(var module, var command, var waited, var ending, var output) ->
                "The worker of " + module + " never reported, because "
                        + ending.map(end -> "its process ended: " + end)
                                .orElseGet(() -> "it said nothing within " + DurationText.of(waited))
                        + "; try " + (ending.isPresent() ? "" : "a longer -Drunner.init-timeout, or ")
                        + "the command by hand:" + indented(command)
                        + (output.isBlank() ? "" : "\nIt printed:" + indented(output.stripTrailing()));
            case RunProblem.WorkerMismatch(var module, var found, var expected) -> "The worker of " + module
                    + " was refused, because it speaks wire version " + found + " and the engine " + expected
                    + "; try a runner-worker of the engine's version.";
            case RunProblem.WorkerChannelBroken(var module, var reason) -> "The channel to a worker of " + module
                    + " broke, because " + reason + "; try again, and report it if it comes back.";
            case RunProblem.DiscoveryFailed(var module, var reason, var detail) -> "The tests of " + module
                    + " could not be listed, because " + reason
                    + "; try to put the module's test class path right."
                    + (detail.isBlank() ? "" : indented(detail.stripTrailing()));
            case RunProblem.WorkerDied(var module, var reason, var detail) -> "A worker of " + module
                    + " ended before it had run a test, because " + reason
                    + "; try to find out what ended it."
                    + (detail.isBlank() ? "" : indented(detail.stripTrailing()));
            case RunProblem.WorkerOutOfStep(var module, var what, var state) -> "A worker of " + module
                    + " can't be trusted, because it " + what + " while it was " + state
                    + "; try again, and report it if it comes back.";
            case RunProblem.WorkerStayed(var module, var grace) -> "A worker of " + module
                    + " was killed, because it did not leave within " + DurationText.of(grace)
                    + " after its last test; try to look for shutdown hooks that hang.";
            case RunProblem.ModuleGivenUp(var module, var workers, var last) -> "The module " + module
                    + " was given up, because " + workers + (workers == 1 ? " worker" : " workers in a row")
                    + " ended without having run a test; try a higher -Drunner.max-restarts if that may be chance."
                    + " The last one: " + of(last);
            case RunProblem.NoRunToLearnFrom(var directories) -> "The expectations can't be brought up to date, because no run"
                    + " has left an events.jsonl in " + some(directories.stream().map(Path::toString).toList())
                    + "; try to run the tests first, with the same -Drunner.profile.";
            case RunProblem.ExpectationExpired(var origin, var date, var owner) -> at(origin)
                    + "this expectation doesn't hold for ever, because it expired on " + date + "; try to "
                    + owner.map(name -> "ask " + name + ", or to ").orElse("") + "mend the test, or set another date."
                    + quote(origin);
            case RunProblem.OfShards(var amiss) -> ShardProblemText.of(amiss);
            case RunProblem.NothingSelected(var selection) -> "No test was run, because "
                    + (selection.isEmpty() ? "there is none" : "none passes " + String.join(" and ", selection))
                    + "; try mvn runner:list -Drunner.explain to see why, or -Drunner.no-tests=pass if that may be.";
            case RunProblem.ReportNotWritable(var file, var reason) -> "The report " + file
                    + " could not be written, because " + reason + "; try to free the place, or another directory.";
            case RunProblem.EngineBug(var where, var cause) -> "The engine failed in " + where + ", because of " + cause
                    + "; this is a bug of ours, try to report it with the stack trace.";
        };
    }

    /** {@return all problems, an empty line between those of several lines} */
    public static String of(List<RunProblem> problems) {
        return problems.stream().map(ProblemText::of).collect(Collectors.joining("\n"));
    }

    /** {@return where that stands, in a few words} */
    public static String place(Origin origin) {
        return switch (origin) {
            case Origin.InFile(var file, var line, _, _, _) -> file + ":" + line;
            case Origin.Option(var key, _) -> "-Drunner." + key;
            case Origin.Variable(var name, _) -> name;
            case Origin.Pom(var owner, _, _) -> "Surefire's parameters of " + owner;
        };
    }

    /** {@return what a problem is about: the first line of its text, as far as its first predicate} */
    public static String subject(RunProblem problem) {
        return of(problem).replaceFirst("(?s) (?:has no effect|is refused), .*", "");
    }

    private static String at(Origin origin) {
        return switch (origin) {
            case Origin.InFile(var file, var line, var column, _, _) -> file + ":" + line + ":" + column + ": ";
            case Origin.Option(var key, var value) -> "-Drunner." + key + "=" + value + ": ";
            case Origin.Variable(var name, var value) -> name + "=" + value + ": ";
            case Origin.Pom(var owner, var key, var value) -> "Surefire's parameters of " + owner + ", which mean " + key
                    + " = " + value + ": ";
        };
    }

    private static String kind(Origin origin) {
        return switch (origin) {
            case Origin.InFile _ -> "key";
            case Origin.Option _ -> "option";
            case Origin.Variable _ -> "variable";
            case Origin.Pom _ -> "key";
        };
    }

    private static String advice(Optional<String> suggestion, List<String> known) {
        if (known.isEmpty()) {
            return ", because there are none; try to define it.";
        }
        if (suggestion.isPresent() && known.size() > MOST_NAMES) {
            return ", because there is no such name; try \"" + suggestion.get() + "\".";
        }
        return ", because it is none of " + String.join(", ", known) + "; try "
                + suggestion.map(name -> "\"" + name + "\".").orElse("one of these.");
    }

    private static String some(List<String> names) {
        List<String> first = names.stream().limit(MOST_EXAMPLES).toList();
        int left = names.size() - first.size();
        return String.join(", ", first) + (left > 0 ? " and " + left + " more" : "");
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private static String circle(List<String> members) {
        return members.size() == 1
                ? "profile \"" + members.getFirst() + "\" can't be used, because it inherits from itself"
                : "profiles can't be used, because they inherit from each other: " + String.join(" -> ", members)
                        + " -> " + members.getFirst();
    }

    private static String quote(Origin origin) {
        return switch (origin) {
            case Origin.InFile(_, var line, var column, var width, var text) -> underlined(line, column, width, text);
            case Origin.Option _, Origin.Variable _, Origin.Pom _ -> "";
        };
    }

    private static String underlined(int line, int column, int width, String text) {
        String gutter = "  " + line + " | ";
        String before = text.substring(0, Math.min(column - 1, text.length())).replaceAll("[^\t]", " ");
        return "\n" + gutter + text + "\n" + " ".repeat(gutter.length() - 2) + "| " + before + "^".repeat(width);
    }

    private static String indented(String text) {
        return text.lines().map(line -> "\n    " + line).collect(Collectors.joining());
    }
}
