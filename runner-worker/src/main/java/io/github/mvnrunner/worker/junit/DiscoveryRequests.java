package io.github.mvnrunner.worker.junit;

import io.github.mvnrunner.worker.testng.SuiteFilesEngine;
import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.Selector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.config.PrefixedConfigurationParameters;
import org.junit.platform.engine.support.hierarchical.DefaultParallelExecutionConfigurationStrategy;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Builds requests, and reads what the user configured before we add ours. */
final class DiscoveryRequests {
    private static final String PARALLEL = "junit.jupiter.execution.parallel.";
    private static final String AUTODETECTION = "junit.jupiter.extensions.autodetection.";
    private static final String LISTENERS = "testng.listeners";
    /** {@link ClaimCondition}, by name: a project without Jupiter can't load it. */
    private static final String CLAIM = "io.github.mvnrunner.worker.junit.ClaimCondition";

    /** {@link HoldCallback}, likewise. */
    private static final String HOLD = "io.github.mvnrunner.worker.junit.HoldCallback";

    /** {@link NamedInterceptor}, likewise. */
    private static final String NAMED = "io.github.mvnrunner.worker.junit.NamedInterceptor";

    private static final String OURS = CLAIM + "," + HOLD + "," + NAMED;

    /** {@code StopListener}, likewise: not every project has TestNG. */
    private static final String STOP_LISTENER = "io.github.mvnrunner.worker.testng.StopListener";

    private final EngineFrame.Configure configure;
    private final ConfigurationParameters user;
    private final LockReader locks = new LockReader();
    private final boolean testNg;

    /** @param testNg whether TestNG has tests to run */
    DiscoveryRequests(EngineFrame.Configure configure, boolean testNg) {
        this.configure = configure;
        this.testNg = testNg;
        this.user = builder(Collections.emptyList()).build().getConfigurationParameters();
    }

    List<Selector> selectors() {
        return configure.selectors;
    }

    /** False where the selector is no class, but stands for suite files. */
    boolean namesClasses() {
        return !SuiteFilesEngine.isAskedFor(configure.configurationParameters);
    }

    LauncherDiscoveryRequest request(List<Selector> selectors, boolean claiming) {
        LauncherDiscoveryRequestBuilder builder = builder(selectors);
        if (claiming) {
            builder.configurationParameter(AUTODETECTION + "enabled", "true");
            builder.configurationParameter(AUTODETECTION + "include", includes());
            builder.configurationParameter(AUTODETECTION + "exclude", userAutodetects() ? value("exclude") : "");
        }
        if (testNg) {
            String theirs = user.get(LISTENERS).map(names -> names + ",").orElse("");
            builder.configurationParameter(LISTENERS, theirs + STOP_LISTENER);
        }
        return builder.build();
    }

    private LauncherDiscoveryRequestBuilder builder(List<Selector> selectors) {
        List<DiscoverySelector> chosen = new ArrayList<>();
        for (Selector selector : selectors) {
            chosen.add(selector(selector));
        }
        LauncherDiscoveryRequestBuilder builder = LauncherDiscoveryRequestBuilder.request()
                .configurationParameters(configure.configurationParameters)
                .selectors(chosen)
                .filters(locks);
        if (!configure.includeTags.isEmpty() || !configure.excludeTags.isEmpty()) {
            builder.filters(new GroupFilter(configure));
        }
        return builder;
    }

    private static DiscoverySelector selector(Selector selector) {
        return selector.kind == Selector.Kind.CLASS
                ? DiscoverySelectors.selectClass(selector.value)
                : DiscoverySelectors.selectUniqueId(selector.value);
    }

    /** Parameters, then system properties, then {@code junit-platform.properties}: JUnit's own order. */
    boolean userAutodetects() {
        return user.getBoolean(AUTODETECTION + "enabled").orElse(false);
    }

    /** Parallel nodes can't wait for one another, and a condition that is switched off can't wait at all. */
    boolean forbidsGates() {
        return isParallel()
                || isTrue("junit.vintage.execution.parallel.enabled")
                || matchesClaim(user.get("junit.jupiter.conditions.deactivate"))
                || userAutodetects() && matchesClaim(user.get(AUTODETECTION + "exclude"));
    }

    /** Whether Jupiter runs tests in parallel. */
    private boolean isParallel() {
        return isTrue(PARALLEL + "enabled");
    }

    /** Whether the engine would like to split a class, and nothing keeps its tests together. */
    boolean maySplit(TestIdentifier topLevel) {
        String name = NodeTable.className(topLevel.getSource().orElse(null));
        return configure.large.contains(name)
                && Ids.isJupiterClass(topLevel.getUniqueId())
                && !userAutodetects()
                && !user.get("junit.jupiter.testinstance.lifecycle.default").isPresent()
                && !user.get("junit.jupiter.testmethod.order.default").isPresent()
                && Splitting.isHarmless(name);
    }

    /** What nodes of the last discovery declare. */
    LockReader locks() {
        return locks;
    }

    /** How many tests Jupiter runs at once; 1 also where JUnit will complain about its configuration. */
    int parallelism() {
        if (!isParallel()) {
            return 1;
        }
        ConfigurationParameters settings = new PrefixedConfigurationParameters(user, PARALLEL + "config.");
        try {
            return DefaultParallelExecutionConfigurationStrategy.valueOf(
                            settings.get("strategy").orElse("dynamic").toUpperCase(Locale.ROOT))
                    .createConfiguration(settings)
                    .getParallelism();
        } catch (RuntimeException | LinkageError e) {
            return 1;
        }
    }

    private boolean isTrue(String key) {
        return user.getBoolean(key).orElse(false);
    }

    private String includes() {
        String theirs = value("include").trim();
        if (!userAutodetects()) {
            return OURS;
        }
        return theirs.isEmpty() ? "*" : theirs + "," + OURS;
    }

    private String value(String key) {
        return user.get(AUTODETECTION + key).orElse("");
    }

    private static boolean matchesClaim(Optional<String> patterns) {
        for (String pattern : patterns.orElse("").split(",")) {
            String regex = Pattern.quote(pattern.trim()).replace("*", "\\E.*\\Q");
            if (CLAIM.matches(regex)) {
                return true;
            }
        }
        return false;
    }
}
