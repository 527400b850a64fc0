package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.config.ModuleSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the commands of a run's workers; safe for any thread.
 *
 * @param inherited the environment that workers inherit
 * @param own variables that every worker of this run gets
 */
public record WorkerCommands(ClassPaths classPaths, Map<String, String> inherited, Map<String, String> own) {

    /** {@return that module's recipe for a worker on that slot} */
    public ModuleSpec recipe(ModuleSpec module, int slot) {
        return classPaths.visible(module.with(SlotRecipe.of(module.jvm(), slot)));
    }

    /**
     * {@return the command of a worker on that slot}
     *
     * @param recipe the module with what {@link #recipe} says
     * @param handed variables that this worker gets, besides
     */
    public WorkerCommand command(ModuleSpec recipe, int slot, Map<String, String> handed) {
        Map<String, String> variables = new LinkedHashMap<>(handed);
        variables.putAll(own);
        variables.put("MVNRUNNER_WORKER_SLOT", String.valueOf(slot));
        variables.put("MVNRUNNER_MODULE_ID", recipe.id());
        return WorkerCommand.of(recipe, classPaths.argument(recipe), inherited, variables);
    }
}
