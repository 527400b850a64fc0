package io.github.mvnrunner.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;

/** Spells what to type, in the same directory, to run a goal on the same project again. */
final class RerunCommand {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./:=@%+,!?-]+");

    private RerunCommand() {}

    static String of(String goal, MavenSession session) {
        MavenExecutionRequest request = session.getRequest();
        List<String> profiles = new ArrayList<>(request.getActiveProfiles());
        profiles.removeAll(session.getSettings().getActiveProfiles());
        request.getInactiveProfiles().forEach(profile -> profiles.add("!" + profile));
        Path here = Path.of(System.getProperty("user.dir"));
        return of(goal, here, request.getPom() == null ? here.resolve("pom.xml") : request.getPom().toPath(), profiles);
    }

    /**
     * @param pom the file that Maven was given
     * @param profiles those of the command line, with {@code !} before a deactivated one
     */
    static String of(String goal, Path here, Path pom, List<String> profiles) {
        Path directory = pom.toAbsolutePath().normalize();
        Path project = directory.endsWith("pom.xml") ? directory.getParent() : directory;
        return "mvn " + goal
                + (project.equals(here) ? "" : " -f " + quote(here.relativize(project).toString()))
                + (profiles.isEmpty() ? "" : " -P" + quote(String.join(",", profiles)));
    }

    private static String quote(String value) {
        return SAFE.matcher(value).matches() && !value.contains("!") ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
