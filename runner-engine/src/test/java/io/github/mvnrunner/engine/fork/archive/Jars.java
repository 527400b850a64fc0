package io.github.mvnrunner.engine.fork.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes jars for tests. */
public final class Jars {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    private Jars() {}

    /** {@return a jar of empty entries} */
    static Path with(Path jar, String... entries) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        Stream.of(entries).forEach(entry -> contents.put(entry, new byte[0]));
        return of(jar, contents);
    }

    /** {@return a jar whose size is that of its contents, and whose time never changes} */
    public static Path of(Path jar, Map<String, byte[]> contents) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> content : contents.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(content.getValue());
                ZipEntry entry = new ZipEntry(content.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.getValue().length);
                entry.setCrc(sum.getValue());
                entry.setLastModifiedTime(LONG_AGO);
                zip.putNextEntry(entry);
                zip.write(content.getValue());
            }
        }
        return Files.setLastModifiedTime(jar, LONG_AGO);
    }

    /** {@return a jar whose manifest has a class path} */
    static Path leadingTo(String others, Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, others);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.finish();
        }
        return jar;
    }
}
