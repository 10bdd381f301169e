package io.tradewind.scenarios.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.scenarios.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The index of the built-in scenarios and their pages: every table between marks holds the numbers of the snapshots. */
class ScenarioPagesTest {
    private static final Path ROOT = Path.of(System.getProperty("tradewind.root", ".."));
    private static final Pattern TABLE =
            Pattern.compile("(<!-- table: (.*?) -->\\n).*?(<!-- end of table -->)", Pattern.DOTALL);

    static List<String> pages() {
        List<String> pages = new ArrayList<>(List.of("docs/scenarios.md"));
        ScenarioCatalog.ids().stream()
                .filter(id -> !ScenarioTables.WITHOUT_PAGE.contains(id))
                .forEach(id -> pages.add("docs/scenarios/" + id + ".md"));
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void page_showsTheNumbersOfTheSnapshots(String page) throws IOException {
        assertThat(ROOT.resolve(page)).exists();
        Matcher table = TABLE.matcher(Files.readString(ROOT.resolve(page)));
        StringBuilder fresh = new StringBuilder();
        List<String> marks = new ArrayList<>();
        while (table.find()) {
            marks.add(table.group(2));
            table.appendReplacement(
                    fresh,
                    Matcher.quoteReplacement(table.group(1) + ScenarioTables.of(table.group(2)) + table.group(3)));
        }
        table.appendTail(fresh);

        String id = Path.of(page).getFileName().toString().replace(".md", "");
        assertThat(marks)
                .as("%s shows its own results", page)
                .anyMatch(mark -> mark.equals("index") || (mark + " ").startsWith("results " + id + " "));
        GeneratedFile.assertFresh(page, fresh.toString());
    }
}
