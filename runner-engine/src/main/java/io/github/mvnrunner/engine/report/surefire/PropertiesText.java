package io.github.mvnrunner.engine.report.surefire;

import io.github.mvnrunner.engine.report.XmlText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Spells a suite's system properties as an element of its XML.
 *
 * <p>They are most of a short suite's file and hardly ever change from one suite to the next, so that the last few spellings
 * are kept. Not safe for threads.
 */
final class PropertiesText {
    /** At least one for each worker that runs at once. */
    private static final int KEPT = 32;

    private final SequencedMap<Key, String> spelt = new LinkedHashMap<>();

    /** What decides how properties are spelt. */
    private record Key(Map<String, String> properties, boolean secrets) {}

    /** {@return the element, as it stands in a document's root} */
    String of(Map<String, String> properties, boolean secrets) {
        Key key = new Key(properties, secrets);
        String known = spelt.get(key);
        if (known == null) {
            known = spell(key);
            spelt.put(key, known);
        }
        if (spelt.size() > KEPT) {
            spelt.pollFirstEntry();
        }
        return known;
    }

    private static String spell(Key key) {
        StringBuilder text = new StringBuilder();
        XmlText xml = XmlText.within(text, SuiteXml.INDENT, 1).start("properties");
        new TreeMap<>(key.properties).forEach((name, value) -> xml.start("property")
                .attribute("name", SurefireText.attribute(name))
                .attribute("value", SurefireText.attribute(shown(name, value, key.secrets)))
                .end());
        xml.end();
        return text.toString();
    }

    private static String shown(String name, String value, boolean secrets) {
        return secrets || !SurefireText.speaksOfSecrets(name) ? value : SurefireText.HIDDEN;
    }
}
