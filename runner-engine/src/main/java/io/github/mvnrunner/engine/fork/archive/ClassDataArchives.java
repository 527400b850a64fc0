package io.github.mvnrunner.engine.fork.archive;

import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.fork.ClassPaths;
import io.github.mvnrunner.engine.fork.JdkRelease;
import io.github.mvnrunner.engine.fork.JvmFlags;
import io.github.mvnrunner.engine.time.TimeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes JVMs cheap that one class or method has to itself: they read the classes of jars from a class-data archive.
 *
 * <p>In a run that has no archive yet, a few workers write down which classes they load. After the run a process of the
 * lowest priority makes the archive of that, which later runs use. Nothing depends on it: a JVM that can't use an archive
 * says nothing and loads its classes as always, and whatever fails here leaves things as they were.
 *
 * <h2>Never a stale class</h2>
 *
 * Only jars are archived, and an archive's name holds the content of each, beside the build of the JDK and its flags. A
 * JVM checks the jars once more, by size and time. Directories, in which a project's classes are, and jars of the
 * project come behind the others on the class path, and only where no other holds anything under a name that they hold,
 * too; else there is no archive.
 *
 * <p>Safe for any thread.
 */
public final class ClassDataArchives implements AutoCloseable {
    /** Each takes seconds of CPU time, and the next run is soon. */
    private static final int MOST_MADE = 2;

    private static final long MOST_BYTES = 256L << 20;

    private final Optional<Place> place;
    private final Map<Kind, Optional<WorkerArchive>> archives = new ConcurrentHashMap<>();

    /**
     * Where archives are, and what decides whether they fit.
     *
     * @param directory where they are kept; made when it is needed
     * @param project the directory below which jars are that each build makes anew
     * @param lists a directory of the run's
     * @param inherited the environment that workers inherit
     */
    public record Place(
            Path directory, Path project, Path lists, Map<String, String> inherited, ClassPaths classPaths, TimeSource time) {}

    /** What workers have in common that may use the same archive. */
    private record Kind(JvmSpec jvm, List<Path> classPath) {}

    /** Uses no archives where there is no place for them. */
    public ClassDataArchives(Optional<Place> place) {
        this.place = place;
    }

    /** {@return how to start a worker of that module which has its JVM to itself} */
    public FreshStart start(ModuleSpec module) {
        return place.flatMap(where -> archives.computeIfAbsent(
                        new Kind(module.jvm(), module.classPath()), _ -> find(module, where)))
                .map(archive -> archive.next(module))
                .orElseGet(() -> FreshStart.unnoticed(module));
    }

    private static Optional<WorkerArchive> find(ModuleSpec module, Place where) {
        JvmSpec jvm = module.jvm();
        List<String> flags = JvmFlags.said(jvm, where.inherited);
        OptionalInt jdk = JdkRelease.of(jvm.executable());
        Optional<String> build = JdkRelease.build(jvm.executable());
        boolean possible = build.isPresent()
                && JdkRelease.isHotSpot(jvm.executable())
                && ArchiveFlags.leaveRoom(jdk.orElse(0), flags)
                && where.classPaths.fits(module);
        try {
            Optional<JarsFirst> order =
                    possible ? JarsFirst.of(where.classPaths.elements(module), where.project) : Optional.empty();
            if (order.isEmpty()) {
                return Optional.empty();
            }
            String name = ArchiveName.of(build.get(), jvm, flags, order.get());
            return Optional.of(
                    new WorkerArchive(jdk.getAsInt(), jvm, order.get(), where.directory, name, where.lists));
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    /** The run is over: what was learned is kept, archives are made in the background, and old ones are deleted. */
    @Override
    public void close() {
        place.ifPresent(where -> close(where, where.time.now()));
    }

    private void close(Place where, Instant now) {
        int made = 0;
        for (WorkerArchive archive : archives.values().stream().flatMap(Optional::stream).toList()) {
            try {
                if (archive.learned(now) && made < MOST_MADE) {
                    made++;
                    archive.make();
                }
            } catch (IOException | RuntimeException _) {
                // The next run tries again.
            }
        }
        try {
            ArchiveFolder.prune(where.directory, MOST_BYTES, now);
        } catch (IOException | RuntimeException _) {
            // The next run does.
        }
    }
}
