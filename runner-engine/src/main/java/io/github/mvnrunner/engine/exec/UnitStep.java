package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.exec.UnitNews.Fate;
import io.github.mvnrunner.engine.exec.UnitNews.Prospect;
import io.github.mvnrunner.engine.exec.UnitState.Books;
import io.github.mvnrunner.engine.exec.UnitState.Circumstance;
import io.github.mvnrunner.engine.exec.UnitState.Pass;
import io.github.mvnrunner.engine.link.WorkerMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Leads a unit from one state to the next; pure.
 *
 * <h2>Two machines</h2>
 *
 * {@link WorkerStep} knows the worker's process and what it may say when; this one knows what becomes of the tests. It
 * only hears what the other found to make sense, so news that can't come in a state is a bug of the engine, and thrown.
 *
 * <h2>Whatever dies</h2>
 *
 * Each way to {@link UnitState.Done} but that of a discovery hands the tests back, closes the books on them, or passes
 * the worker on with its last result held, once.
 */
record UnitStep(Task task) {
    /** Says what a unit was started for. */
    enum Task {
        /** To find the tests of a module. */
        DISCOVER,
        /** To have one more worker that knows the tests of a module. */
        ACCOMPANY,
        /** To run tests in a worker of its own. */
        LAUNCH,
        /** To run tests in a worker that ran others before. */
        CONTINUE
    }

    /** What follows, in this order. */
    record Next(UnitState state, List<UnitEffect> effects) {
        Next {
            effects = List.copyOf(effects);
        }

        static Next of(UnitState state, UnitEffect... effects) {
            return new Next(state, List.of(effects));
        }

        private Next after(UnitEffect... first) {
            return new Next(state, Stream.concat(Stream.of(first), effects.stream()).toList());
        }
    }

    /**
     * {@return what follows from that news}
     *
     * @throws IllegalStateException if it can't come in that state
     */
    Next step(UnitState state, UnitNews news) {
        return switch (state) {
            case UnitState.Assigned _ -> assigned(state, news);
            case UnitState.Asking _ -> asking(state, news);
            case UnitState.Preparing _ -> preparing(state, news);
            case UnitState.Opening _ -> opening(state, news);
            case UnitState.Running running -> running(running, news);
            case UnitState.Expiring _ -> expiring(state, news);
            case UnitState.AskingAgain(var circumstances) -> askingAgain(state, circumstances, news);
            case UnitState.Waiting _ -> waiting(state, news);
            case UnitState.Leaving(Books books) -> leaving(state, books, news);
            case UnitState.Done _ -> throw illegal(state, news);
        };
    }

    private Next assigned(UnitState state, UnitNews news) {
        return switch (news) {
            case UnitNews.Began _ -> Next.of(new UnitState.Asking(), new UnitEffect.Ask());
            case UnitNews.Granted _, UnitNews.Refused _, UnitNews.NotSpawned _, UnitNews.WorkerReady _,
                    UnitNews.Found _, UnitNews.Told _, UnitNews.Slow _, UnitNews.Expired _, UnitNews.PassOver _,
                    UnitNews.OutOfReach _, UnitNews.DelayOver _, UnitNews.WorkerGone _ ->
                throw illegal(state, news);
        };
    }

    private Next asking(UnitState state, UnitNews news) {
        return switch (news) {
            case UnitNews.Granted _ ->
                switch (task) {
                    case DISCOVER, ACCOMPANY, LAUNCH -> Next.of(new UnitState.Preparing(), new UnitEffect.Spawn());
                    case CONTINUE -> Next.of(new UnitState.Opening(), new UnitEffect.LookUp());
                };
            case UnitNews.Refused _ ->
                switch (task) {
                    case DISCOVER, ACCOMPANY, LAUNCH -> unstarted();
                    case CONTINUE -> leave(Books.EARLIER).after(new UnitEffect.HandBack());
                };
            case UnitNews.Began _, UnitNews.NotSpawned _, UnitNews.WorkerReady _, UnitNews.Found _,
                    UnitNews.Told _, UnitNews.Slow _, UnitNews.Expired _, UnitNews.PassOver _,
                    UnitNews.OutOfReach _, UnitNews.DelayOver _, UnitNews.WorkerGone _ ->
                throw illegal(state, news);
        };
    }

    /** Nothing of the worker's is worth anything to this unit: whoever comes next tries with another one. */
    private Next unstarted(UnitEffect... told) {
        Next done =
                switch (task) {
                    case DISCOVER, ACCOMPANY -> Next.of(new UnitState.Done());
                    case LAUNCH, CONTINUE -> Next.of(new UnitState.Done(), new UnitEffect.HandBack());
                };
        return done.after(told);
    }

    private Next preparing(UnitState state, UnitNews news) {
        return switch (news) {
            case UnitNews.NotSpawned _ -> unstarted();
            case UnitNews.Told(WorkerMessage.Unloadable what) -> Next.of(state, new UnitEffect.TellUnloadable(what));
            case UnitNews.Told _ -> Next.of(state);
            case UnitNews.WorkerReady _ -> Next.of(new UnitState.Opening(), new UnitEffect.LookUp());
            case UnitNews.WorkerGone _ when task == Task.ACCOMPANY -> unstarted();
            case UnitNews.WorkerGone(Fate fate) ->
                switch (fate) {
                    case CANCELLED -> unstarted();
                    case SILENT -> unstarted(new UnitEffect.TellSilence());
                    case ENDED -> unstarted(new UnitEffect.TellEarlyEnd());
                };
            case UnitNews.Began _, UnitNews.Granted _, UnitNews.Refused _, UnitNews.Found _, UnitNews.Slow _,
                    UnitNews.Expired _, UnitNews.PassOver _, UnitNews.OutOfReach _,
                    UnitNews.DelayOver _ -> throw illegal(state, news);
        };
    }

    private Next opening(UnitState state, UnitNews news) {
        return switch (news) {
            case UnitNews.Found(Prospect prospect) when prospect == Prospect.SOMETHING ->
                runsNothing()
                        ? Next.of(new UnitState.Done(), new UnitEffect.Keep())
                        : Next.of(new UnitState.Running(Pass.FIRST), new UnitEffect.Run());
            case UnitNews.Found _ ->
                runsNothing()
                        ? leave(Books.EARLIER)
                        : leave(Books.MISSING).after(new UnitEffect.GiveUpMissing());
            case UnitNews.Began _, UnitNews.Granted _, UnitNews.Refused _, UnitNews.NotSpawned _,
                    UnitNews.WorkerReady _, UnitNews.Told _, UnitNews.Slow _, UnitNews.Expired _,
                    UnitNews.PassOver _, UnitNews.OutOfReach _, UnitNews.DelayOver _,
                    UnitNews.WorkerGone _ -> throw illegal(state, news);
        };
    }

    private boolean runsNothing() {
        return task == Task.DISCOVER || task == Task.ACCOMPANY;
    }

    private Next running(UnitState.Running state, UnitNews news) {
        return switch (news) {
            case UnitNews.Told(WorkerMessage message) -> Next.of(state, new UnitEffect.Book(message));
            case UnitNews.Slow(var due) -> Next.of(state, new UnitEffect.TellSlow(due));
            case UnitNews.Expired(var node) -> Next.of(new UnitState.Expiring(), new UnitEffect.Expire(node));
            case UnitNews.OutOfReach _ -> leave(Books.OWN);
            case UnitNews.PassOver(var circumstances) -> over(state.pass(), circumstances);
            case UnitNews.WorkerGone(Fate fate) -> lost(fate);
            case UnitNews.Began _, UnitNews.Granted _, UnitNews.Refused _, UnitNews.NotSpawned _,
                    UnitNews.WorkerReady _, UnitNews.Found _,
                    UnitNews.DelayOver _ -> throw illegal(state, news);
        };
    }

    private static Next over(Pass pass, Set<Circumstance> circumstances) {
        Next next = mayRetry(circumstances)
                ? Next.of(new UnitState.AskingAgain(circumstances), new UnitEffect.Ask())
                : part(circumstances);
        boolean mayMiss = pass == Pass.AGAIN || circumstances.contains(Circumstance.PARTIAL);
        return mayMiss ? next.after(new UnitEffect.GiveUpMissing()) : next;
    }

    private static boolean mayRetry(Set<Circumstance> circumstances) {
        return circumstances.contains(Circumstance.RETRIES)
                && !circumstances.contains(Circumstance.RESTART)
                && !circumstances.contains(Circumstance.BUDGET_SPENT)
                && !circumstances.contains(Circumstance.CANCELLED);
    }

    private static Next part(Set<Circumstance> circumstances) {
        boolean last = circumstances.contains(Circumstance.LAST)
                || circumstances.contains(Circumstance.RESTART)
                || circumstances.contains(Circumstance.CANCELLED);
        return last
                ? leave(Books.OWN)
                : Next.of(new UnitState.Done(), new UnitEffect.Close(), new UnitEffect.Keep());
    }

    private static Next leave(Books books) {
        return Next.of(new UnitState.Leaving(books), new UnitEffect.Finish());
    }

    private static Next lost(Fate fate) {
        UnitEffect charge =
                switch (fate) {
                    case CANCELLED -> new UnitEffect.Abandon();
                    case SILENT, ENDED -> new UnitEffect.ChargeDeath();
                };
        return Next.of(new UnitState.Done(), charge, new UnitEffect.Close());
    }

    /** What it tells still counts: tests that run beside the one whose time is up may end. */
    private Next expiring(UnitState state, UnitNews news) {
        return switch (news) {
            case UnitNews.Told(WorkerMessage message) -> Next.of(state, new UnitEffect.Book(message));
            case UnitNews.Slow(var due) -> Next.of(state, new UnitEffect.TellSlow(due));
            case UnitNews.WorkerGone(Fate fate) -> {
                List<UnitEffect> effects = new ArrayList<>(List.of(new UnitEffect.ChargeTimeout()));
                if (fate == Fate.CANCELLED) {
                    effects.add(new UnitEffect.Abandon());
                }
                effects.add(new UnitEffect.Close());
                yield new Next(new UnitState.Done(), effects);
            }
            case UnitNews.Began _, UnitNews.Granted _, UnitNews.Refused _, UnitNews.NotSpawned _,
                    UnitNews.WorkerReady _, UnitNews.Found _, UnitNews.Expired _, UnitNews.PassOver _,
                    UnitNews.OutOfReach _, UnitNews.DelayOver _ -> throw illegal(state, news);
        };
    }

    private Next askingAgain(UnitState state, Set<Circumstance> circumstances, UnitNews news) {
        return switch (news) {
            case UnitNews.Granted _ -> Next.of(new UnitState.Waiting(), new UnitEffect.TurnToRetry());
            case UnitNews.Refused _ -> part(circumstances);
            case UnitNews.Began _, UnitNews.NotSpawned _, UnitNews.WorkerReady _, UnitNews.Found _,
                    UnitNews.Told _, UnitNews.Slow _, UnitNews.Expired _, UnitNews.PassOver _,
                    UnitNews.OutOfReach _, UnitNews.DelayOver _, UnitNews.WorkerGone _ ->
                throw illegal(state, news);
        };
    }

    /** Between two attempts a worker may print, and die. */
    private Next waiting(UnitState state, UnitNews news) {
        return switch (news) {
            case UnitNews.Told(WorkerMessage.Printed printed) -> Next.of(state, new UnitEffect.Book(printed));
            case UnitNews.Told _ -> Next.of(state);
            case UnitNews.DelayOver _ -> Next.of(new UnitState.Running(Pass.AGAIN), new UnitEffect.RunAgain());
            case UnitNews.WorkerGone(Fate fate) -> lost(fate);
            case UnitNews.Began _, UnitNews.Granted _, UnitNews.Refused _, UnitNews.NotSpawned _,
                    UnitNews.WorkerReady _, UnitNews.Found _, UnitNews.Slow _, UnitNews.Expired _,
                    UnitNews.PassOver _, UnitNews.OutOfReach _ -> throw illegal(state, news);
        };
    }

    private Next leaving(UnitState state, Books books, UnitNews news) {
        return switch (news) {
            case UnitNews.Told _ -> Next.of(state);
            case UnitNews.WorkerGone _ ->
                switch (books) {
                    case EARLIER -> Next.of(new UnitState.Done(), new UnitEffect.SettleEarlier());
                    case MISSING ->
                        Next.of(new UnitState.Done(), new UnitEffect.SettleEarlier(), new UnitEffect.Close());
                    case OWN -> Next.of(new UnitState.Done(), new UnitEffect.SettleOwn(), new UnitEffect.Close());
                };
            case UnitNews.Began _, UnitNews.Granted _, UnitNews.Refused _, UnitNews.NotSpawned _,
                    UnitNews.WorkerReady _, UnitNews.Found _, UnitNews.Slow _, UnitNews.Expired _,
                    UnitNews.PassOver _, UnitNews.OutOfReach _,
                    UnitNews.DelayOver _ -> throw illegal(state, news);
        };
    }

    private IllegalStateException illegal(UnitState state, UnitNews news) {
        return new IllegalStateException(
                task + ": " + news.getClass().getSimpleName() + " while " + state.getClass().getSimpleName());
    }
}
