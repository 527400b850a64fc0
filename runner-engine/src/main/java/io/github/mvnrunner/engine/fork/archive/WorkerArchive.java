package io.github.mvnrunner.engine.fork.archive;

import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.fork.JvmFlags;
import io.github.mvnrunner.engine.fork.archive.Role.Standing;
import io.github.mvnrunner.engine.platform.BackgroundWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The archive of one kind of worker: one JVM, one list of flags, one class path.
 *
 * <p>Beside it stands what workers of this kind cost to start. If that shows no gain it is deleted, and no other one is
 * made as long as nothing changes. Safe for any thread.
 */
final class WorkerArchive {
    private final int jdk;
    private final JvmSpec jvm;
    private final JarsFirst classPath;
    private final Path directory;
    private final String name;
    private final Path lists;
    private final List<Path> recorded = new ArrayList<>();
    private final Standing standing;
    private final List<UnaryOperator<StartCosts>> notes = new ArrayList<>();
    private int started;

    /**
     * The archive of that name.
     *
     * @param directory of all archives
     * @param lists where workers write down what they load; somebody else deletes it
     */
    WorkerArchive(int jdk, JvmSpec jvm, JarsFirst classPath, Path directory, String name, Path lists) {
        this.jdk = jdk;
        this.jvm = jvm;
        this.classPath = classPath;
        this.directory = directory;
        this.name = name;
        this.lists = lists;
        this.standing = read(file("costs")).showNoGain()
                ? Standing.USELESS
                : Files.exists(file("jsa")) ? Standing.THERE : Standing.MISSING;
    }

    /** {@return how the next worker is started that has its JVM to itself} */
    synchronized FreshStart next(ModuleSpec module) {
        return switch (Role.next(standing, started++)) {
            case PLAIN -> new FreshStart(module, cost -> note(StartCosts::plusWithout, cost));
            case RECORDED -> FreshStart.unnoticed(with(module, module.classPath(), ArchiveFlags.record(jdk, newList())));
            case ARCHIVED -> new FreshStart(
                    with(module, classPath.elements(), ArchiveFlags.use(jdk, file("jsa"))),
                    cost -> note(StartCosts::plusWith, cost));
        };
    }

    private interface Note {
        StartCosts in(StartCosts costs, Duration cost);
    }

    private synchronized void note(Note note, Duration cost) {
        notes.add(costs -> note.in(costs, cost));
    }

    private Path newList() {
        Path list = lists.resolve(name + "-" + recorded.size() + ".classes");
        recorded.add(list);
        return list;
    }

    private static ModuleSpec with(ModuleSpec module, List<Path> classPath, List<String> flags) {
        List<String> arguments = Stream.concat(flags.stream(), module.jvm().arguments().stream()).toList();
        return module.with(classPath, module.jvm().withArguments(arguments));
    }

    /** The run is over: keeps what was learned; {@return whether there is an archive to make} */
    synchronized boolean learned(Instant now) throws IOException {
        StartCosts costs = read(file("costs")); // which another run may have written meanwhile
        for (UnaryOperator<StartCosts> note : notes) {
            costs = note.apply(costs);
        }
        if (!notes.isEmpty()) {
            Files.createDirectories(directory);
            Path fresh = Files.createTempFile(directory, name, ".part");
            Files.writeString(fresh, costs.text());
            Files.move(fresh, file("costs"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        if (costs.showNoGain()) {
            Files.deleteIfExists(file("jsa"));
        } else if (standing == Standing.THERE) {
            Files.setLastModifiedTime(file("jsa"), FileTime.from(now));
        }
        return !recorded.isEmpty();
    }

    /** Lets a process make the archive, which nobody waits for. */
    synchronized void make() throws IOException {
        List<String> classes = ClassList.joined(recorded);
        if (classes.isEmpty()) {
            return;
        }
        Files.write(Files.createDirectories(directory).resolve(name + ".list"), classes, StandardOpenOption.CREATE_NEW);
        List<String> command = new ArrayList<>(List.of(jvm.executable().toString()));
        command.addAll(ArchiveFlags.make(jdk, jvm.arguments(), file("list"), file("part")));
        command.addAll(List.of("-cp", classPath.argument()));
        BackgroundWork.make(command, file("list"), file("part"), file("jsa"), JvmFlags.VARIABLES);
    }

    private Path file(String extension) {
        return directory.resolve(name + "." + extension);
    }

    private static StartCosts read(Path file) {
        try {
            return Files.exists(file) ? StartCosts.parse(Files.readString(file)) : StartCosts.NONE;
        } catch (IOException _) {
            return StartCosts.NONE;
        }
    }
}
