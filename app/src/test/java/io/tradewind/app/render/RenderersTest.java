package io.tradewind.app.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Fields;
import io.tradewind.app.document.FolderKind;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RenderersTest {
    private static final UnaryOperator<String> FIELDS = field -> "<" + field + ">";

    private static final Table<double[]> TABLE = Table.of(
            List.of(
                    Column.text("name", row -> row[0] == 1 ? "one, \"two\"" : "x"),
                    Column.number("value", "value\nmn", 2, row -> row[1]),
                    Column.flag("big", "big", row -> row[1] > 1)),
            List.of(new double[] {1, 2.344}, new double[] {2, Double.NaN}));

    private static Document data(Table<?> table) {
        return new Document("s/1").data("rows", "", table);
    }

    private static String text(Section... sections) {
        return new TextRenderer(FIELDS, OptionalInt.empty())
                .render(new Document("s/1").width(20).sections(() -> List.of(sections)));
    }

    @Test
    void csv_quotesAndLeavesUnknownNumbersEmpty() {
        assertThat(new CsvRenderer().render(data(TABLE)))
                .isEqualTo("name,value,big\n\"one, \"\"two\"\"\",2.34,true\nx,,false\n");
    }

    @Test
    void csv_quotesWordsThatAreFormulasAndLeavesNumbersAlone() {
        List<Column<String>> columns = List.of(
                Column.text("a", word -> word),
                Column.text("b", word -> "x" + word),
                Column.number("n", "n", 1, word -> -1.0));
        List<String> words = List.of("=1+1", "+1", "-1", "@A", "\tx", "\rx", "1-1", "");

        assertThat(new CsvRenderer().render(data(Table.of(columns, words))))
                .isEqualTo("a,b,n\n'=1+1,x=1+1,-1.0\n'+1,x+1,-1.0\n'-1,x-1,-1.0\n'@A,x@A,-1.0\n'\tx,x\tx,-1.0\n"
                        + "\"'\rx\",\"x\rx\",-1.0\n1-1,x1-1,-1.0\n,x,-1.0\n");
    }

    @Test
    void csv_isTheMainTableAndExactWhereAPageRounds() {
        Column<Double> share = new Column<>("share", "share\n%", Format.fixed(6), value -> value);
        Document document = new Document("s/1")
                .data("first", "", TABLE)
                .data("second", "", Table.of(List.of(share), List.of(0.123456789)))
                .main("second");

        assertThat(new CsvRenderer().render(document)).isEqualTo("share\n0.123457\n");
        assertThat(text(Section.of(Part.Rows.of(
                        "", Table.of(List.of(share.as("share %", Format.percentOf(1))), List.of(0.123456789))))))
                .isEqualTo("share %\n-------\n   12.3\n");
    }

    @Test
    void json_writesUnknownNumbersAsNullAndDetailsInTheirOrder() {
        Document document = new Document("s/1")
                .details(() -> new Details()
                        .with("text", "see " + Fields.named("partner", "USA"))
                        .with("absent", Optional.empty())
                        .with("none", null)
                        .with("map", Map.of("a", 1.5))
                        .with("list", List.of(new Details().with("n", 3), new Details().with("yes", true))))
                .data("rows", "", TABLE);

        assertThat(new JsonRenderer(FIELDS).render(document)).isEqualTo("""
                        {"schema":"s/1",
                        "text":"see <partner> USA",
                        "none":null,
                        "map":{"a":1.5},
                        "list":[
                        {"n":3},
                        {"yes":true}],
                        "rows":[
                        {"name":"one, \\"two\\"","value":2.34,"big":true},
                        {"name":"x","value":null,"big":false}]}
                        """);
    }

    @Test
    void table_alignsNumbersRightAndRepeatsNoSpaces() {
        assertThat(text(Section.of(Part.Rows.of("", TABLE)))).isEqualTo("""
                        name        value  big
                                       mn
                        ----------  -----  -----
                        one, "two"   2.34  true
                        x                  false
                        """);
    }

    @Test
    void table_breaksCellsThatAreTooWideBetweenWordsAndNeverAtAHyphen() {
        String long1 = "word ".repeat(19) + "hyphen-ated end";
        Table<String> table = Table.of(
                List.of(Column.text("a", word -> word), Column.text("b", word -> "@|bold b|@")), List.of(long1));

        assertThat(text(Section.of(Part.Rows.of("", table))).lines().skip(1))
                .containsExactly(
                        "-".repeat(100) + "  ----------",
                        "word ".repeat(19).stripTrailing() + " ".repeat(8) + "@|bold b|@",
                        "  hyphen-ated end");
        assertThat(text(Section.of(Part.Rows.of(
                        "", Table.of(List.of(Column.text("a", word -> "x".repeat(210))), List.of(""))))))
                .endsWith("\n" + "x".repeat(102) + "\n  " + "x".repeat(100) + "\n  " + "xxxxxxxx\n");
    }

    @Test
    void page_setsSectionsApartAndTablesWithinThem() {
        assertThat(text(
                        Section.of("Alone"),
                        Section.of("Head", Part.Text.flowing("one two three four five six", "seven")),
                        Section.of(Part.Text.lines("one two three four five six seven")),
                        Section.of(Part.Notes.all(List.of())),
                        Section.of(
                                new Part.Rows("caption", TABLE, "below", false),
                                new Part.Terms(6).with("a", "x").with("b", "").with("c", "y"),
                                new Part.Notes(List.of("n1", "n2", "n3"), 2))))
                .isEqualTo("""
                        Alone
                        =====

                        Head
                        ====

                        one two three four
                        five six
                        seven

                        one two three four five six seven

                        caption

                        name        value  big
                                       mn
                        ----------  -----  -----
                        one, "two"   2.34  true
                        x                  false
                        below

                        a     x
                        c     y
                        Note: n1
                        Note: n2
                        Note: 1 more notes; <format> json has them all.
                        """);
    }

    @Test
    void format_costsOnlyWhatItShows() {
        List<String> asked = new ArrayList<>();
        Document document = new Document("s/1")
                .headline(() -> told("headline", asked))
                .beside(() -> told("beside", asked))
                .data(
                        "rows",
                        "",
                        new Table<>(List.of(Column.<String>text("a", row -> row)), () -> told("rows", asked)));

        new TextRenderer(FIELDS, OptionalInt.empty()).render(document);
        assertThat(asked).containsExactly("headline");
        new CsvRenderer().render(document);
        new JsonRenderer(FIELDS).render(document);
        new TextRenderer(FIELDS, OptionalInt.empty()).render(document);
        assertThat(asked).containsExactly("headline", "rows");
    }

    private static List<String> told(String what, List<String> asked) {
        asked.add(what);
        return List.of(what);
    }

    @Test
    void folder_holdsTheTablesThatHaveAFileAndTheirHashes(@TempDir Path folder) throws Exception {
        Document document = new Document("s/1")
                .details(() -> new Details().with("version", "1"))
                .data("rows", "rows.csv", TABLE)
                .data("shown", "", TABLE)
                .folder(
                        new FolderKind("s-run/1", List.of("rows.csv", "perhaps.csv")),
                        () -> new Details().with("seed", 5L));
        OutputFolder output = OutputFolder.of(folder.resolve("new"));

        assertThat(output.isFree(document.folder().orElseThrow())).isTrue();
        assertThat(output.write(document, FIELDS)).containsExactly("rows.csv");
        assertThat(Files.readString(folder.resolve("new/rows.csv"))).isEqualTo(new CsvRenderer().render(data(TABLE)));
        assertThat(Files.readString(folder.resolve("new/run.json")).lines().limit(4))
                .containsExactly(
                        "{\"schema\":\"s-run/1\",",
                        "\"version\":\"1\",",
                        "\"seed\":5,",
                        // by: printf 'name,value,big\n"one, ""two""",2.34,true\nx,,false\n' | sha256sum
                        "\"files\":{\"rows.csv\":{\"rows\":2,\"sha256\":\"ebb7ffffc785f0f3264df39bab9be9d93db91da2fabb3d0e9b5521613dabbdff\"}},");
        assertThat(output.isFree(document.folder().orElseThrow())).isTrue();
        assertThat(output.isFree(new FolderKind("other/1", Collections.emptyList())))
                .isFalse();
    }

    @Test
    void wrap_breaksBetweenWords() {
        assertThat(Wrap.at(10, "one two three  four\nfive-hundred x"))
                .isEqualTo("one two\nthree four\nfive-hundred\nx");
    }
}
