package io.github.mvnrunner.plugin;

/**
 * One execution of a plugin whose place is taken.
 *
 * @param id as in the POM
 */
record TestExecution(TestPlugin plugin, String id) {
    /** {@return what tells it from the module's other executions in file names; empty for the usual one} */
    String label() {
        boolean usual = id.equals(plugin.defaultExecution());
        return switch (plugin) {
            case SUREFIRE -> usual ? "" : id;
            case FAILSAFE -> usual ? "failsafe" : "failsafe-" + id;
        };
    }

    /** {@return the label behind a separator; empty for the usual execution} */
    String suffix(String separator) {
        return label().isEmpty() ? "" : separator + label();
    }
}
