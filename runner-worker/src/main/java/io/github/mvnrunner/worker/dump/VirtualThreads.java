package io.github.mvnrunner.worker.dump;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.UUID;

/**
 * The virtual threads, those that are parked too, which only {@code HotSpotDiagnosticMXBean.dumpThreads} of Java 21 and
 * later shows.
 *
 * <p>The bean writes a file, and a million threads take their time. So it works on a thread of its own, and after two
 * seconds the rest of the dump is sent without it.
 */
final class VirtualThreads {
    private static final long PATIENCE_MILLIS = 2_000;
    private static final String BEAN = "com.sun.management.HotSpotDiagnosticMXBean";

    final String text;

    /** Why they are missing; null if they are not. */
    final String failure;

    private VirtualThreads(String text, String failure) {
        this.text = text;
        this.failure = failure;
    }

    static VirtualThreads look(Map<Long, String> marks) {
        Method dump = method();
        return dump == null ? new VirtualThreads("", null) : look(new Looker(dump, marks));
    }

    private static VirtualThreads look(Looker looker) {
        Thread thread = new Thread(looker, "mvnrunner-dump-virtual");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        VirtualThreads found = looker.found;
        return found == null
                ? new VirtualThreads("", "virtual threads: not listed within " + PATIENCE_MILLIS + " ms")
                : found;
    }

    /** Null before Java 21, and on other virtual machines. */
    private static Method method() {
        try {
            Class<?> bean = Class.forName(BEAN);
            Class<?> format = Class.forName(BEAN + "$ThreadDumpFormat");
            return bean.getMethod("dumpThreads", String.class, format);
        } catch (ReflectiveOperationException | LinkageError older) {
            return null;
        }
    }

    private static final class Looker implements Runnable {
        private final Method dump;
        private final Map<Long, String> marks;
        private volatile VirtualThreads found;

        Looker(Method dump, Map<Long, String> marks) {
            this.dump = dump;
            this.marks = marks;
        }

        @Override
        public void run() {
            File file = new File(System.getProperty("java.io.tmpdir"), "mvnrunner-" + UUID.randomUUID() + ".txt");
            try {
                dump.invoke(bean(), file.getAbsolutePath(), plainText());
                found = new VirtualThreads(VirtualThreadFile.summary(file, marks), null);
            } catch (InvocationTargetException e) {
                found = new VirtualThreads("", "virtual threads: " + e.getCause());
            } catch (Exception | OutOfMemoryError e) {
                found = new VirtualThreads("", "virtual threads: " + e);
            } finally {
                file.delete();
            }
        }

        private Object bean() throws ReflectiveOperationException {
            Class<?> type = dump.getDeclaringClass();
            return ManagementFactory.class.getMethod("getPlatformMXBean", Class.class).invoke(null, type);
        }

        private Object plainText() {
            for (Object constant : dump.getParameterTypes()[1].getEnumConstants()) {
                if (constant.toString().equals("TEXT_PLAIN")) {
                    return constant;
                }
            }
            throw new IllegalStateException("no plain text");
        }
    }
}
