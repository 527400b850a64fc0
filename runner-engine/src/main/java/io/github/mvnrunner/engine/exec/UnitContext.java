package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.filter.TestSelection;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.script.ScriptRunner;
import io.github.mvnrunner.engine.time.TimeSource;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives units what they share; safe for use by all of them. */
record UnitContext(
        Map<String, ModuleSpec> modules,
        ExecSettings settings,
        WorkerStarter starter,
        ScriptRunner scripts,
        Books books,
        TimeSource time,
        Sender<UnitMessage> out,
        AtomicInteger numbers,
        Set<String> toldUnloadable) {

    UnitContext(
            Map<String, ModuleSpec> modules,
            ExecSettings settings,
            WorkerStarter starter,
            ScriptRunner scripts,
            TimeSource time,
            Sender<UnitMessage> out) {
        this(
                Map.copyOf(modules),
                settings,
                starter,
                scripts,
                new Books(
                        settings.policies(),
                        settings.checkInterference(),
                        new RetryBudget(settings.retriesMaxFailures()),
                        new InterferenceChecks(out),
                        new SecureRandom(),
                        time,
                        new Neighbours(),
                        new Endings(settings.policies().surprises(), out),
                        settings.output(),
                        settings.selections(),
                        out),
                time,
                out,
                new AtomicInteger(),
                ConcurrentHashMap.newKeySet());
    }

    Neighbours neighbours() {
        return books.neighbours();
    }

    ModuleSpec module(String id) {
        return modules.get(id);
    }

    UnitPlan number(UnitPlan plan) {
        return plan.numbered(numbers.incrementAndGet());
    }

    /** {@return the selected classes in the order in which they begin} */
    List<String> ordered(ModuleSpec module, TestSelection selection) {
        int hour = time.now().atZone(ZoneId.systemDefault()).getHour();
        return settings.policies().ordered(module, hour, selection.classNames());
    }

    /** A class that can't be loaded is a test that failed, once; otherwise it would be lost without a word. */
    void unloadable(ModuleSpec module, int slot, String selector, Thrown thrown) {
        if (!toldUnloadable.add(module.id() + " " + selector)) {
            return;
        }
        TestCase test = new TestCase(
                new TestId(module.id(), "[class:" + selector + "]"), selector, selector, "initializationError", selector);
        out.post(new UnitMessage.Registered(test));
        out.post(new UnitMessage.TestEnded(
                test,
                List.of(new Attempt(
                        1,
                        1,
                        Attempt.Purpose.FIRST,
                        time.now(),
                        Duration.ZERO,
                        Duration.ZERO,
                        false,
                        false,
                        slot,
                        List.of(),
                        new Outcome.Errored(thrown),
                        Output.NONE))));
    }
}
