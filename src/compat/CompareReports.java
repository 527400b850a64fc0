import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Compares two sets of Surefire reports test by test.
 *
 * <p>{@code java src/compat/CompareReports.java DIR_A DIR_B}: each a report folder, or a project whose modules have
 * {@code target/surefire-reports}. Equal names count as often as they occur. Exit code 0: no difference, 1: some,
 * 2: can't compare.
 */
public final class CompareReports {
    private CompareReports() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 2) {
            System.err.println("usage: java CompareReports.java DIR_A DIR_B");
            System.exit(2);
        }
        Map<String, Integer> a = read(Path.of(args[0]).toAbsolutePath());
        Map<String, Integer> b = read(Path.of(args[1]).toAbsolutePath());
        if (a.isEmpty() && b.isEmpty()) {
            System.err.println("no TEST-*.xml below " + args[0] + " or " + args[1]);
            System.exit(2);
        }
        System.exit(compare(a, b) == 0 ? 0 : 1);
    }

    private static int compare(Map<String, Integer> a, Map<String, Integer> b) {
        TreeSet<String> all = new TreeSet<>(a.keySet());
        all.addAll(b.keySet());
        int differences = 0;
        for (String test : all) {
            int more = a.getOrDefault(test, 0) - b.getOrDefault(test, 0);
            if (more != 0) {
                differences += Math.abs(more);
                String times = Math.abs(more) == 1 ? "" : " (" + Math.abs(more) + " times)";
                System.out.println((more > 0 ? "only in A: " : "only in B: ") + test + times);
            }
        }
        System.out.println("A: " + counts(a));
        System.out.println("B: " + counts(b));
        System.out.println(differences == 0 ? "no difference" : differences + " differences");
        return differences;
    }

    private static String counts(Map<String, Integer> tests) {
        Map<String, Integer> outcomes = new TreeMap<>();
        tests.forEach((test, count) -> outcomes.merge(test.substring(test.lastIndexOf(' ') + 1), count, Integer::sum));
        return tests.values().stream().mapToInt(Integer::intValue).sum() + " tests " + outcomes;
    }

    private static Map<String, Integer> read(Path root) throws Exception {
        Map<String, Integer> tests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(file -> isReport(root, file)).sorted().toList()) {
                read(module(root, file), file, tests);
            }
        }
        return tests;
    }

    private static boolean isReport(Path root, Path file) {
        String name = file.getFileName().toString();
        boolean here = file.getParent().equals(root) || file.getParent().endsWith("target/surefire-reports");
        return here && name.startsWith("TEST-") && name.endsWith(".xml");
    }

    private static String module(Path root, Path file) {
        return file.getParent().equals(root) ? "" : root.relativize(file.getParent().getParent().getParent()).toString();
    }

    private static void read(String module, Path file, Map<String, Integer> tests) throws Exception {
        NodeList cases;
        try {
            cases = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getElementsByTagName("testcase");
        } catch (org.xml.sax.SAXException e) {
            throw new IOException(file + " is not XML", e);
        }
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            String name = (module.isEmpty() ? "" : module + ": ") + test.getAttribute("classname") + " "
                    + test.getAttribute("name") + " " + outcome(test);
            tests.merge(name, 1, Integer::sum);
        }
    }

    private static String outcome(Element test) {
        for (Node child = test.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (child.getNodeName()) {
                case "failure", "error", "skipped" -> {
                    return child.getNodeName();
                }
                case "flakyFailure", "flakyError" -> {
                    return "flaky";
                }
                default -> {}
            }
        }
        return "passed";
    }
}
