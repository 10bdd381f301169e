import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Counts tests from surefire and failsafe reports in DIR/JDK/MODULE/TEST-*.xml.
 * A test that ran on two JDKs counts once, with the worse of its two outcomes.
 * Exit code: 0 when tests ran and none failed, else 1.
 */
final class TestCounts {
    /** Order matters: a later outcome is worse and wins; skipped on one JDK, passed on the other is skipped. */
    private enum Outcome {
        PASSED,
        SKIPPED,
        FAILED
    }

    public static void main(String[] args) throws Exception {
        Map<String, Outcome> all = new TreeMap<>();
        for (Path jdk : list(Path.of(args[0]))) {
            for (Path module : list(jdk)) {
                Map<String, Outcome> tests = read(module);
                System.out.printf("JDK %s  %-12s %s%n", jdk.getFileName(), module.getFileName(), sentence(tests));
                tests.forEach((name, outcome) -> all.merge(
                        module.getFileName() + "/" + name, outcome, (a, b) -> a.compareTo(b) >= 0 ? a : b));
            }
        }
        all.forEach((name, outcome) -> {
            if (outcome != Outcome.PASSED) {
                System.out.println(outcome.name().toLowerCase() + ": " + name);
            }
        });
        System.out.println(sentence(all));
        System.exit(all.isEmpty() || all.containsValue(Outcome.FAILED) ? 1 : 0);
    }

    private static Map<String, Outcome> read(Path module) throws Exception {
        Map<String, Outcome> tests = new TreeMap<>();
        for (Path report : list(module)) {
            NodeList cases = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                Element test = (Element) cases.item(i);
                tests.put(freeName(tests, test), outcome(test));
            }
        }
        return tests;
    }

    /** Cases of a parameterized test may share a name; each counts. */
    private static String freeName(Map<String, Outcome> tests, Element test) {
        String name = test.getAttribute("classname") + "." + test.getAttribute("name");
        String free = name;
        for (int copy = 2; tests.containsKey(free); copy++) {
            free = name + " #" + copy;
        }
        return free;
    }

    private static Outcome outcome(Element test) {
        if (has(test, "failure") || has(test, "error")) {
            return Outcome.FAILED;
        }
        return has(test, "skipped") ? Outcome.SKIPPED : Outcome.PASSED;
    }

    private static boolean has(Element test, String tag) {
        return test.getElementsByTagName(tag).getLength() > 0;
    }

    private static String sentence(Map<String, Outcome> tests) {
        return "%d passed, %d failed, %d skipped"
                .formatted(
                        count(tests, Outcome.PASSED), count(tests, Outcome.FAILED), count(tests, Outcome.SKIPPED));
    }

    private static long count(Map<String, Outcome> tests, Outcome wanted) {
        return tests.values().stream().filter(outcome -> outcome == wanted).count();
    }

    private static Iterable<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
