package io.github.mvnrunner.engine.event;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Describes a module to those who report on it.
 *
 * @param id {@code groupId:artifactId}
 * @param name what people call it, the artifactId
 * @param reportsDirectory where its {@code TEST-*.xml} go
 * @param nameSuffix Surefire's {@code reportNameSuffix}, may be empty
 * @param trimStackTrace whether reports cut stack traces
 * @param properties whether its XML lists system properties
 * @param outErr whether its XML holds the output of passed tests
 * @param style how its reports look otherwise
 * @param rerunCommand what starts the command that runs its tests again; empty for that of the run
 */
public record ModuleInfo(
        String id,
        String name,
        Path reportsDirectory,
        String nameSuffix,
        boolean trimStackTrace,
        boolean properties,
        boolean outErr,
        ReportStyle style,
        Optional<String> rerunCommand) {

    /** {@return the same module with its reports elsewhere} */
    public ModuleInfo reportingTo(Path directory) {
        return new ModuleInfo(id, name, directory, nameSuffix, trimStackTrace, properties, outErr, style, rerunCommand);
    }

    /** {@return the same module, whose tests that command runs again} */
    public ModuleInfo rerunWith(String command) {
        return new ModuleInfo(
                id, name, reportsDirectory, nameSuffix, trimStackTrace, properties, outErr, style, Optional.of(command));
    }
}
