package io.github.mvnrunner.engine.fork.archive;

import io.github.mvnrunner.engine.fork.JvmFlags;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Knows the JVM's flags about class-data archives.
 *
 * <p>Whatever the user says of them comes first: then none of ours is given at all. The same goes for flags under which a
 * JVM takes no archive.
 */
final class ArchiveFlags {
    /** Before it, a JVM doesn't keep what it loads in an archive, or prints about it. */
    private static final int OLDEST_JDK = 17;

    /** From it on, the JVM says of archives what it has to say under another tag. */
    private static final int FIRST_WITH_AOT = 24;

    private static final Predicate<String> RULES_ARCHIVES_OUT = Pattern.compile(JvmFlags.ANYTHING
                    + "|-Xshare:.*"
                    + "|-XX:[+-]?\\w*(Shared|Sharing|AOT|Archiv|ClassList|DynamicDump)\\w*.*"
                    + "|-p|--module-path(=.*)?|--(patch-module|upgrade-module-path|limit-modules)(=.*)?"
                    + "|-cp|-classpath|--class-path(=.*)?|-Xbootclasspath.*|-Djava\\.system\\.class\\.loader=.*"
                    + "|-agentlib:jdwp.*|-Xrunjdwp.*")
            .asMatchPredicate();

    private static final Pattern MODULES = Pattern.compile("--(add-(opens|exports|reads|modules)|enable-native-access)(=.*)?");
    private static final Predicate<String> LAYOUT = Pattern.compile("--enable-preview"
                    + "|-XX:[+-]UseCompressed\\w+|-XX:[+-]UseCompactObjectHeaders|-XX:ObjectAlignmentInBytes=.*")
            .asMatchPredicate();

    private ArchiveFlags() {}

    /**
     * {@return whether workers of that kind may be given an archive}
     *
     * @param said all that their JVM is told
     */
    static boolean leaveRoom(int jdk, List<String> said) {
        return jdk >= OLDEST_JDK && said.stream().noneMatch(RULES_ARCHIVES_OUT);
    }

    /** {@return what lets a worker use an archive, and say nothing if it can't} */
    static List<String> use(int jdk, Path archive) {
        return List.of(quiet(jdk), "-XX:+VerifySharedSpaces", "-XX:SharedArchiveFile=" + archive);
    }

    /** {@return what lets a worker write down which classes it loads} */
    static List<String> record(int jdk, Path list) {
        return List.of(quiet(jdk), "-XX:DumpLoadedClassList=" + list);
    }

    /**
     * {@return what lets a JVM make an archive}
     *
     * @param arguments those of the workers that are to use it
     */
    static List<String> make(int jdk, List<String> arguments, Path list, Path archive) {
        List<String> flags = new ArrayList<>(List.of(
                quiet(jdk), "-Xshare:dump", "-XX:+UseG1GC", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + archive));
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (MODULES.matcher(argument).matches()) {
                flags.add(argument);
                if (!argument.contains("=") && i + 1 < arguments.size()) {
                    flags.add(arguments.get(++i));
                }
            } else if (LAYOUT.test(argument)) {
                flags.add(argument);
            }
        }
        return flags;
    }

    private static String quiet(int jdk) {
        return jdk < FIRST_WITH_AOT ? "-Xlog:cds*=off" : "-Xlog:aot*=off,cds*=off";
    }
}
