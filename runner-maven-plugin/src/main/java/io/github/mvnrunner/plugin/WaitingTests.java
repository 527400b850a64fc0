package io.github.mvnrunner.plugin;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The one {@link TestQueue} of a build, for whoever takes part in it.
 *
 * <p>Kept in the session's data, where only classes of the JDK may stand: extension and plugin may be loaded twice. The
 * queue belongs to the copy of this class that comes first; another copy can see it through, but not add to it.
 */
final class WaitingTests {
    private static final String KEY = "io.github.mvnrunner.waiting-tests";
    private static final String PROJECTS = "projects";
    private static final String OVERLAPS = "overlaps";
    private static final String QUEUE = "queue";
    private static final String LEFT = "left";
    private static final String TELL = "tell";
    private static final String FINISH = "finish";
    private static final String CANCEL = "cancel";

    private final Map<String, Object> memory;

    private WaitingTests(Map<String, Object> memory) {
        this.memory = memory;
    }

    /**
     * @param projects ids of those whose tests may wait
     * @param overlaps whether tests run while Maven goes on
     */
    static void begin(MavenSession session, Set<String> projects, boolean overlaps) {
        Map<String, Object> memory = new ConcurrentHashMap<>();
        memory.put(PROJECTS, projects);
        memory.put(OVERLAPS, overlaps);
        session.getRepositorySession().getData().set(KEY, memory);
    }

    /** Empty where every module runs its own. */
    @SuppressWarnings("unchecked")
    static Optional<WaitingTests> of(MavenSession session) {
        return Optional.ofNullable((Map<String, Object>)
                        session.getRepositorySession().getData().get(KEY))
                .map(WaitingTests::new);
    }

    boolean overlap() {
        return (boolean) memory.get(OVERLAPS);
    }

    /**
     * Lets these tests wait.
     *
     * @param batch runs tests of all modules, if this is the first one
     * @return whether they wait; if not, they have to run now
     */
    boolean add(MavenProject project, TestQueue.Waiting tests, TestQueue.Batch batch, MavenSession session) {
        if (!((Set<?>) memory.get(PROJECTS)).contains(project.getId())) {
            return false;
        }
        Object queue = memory.computeIfAbsent(QUEUE, any -> open(batch, session));
        if (queue instanceof TestQueue own) {
            own.add(tests);
            return true;
        }
        return false;
    }

    private TestQueue open(TestQueue.Batch batch, MavenSession session) {
        TestQueue queue = new TestQueue(batch, overlap());
        memory.put(LEFT, (IntSupplier) queue::left);
        memory.put(TELL, (Callable<Void>) () -> FailedModules.blaming(session, queue::tell));
        memory.put(FINISH, (Callable<Void>) () -> FailedModules.blaming(session, queue::finish));
        memory.put(CANCEL, (Callable<Void>) () -> {
            queue.cancel();
            return null;
        });
        return queue;
    }

    /** {@return how many modules' tests have not begun} */
    int left() {
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
