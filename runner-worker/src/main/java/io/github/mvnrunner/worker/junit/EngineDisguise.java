package io.github.mvnrunner.worker.junit;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.platform.engine.TestEngine;

/**
 * Wraps an engine whose id the launcher ties to a class name.
 *
 * <p>The launcher refuses {@code junit-vintage} and {@code junit-platform-suite} from any class but the well-known one,
 * and an id must not change, because it is in every unique id. So a copy of {@link GatedEngine} is defined here under
 * the name of the engine that it wraps: only the constant that holds its own name differs.
 */
final class EngineDisguise extends ClassLoader {
    private static final String TEMPLATE = GatedEngine.class.getName().replace('.', '/');
    private static final int UTF8 = 1;

    private EngineDisguise(ClassLoader parent) {
        super(parent);
    }

    static TestEngine wrap(TestEngine engine, ClaimLoader claim) throws ReflectiveOperationException, IOException {
        if (!engine.getId().startsWith("junit-")) {
            return new GatedEngine(engine, claim);
        }
        String name = engine.getClass().getName();
        byte[] bytes = renamed(name.replace('.', '/'));
        Class<?> type =
                new EngineDisguise(GatedEngine.class.getClassLoader()).defineClass(name, bytes, 0, bytes.length);
        return (TestEngine)
                type.getConstructor(TestEngine.class, ClaimLoader.class).newInstance(engine, claim);
    }

    private static byte[] renamed(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream file = GatedEngine.class.getResourceAsStream("GatedEngine.class")) {
            copy(new DataInputStream(file), new DataOutputStream(bytes), name);
        }
        return bytes.toByteArray();
    }

    private static void copy(DataInputStream in, DataOutputStream out, String name) throws IOException {
        out.writeLong(in.readLong());
        int count = in.readUnsignedShort();
        out.writeShort(count);
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            if (tag == UTF8) {
                out.writeUTF(renamed(in.readUTF(), name));
            } else {
                copyBytes(in, out, size(tag));
                i += tag == 5 || tag == 6 ? 1 : 0;
            }
        }
        for (int next = in.read(); next >= 0; next = in.read()) {
            out.write(next);
        }
    }

    private static String renamed(String constant, String name) {
        if (constant.equals(TEMPLATE)) {
            return name;
        }
        return constant.replace("L" + TEMPLATE + ";", "L" + name + ";");
    }

    private static void copyBytes(DataInputStream in, DataOutputStream out, int size) throws IOException {
        byte[] bytes = new byte[size];
        in.readFully(bytes);
        out.write(bytes);
    }

    /** Sizes of constants after the tag; table 4.4-A of the JVM specification. */
    private static int size(int tag) {
        switch (tag) {
            case 7:
            case 8:
            case 16:
                return 2;
            case 15:
                return 3;
            case 5:
            case 6:
                return 8;
            default:
                return 4;
        }
    }
}
