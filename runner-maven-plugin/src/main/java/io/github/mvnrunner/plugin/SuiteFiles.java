package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The {@code TEST-*.xml} of a directory at one moment, and what tells a file from one of the same name written later. */
record SuiteFiles(Map<Path, Stamp> files) {
    /** Reports are moved into place, so a new one is another file. */
    record Stamp(Object key, long modified, long size) {}

    static SuiteFiles in(Path directory) {
        Map<Path, Stamp> files = new LinkedHashMap<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> reports = Files.newDirectoryStream(directory, "TEST-*.xml")) {
                for (Path report : reports) {
                    files.put(report, stamp(report));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new SuiteFiles(files);
    }

    /** {@return those that were written since then} */
    SuiteFiles since(SuiteFiles then) {
        Map<Path, Stamp> written = new LinkedHashMap<>(files);
        written.entrySet().removeIf(file -> Objects.equals(then.files.get(file.getKey()), file.getValue()));
        return new SuiteFiles(written);
    }

    /** Adds up what the files' heads count. */
    FailsafeSummary summary(Optional<String> failure) {
        FailsafeSummary none = new FailsafeSummary(0, 0, 0, 0, 0, failure, false);
        return files.keySet().stream().map(SuiteFiles::head).reduce(none, FailsafeSummary::plus);
    }

    private static Stamp stamp(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(attributes.fileKey(), attributes.lastModifiedTime().toMillis(), attributes.size());
    }

    private static FailsafeSummary head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            reader.nextTag();
            return new FailsafeSummary(
                    number(reader, "tests"),
                    number(reader, "errors"),
                    number(reader, "failures"),
                    number(reader, "skipped"),
                    number(reader, "flakes"),
                    Optional.empty(),
                    false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(file + " is no report", e);
        }
    }

    private static int number(XMLStreamReader reader, String attribute) {
        String value = reader.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }
}
