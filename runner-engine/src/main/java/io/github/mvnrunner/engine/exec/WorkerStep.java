package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.exchange.UnitRequest;
import io.github.mvnrunner.engine.exec.WorkerEffect.Manner;
import io.github.mvnrunner.engine.exec.WorkerState.Awaited;
import io.github.mvnrunner.engine.exec.WorkerState.Channel;
import io.github.mvnrunner.engine.exec.WorkerState.Until;
import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.engine.platform.ExitStatus;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Leads a worker from one state to the next; pure.
 *
 * <h2>What makes no sense</h2>
 *
 * A message or an order that can't come in a state is a problem, told as a warning. Nothing that such a worker says
 * could be trusted afterwards, so it is killed, and its tests fare as under any other death.
 *
 * <h2>Ends</h2>
 *
 * Why a worker ends only gets stronger: what it was told to do loses against the cancellation of the run. Each state in
 * which the process is to end has a deadline, so that nobody waits for it without bound.
 *
 * @param module whose worker it is
 * @param init how long it may take to call back
 * @param leave how long it may take to leave once it has nothing more to do
 * @param interrupted how long it may live after an interrupt
 * @param terminated how long it may live after any other polite signal
 */
record WorkerStep(String module, Duration init, Duration leave, Duration interrupted, Duration terminated) {
    /** How long the last messages may take after the process's end; only whoever inherited its channel makes it that long. */
    private static final Duration LAST_MESSAGES = Duration.ofSeconds(30);

    /** How many times longer than to call back it may take to find its tests. */
    private static final int LOOKING = 10;

    private static final long NEVER = Long.MAX_VALUE;

    /** What follows, in this order. */
    record Next(WorkerState state, List<WorkerEffect> effects) {
        Next {
            effects = List.copyOf(effects);
        }

        static Next of(WorkerState state, WorkerEffect... effects) {
            return new Next(state, List.of(effects));
        }
    }

    /** {@return what follows from that input at that time, in nanoseconds of the time source} */
    Next step(WorkerState state, WorkerInput input, long now) {
        return switch (input) {
            case WorkerInput.Spawned _ -> spawned(state, now);
            case WorkerInput.Connected _ -> connected(state, now);
            case WorkerInput.Told(WorkerMessage message) -> new WorkerTalk(this).told(state, message, now);
            case WorkerInput.ChannelClosed _ -> channelClosed(state, now);
            case WorkerInput.ProcessEnded ended -> processEnded(state, ended, now);
            case WorkerInput.Departed _ -> departed(state);
            case WorkerInput.TimeUp _ -> timeUp(state);
            case WorkerInput.RunUnit unit -> run(state, unit);
            case WorkerInput.RunAgain again -> runAgain(state, again);
            case WorkerInput.Expire(Duration grace) -> expire(state, grace);
            case WorkerInput.DumpTaken _ -> dumpTaken(state, now);
            case WorkerInput.Finish _ -> finish(state, now);
            case WorkerInput.ShutDown(var request) -> shutDown(state, request, now);
        };
    }

    /** {@return how long a worker may look for its tests, which loads all their classes, if it may take that long to call back} */
    static Duration looking(Duration init) {
        return init.multipliedBy(LOOKING);
    }

    private Next spawned(WorkerState state, long now) {
        return state instanceof WorkerState.Planned
                ? Next.of(new WorkerState.Starting(later(now, init)))
                : nonsense(state, "was started");
    }

    private Next connected(WorkerState state, long now) {
        return switch (state) {
            case WorkerState.Starting _ ->
                Next.of(new WorkerState.Discovering(later(now, looking(init))), new WorkerEffect.Configure());
            case WorkerState.Stopping(Ending why, long killAt, _) ->
                Next.of(new WorkerState.Stopping(why, killAt, Channel.OPEN));
            case WorkerState.Exited exited -> Next.of(awaiting(exited, Awaited.LATE_MESSAGES, now));
            case WorkerState.Gone _ -> Next.of(state);
            case WorkerState.Planned _,
                    WorkerState.Discovering _,
                    WorkerState.Ready _,
                    WorkerState.Running _,
                    WorkerState.Expiring _ -> nonsense(state, "called back");
        };
    }

    private Next channelClosed(WorkerState state, long now) {
        return switch (state) {
            case WorkerState.Discovering _, WorkerState.Ready _, WorkerState.Running _ ->
                Next.of(new WorkerState.Stopping(new Ending.Unasked(), later(now, leave), Channel.CLOSED));
            case WorkerState.Expiring(Ending why, Duration grace, _) ->
                Next.of(new WorkerState.Expiring(why, grace, Channel.CLOSED));
            case WorkerState.Stopping(Ending why, long killAt, _) ->
                Next.of(new WorkerState.Stopping(why, Math.min(killAt, later(now, leave)), Channel.CLOSED));
            case WorkerState.Exited exited -> silent(exited);
            case WorkerState.Gone _ -> Next.of(state);
            case WorkerState.Planned _, WorkerState.Starting _ -> nonsense(state, "closed its channel");
        };
    }

    private Next processEnded(WorkerState state, WorkerInput.ProcessEnded ended, long now) {
        return switch (state) {
            case WorkerState.Starting _ -> exited(new Ending.Unasked(), Channel.CLOSED, ended, now);
            case WorkerState.Discovering _, WorkerState.Ready _, WorkerState.Running _ ->
                exited(new Ending.Unasked(), Channel.OPEN, ended, now);
            case WorkerState.Expiring(Ending why, _, Channel channel) -> exited(why, channel, ended, now);
            case WorkerState.Stopping(Ending why, _, Channel channel) -> exited(why, channel, ended, now);
            case WorkerState.Planned _, WorkerState.Exited _, WorkerState.Gone _ -> nonsense(state, "ended");
        };
    }

    private Next exited(Ending why, Channel channel, WorkerInput.ProcessEnded ended, long now) {
        WorkerEffect seeOff = new WorkerEffect.SeeOff(manner(why, ended));
        Set<Awaited> all = EnumSet.of(Awaited.LAST_MESSAGES, Awaited.DEPARTURE);
        return switch (channel) {
            case OPEN -> Next.of(new WorkerState.Exited(why, ended.status(), all, later(now, LAST_MESSAGES)), seeOff);
            case CLOSED ->
                Next.of(
                        new WorkerState.Exited(why, ended.status(), Set.of(Awaited.DEPARTURE), NEVER),
                        seeOff,
                        new WorkerEffect.TellEnd());
        };
    }

    /** Only what a worker leaves that left as it should may be its tests' leak. */
    private static Manner manner(Ending why, WorkerInput.ProcessEnded ended) {
        if (why.isOurs() || why instanceof Ending.Broken || ended.farewell() == WorkerInput.Farewell.UNWATCHED) {
            return Manner.KILLED;
        }
        return ended.status() instanceof ExitStatus.Exited(int code) && code == 0 ? Manner.WATCHED : Manner.ENDED;
    }

    private Next departed(WorkerState state) {
        return switch (state) {
            case WorkerState.Exited exited -> settled(exited, Awaited.DEPARTURE);
            case WorkerState.Planned _,
                    WorkerState.Starting _,
                    WorkerState.Discovering _,
                    WorkerState.Ready _,
                    WorkerState.Running _,
                    WorkerState.Expiring _,
                    WorkerState.Stopping _,
                    WorkerState.Gone _ -> nonsense(state, "departed");
        };
    }

    private static Next silent(WorkerState.Exited exited) {
        return settled(
                exited,
                exited.awaited().contains(Awaited.LAST_MESSAGES) ? Awaited.LAST_MESSAGES : Awaited.LATE_MESSAGES);
    }

    private static Next settled(WorkerState.Exited exited, Awaited what) {
        Set<Awaited> left = EnumSet.noneOf(Awaited.class);
        left.addAll(exited.awaited());
        List<WorkerEffect> effects =
                left.remove(what) && what == Awaited.LAST_MESSAGES ? List.of(new WorkerEffect.TellEnd()) : List.of();
        return new Next(
                left.isEmpty()
                        ? new WorkerState.Gone(exited.why(), exited.status())
                        : new WorkerState.Exited(exited.why(), exited.status(), left, exited.until()),
                effects);
    }

    private static WorkerState awaiting(WorkerState.Exited exited, Awaited what, long now) {
        Set<Awaited> awaited = EnumSet.of(what);
        awaited.addAll(exited.awaited());
        return new WorkerState.Exited(exited.why(), exited.status(), awaited, later(now, LAST_MESSAGES));
    }

    private Next timeUp(WorkerState state) {
        return switch (state) {
            case WorkerState.Starting _ -> killed(new Ending.Silent(), Channel.CLOSED);
            case WorkerState.Discovering _ ->
                examined(new Ending.Expired(), terminated);
            case WorkerState.Stopping(Ending.Finished _, _, Channel channel) -> {
                Next killed = killed(new Ending.Hung(), channel);
                WorkerEffect warning = new WorkerEffect.Warn(new RunProblem.WorkerStayed(module, leave));
                yield new Next(killed.state, Stream.concat(Stream.of(warning), killed.effects.stream()).toList());
            }
            case WorkerState.Stopping(Ending why, _, Channel channel) -> killed(why, channel);
            case WorkerState.Exited exited when exited.deadline() != NEVER -> silent(exited);
            case WorkerState.Planned _,
                    WorkerState.Ready _,
                    WorkerState.Running _,
                    WorkerState.Expiring _,
                    WorkerState.Exited _,
                    WorkerState.Gone _ -> nonsense(state, "had no time left");
        };
    }

    private static Next examined(Ending why, Duration grace) {
        return Next.of(new WorkerState.Expiring(why, grace, Channel.OPEN), new WorkerEffect.Dump());
    }

    private static Next killed(Ending why, Channel channel) {
        return Next.of(new WorkerState.Stopping(why, NEVER, channel), new WorkerEffect.Signal(ProcessSignal.KILL));
    }

    /** A worker that has died meanwhile is no surprise: its unit will hear of it. */
    private Next run(WorkerState state, WorkerInput.RunUnit unit) {
        return switch (state) {
            case WorkerState.Ready(WorkerState.Launch launch) -> {
                Stream<WorkerEffect> open = unit.gate().stream().map(WorkerEffect.Open::new);
                Until until = unit.gate()
                        .<Until>map(gate -> new Until.NodeDone(gate.topLevel()))
                        .orElseGet(Until.LaunchDone::new);
                yield new Next(new WorkerState.Running(until), Stream.concat(begun(launch), open).toList());
            }
            case WorkerState.Expiring(Ending.Cancelled _, _, _) -> Next.of(state);
            case WorkerState.Stopping _, WorkerState.Exited _, WorkerState.Gone _ -> Next.of(state);
            case WorkerState.Planned _,
                    WorkerState.Starting _,
                    WorkerState.Discovering _,
                    WorkerState.Running _,
                    WorkerState.Expiring _ -> nonsense(state, "was given a unit");
        };
    }

    private static Stream<WorkerEffect> begun(WorkerState.Launch launch) {
        return launch == WorkerState.Launch.AHEAD ? Stream.of(new WorkerEffect.Launch()) : Stream.empty();
    }

    private Next runAgain(WorkerState state, WorkerInput.RunAgain again) {
        return switch (state) {
            case WorkerState.Ready(WorkerState.Launch launch) ->
                new Next(
                        new WorkerState.Running(new Until.RetryDone()),
                        Stream.concat(begun(launch), Stream.of(new WorkerEffect.Repeat(again))).toList());
            case WorkerState.Expiring(Ending.Cancelled _, _, _) -> Next.of(state);
            case WorkerState.Stopping _, WorkerState.Exited _, WorkerState.Gone _ -> Next.of(state);
            case WorkerState.Planned _,
                    WorkerState.Starting _,
                    WorkerState.Discovering _,
                    WorkerState.Running _,
                    WorkerState.Expiring _ -> nonsense(state, "was given a retry");
        };
    }

    private Next expire(WorkerState state, Duration grace) {
        return switch (state) {
            case WorkerState.Ready _, WorkerState.Running _ ->
                examined(new Ending.Expired(), grace);
            case WorkerState.Stopping(Ending.Unasked _, long killAt, Channel channel) ->
                Next.of(new WorkerState.Stopping(new Ending.Expired(), killAt, channel));
            case WorkerState.Expiring(Ending.Cancelled _, _, _) -> Next.of(state);
            case WorkerState.Stopping _, WorkerState.Exited _, WorkerState.Gone _ -> Next.of(state);
            case WorkerState.Planned _, WorkerState.Starting _, WorkerState.Discovering _, WorkerState.Expiring _ ->
                nonsense(state, "ran out of time");
        };
    }

    private Next dumpTaken(WorkerState state, long now) {
        return switch (state) {
            case WorkerState.Expiring(Ending why, Duration grace, Channel channel) ->
                Next.of(
                        new WorkerState.Stopping(why, later(now, grace), channel),
                        new WorkerEffect.Signal(ProcessSignal.TERMINATE));
            case WorkerState.Stopping _, WorkerState.Exited _, WorkerState.Gone _ -> Next.of(state);
            case WorkerState.Planned _,
                    WorkerState.Starting _,
                    WorkerState.Discovering _,
                    WorkerState.Ready _,
                    WorkerState.Running _ -> nonsense(state, "was examined");
        };
    }

    private Next finish(WorkerState state, long now) {
        return switch (state) {
            case WorkerState.Discovering _, WorkerState.Ready _ ->
                Next.of(
                        new WorkerState.Stopping(new Ending.Finished(), later(now, leave), Channel.OPEN),
                        new WorkerEffect.Finish());
            case WorkerState.Stopping(Ending why, long killAt, Channel channel) ->
                Next.of(
                        new WorkerState.Stopping(why, Math.min(killAt, later(now, leave)), channel),
                        new WorkerEffect.Finish());
            case WorkerState.Expiring(Ending.Cancelled _, _, _) -> Next.of(state);
            case WorkerState.Exited _, WorkerState.Gone _ -> Next.of(state);
            case WorkerState.Planned _, WorkerState.Starting _, WorkerState.Running _, WorkerState.Expiring _ ->
                nonsense(state, "was told to finish");
        };
    }

    private Next shutDown(WorkerState state, UnitRequest.Shutdown request, long now) {
        Ending why = new Ending.Cancelled(request);
        return switch (state) {
            case WorkerState.Starting _ -> told(request, why, NEVER, Channel.CLOSED, now);
            case WorkerState.Running _ when request.reason() == CancelReason.GLOBAL_TIMEOUT ->
                examined(why, terminated);
            case WorkerState.Discovering _, WorkerState.Ready _, WorkerState.Running _ ->
                told(request, why, NEVER, Channel.OPEN, now);
            case WorkerState.Expiring(Ending.Cancelled(var before), _, _)
            when before.reason().compareTo(request.reason()) >= 0 -> Next.of(state);
            case WorkerState.Expiring(_, _, Channel channel) -> told(request, why, NEVER, channel, now);
            case WorkerState.Stopping(Ending.Cancelled(var before), long killAt, Channel channel) ->
                again(state, before, request, killAt, channel, now);
            case WorkerState.Stopping(_, long killAt, Channel channel) -> told(request, why, killAt, channel, now);
            case WorkerState.Exited exited ->
                Next.of(
                        new WorkerState.Exited(why, exited.status(), exited.awaited(), exited.until()),
                        new WorkerEffect.SeeOff(Manner.KILLED));
            case WorkerState.Gone _ -> Next.of(state);
            case WorkerState.Planned _ -> nonsense(state, "was told to end");
        };
    }

    /** A level is told once: what ends already is asked again only if that is stronger, but may get less time. */
    private Next again(
            WorkerState state,
            UnitRequest.Shutdown before,
            UnitRequest.Shutdown request,
            long killAt,
            Channel channel,
            long now) {
        if (before.reason().compareTo(request.reason()) >= 0) {
            return Next.of(state);
        }
        Next told = told(request, new Ending.Cancelled(request), killAt, channel, now);
        boolean stronger = before.level().compareTo(request.level()) < 0;
        return stronger || request.level() == UnitRequest.Level.KILL ? told : Next.of(told.state);
    }

    private Next told(UnitRequest.Shutdown request, Ending why, long killAt, Channel channel, long now) {
        return switch (request.level()) {
            case INTERRUPT -> signalled(ProcessSignal.INTERRUPT, interrupted, why, killAt, channel, now);
            case HANGUP -> signalled(ProcessSignal.HANGUP, terminated, why, killAt, channel, now);
            case TERMINATE -> signalled(ProcessSignal.TERMINATE, terminated, why, killAt, channel, now);
            case KILL -> killed(why, channel);
        };
    }

    private static Next signalled(
            ProcessSignal signal, Duration grace, Ending why, long killAt, Channel channel, long now) {
        return Next.of(
                new WorkerState.Stopping(why, Math.min(killAt, later(now, grace)), channel),
                new WorkerEffect.Signal(signal));
    }

    /** {@return what follows from what can't be: a warning, and the end of a worker that lives on its own account} */
    Next nonsense(WorkerState state, String what) {
        WorkerEffect warning = new WorkerEffect.Warn(
                new RunProblem.WorkerOutOfStep(module, what, state.getClass().getSimpleName()));
        return switch (state) {
            case WorkerState.Starting _ -> broken(warning, what, Channel.CLOSED);
            case WorkerState.Discovering _, WorkerState.Ready _, WorkerState.Running _ ->
                broken(warning, what, Channel.OPEN);
            case WorkerState.Expiring(_, _, Channel channel) -> broken(warning, what, channel);
            case WorkerState.Stopping(Ending.Unasked _, _, Channel channel) -> broken(warning, what, channel);
            case WorkerState.Stopping(Ending.Finished _, _, Channel channel) -> broken(warning, what, channel);
            case WorkerState.Planned _, WorkerState.Stopping _, WorkerState.Exited _, WorkerState.Gone _ ->
                Next.of(state, warning);
        };
    }

    private static Next broken(WorkerEffect warning, String what, Channel channel) {
        return Next.of(
                new WorkerState.Stopping(new Ending.Broken(what), NEVER, channel),
                warning,
                new WorkerEffect.Signal(ProcessSignal.KILL));
    }

    /** {@return that long after now, or never} */
    static long later(long now, Duration by) {
        try {
            return Math.addExact(now, by.toNanos());
        } catch (ArithmeticException e) {
            return NEVER;
        }
    }
}
