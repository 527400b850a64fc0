package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Each {@link TestQueue} of a build, for whoever takes part in it.
 *
 * <p>Kept in the session's data, where only classes of the JDK may stand: extension and plugin may be loaded twice. A
 * queue belongs to the copy of this class that comes first; another copy can see it through, but not add to it.
 */
final class WaitingTests {
    private static final String KEY = "io.github.mvnrunner.waiting-tests";
    private static final String PROJECTS = "projects";
    private static final String WAY = "way";
    private static final String PARTS = "parts";
    private static final String QUEUE = "queue";
    private static final String LEFT = "left";
    private static final String TELL = "tell";
    private static final String FINISH = "finish";
    private static final String CANCEL = "cancel";

    /** When they run, and where they are judged. */
    enum Way {
        /** As one run, in the last module. */
        AT_THE_END,
        /** While Maven goes on; in the last module. */
        BESIDE_THE_BUILD,
        /** While Maven packages their module; in that module, since Maven builds several at a time. */
        BESIDE_THEIR_MODULE
    }

    private final Map<String, Object> memory;

    private WaitingTests(Map<String, Object> memory) {
        this.memory = memory;
    }

    /** @param projects ids of those whose tests may wait */
    static void begin(MavenSession session, Set<String> projects, Way way) {
        Map<String, Object> memory = new ConcurrentHashMap<>();
        memory.put(PROJECTS, projects);
        memory.put(WAY, way.name());
        memory.put(PARTS, new ConcurrentHashMap<String, Map<String, Object>>());
        session.getRepositorySession().getData().set(KEY, memory);
    }

    /** Empty where every module runs its own. */
    @SuppressWarnings("unchecked")
    static Optional<WaitingTests> of(MavenSession session) {
        return Optional.ofNullable((Map<String, Object>)
                        session.getRepositorySession().getData().get(KEY))
                .map(WaitingTests::new);
    }

    Way way() {
        return Way.valueOf((String) memory.get(WAY));
    }

    /**
     * Lets these tests wait.
     *
     * @param batch runs tests of all modules, if this is the first one
     * @return whether they wait; if not, they have to run now
     */
    boolean add(MavenProject project, TestQueue.Waiting tests, TestQueue.Batch batch, MavenSession session) {
        return ((Set<?>) memory.get(PROJECTS)).contains(project.getId())
                && judgedWith(project).add(tests, batch, way() != Way.AT_THE_END, session);
    }

    /** {@return the tests that are judged where those of this project are} */
    Part judgedWith(MavenProject project) {
        String where = way() == Way.BESIDE_THEIR_MODULE ? project.getId() : "";
        return new Part(parts().computeIfAbsent(where, any -> new ConcurrentHashMap<>()));
    }

    /** {@return all of them} */
    List<Part> all() {
        return parts().values().stream().map(Part::new).toList();
    }

    /** {@return how many modules' tests have not begun} */
    int left() {
        return all().stream().mapToInt(Part::left).sum();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, Object>> parts() {
        return (Map<String, Map<String, Object>>) memory.get(PARTS);
    }

    /** Tests that are judged together. */
    static final class Part {
        private final Map<String, Object> memory;

        private Part(Map<String, Object> memory) {
            this.memory = memory;
        }

        private boolean add(TestQueue.Waiting tests, TestQueue.Batch batch, boolean overlaps, MavenSession session) {
            synchronized (memory) {
                if (!memory.containsKey(QUEUE)) {
                    open(new TestQueue(batch, overlaps), session);
                }
            }
            if (memory.get(QUEUE) instanceof TestQueue own) {
                own.add(tests);
                return true;
            }
            return false;
        }

        private void open(TestQueue queue, MavenSession session) {
            memory.put(LEFT, (IntSupplier) queue::left);
            memory.put(TELL, (Callable<Void>) () -> FailedModules.blaming(session, queue::tell));
            memory.put(FINISH, (Callable<Void>) () -> FailedModules.blaming(session, queue::finish));
            memory.put(CANCEL, (Callable<Void>) () -> {
                queue.cancel();
                return null;
            });
            memory.put(QUEUE, queue); // last: whoever sees it sees the others
        }

        private int left() {
            return memory.containsKey(QUEUE) ? ((IntSupplier) memory.get(LEFT)).getAsInt() : 0;
        }

        /** Throws what an earlier batch came to, if that was a failure that nobody knows of. */
        void tell() throws Exception {
            call(TELL);
        }

        /** Returns when all that wait have been run; throws if that is no success. */
        void finish() throws Exception {
            call(FINISH);
        }

        /** Ends what runs. */
        void cancel() throws Exception {
            call(CANCEL);
        }

        private void call(String what) throws Exception {
            if (memory.containsKey(QUEUE)) {
                ((Callable<?>) memory.get(what)).call();
            }
        }
    }
}
