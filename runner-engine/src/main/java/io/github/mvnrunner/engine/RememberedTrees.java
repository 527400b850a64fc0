package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.catalog.ModuleTree;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.discovery.Provenance;
import io.github.mvnrunner.engine.discovery.TreeCache;
import io.github.mvnrunner.engine.discovery.TreeKey;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for what a module's classes hold only if nothing is the same as when somebody asked before.
 *
 * @param trees who is asked
 */
record RememberedTrees(TestListing.Trees trees, TreeCache cache, RunRequest request, Map<String, String> environment)
        implements TestListing.Trees {
    @Override
    public ModuleTree of(ModuleSpec module, List<String> classes) throws InterruptedException {
        Optional<String> key = key(module);
        Optional<ModuleTree> known = key.flatMap(found -> cache.find(found, classes));
        if (known.isPresent()) {
            return known.get();
        }
        ModuleTree tree = trees.of(module, classes);
        // what is written while a worker reads it may be half of each
        key.filter(_ -> Provenance.isClassesOnly(module, tree))
                .filter(before -> key(module).filter(before::equals).isPresent())
                .ifPresent(found -> cache.keep(found, classes, tree));
        return tree;
    }

    /** What can't be read is for the worker to complain of. */
    private Optional<String> key(ModuleSpec module) {
        try {
            return Optional.of(TreeKey.of(module, request.workerJar(), environment));
        } catch (UncheckedIOException _) {
            return Optional.empty();
        }
    }
}
