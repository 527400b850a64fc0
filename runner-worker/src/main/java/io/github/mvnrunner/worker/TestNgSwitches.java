package io.github.mvnrunner.worker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds in a class file what TestNG's annotations switch off.
 *
 * <p>{@code enabled = false} is no annotation that could be taken away, but a value inside one. If the name of that value
 * is another, nobody finds it, and {@code @Test} has its default. So what is to be written, and where, is found here.
 */
public final class TestNgSwitches {
    private static final String TEST = "Lorg/testng/annotations/Test;";
    private static final String IGNORE = "Lorg/testng/annotations/Ignore;";
    private static final int HEAD = 10;

    private final byte[] file;
    private final int[] pool;
    /** Whether {@code @Test} of a member is enabled; the class itself is the member without a name. */
    private final Map<String, Boolean> tests = new HashMap<>();

    private final List<String> ignored = new ArrayList<>();
    /** Where two bytes are to be replaced, and by what. */
    private final Map<Integer, Integer> changes = new HashMap<>();

    private int at = HEAD;
    private String member = "";

    private TestNgSwitches(byte[] file) {
        this.file = file;
        this.pool = new int[unsigned(HEAD - 2)];
    }

    /** Reads a class file. */
    public static TestNgSwitches of(byte[] classFile) {
        TestNgSwitches found = new TestNgSwitches(classFile);
        if (found.readPool()) {
            found.readClass();
        }
        return found;
    }

    /** Whether {@code @Test} stands at a method and is enabled; null if it doesn't stand there. */
    public Boolean ofMethod(String name, String descriptor) {
        return tests.get(name + descriptor);
    }

    /** Whether {@code @Test} stands at the class and is enabled; null if it doesn't stand there. */
    public Boolean ofClass() {
        return tests.get("");
    }

    /** Whether {@code @Ignore} stands at a method, or at the class if the name and the descriptor are empty. */
    public boolean isIgnored(String name, String descriptor) {
        return ignored.contains(name + descriptor);
    }

    /** The class file with all tests enabled; the file itself if they are. */
    byte[] allOn() {
        if (changes.isEmpty()) {
            return file;
        }
        byte[] changed = file.clone();
        changes.forEach((where, what) -> {
            changed[where] = (byte) (what >> 8);
            changed[where + 1] = what.byteValue();
        });
        return changed;
    }

    /** False if there is nothing of TestNG in it. */
    private boolean readPool() {
        boolean found = false;
        for (int entry = 1; entry < pool.length; entry++) {
            pool[entry] = at;
            int tag = file[at];
            found |= tag == 1 && (is(entry, TEST) || is(entry, IGNORE));
            at += tag == 1 ? 3 + unsigned(at + 1) : IgnoreAgent.size(tag);
            entry += tag == 5 || tag == 6 ? 1 : 0;
        }
        return found;
    }

    private void readClass() {
        at += 6;
        at += 2 + 2 * unsigned(at);
        readMembers();
        readMembers();
        member = "";
        readAttributes();
    }

    private void readMembers() {
        for (int left = next(); left > 0; left--) {
            at += 2;
            member = text(next()) + text(next());
            readAttributes();
        }
    }

    private void readAttributes() {
        for (int left = next(); left > 0; left--) {
            boolean annotations = is(next(), "RuntimeVisibleAnnotations");
            int end = at + 4 + (unsigned(at) << 16 | unsigned(at + 2));
            at += 4;
            for (int each = annotations ? next() : 0; each > 0; each--) {
                readAnnotation(true);
            }
            at = end;
        }
    }

    private void readAnnotation(boolean own) {
        int type = next();
        boolean test = own && is(type, TEST);
        if (test) {
            tests.put(member, true);
        }
        if (own && is(type, IGNORE)) {
            ignored.add(member);
        }
        for (int pairs = next(); pairs > 0; pairs--) {
            int name = at;
            at += 2;
            if (test && is(unsigned(name), "enabled") && file[at] == 'Z' && isZero(unsigned(at + 1))) {
                tests.put(member, false);
                changes.put(name, type);
            }
            readValue();
        }
    }

    private void readValue() {
        switch (file[at++]) {
            case 'e':
                at += 4;
                break;
            case '@':
                readAnnotation(false);
                break;
            case '[':
                for (int left = next(); left > 0; left--) {
                    readValue();
                }
                break;
            default:
                at += 2;
        }
    }

    private boolean isZero(int entry) {
        return unsigned(pool[entry] + 1) == 0 && unsigned(pool[entry] + 3) == 0;
    }

    private boolean is(int entry, String text) {
        int where = pool[entry];
        return unsigned(where + 1) == text.length() && text(entry).equals(text);
    }

    private String text(int entry) {
        int where = pool[entry];
        return new String(file, where + 3, unsigned(where + 1), StandardCharsets.UTF_8);
    }

    private int next() {
        at += 2;
        return unsigned(at - 2);
    }

    private int unsigned(int where) {
        return (file[where] & 0xff) << 8 | file[where + 1] & 0xff;
    }
}
