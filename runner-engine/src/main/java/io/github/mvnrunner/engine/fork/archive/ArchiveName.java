package io.github.mvnrunner.engine.fork.archive;

import io.github.mvnrunner.engine.config.JvmSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Names an archive for all that decides whether it fits.
 *
 * <p>System properties are left out: no JVM minds them, and builds put ports and times into them.
 */
final class ArchiveName {
    private static final String AGENT = "-javaagent:";

    private ArchiveName() {}

    /**
     * {@return a name that no other kind of worker has}
     *
     * @param build of the JDK
     * @param flags all that the JVM is told
     */
    static String of(String build, JvmSpec jvm, List<String> flags, JarsFirst classPath) throws IOException {
        StringBuilder all = new StringBuilder(build);
        for (String flag : flags) {
            if (!flag.startsWith("-D")) {
                all.append('\n').append(flag).append(agent(jvm.workingDirectory(), flag));
            }
        }
        all.append('\n').append(classPath.argument()).append('\n').append(classPath.content());
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String agent(Path directory, String flag) throws IOException {
        if (!flag.startsWith(AGENT)) {
            return "";
        }
        Path jar = directory.resolve(flag.substring(AGENT.length()).split("=", 2)[0]);
        return Files.isRegularFile(jar) ? " " + JarsFirst.content(jar) : "";
    }
}
