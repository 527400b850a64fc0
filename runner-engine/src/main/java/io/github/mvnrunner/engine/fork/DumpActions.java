package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.link.DumpDepth;
import io.github.mvnrunner.engine.platform.KernelView;
import io.github.mvnrunner.engine.platform.ProcessFacts;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Does what a {@link DumpLadder} wants, each rung on a thread of its own where it could block. */
final class DumpActions {
    private final DumpTarget target;
    private final int request;
    private final Consumer<DumpInput> mailbox;
    private Optional<AttachedDump> attached = Optional.empty();

    DumpActions(DumpTarget target, int request, Consumer<DumpInput> mailbox) {
        this.target = target;
        this.request = request;
        this.mailbox = mailbox;
    }

    void attempt(DumpRung rung) {
        obstacle(rung)
                .ifPresentOrElse(why -> mailbox.accept(new DumpInput.Failed(rung, why)), () -> unhindered(rung));
    }

    void abandon(DumpRung rung) {
        if (rung == DumpRung.ATTACH) {
            attached.ifPresent(AttachedDump::end);
        }
    }

    private void unhindered(DumpRung rung) {
        switch (rung) {
            case WATCHER -> target.link().orElseThrow().askForDump(request, DumpDepth.FULL);
            case ATTACH -> attached = AttachedDump.start(target.java(), pid(), mailbox);
            case QUIT -> quit();
            case KERNEL -> Thread.ofPlatform().daemon().name("dump-kernel").start(this::look);
            case NONE -> throw new IllegalArgumentException("no rung");
        }
    }

    /** Why a rung is of no use; SIGQUIT kills a JVM that does not listen to it. */
    private Optional<String> obstacle(DumpRung rung) {
        return switch (rung) {
            case WATCHER -> target.link().isEmpty() ? Optional.of("it has not called back") : stopped();
            case ATTACH -> stopped().or(() -> deaf(rung)).or(this::noJcmd);
            case QUIT -> stopped().or(this::unreadable).or(() -> deaf(rung));
            case KERNEL -> KernelView.isAvailable() ? Optional.empty() : Optional.of("this system has none");
            case NONE -> Optional.empty();
        };
    }

    private Optional<String> stopped() {
        return KernelView.process(pid())
                .filter(ProcessFacts::isStopped)
                .map(facts -> "the process is stopped (state " + facts.state() + ")");
    }

    /** With {@code -Xrs} a JVM opens the door for attaching at its start, and needs no signal for it. */
    private Optional<String> deaf(DumpRung rung) {
        if (target.arguments().contains("-Xrs")) {
            return rung == DumpRung.QUIT ? Optional.of("-Xrs makes SIGQUIT deadly") : Optional.empty();
        }
        boolean deaf = KernelView.isAvailable() && !KernelView.catches(pid(), ProcessSignal.QUIT);
        return deaf ? Optional.of("the JVM does not listen to SIGQUIT") : Optional.empty();
    }

    private Optional<String> unreadable() {
        return target.outputCaptured() ? Optional.empty() : Optional.of("its output does not come to the engine");
    }

    private Optional<String> noJcmd() {
        return AttachedDump.jcmd(target.java()).isPresent()
                ? Optional.empty()
                : Optional.of("there is no jcmd beside " + parent(target.java()) + " nor in the engine's JDK");
    }

    private static Path parent(Path java) {
        return Optional.ofNullable(java.getParent()).orElse(java);
    }

    private void quit() {
        if (!target.process().signalLeader(ProcessSignal.QUIT)) {
            mailbox.accept(new DumpInput.Failed(DumpRung.QUIT, "the signal could not be sent"));
        }
    }

    private void look() {
        String threads = KernelView.threads(pid());
        mailbox.accept(
                threads.isEmpty()
                        ? new DumpInput.Failed(DumpRung.KERNEL, "there is no such process")
                        : new DumpInput.Seen(threads));
    }

    private long pid() {
        return target.process().pid();
    }
}
