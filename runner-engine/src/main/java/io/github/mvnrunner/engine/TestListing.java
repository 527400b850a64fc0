package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.catalog.ModuleTree;
import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.filter.SelectionBook;
import io.github.mvnrunner.engine.filter.TestSelection;
import io.github.mvnrunner.engine.fork.JdkRelease;
import io.github.mvnrunner.engine.history.RunHistory;
import io.github.mvnrunner.engine.plan.ExpectationBook;
import io.github.mvnrunner.engine.plan.ModulePolicies;
import io.github.mvnrunner.engine.plan.ModuleSelection;
import io.github.mvnrunner.engine.problem.RunnerException;
import io.github.mvnrunner.engine.report.list.ListedModule;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Finds out which tests a request selects, and runs none.
 *
 * @param trees tells what a module's classes hold
 */
record TestListing(
        RunRequest request, EngineConfig config, RunHistory history, ListCommand.Detail detail, Trees trees) {

    /** Tells what a module's classes hold; asked by several threads. */
    interface Trees {
        /** @param classes binary names, sorted; never none */
        ModuleTree of(ModuleSpec module, List<String> classes) throws InterruptedException;
    }

    /**
     * What was found.
     *
     * @param selections what {@code -Dtest} comes to
     */
    record Found(List<ListedModule> modules, SelectionBook selections) {
        int selected() {
            return modules.stream().mapToInt(ListedModule::selected).sum();
        }
    }

    /** {@return all modules, also those without tests} */
    Found find() throws InterruptedException {
        SelectionBook book = new SelectionBook();
        ModulePolicies policies = ModulePolicies.of(
                config,
                request,
                module -> JdkRelease.of(module.jvm().executable()),
                history,
                Shards.of(request, config, history),
                new ExpectationBook());
        List<Future<ListedModule>> found = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(config.testThreads())) {
            request.modules().forEach(module -> found.add(threads.submit(() -> listed(module, policies, book))));
            List<ListedModule> modules = new ArrayList<>();
            for (Future<ListedModule> each : found) {
                modules.add(each.get());
            }
            return new Found(modules, book);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RunnerException known ? known : new IllegalStateException(e.getCause());
        }
    }

    private ListedModule listed(ModuleSpec module, ModulePolicies policies, SelectionBook book)
            throws InterruptedException {
        if (!policies.maySelectFrom(module.id())) {
            return new ModuleList(module, policies, history, config, detail).unscanned();
        }
        TestSelection selection = ModuleSelection.classes(module);
        book.note(selection);
        List<String> classes = selection.classNames();
        ModuleTree tree = classes.isEmpty() ? ModuleTree.EMPTY : trees.of(module, classes);
        return new ModuleList(module, policies, history, config, detail).of(tree, selection, book);
    }
}
