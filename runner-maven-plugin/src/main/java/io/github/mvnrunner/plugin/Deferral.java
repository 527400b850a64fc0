package io.github.mvnrunner.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;

/**
 * Lets the tests of a reactor wait for its last module, and what needs their verdict wait for them.
 *
 * <p>Where Maven builds several modules at a time, there is no last one: each is its own.
 *
 * <p>What can't be made to wait for sure is left alone: then a module's tests run in its own {@code test} phase, or, if
 * something would be published before the verdict, all modules' do.
 */
final class Deferral {
    private static final String AWAIT = "await";

    private final ReactorMode mode;
    private final MavenSession session;
    private final LifecycleExecutor lifecycle;
    private final ClassLoader maven;
    private final Logger log;

    /** @param maven which sees all that Maven itself consists of */
    Deferral(ReactorMode mode, MavenSession session, LifecycleExecutor lifecycle, ClassLoader maven, Logger log) {
        this.mode = mode;
        this.session = session;
        this.lifecycle = lifecycle;
        this.maven = maven;
        this.log = log;
    }

    void apply() {
        Optional<String> phase = verdictPhase(session.getGoals());
        List<MavenProject> projects = session.getProjects();
        if (phase.isEmpty() || projects.size() == 1) {
            return;
        }
        if (isConcurrent() && mode == ReactorMode.DEFERRED) {
            log.info(MavenAdvice.notDeferred("Maven builds several modules at a time, which only overlapped allows"));
            return;
        }
        Map<MavenProject, LifeCycleTail> tails = new LinkedHashMap<>();
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(maven); // a core extension sees no life cycles
        try {
            for (MavenProject project : projects) {
                tails.put(project, LifeCycleTail.of(plan(project)));
            }
        } catch (Exception e) { // of a plugin that can't be resolved yet, say; Maven itself will speak of it
            log.info(MavenAdvice.notDeferred("it isn't known what comes after them, because " + e));
            log.debug("The plan of a module isn't known", e);
            return;
        } finally {
            Thread.currentThread().setContextClassLoader(own);
        }
        MavenProject last = projects.get(projects.size() - 1);
        tails.replaceAll((project, tail) -> project == last || isConcurrent() ? tail.ofLast() : tail);
        Optional<String> stuck = tails.entrySet().stream()
                .flatMap(entry -> entry.getValue().stuck().stream()
                        .map(step -> step + " of " + entry.getKey().getArtifactId() + " can't wait for them"))
                .findFirst();
        if (stuck.isPresent()) {
            log.info(MavenAdvice.notDeferred(stuck.get()));
            return;
        }
        if (tails.values().stream().noneMatch(LifeCycleTail::waits)) {
            tails.values().stream().flatMap(tail -> tail.reader().stream()).findFirst()
                    .ifPresent(step -> log.info(MavenAdvice.notDeferred(step + " may need their results")));
            return;
        }
        tails.forEach((project, tail) -> tail.reader()
                .ifPresent(step -> log.info(MavenAdvice.readBefore(project.getArtifactId(), step.toString()))));
        begin(tails, phase.get());
    }

    private void begin(Map<MavenProject, LifeCycleTail> tails, String phase) {
        List<MavenProject> waiting = tails.entrySet().stream()
                .filter(entry -> entry.getValue().waits())
                .map(Map.Entry::getKey)
                .toList();
        WaitingTests.begin(session, waiting.stream().map(MavenProject::getId).collect(Collectors.toSet()), way());
        Postponed postponed = Postponed.begin(session);
        List<MavenProject> projects = session.getProjects();
        MavenProject last = projects.get(projects.size() - 1);
        if (isConcurrent()) { // what depends on a module begins behind its verdict by itself
            waiting.forEach(project -> postponed.postpone(project, tails.get(project).postponed()));
            waiting.forEach(project -> bind(project.getBuild(), phase));
        } else {
            tails.forEach((project, tail) -> postponed.postpone(project, tail.postponed()));
            bind(last.getBuild(), phase);
        }
        log.info(MavenAdvice.deferred(way(), last.getArtifactId()));
    }

    private WaitingTests.Way way() {
        if (mode == ReactorMode.DEFERRED) {
            return WaitingTests.Way.AT_THE_END;
        }
        return isConcurrent() ? WaitingTests.Way.BESIDE_THEIR_MODULE : WaitingTests.Way.BESIDE_THE_BUILD;
    }

    private boolean isConcurrent() {
        return session.getRequest().getDegreeOfConcurrency() > 1;
    }

    /** {@return the phase in which tests that wait are judged; empty if no module gets as far as its tests} */
    static Optional<String> verdictPhase(List<String> goals) {
        int furthest = goals.stream().mapToInt(LifeCycleTail.PHASES::indexOf).max().orElse(-1);
        int verify = LifeCycleTail.PHASES.indexOf("verify");
        return furthest < 0 ? Optional.empty() : Optional.of(LifeCycleTail.PHASES.get(Math.min(furthest, verify)));
    }

    private List<LifeCycleTail.Step> plan(MavenProject project) throws Exception {
        MavenSession ofProject = session.clone();
        ofProject.setCurrentProject(project);
        List<LifeCycleTail.Step> steps = new ArrayList<>();
        for (MojoExecution mojo : lifecycle
                .calculateExecutionPlan(ofProject, false, session.getGoals().toArray(String[]::new))
                .getMojoExecutions()) {
            boolean once = mojo.getMojoDescriptor() != null && mojo.getMojoDescriptor().isAggregator();
            if (mojo.getLifecyclePhase() != null || !once) {
                steps.add(new LifeCycleTail.Step(
                        Optional.ofNullable(mojo.getLifecyclePhase()),
                        mojo.getGroupId() + ":" + mojo.getArtifactId(),
                        mojo.getGoal(),
                        mojo.getExecutionId()));
            }
        }
        return steps;
    }

    private static void bind(Build build, String phase) {
        Plugin runner = RunnerPlugin.in(build);
        PluginExecution execution = new PluginExecution();
        execution.setId(AWAIT);
        execution.setPhase(phase);
        execution.addGoal(AWAIT);
        runner.addExecution(execution);
        runner.flushExecutionMap();
    }
}
