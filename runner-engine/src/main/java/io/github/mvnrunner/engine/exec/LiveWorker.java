package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestCatalog;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.link.NumberedNodes;
import io.github.mvnrunner.engine.link.ThreadStack;
import io.github.mvnrunner.engine.link.WorkerLink;
import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.engine.output.OutputFlow;
import io.github.mvnrunner.engine.output.TailBuffer;
import io.github.mvnrunner.engine.platform.ExitStatus;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import io.github.mvnrunner.engine.platform.SpawnedProcess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is known of one worker's JVM, from its spawn to its end.
 *
 * <p>Handed from unit to unit; only the unit that holds it touches its fields. What comes from the outside is queued
 * in {@code inbox}, which any thread may post to.
 */
final class LiveWorker {
    final int slot;
    final ModuleSpec module;
    final String command;
    final WorkerInbox inbox = new WorkerInbox();
    final TestCatalog catalog = new TestCatalog();

    /** Where it is; led on by {@link WorkerStep} alone. */
    WorkerState state = new WorkerState.Planned();

    /** Nodes by the number that the worker gave them. */
    final NumberedNodes nodes = new NumberedNodes();

    /** Top-level nodes in the order of the launch, once discovered. */
    final List<TestNode> topLevels = new ArrayList<>();

    /** Units that it may still run, some of which others may have run. */
    final Reach reach = new Reach();

    /** Engines that failed after their last class, as one whose stores can't be closed. */
    final Map<TestNode, Thrown> engineFailures = new LinkedHashMap<>();

    /** The books of the unit that ran here last. */
    @Nullable
    UnitLedger last;

    /** Tells it, and all that it starts, from every other worker. */
    String mark = UUID.randomUUID().toString();

    final RanTests ran = new RanTests();

    /** Threads of the user's that still ran when it left. */
    List<ThreadStack> leftoverThreads = List.of();

    /** From its spawn on. */
    @Nullable
    Departure departure;

    /** How many units have ended here. */
    int units;

    /** Top-level nodes whose tests may run in several workers. */
    private final Set<String> splittable = new HashSet<>();

    private int requests;

    boolean wholeList;

    /** Takes the CPU time that it has used when it knows its tests. */
    Consumer<Duration> startCost = _ -> {};

    /** It was told to start no more tests. */
    boolean stopped;

    /** How many tests its launch runs at once. */
    int parallelism = 1;

    @Nullable
    SpawnedProcess process;

    @Nullable
    WorkerLink link;

    WorkerMessage.@Nullable Goodbye goodbye;

    /** What the unit that holds it lets pass of its stdout. */
    OutputFlow rawOut = new OutputFlow(0);

    /** The same of its stderr. */
    OutputFlow rawErr = new OutputFlow(0);

    String linkError = "";
    /** What scripts handed to its tests; part of its recipe. */
    Map<String, String> variables = Map.of();

    private final TailBuffer written = new TailBuffer(4096);
    private @Nullable Map<String, String> properties;

    LiveWorker(int slot, ModuleSpec module, String command) {
        this.slot = slot;
        this.module = module;
        this.command = command;
    }

    long pid() {
        return process == null ? -1 : process.pid();
    }

    /** Signals the worker's group; {@return whether there was one to take it} */
    boolean tell(ProcessSignal signal) {
        return process != null && state.exit().isEmpty() && process.signal(signal);
    }

    /** {@return a number that no question to this worker had before} */
    int nextRequest() {
        return ++requests;
    }

    boolean gone() {
        return state instanceof WorkerState.Gone;
    }

    /** {@return whether it lives and knows its tests} */
    boolean ready() {
        return state instanceof WorkerState.Ready;
    }

    /** {@return whether it ended with exit code 0 after it had said goodbye, and nobody hastened it} */
    boolean leftProperly() {
        return goodbye != null
                && goodbye.reason() == WorkerMessage.Reason.FINISHED
                && state.exit().filter(LiveWorker::isSuccess).isPresent()
                && state.ending().filter(Ending::isOurs).isEmpty();
    }

    /** {@return whether its end is nothing that a test of it answers for} */
    boolean endedAsMeant() {
        return leftProperly() || state.ending().filter(Ending::isOurs).isPresent();
    }

    private static boolean isSuccess(ExitStatus status) {
        return status instanceof ExitStatus.Exited(int code) && code == 0;
    }

    Sender<UnitInput> sender() {
        return inbox;
    }

    void learn(WorkerMessage.Discovered discovered) {
        wholeList = discovered.wholeList();
        parallelism = discovered.parallelism();
        topLevels.addAll(discovered.topLevels());
        reach.discovered(topLevels);
        discovered.splittable().forEach(top -> splittable.add(top.id().uniqueId()));
        ProcessHandle.of(pid()).flatMap(handle -> handle.info().totalCpuDuration()).ifPresent(startCost);
    }

    void learn(int index, TestNode node) {
        nodes.put(index, node);
        catalog.add(node);
    }

    /** {@return whether the tests of that top-level node may run in several workers} */
    boolean maySplit(String topLevel) {
        return !wholeList && splittable.contains(topLevel);
    }

    void learn(Map<String, String> systemProperties) {
        properties = systemProperties;
    }

    Optional<Map<String, String>> properties() {
        return Optional.ofNullable(properties);
    }

    void wrote(byte[] chunk) {
        written.add(chunk, 0);
    }

    String lastWords() {
        return new String(written.toByteArray(), StandardCharsets.UTF_8);
    }
}
