package io.github.mvnrunner.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** What the goals have in common that tell about the tests of a reactor, and run none. */
abstract sealed class QueryMojo extends RunnerMojo permits ListMojo, ExplainMojo, ShowConfigMojo {
    QueryMojo(Components components) {
        super(components);
    }

    /** The engine's command. */
    abstract String question();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        Unreached.refuse(session());
        List<ModuleTests.Present> modules = new ArrayList<>();
        for (MavenProject project : session().getProjects()) {
            for (String id : TestExecutions.of(project.getBuild())) {
                present(project, new TestExecution(TestPlugin.SUREFIRE, id)).ifPresent(modules::add);
            }
        }
        if (modules.isEmpty()) {
            getLog().info(MavenAdvice.NO_TESTS);
            return;
        }
        End end = ask(question(), modules, place());
        if (EngineExit.of(end.code()) == EngineExit.TESTS_FAILED) {
            throw new MojoFailureException(MavenAdvice.UNMATCHED);
        }
        new Verdict(modules, getLog(), Optional.empty()).apply(end.code(), end.request(), end.errors(), Set.of());
    }

    private Optional<ModuleTests.Present> present(MavenProject project, TestExecution execution)
            throws MojoExecutionException, MojoFailureException {
        ModuleTests tests = tests(project, execution);
        if (tests instanceof ModuleTests.Present found) {
            return Optional.of(found);
        }
        if (tests instanceof ModuleTests.Delegated delegated) {
            getLog().warn(MavenAdvice.notListed(project.getArtifactId(), delegated.reason()));
        }
        return Optional.empty();
    }

    private Place place() {
        return new Place(
                session().getTopLevelProject(),
                ExecutionRoot.output(session()),
                question() + ".jsonl",
                RerunCommand.of("runner:run", session()));
    }
}
