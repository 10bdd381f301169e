package io.tradewind.app.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Extent;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are made to fit a terminal, and that show more or less of an answer. */
final class TextWidthTest {
    private static final Table<Integer> TABLE = Table.of(
            List.of(
                    Column.text("code", "code", n -> "C" + n),
                    Column.text("name", "name", n -> "a name of thirty letters or so"),
                    Column.number("level", "level\nmn", 1, n -> 1000.0 * n),
                    Column.number("change", "change\n%", 1, n -> n),
                    Column.shown("picture", Format.PICTURE, n -> "####################")),
            List.of(1, 2));

    private static String page(int columns, Part... parts) {
        return new TextRenderer(field -> field, OptionalInt.of(columns))
                .render(new Document("s/1").sections(() -> List.of(Section.of(parts))));
    }

    private static String rows(int columns) {
        return page(columns, Part.Rows.of("", TABLE));
    }

    @Test
    void tableThatFits_isAsItWasWithoutAWidth() {
        String whole = new TextRenderer(field -> field, OptionalInt.empty())
                .render(new Document("s/1").sections(() -> List.of(Section.of(Part.Rows.of("", TABLE)))));

        assertThat(rows(200)).isEqualTo(whole).contains("####", "a name of thirty letters or so");
        assertThat(rows(74)).isEqualTo(whole);
        assertThat(rows(73)).isNotEqualTo(whole);
    }

    @Test
    void picturesGoFirst_thenNamesAreCut_thenTheLastColumnsGoAndAreNamed() {
        assertThat(rows(60))
                .contains("a name of thirty letters or so", "2000.0", "  2.0")
                .doesNotContain("#", "No room");
        assertThat(rows(40)).isEqualTo("""
                        code  name                 level  change
                                                      mn       %
                        ----  ------------------  ------  ------
                        C1    a name of thirty…   1000.0     1.0
                        C2    a name of thirty…   2000.0     2.0
                        """);
        assertThat(rows(30))
                .contains("1000.0", "a name", "…", "No room here for: change %.")
                .doesNotContain(" 2.0");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 30, 40, 55, 60, 73, 74, 100})
    void noLine_isWiderThanTheTerminal(int columns) {
        String page = page(
                columns,
                Part.Rows.of("A caption that is longer than what fits into a narrow terminal", TABLE),
                Part.Text.lines("A line that stays as it is   unless it is wider than the terminal it is printed in"),
                Part.Notes.all(List.of("Something that the reader should know before the number is believed")),
                new Part.Terms(6).with("word", "What is said of the word is long enough to go on in the next line"));

        assertThat(page.lines()).allMatch(line -> line.length() <= columns);
    }

    @Test
    void sentencesInACell_goOnInTheNextLineWithALineLostNowhere() {
        String words = "one two three four five six seven eight nine ten eleven twelve thirteen";
        Table<String> table = Table.of(
                List.of(Column.text("id", "id", text -> "x"), Column.text("meaning", "meaning", text -> text)),
                List.of(words));

        String page = page(40, Part.Rows.of("", table));

        assertThat(page.lines()).allMatch(line -> line.length() <= 40);
        assertThat(page.replaceAll("\\s+", " ")).contains(words).doesNotContain("…");
    }

    @Test
    void extent_narrowsToTheLargestMoves() {
        Document document = new Document("s/1")
                .headline(() -> List.of("It falls."))
                .sections(extent -> List.of(
                        Section.of(Part.Text.lines("title")),
                        Section.of(Part.Rows.of("path", TABLE)),
                        Section.of(Part.Rows.moves("moves " + extent.moves(25), TABLE, "")),
                        Section.of(Part.Rows.moves("others", TABLE, ""))));
        TextRenderer renderer = new TextRenderer(field -> field, OptionalInt.empty());

        assertThat(renderer.render(document)).contains("title", "path", "moves 25", "others");
        document.extent(new Extent(false, OptionalInt.of(3)));
        assertThat(renderer.render(document)).contains("title", "path", "moves 3\n", "others");
        document.extent(new Extent(true, OptionalInt.empty()));
        assertThat(renderer.render(document))
                .startsWith("It falls.\n\nmoves 10\n")
                .doesNotContain("title", "path", "others");
    }
}
