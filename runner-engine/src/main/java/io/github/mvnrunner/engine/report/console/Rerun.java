package io.github.mvnrunner.engine.report.console;

import io.github.mvnrunner.engine.catalog.ModuleCopy;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.event.ModuleInfo;
import io.github.mvnrunner.engine.event.RunEvent;
import java.util.regex.Pattern;

/**
 * Spells the command that runs one test again.
 *
 * <p>A command that ends with {@code =} names the property by itself. {@code runner:run} needs the root among the selected modules, and the modules that the test's own depends on.
 */
final class Rerun {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./:=@%+,#-]*");

    /** {@code -Dtest} would run the class without its suite: without parameters, groups, and what was set up. */
    private static final String SUITE_FILES = "[engine:testng-suite-files]";

    private static final Pattern INVOCATION =
            Pattern.compile("/\\[(class-template-invocation|test-template-invocation|dynamic-test|dynamic-container|scenario|example):[^/]*]");

    private final RunEvent.RunStarted run;

    Rerun(RunEvent.RunStarted run) {
        this.run = run;
    }

    String command(TestCase test) {
        String id = test.id().uniqueId();
        boolean engine = id.startsWith("[engine:") && id.indexOf('/') < 0;
        return engine || id.startsWith(SUITE_FILES)
                ? start(test).replaceFirst(" -D\\S+=$", "") + (id.contains("/[test:") ? " " + uniqueId(id) : "")
                : start(test) + (known(test).endsWith("=") ? "" : " -Dtest=") + quote(test.className() + method(test))
                        + (isInvocation(test) ? " " + uniqueId(id) : "");
    }

    private String start(TestCase test) {
        boolean choose = run.modules().size() > 1 && known(test).startsWith("mvn runner:run");
        String module = ModuleCopy.base(test.id().module());
        return known(test)
                + (choose ? " -pl .,:" + module.substring(module.indexOf(':') + 1).replaceFirst("@.*", "") + " -am" : "");
    }

    /** Shards that were joined may have been runs of different kinds. */
    private String known(TestCase test) {
        return run.modules().stream()
                .filter(module -> module.id().equals(test.id().module()))
                .findFirst()
                .flatMap(ModuleInfo::rerunCommand)
                .orElse(run.rerunCommand());
    }

    private static String uniqueId(String id) {
        return quote("-Drunner.unique-id=" + id);
    }

    /** One of several tests of a method, or no method at all, as in Cucumber; a name may belong to more than one of them, or hold what {@code -Dtest} reads otherwise. */
    private static boolean isInvocation(TestCase test) {
        return INVOCATION.matcher(test.id().uniqueId()).find() || test.name().endsWith("]");
    }

    /**
     * A method without parameters and index; nothing for a class that failed as a whole.
     *
     * <p>Names of other languages may hold characters that mean something in {@code -Dtest}; a {@code ?} stands for each.
     */
    private static String method(TestCase test) {
        String name = test.name().replaceFirst("[(\\[].*", "").strip();
        boolean wholeClass = name.isEmpty() || name.equals("initializationError") || name.equals("executionError");
        return wholeClass ? "" : "#" + name.replaceAll("[^\\p{javaJavaIdentifierPart}]", "?");
    }

    private static String quote(String value) {
        return SAFE.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
