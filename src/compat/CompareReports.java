import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
 * <p>{@code java src/compat/CompareReports.java DIR_A DIR_B [FOLDER_A FOLDER_B]}: each a report folder, or a project
 * whose modules have such a folder; {@code target/surefire-reports} unless said. Files, their suites' names and counts,
 * and tests with outcomes are compared; equal names count as often as they occur. Exit code 0: no difference, 1: some,
 * 2: can't compare.
 */
public final class CompareReports {
    private static final String FOLDER = "target/surefire-reports";
    private static final String SUITE = " is suite ";

    private CompareReports() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 2 && args.length != 4) {
            System.err.println("usage: java CompareReports.java DIR_A DIR_B [FOLDER_A FOLDER_B]");
            System.exit(2);
        }
        Map<String, Integer> a = read(Path.of(args[0]), Path.of(args.length == 4 ? args[2] : FOLDER));
        Map<String, Integer> b = read(Path.of(args[1]), Path.of(args.length == 4 ? args[3] : FOLDER));
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

    private static String counts(Map<String, Integer> all) {
        Map<String, Integer> outcomes = new TreeMap<>();
        all.forEach((line, count) ->
                outcomes.merge(line.contains(SUITE) ? "files" : line.substring(line.lastIndexOf(' ') + 1), count, Integer::sum));
        int files = outcomes.getOrDefault("files", 0);
        int lines = all.values().stream().mapToInt(Integer::intValue).sum();
        return (lines - files) + " tests " + outcomes;
    }

    private static Map<String, Integer> read(Path directory, Path folder) throws Exception {
        Path root = directory.toAbsolutePath().normalize();
        Map<String, Integer> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(file -> isReport(root, folder, file)).sorted().toList()) {
                read(module(root, folder, file), file, all);
            }
        }
        return all;
    }

    private static boolean isReport(Path root, Path folder, Path file) {
        String name = file.getFileName().toString();
        boolean here = file.getParent().equals(root) || file.getParent().endsWith(folder);
        return here && name.startsWith("TEST-") && name.endsWith(".xml");
    }

    private static String module(Path root, Path folder, Path file) {
        if (file.getParent().equals(root)) {
            return "";
        }
        Path module = file.getParent();
        for (int i = 0; i < folder.getNameCount(); i++) {
            module = module.getParent();
        }
        return module.equals(root) ? "" : root.relativize(module) + ": ";
    }

    private static void read(String module, Path file, Map<String, Integer> all) throws Exception {
        Element suite;
        try {
            suite = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (org.xml.sax.SAXException e) {
            throw new IOException(file + " is not XML", e);
        }
        all.merge(module + file.getFileName() + SUITE + counts(suite), 1, Integer::sum);
        NodeList cases = suite.getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            String name = module + test.getAttribute("classname") + " " + test.getAttribute("name") + " " + outcome(test);
            all.merge(name, 1, Integer::sum);
        }
    }

    private static String counts(Element suite) {
        StringBuilder text = new StringBuilder(suite.getAttribute("name"));
        for (String count : List.of("tests", "errors", "skipped", "failures", "flakes")) {
            text.append(' ').append(count).append('=').append(suite.getAttribute(count));
        }
        return text.toString();
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
