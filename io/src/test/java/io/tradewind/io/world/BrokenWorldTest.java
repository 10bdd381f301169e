package io.tradewind.io.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.io.table.FileProblem;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** One kind of mistake a test: each gives one clear problem with its place. */
class BrokenWorldTest extends BrokenWorldContract {
    @Test
    void rowCutShort_isReportedWithItsLine() {
        assertOne(
                new ToyWorldFolder().change("flows.csv", "SOU,SOU,steel,200\n", "SOU,SOU,st"),
                "flows.csv:5: The row has 3 values, the header has 4. Maybe the file was cut off here.");
    }

    @Test
    void longFileWithoutLastLineBreak_isTakenForCutOff() {
        StringBuilder regions = new StringBuilder("region,name\n");
        StringBuilder flows = new StringBuilder("origin,destination,sector,value\n");
        for (int r = 0; r < 150; r++) {
            regions.append("R").append(r).append(",x").append(r).append("\n");
            flows.append("R%d,R%d,food,1234\n".formatted(r, r));
        }
        ToyWorldFolder world = new ToyWorldFolder()
                .with("regions.csv", regions.toString())
                .with("flows.csv", flows.substring(0, flows.length() - 3))
                .without("tariffs.csv")
                .without("value_added.csv")
                .without("input_output.csv");

        assertOne(
                world,
                "flows.csv:151: The last line of the file has no line break. "
                        + "Maybe the file was cut off here; if it is complete, end the line.");
    }

    @Test
    void fileCutAtALineEnd_isReportedByTheRegionWithoutSales() {
        assertOne(
                new ToyWorldFolder()
                        .change("flows.csv", "SOU,NOR,steel,20\n", "")
                        .change("flows.csv", "SOU,SOU,steel,200\n", ""),
                "flows.csv: The region (SOU) sells nothing: no flow above 0 has it as origin. "
                        + "Maybe the file was cut off, or the region does not belong in regions.csv.");
    }

    @Test
    void extraValueInARow_isReported() {
        assertOne(
                new ToyWorldFolder().change("regions.csv", "\"South, warm\"", "South, warm"),
                "regions.csv:3: The row has 4 values, the header has 3. "
                        + "Maybe put quotes around a value that contains a comma.");
    }

    @Test
    void notANumber_isReported() {
        assertOne(
                new ToyWorldFolder().change("flows.csv", "10.5", "NaN"),
                "flows.csv:3 [value]: The value (NaN) is not a finite number. "
                        + "Maybe write it as 1234.5, with a point and without separators.");
    }

    @Test
    void infinityAndOtherNonNumbers_areReported() {
        for (String text : List.of("Infinity", "1e999", "-Infinity", "ten", "1d", "0x1p3", "1 000", "1;5")) {
            FileProblem problem = one(new ToyWorldFolder().change("flows.csv", "10.5", text));
            assertThat(problem.place()).isEqualTo("flows.csv:3 [value]");
            assertThat(problem.message()).contains("(" + text + ") is not a finite number");
        }
    }

    @Test
    void emptyNumber_isReported() {
        assertThat(one(new ToyWorldFolder().change("flows.csv", "10.5", "")).message())
                .isEqualTo("The value is empty.");
    }

    @Test
    void negativeFlow_isReported() {
        assertOne(
                new ToyWorldFolder().change("flows.csv", "10.5", "-10.5"),
                "flows.csv:3 [value]: The value (-10.5) is negative.");
    }

    @Test
    void negativeInputShare_isReported() {
        assertOne(
                new ToyWorldFolder().with("input_output.csv", """
                                region,sector,input,share
                                NOR,food,food,0.5
                                NOR,food,steel,-0.1
                                SOU,steel,steel,0.5
                                """),
                "input_output.csv:3 [share]: The share (-0.1) is negative.");
    }

    @Test
    void doubleKey_isReportedWithBothLines() {
        assertOne(
                new ToyWorldFolder().append("flows.csv", "NOR,SOU,food,11\n"),
                "flows.csv:6 [origin]: The row for (NOR, SOU, food) stands twice, first on line 3. "
                        + "Maybe delete one of the two.");
    }

    @Test
    void unknownRegion_isReportedWithTheOneOfThatName_neverWithOneThatLooksAlike() {
        assertOne(
                new ToyWorldFolder().change("flows.csv", "NOR,SOU,food", "NOR,south warm,food"),
                "flows.csv:3 [destination]: The region (south warm) is not in regions.csv. Maybe use 'SOU'.");
        assertOne(
                new ToyWorldFolder().change("flows.csv", "NOR,SOU,food", "NOR,SUO,food"),
                "flows.csv:3 [destination]: The region (SUO) is not in regions.csv. Maybe use one of [NOR, SOU].");
    }

    @Test
    void unknownSector_isReportedWithTheSameGoods_neverWithSomeThatLookAlike() {
        assertOne(
                new ToyWorldFolder().change("tariffs.csv", "food", "FOOD"),
                "tariffs.csv:2 [sector]: The sector (FOOD) is not in sectors.csv. Maybe use 'food'.");
        assertOne(
                new ToyWorldFolder().change("tariffs.csv", "food", "fod"),
                "tariffs.csv:2 [sector]: The sector (fod) is not in sectors.csv. Maybe use one of [food, steel].");
    }

    @Test
    void doubleRegion_isReported() {
        assertOne(
                new ToyWorldFolder().append("regions.csv", "NOR,North again,\n"),
                "regions.csv:4 [region]: The region (NOR) stands twice.");
    }

    @Test
    void tenMegabytesOnOneLine_areRejectedQuickly() {
        String line = "x".repeat(10_000_000);
        for (String text :
                List.of(line, line + "\n", ",".repeat(10_000_000), "origin,destination,sector,value\n" + line)) {
            ToyWorldFolder world = new ToyWorldFolder().with("flows.csv", text);
            FileProblem problem = Assertions.assertTimeout(QUICK, () -> one(world));
            assertThat(problem.message()).startsWith("The line has more than ");
        }
    }

    @Test
    void missingFile_isReportedWithItsColumns() {
        FileProblem problem = one(new ToyWorldFolder().without("flows.csv"));
        assertThat(problem.file()).isEqualTo("flows.csv");
        assertThat(problem.message()).startsWith("The file is missing in ");
        assertThat(problem.hint()).contains("origin,destination,sector,value");
    }

    @Test
    void emptyFile_isReported() {
        assertThat(one(new ToyWorldFolder().with("sectors.csv", "")).message()).isEqualTo("The file is empty.");
    }

    @Test
    void missingColumn_isReported() {
        assertThat(one(new ToyWorldFolder().with("tariffs.csv", "origin,destination,sector\n")))
                .hasToString("tariffs.csv:1 [rate]: The column 'rate' is missing. "
                        + "The header must have origin,destination,sector,rate.");
    }

    @Test
    void extraColumn_isReported() {
        assertThat(one(new ToyWorldFolder().with("tariffs.csv", "origin,destination,sector,rate,comment\n")))
                .hasToString("tariffs.csv:1 [comment]: The table has no column 'comment'. "
                        + "Its columns are origin,destination,sector,rate.");
    }

    @Test
    void misspeltColumn_isOneProblemWithASuggestion() {
        assertOne(
                new ToyWorldFolder().change("flows.csv", "value", "valeu"),
                "flows.csv:1 [valeu]: The table has no column 'valeu'. Maybe use 'value'.");
    }

    @Test
    void tariffOfMinusOne_isReported() {
        assertOne(
                new ToyWorldFolder().change("tariffs.csv", "0.1", "-1"),
                "tariffs.csv:2 [rate]: The rate (-1) is not above -1; 0.25 is 25 %.");
    }

    @Test
    void elasticityOfZero_isReported() {
        assertOne(
                new ToyWorldFolder().change("sectors.csv", "2.5", "0"),
                "sectors.csv:3 [trade_elasticity]: The trade_elasticity (0) is below 0.05. "
                        + "It is the exponent of spending shares on cost, such as 4.");
    }

    @Test
    void sharesThatAddUpToMoreThanOne_areReported() {
        assertOne(
                new ToyWorldFolder().change("input_output.csv", "steel,0.5", "steel,0.7"),
                "value_added.csv:5 [share]: (SOU, steel) has value added 0.5 and inputs 0.7, together 1.2. "
                        + "They must add up to 1 within 0.001.");
    }

    @Test
    void inputsWithoutValueAdded_areReported() {
        assertThat(one(new ToyWorldFolder().change("value_added.csv", "SOU,steel,0.5\n", "")))
                .hasToString(
                        "value_added.csv [share]: (SOU, steel) has inputs but no value-added share. Maybe add the row.");
    }

    @Test
    void inputsWithoutAValueAddedFile_areReported() {
        assertThat(one(new ToyWorldFolder().without("value_added.csv")).message())
                .isEqualTo("The file needs value_added.csv beside it, which is missing.");
    }

    @Test
    void unclosedQuote_isReported() {
        assertThat(one(new ToyWorldFolder().change("regions.csv", "warm\"", "warm")))
                .hasToString("regions.csv:3: A quote is opened and never closed. Nothing after this line was read.");
    }
}
