package io.github.mvnrunner.engine.problem;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** States one way in which the run itself can fail, as facts. */
public sealed interface RunProblem {

    /** A file that must be read can't be. */
    record UnreadableFile(Path file, String reason) implements RunProblem {}

    /** A line of the request is no JSON object. */
    record UnreadableRequest(Path file, int line, String reason) implements RunProblem {}

    /** The request ends before its {@code close} line. */
    record TruncatedRequest(Path file, int lines) implements RunProblem {}

    /** The request is of a format that this engine doesn't know. */
    record UnknownRequestFormat(Path file, int line, String found, int supported) implements RunProblem {}

    /** The request's lines come in an order that makes no sense. */
    record MisplacedLine(Path file, int line, String type, String rule) implements RunProblem {}

    /** A line's type is none of those known. */
    record UnknownLineType(Path file, int line, String type, Optional<String> suggestion, List<String> known)
            implements RunProblem {
        public UnknownLineType {
            known = List.copyOf(known);
        }
    }

    /** A field of the request is missing, unknown, or of the wrong kind. */
    record WrongField(Path file, int line, String field, String expected, String found) implements RunProblem {}

    /** A configuration file is not TOML. */
    record MalformedToml(Origin.InFile origin, String reason) implements RunProblem {}

    /** A key is none of those known. */
    record UnknownKey(Origin origin, String key, Optional<String> suggestion, List<String> known)
            implements RunProblem {
        public UnknownKey {
            known = List.copyOf(known);
        }
    }

    /** A key or value belongs to a later version. */
    record NotYetSupported(Origin origin, String what) implements RunProblem {}

    /** A key has a value that it can't have. */
    record WrongValue(Origin origin, String key, String found, String expected) implements RunProblem {}

    /** A table lacks a key that it must have. */
    record MissingKey(Origin origin, String table, String key, String expected) implements RunProblem {}

    /** The project needs a newer version. */
    record OutdatedRunner(Origin origin, String needed, String running) implements RunProblem {}

    /** A test group is named that nobody defined. */
    record UnknownTestGroup(Origin origin, String name, Optional<String> suggestion, List<String> known)
            implements RunProblem {
        public UnknownTestGroup {
            known = List.copyOf(known);
        }
    }

    /** A script is named that nobody defined. */
    record UnknownScript(Origin origin, String phase, String name, Optional<String> suggestion, List<String> known)
            implements RunProblem {
        public UnknownScript {
            known = List.copyOf(known);
        }
    }

    /** A key stands where it can't have an effect. */
    record MisplacedKey(Origin origin, String key, String reason, String advice) implements RunProblem {}

    /** An override, or a rule for scripts, doesn't say where it counts. */
    record MissingCondition(Origin origin, String table) implements RunProblem {}

    /** An override, or a rule for scripts, has no effect. */
    record EmptyRule(Origin origin, String table, String example) implements RunProblem {}

    /**
     * Something that is about tests is about none of a whole run.
     *
     * @param what as a sentence starts with it
     * @param tests how many there were
     */
    record MatchedNothing(Origin origin, String what, int tests) implements RunProblem {}

    /** None of these directories holds the events of a run. */
    record NoRunToLearnFrom(List<Path> directories) implements RunProblem {
        public NoRunToLearnFrom {
            directories = List.copyOf(directories);
        }
    }

    /** What is expected of some tests was to be looked at again by now. */
    record ExpectationExpired(Origin origin, String date, Optional<String> owner) implements RunProblem {}

    /** Two keys that exclude each other stand side by side. */
    record ConflictingKeys(Origin origin, String key, String other) implements RunProblem {}

    /** Two keys of which one makes no sense beside the other stand side by side. */
    record IncompatibleKeys(Origin origin, String key, String other) implements RunProblem {}

    /** A profile is asked for that nobody defined. */
    record UnknownProfile(Origin origin, String name, Optional<String> suggestion, List<String> known)
            implements RunProblem {
        public UnknownProfile {
            known = List.copyOf(known);
        }
    }

    /** Profiles inherit from each other in a circle. */
    record ProfileCycle(Origin origin, List<String> members) implements RunProblem {
        public ProfileCycle {
            members = List.copyOf(members);
        }
    }

    /** A pattern that selects classes or methods can't be understood. */
    record BadPattern(String pattern, String reason) implements RunProblem {}

    /**
     * An item of {@code -Dtest} stands for no test.
     *
     * @param suggestion the name that was probably meant
     * @param known some of the names that there are
     */
    record UnmatchedSelector(String item, Optional<String> suggestion, List<String> known) implements RunProblem {
        public UnmatchedSelector {
            known = List.copyOf(known);
        }
    }

    /** A filter expression is none. */
    record BadFilter(Origin origin, String key, String expression, FilterError error) implements RunProblem {}

    /** {@code -Dtest} selects nothing in a module that must have a match. */
    record NoSpecifiedTests(String pattern, List<String> modules) implements RunProblem {
        public NoSpecifiedTests {
            modules = List.copyOf(modules);
        }
    }

    /**
     * No test was there to run.
     *
     * @param selection what tests had to pass, as a person types it
     */
    record NothingSelected(List<String> selection) implements RunProblem {
        public NothingSelected {
            selection = List.copyOf(selection);
        }
    }

    /** A debugger is waited for, and more than one class is selected. */
    record DebugsSeveral(List<String> classes) implements RunProblem {
        public DebugsSeveral {
            classes = List.copyOf(classes);
        }
    }

    /** The run is to wait for a person after some test, and none can tell it to go on. */
    record NobodyToAnswer() implements RunProblem {}

    /** A directory of test classes can't be listed. */
    record ClassesNotReadable(Path directory, String reason) implements RunProblem {}

    /** The operating system refused to start a worker. */
    record WorkerCannotStart(String module, String command, String reason) implements RunProblem {}

    /** {@code java} does not begin with the arguments that a module's workers get. */
    record JvmRefused(String module, String command, String words) implements RunProblem {}

    /**
     * A worker started and never connected.
     *
     * @param waited how long it was given
     * @param ending how its process ended, empty if it still ran
     * @param output what it had printed by then
     */
    record WorkerNeverSpoke(String module, String command, Duration waited, Optional<String> ending, String output)
            implements RunProblem {}

    /** A worker speaks another version of the wire. */
    record WorkerMismatch(String module, String found, String expected) implements RunProblem {}

    /** A worker's channel broke, or said something senseless. */
    record WorkerChannelBroken(String module, String reason) implements RunProblem {}

    /** A worker could not tell which tests there are. */
    record DiscoveryFailed(String module, String reason, String detail) implements RunProblem {}

    /** A worker knew its tests, and ended before any of them began. */
    record WorkerDied(String module, String reason, String detail) implements RunProblem {}

    /** A worker said, or was asked, what can't be in its state. */
    record WorkerOutOfStep(String module, String what, String state) implements RunProblem {}

    /** A worker that had nothing more to do did not leave. */
    record WorkerStayed(String module, Duration grace) implements RunProblem {}

    /**
     * A module's workers got nowhere, one after the other.
     *
     * @param workers how many of them in a row
     * @param last why the last of them ended
     */
    record ModuleGivenUp(String module, int workers, RunProblem last) implements RunProblem {}

    /** Shards are not the whole. */
    record OfShards(ShardProblem problem) implements RunProblem {}

    /** A report can't be written. */
    record ReportNotWritable(Path file, String reason) implements RunProblem {}

    /** The engine broke a rule of its own. */
    record EngineBug(String where, Throwable cause) implements RunProblem {}
}
