package io.tradewind.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TextPartsTest {
    private static final List<Column<double[]>> COLUMNS = List.of(
            Column.text("name", "name", row -> row[0] == 1 ? "one, \"two\"" : "x"),
            Column.number("value", "value\nmn", 2, row -> row[1]),
            Column.flag("big", "big", row -> row[1] > 1));

    private static final Sheet<double[]> SHEET =
            new Sheet<>(COLUMNS, List.of(new double[] {1, 2.344}, new double[] {2, Double.NaN}));

    @Test
    void csv_quotesAndLeavesUnknownNumbersEmpty() {
        assertThat(SHEET.csv()).isEqualTo("name,value,big\n\"one, \"\"two\"\"\",2.34,true\nx,,false\n");
    }

    @Test
    void csv_quotesWordsThatAreFormulasAndLeavesNumbersAlone() {
        List<Column<String>> columns = List.of(
                Column.text("a", "a", word -> word),
                Column.text("b", "b", word -> "x" + word),
                Column.number("n", "n", 1, word -> -1.0));
        List<String> words = List.of("=1+1", "+1", "-1", "@A", "\tx", "\rx", "1-1", "");

        assertThat(new Sheet<>(columns, words).csv())
                .isEqualTo("a,b,n\n'=1+1,x=1+1,-1.0\n'+1,x+1,-1.0\n'-1,x-1,-1.0\n'@A,x@A,-1.0\n'\tx,x\tx,-1.0\n"
                        + "\"'\rx\",\"x\rx\",-1.0\n1-1,x1-1,-1.0\n,x,-1.0\n");
    }

    @Test
    void json_writesUnknownNumbersAsNull() {
        assertThat(SHEET.jsonDocument("s/1", "rows")).isEqualTo("""
                        {"schema":"s/1",
                        "rows":[
                        {"name":"one, \\"two\\"","value":2.34,"big":true},
                        {"name":"x","value":null,"big":false}]}
                        """);
    }

    @Test
    void table_alignsNumbersRightAndRepeatsNoSpaces() {
        assertThat(SHEET.table()).isEqualTo("""
                        name        value  big
                                       mn
                        ----------  -----  -----
                        one, "two"   2.34  true
                        x                  false
                        """);
    }

    @Test
    void sparkline_spansLowestToHighestAndZero() {
        assertThat(Spark.line(List.of(0.0, 7.0, 3.5))).isEqualTo("▁█▅");
        assertThat(Spark.line(List.of(-7.0, Double.NaN, -1.0))).isEqualTo("▁ ▇");
        assertThat(Spark.line(List.of(0.0, 0.0))).isEqualTo("▁▁");
    }

    @Test
    void bar_goesLeftForFallsAndRightForRises() {
        assertThat(Spark.bar(-2, 4, 4)).isEqualTo("  ██│    ");
        assertThat(Spark.bar(4, 4, 4)).isEqualTo("    │████");
        assertThat(Spark.bar(Double.NaN, 4, 4)).isEqualTo("    │    ");
        assertThat(Spark.bar(1, 0, 4)).isEqualTo("    │    ");
    }

    @Test
    void unit_followsTheLargestLevel() {
        Unit billions = Unit.of(1_234_000, "USD");
        Unit millions = Unit.of(900, "USD");

        assertThat(billions.label()).isEqualTo("bn USD");
        assertThat(billions.text(1_234_000)).isEqualTo("1,234.0");
        assertThat(millions.signed(12.34)).isEqualTo("+12.3");
        assertThat(millions.signed(0.01)).isEqualTo("0.0");
        assertThat(millions.text(Double.NaN)).isEmpty();
        assertThat(Unit.percent(-0.26)).isEqualTo("-0.3");
    }

    @Test
    void wrap_breaksBetweenWords() {
        assertThat(Wrap.at(10, "one two three  four\nfive-hundred x"))
                .isEqualTo("one two\nthree four\nfive-hundred\nx");
    }
}
