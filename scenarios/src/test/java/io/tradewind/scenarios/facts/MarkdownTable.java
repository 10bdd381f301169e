package io.tradewind.scenarios.facts;

import java.util.List;
import java.util.stream.Collectors;

/** A table of a Markdown page. */
final class MarkdownTable {
    private final StringBuilder text = new StringBuilder();

    MarkdownTable(String... columns) {
        add(List.of(columns));
        add(List.of(columns).stream().map(column -> "---").toList());
    }

    MarkdownTable row(String... cells) {
        add(List.of(cells));
        return this;
    }

    private void add(List<String> cells) {
        text.append(
                cells.stream().map(cell -> cell.replace("|", "/")).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    String text() {
        return text.toString();
    }
}
