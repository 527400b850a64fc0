package io.github.mvnrunner.worker;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import java.util.regex.Pattern;

/**
 * Makes annotations that leave tests out unknown, so that those tests run; an agent of the JVM.
 *
 * <p>In the constant pool of a class it renames the types of such annotations. A JVM passes over annotations of types
 * that it can't find, and so does every framework, on every version: none has a switch for all of them. What TestNG
 * switches off by a value is switched on.
 *
 * <p>While tests are looked for, only TestNG's are made unknown: its engine tells of no test that is left out, and the
 * others tell of all of them and why.
 */
public final class IgnoreAgent implements ClassFileTransformer {
    private static final Pattern LEAVES_OUT = Pattern.compile(
            "L(org/testng/annotations/Ignore|org/junit/Ignore|net/jqwik/api/Disabled|org/junit/jupiter/api/Disabled"
                    + "|org/junit/jupiter/api/condition/(En|Dis)abled\\w+|org/junitpioneer/jupiter/(En|Dis)abled\\w+);");
    private static final Pattern LEAVES_OUT_OF_TESTNG = Pattern.compile("Lorg/testng/annotations/Ignore;");
    private static final int HEAD = 10;
    private static final int UTF8 = 1;

    private final Pattern unwanted;

    private IgnoreAgent(Pattern unwanted) {
        this.unwanted = unwanted;
    }

    /**
     * The JVM calls this first.
     *
     * @param looking not empty in a JVM that only looks for tests
     */
    public static void premain(String looking, Instrumentation jvm) {
        boolean runs = looking == null || looking.isEmpty();
        jvm.addTransformer(new IgnoreAgent(runs ? LEAVES_OUT : LEAVES_OUT_OF_TESTNG));
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] classFile) {
        boolean ours = loader == null || name == null || name.startsWith("org/junit/") || name.startsWith("java/");
        return ours ? null : withoutIgnoring(classFile, unwanted);
    }

    /** The class without the annotations; null if it has none of them. */
    static byte[] withoutIgnoring(byte[] classFile) {
        return withoutIgnoring(classFile, LEAVES_OUT);
    }

    private static byte[] withoutIgnoring(byte[] original, Pattern unwanted) {
        byte[] classFile = TestNgSwitches.of(original).allOn();
        byte[] changed = classFile == original ? null : classFile;
        int entries = unsigned(classFile, HEAD - 2);
        int at = HEAD;
        for (int entry = 1; entry < entries; entry++) {
            int tag = classFile[at];
            if (tag == UTF8) {
                int length = unsigned(classFile, at + 1);
                if (leavesOut(unwanted, classFile, at + 3, length)) {
                    changed = changed == null ? classFile.clone() : changed;
                    changed[at + 3 + length - 2] = '~';
                }
                at += 3 + length;
            } else {
                at += size(tag);
                entry += tag == 5 || tag == 6 ? 1 : 0; // longs and doubles count twice
            }
        }
        return changed;
    }

    private static boolean leavesOut(Pattern unwanted, byte[] classFile, int from, int length) {
        return length > HEAD
                && classFile[from] == 'L'
                && classFile[from + length - 1] == ';'
                && unwanted.matcher(new String(classFile, from, length, StandardCharsets.UTF_8)).matches();
    }

    /** How long an entry of a constant pool is that is no text. */
    static int size(int tag) {
        switch (tag) {
            case 7: // class
            case 8: // string
            case 16: // method type
            case 19: // module
            case 20: // package
                return 3;
            case 15: // method handle
                return 4;
            case 5: // long
            case 6: // double
                return 9;
            default: // all others have two halves, or four bytes
                return 5;
        }
    }

    private static int unsigned(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
