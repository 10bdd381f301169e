package io.tradewind.app.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Fields;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkdownRendererTest {
    private static String markdown(Document document) {
        return new MarkdownRenderer(field -> "--" + field).render(document);
    }

    private static String sections(Section... sections) {
        return markdown(new Document("s/1").sections(() -> List.of(sections)));
    }

    @Test
    void page_hasHeadlineSectionsTablesTermsAndAllNotes() {
        Table<double[]> table = Table.of(
                List.of(
                        Column.text("name", row -> row[0] == 1 ? "a|b" : "two\nlines"),
                        Column.shown("value\nmn", Format.signed(1), row -> row[1]),
                        Column.flag("big", "big", row -> row[1] > 1)),
                List.of(new double[] {1, 2.344}, new double[] {2, Double.NaN}));
        Document document = new Document("s/1")
                .headline(() -> List.of("It falls.\nA *lot*.", "2. not a list"))
                .sections(() -> List.of(
                        Section.of("Head", Part.Rows.moves("caption", table, "see " + Fields.named("format", "csv"))),
                        Section.of(
                                new Part.Terms(6).with("a", "x").with("b", "y"),
                                new Part.Notes(List.of("n1", "n2", "n3"), 2)),
                        Section.of(Part.Notes.all(List.of()))));

        assertThat(markdown(document)).isEqualTo("""
                        It falls.\\
                        A \\*lot\\*.

                        2\\. not a list

                        ## Head

                        **caption**

                        | name | value mn | big |
                        | --- | ---: | --- |
                        | a\\|b | +2.3 | true |
                        | two lines |  | false |

                        see --format csv

                        - **a**: x
                        - **b**: y

                        - Note: n1
                        - Note: n2
                        - Note: n3
                        """);
    }

    @Test
    void words_areNotTakenForMarks_andUnderscoresWithinThemStay() {
        assertThat(sections(Section.of(Part.Text.lines("# a", "elasticity.one_year _x_ <b> [l] `c`"))))
                .isEqualTo("\\# a\\\nelasticity.one_year \\_x\\_ \\<b> \\[l] \\`c\\`\n");
    }

    @Test
    void linesWhoseWordsStandUnderEachOther_stayAsTheyAre() {
        assertThat(sections(Section.of(Part.Text.lines("a   1*", "bc  2")))).isEqualTo("```\na   1*\nbc  2\n```\n");
    }
}
