package io.github.mvnrunner.worker;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * What a worker does that was started before anybody needs it.
 *
 * <p>It loads classes that every worker needs: those of the JDK, of JUnit and of its own, in the order in which they stand
 * in a list. It initializes none of them, for that may read what a request sets, and it asks for no class of the user's.
 * Nothing depends on it.
 */
final class EarlyStart {
    static final String ARGUMENT = "early";

    private static final String READY = "mvnrunner-ready ";
    private static final String LIST = "early-classes.txt";

    private EarlyStart() {}

    /** Says how many directories of its class path this JVM sees, and loads until it is all loaded, or somebody calls. */
    static void perform() throws IOException {
        new FileOutputStream(FileDescriptor.out).write((READY + directories() + "\n").getBytes("US-ASCII"));
        load();
        EarlyCode.run();
    }

    /** A JVM never looks into a directory that wasn't there when it started, which is before this asks. */
    private static int directories() throws IOException {
        Set<File> seen = new HashSet<>();
        for (URL root : Collections.list(ClassLoader.getSystemClassLoader().getResources(""))) {
            if (root.getProtocol().equals("file")) {
                seen.add(file(root));
            }
        }
        int count = 0;
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
            count += seen.contains(new File(element).getCanonicalFile()) ? 1 : 0;
        }
        return count;
    }

    private static File file(URL url) throws IOException {
        try {
            return new File(url.toURI()).getCanonicalFile();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** After a class with a number sign those follow that are there only if it is. */
    private static void load() throws IOException {
        ClassLoader loader = EarlyStart.class.getClassLoader();
        InputStream calls = new FileInputStream(FileDescriptor.in);
        boolean there = true;
        try (BufferedReader names =
                new BufferedReader(new InputStreamReader(EarlyStart.class.getResourceAsStream(LIST), "US-ASCII"))) {
            for (String name = names.readLine(); name != null && calls.available() == 0; name = names.readLine()) {
                if (name.startsWith("#")) {
                    there = isThere(name.substring(1), loader);
                } else if (there) {
                    isThere(name, loader);
                }
            }
        }
    }

    private static boolean isThere(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError another) {
            return false; // another version
        }
    }
}
