package io.github.mvnrunner.worker.junit;

import io.github.mvnrunner.worker.TestNgSwitches;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;

/**
 * Says which tests of TestNG are switched off.
 *
 * <p>From class files, since the JVM that looks for such tests has taken from the classes what switches them off.
 */
final class TestNgMarks {
    private TestNgMarks() {}

    /** Why TestNG leaves the element out; null if it doesn't. */
    static String ignored(AnnotatedElement element) {
        try {
            return element instanceof Method ? ofMethod((Method) element) : ofClass((Class<?>) element);
        } catch (IOException | RuntimeException | LinkageError unreadable) {
            return null;
        }
    }

    private static String ofClass(Class<?> type) throws IOException {
        return read(type).isIgnored("", "") ? "@Ignore" : null;
    }

    /** What stands at the method overrules what stands at its class. */
    private static String ofMethod(Method method) throws IOException {
        TestNgSwitches switches = read(method.getDeclaringClass());
        String descriptor = MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
        if (switches.isIgnored(method.getName(), descriptor)) {
            return "@Ignore";
        }
        Boolean enabled = switches.ofMethod(method.getName(), descriptor);
        for (Class<?> type = method.getDeclaringClass(); enabled == null && type != null; type = type.getSuperclass()) {
            enabled = read(type).ofClass();
        }
        return Boolean.FALSE.equals(enabled) ? "enabled = false" : null;
    }

    private static TestNgSwitches read(Class<?> type) throws IOException {
        String name = type.getName();
        try (InputStream in = type.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
            if (in == null) {
                throw new IOException(name + " has no file");
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 14];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes.write(buffer, 0, read);
            }
            return TestNgSwitches.of(bytes.toByteArray());
        }
    }
}
