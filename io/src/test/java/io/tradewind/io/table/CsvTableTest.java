package io.tradewind.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    private static final TableSchema SCHEMA = new TableSchema(List.of("key", "value"), List.of("note"));

    private final ProblemLog log = new ProblemLog();

    @Test
    void rows_areReadInOrderWithTheirLines() {
        assertThat(rows("key,value,note\na,1,x\n\na,2,x\n\"b, c\",3,\"say \"\"hi\"\"\"\n"))
                .containsExactly("2: a 1.0 x", "4: a 2.0 x", "5: b, c 3.0 say \"hi\"");
        assertThat(log.isEmpty()).isTrue();
    }

    @Test
    void valuesThatRepeatOrShareLettersWithTheRowAbove_areNotMixedUp() {
        assertThat(rows("value,key\n1,ab\n1,ab\n1,ac\n1,abc\n1,\n2,b\n"))
                .containsExactly("2: ab 1.0 ", "3: ab 1.0 ", "4: ac 1.0 ", "5: abc 1.0 ", "6:  1.0 ", "7: b 2.0 ");
    }

    @Test
    void absentOptionalColumn_isEmptyText() {
        assertThat(rows("key,value\na,1\n")).containsExactly("2: a 1.0 ");
    }

    @Test
    void doubledColumn_isReported() {
        assertThat(rows("key,value,key\na,1,b\n")).isEmpty();
        assertThat(log.kept()).hasSize(1);
        assertThat(log.kept().get(0).message()).isEqualTo("The column (key) stands twice in the header.");
    }

    @Test
    void quoteThatNeverCloses_isReportedWhereItOpens() {
        assertThat(rows("key,value\na,1\n\"b,2\nc,3\n")).containsExactly("2: a 1.0 ");
        assertThat(log.kept()).hasSize(1);
        assertThat(log.kept().get(0).place()).isEqualTo("t.csv:3");
        assertThat(log.kept().get(0).message()).isEqualTo("A quote is opened and never closed.");
    }

    @Test
    void quoteThatNeverClosesInALongFile_isReportedWhereItOpens() {
        rows("key,value\na,1\n\"b,2\n" + "c,3\n".repeat(100_000));
        assertThat(log.kept()).hasSize(1);
        assertThat(log.kept().get(0).place()).isEqualTo("t.csv:3");
        assertThat(log.kept().get(0).message()).contains("maybe a quote is not closed");
    }

    @Test
    void textAfterAClosingQuote_isReported() {
        rows("key,value\n\"a\"b,1\n");
        assertThat(log.kept()).hasSize(1);
        assertThat(log.kept().get(0).message()).isEqualTo("Something other than a comma follows a closing quote.");
    }

    @Test
    void bytesThatAreNotUtf8FarIntoTheFile_areReported() {
        byte[] text = ("key,value\n" + "a,1\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8);
        text[150_000] = (byte) 0xFF;
        rows(text);
        assertThat(log.kept()).hasSize(1);
        assertThat(log.kept().get(0).message()).isEqualTo("The file is not UTF-8 text from about here on.");
    }

    @Test
    void longRowCutShort_isOneProblem() {
        rows("key,value\n" + "a,1\n".repeat(200) + "a");
        assertThat(log.kept()).hasSize(1);
        assertThat(log.kept().get(0).message()).isEqualTo("The row has 1 value, the header has 2.");
    }

    @Test
    void longRowCutInsideANumber_isOneProblem() {
        rows("key,value\n" + "a,1\n".repeat(200) + "a,1e-");
        assertThat(log.kept()).hasSize(1);
        assertThat(log.kept().get(0).message()).isEqualTo("The value (1e-) is not a finite number.");
    }

    @Test
    void missingTable_isNoProblemIfItMayBeAbsent() {
        TableSource nothing = source(null);
        assertThat(CsvTable.readIfPresent(nothing, "t.csv", SCHEMA, log, row -> {}))
                .isEmpty();
        assertThat(log.isEmpty()).isTrue();
        assertThat(CsvTable.read(nothing, "t.csv", SCHEMA, log, row -> {})).isFalse();
        assertThat(log.count()).isEqualTo(1);
    }

    private List<String> rows(String text) {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> rows(byte[] bytes) {
        List<String> rows = new ArrayList<>();
        CsvTable.read(
                source(bytes),
                "t.csv",
                SCHEMA,
                log,
                row -> rows.add(row.line() + ": " + row.text(0) + " " + row.number(1) + " " + row.text(2)));
        return rows;
    }

    private static TableSource source(byte[] bytes) {
        return new TableSource() {
            @Override
            public String name() {
                return "memory";
            }

            @Override
            public Optional<InputStream> open(String file) throws IOException {
                return Optional.ofNullable(bytes).map(ByteArrayInputStream::new);
            }
        };
    }
}
