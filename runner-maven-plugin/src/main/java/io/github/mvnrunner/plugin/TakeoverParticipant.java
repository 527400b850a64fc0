package io.github.mvnrunner.plugin;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.PlexusContainer;
import org.eclipse.aether.RepositorySystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces the executions of Surefire and Failsafe once all projects are read.
 *
 * <p>Both stay in the model with phase {@code none}: other tools read their configuration, and so does this plugin.
 * {@code -Drunner.skip-takeover=true} leaves everything to them for one build, {@code runner.failsafe=false} leaves the
 * integration tests to Failsafe. A module may set either as a property of its own.
 */
public final class TakeoverParticipant extends AbstractMavenLifecycleParticipant {
    private static final Logger LOG = LoggerFactory.getLogger(TakeoverParticipant.class);

    private RepositorySystem repositories; // all set by the container
    private ToolchainManager toolchains;
    private LifecycleExecutor lifecycle;
    private PlexusContainer container;

    @Override
    public void afterProjectsRead(MavenSession session) throws MavenExecutionException {
        ReactorMode mode = new ReactorSettings(session, LOG::info).mode();
        Door door = Door.of(getClass().getClassLoader());
        open(door, session);
        if (mode != ReactorMode.MODULE) {
            new Deferral(mode, session, lifecycle, container.getContainerRealm(), LOG).apply();
        }
        Standby.begin(session);
        if (TestsAhead.in(session)) {
            version(door, session.getProjects())
                    .ifPresent(version -> Standby.of(session).start(() -> engine(version, session)));
            if (mode == ReactorMode.MODULE) {
                LastRequests.tell(session);
            }
        }
    }

    private EngineLaunch engine(String version, MavenSession session) throws MojoExecutionException {
        Optional<Path> configured = Optional.ofNullable(session.getUserProperties().getProperty("runner.engineJdk")).map(Path::of);
        EngineParts engine = EngineParts.of(
                session,
                version,
                configured,
                toolchains,
                new ArtifactFiles(repositories, session.getRepositorySession()),
                session.getTopLevelProject().getRemotePluginRepositories());
        return EngineLaunches.of(engine, Console.of(session.getRequest(), LOG.isInfoEnabled()), session);
    }

    /** A selection that no module has matched, of which none could say that it is the last. */
    @Override
    public void afterSessionEnd(MavenSession session) throws MavenExecutionException {
        WaitingTests.of(session).ifPresent(tests -> settle(tests, session));
        Standby.of(session).end();
        Optional<String> unmatched = SpecifiedTests.of(session).flatMap(SpecifiedTests::verdict);
        if (unmatched.isPresent() && !session.getResult().hasExceptions()) {
            throw new MavenExecutionException(unmatched.get(), (Throwable) null);
        }
        if (!session.getResult().hasExceptions()) {
            tellUseless(session);
        }
    }

    /** Tests wait or run, though the project in which they are judged is behind, or was never built. */
    private static void settle(WaitingTests tests, MavenSession session) {
        for (WaitingTests.Part each : tests.all()) {
            try {
                if (FailedModules.othersGoOn(session)) {
                    each.finish();
                } else {
                    each.cancel();
                    each.tell();
                }
            } catch (Exception failure) { // joins those that the build has
                session.getResult().addException(failure);
            }
        }
        if (tests.left() > 0) {
            LOG.warn(MavenAdvice.notRunBefore(tests.left()));
        }
        if (Postponed.of(session).publishes()) {
            LOG.warn(MavenAdvice.NOTHING_PUBLISHED);
        }
    }

    private static void tellUseless(MavenSession session) throws MavenExecutionException {
        Optional<UselessExpectations> expectations = UselessExpectations.of(session);
        List<String> useless = expectations.map(all -> all.verdict(session.getProjects())).orElse(List.of());
        useless.forEach(LOG::warn);
        expectations.ifPresent(all -> all.rules(session.getProjects()).forEach(LOG::warn));
        if (!useless.isEmpty() && expectations.get().strict()) {
            throw new MavenExecutionException(MavenAdvice.uselessExpectations(useless.size()), (Throwable) null);
        }
    }

    static void open(Door door, MavenSession session) {
        SpecifiedTests.begin(session);
        UselessExpectations.begin(session);
        List<MavenProject> projects = session.getProjects();
        version(door, projects)
                .ifPresent(version -> projects.forEach(project -> Takeover.makeKnown(project.getBuild(), version)));
        ForkReach.extend(session);
        Map<TestPlugin, Integer> replaced = new EnumMap<>(TestPlugin.class);
        projects.stream()
                .filter(project -> door == Door.CORE
                        || Optional.ofNullable(RunnerPlugin.in(project.getBuild())).filter(Plugin::isExtensions).isPresent())
                .forEach(project -> new TakeoverSettings(session.getUserProperties(), project.getProperties())
                        .replaced().stream()
                        .filter(plugin -> Takeover.apply(project.getBuild(), plugin))
                        .forEach(plugin -> replaced.merge(plugin, 1, Integer::sum)));
        replaced.forEach((plugin, modules) -> LOG.info(MavenAdvice.replaces(plugin, modules)));
        if (TakeoverSettings.isSkipped(session.getUserProperties())) {
            LOG.info(MavenAdvice.TAKEOVER_SKIPPED);
        }
    }

    /** {@return which version the projects get to know} */
    private static Optional<String> version(Door door, List<MavenProject> projects) {
        return switch (door) {
            case CORE -> Optional.of(RunnerPlugin.ownVersion());
            case POM ->
                projects.stream()
                        .map(project -> RunnerPlugin.in(project.getBuild()))
                        .filter(Objects::nonNull)
                        .filter(Plugin::isExtensions)
                        .map(Plugin::getVersion)
                        .findFirst();
        };
    }
}
