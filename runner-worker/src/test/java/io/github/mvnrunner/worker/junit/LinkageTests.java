package io.github.mvnrunner.worker.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every method of JUnit that the bridge calls must exist in every version. */
final class LinkageTests {
    /** Only loaded where it is there. */
    private static final String NEWER_THAN_5_4 = "org/junit/jupiter/api/extension/InvocationInterceptor";

    @ParameterizedTest
    @ValueSource(strings = {"5.4.2", "5.14.4", "6.1.3"})
    void everyCalledMethodExists(String version) throws Exception {
        try (URLClassLoader junit = new URLClassLoader(jars(version), null)) {
            for (String[] call : calls()) {
                if (call[0].startsWith(NEWER_THAN_5_4) && version.equals("5.4.2")) {
                    continue;
                }
                assertThat(exists(junit, call)).as(String.join(" ", call)).isTrue();
            }
        }
    }

    private static URL[] jars(String version) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (File jar : new File("target/matrix/" + version).listFiles()) {
            urls.add(jar.toURI().toURL());
        }
        return urls.toArray(new URL[0]);
    }

    private static List<String[]> calls() throws IOException {
        List<String[]> calls = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Paths.get("target/classes"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).collect(Collectors.toList())) {
                calls.addAll(new ConstantPool(file).callsTo("org/junit/"));
            }
        }
        assertThat(calls).hasSizeGreaterThan(30);
        return calls;
    }

    private static boolean exists(ClassLoader junit, String[] call) throws ClassNotFoundException {
        Class<?> owner = Class.forName(call[0].replace('/', '.'), false, junit);
        MethodType type = MethodType.fromMethodDescriptorString(call[2], junit);
        if (call[1].equals("<init>")) {
            return Arrays.stream(owner.getDeclaredConstructors())
                    .filter(each -> !Modifier.isPrivate(each.getModifiers()))
                    .anyMatch(each -> type.parameterList().equals(Arrays.asList(each.getParameterTypes())));
        }
        for (Method method : owner.getMethods()) {
            if (method.getName().equals(call[1])
                    && method.getReturnType() == type.returnType()
                    && type.parameterList().equals(Arrays.asList(method.getParameterTypes()))) {
                return true;
            }
        }
        return false;
    }

    /** The part of a class file that names what it calls. */
    private static final class ConstantPool {
        private final Object[] constants;

        ConstantPool(Path file) throws IOException {
            try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
                in.readLong();
                constants = new Object[in.readUnsignedShort()];
                for (int i = 1; i < constants.length; i++) {
                    int tag = in.readUnsignedByte();
                    constants[i] = constant(tag, in);
                    i += tag == 5 || tag == 6 ? 1 : 0;
                }
            }
        }

        private static Object constant(int tag, DataInputStream in) throws IOException {
            switch (tag) {
                case 1:
                    return in.readUTF();
                case 5:
                case 6:
                    return in.readLong();
                case 7:
                case 8:
                case 16:
                    return in.readUnsignedShort();
                case 15:
                    return new int[] {tag, in.readUnsignedByte(), in.readUnsignedShort()};
                case 3:
                case 4:
                    return in.readInt();
                default:
                    return new int[] {tag, in.readUnsignedShort(), in.readUnsignedShort()};
            }
        }

        List<String[]> callsTo(String prefix) {
            List<String[]> calls = new ArrayList<>();
            for (Object constant : constants) {
                int[] call = constant instanceof int[] ? (int[]) constant : new int[1];
                if ((call[0] == 10 || call[0] == 11) && text((Integer) constants[call[1]]).startsWith(prefix)) {
                    int[] member = (int[]) constants[call[2]];
                    calls.add(new String[] {text((Integer) constants[call[1]]), text(member[1]), text(member[2])});
                }
            }
            return calls;
        }

        private String text(int index) {
            return (String) constants[index];
        }
    }
}
