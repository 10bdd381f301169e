package io.tradewind.io.importer;

import static io.tradewind.io.importer.ImportFixture.dropped;
import static io.tradewind.io.importer.ImportFixture.file;
import static io.tradewind.io.importer.ImportFixture.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ItpdImportTest {
    @TempDir
    private Path folder;

    private static WorldImport read(OptionalInt year, Path file) {
        return WorldImport.read(
                "itpd",
                List.of(file),
                ImportFixture.codes(Map.of("1", "farm", "36", "tech"), false),
                year,
                ProductSink.NONE);
    }

    /** The headers of releases 1, 2 and 3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "exporter_iso3,exporter_name,importer_iso3,importer_name,year,industry_id,industry_descr,broad_sector,trade,flag_mirror,flag_zero",
                "exporter_iso3,exporter_dynamic_code,exporter_name,importer_iso3,importer_dynamic_code,importer_name,year,industry_id,industry_descr,broad_sector,trade,flag_mirror,flag_zero",
                "exporter_iso3,exporter_iso3_dynamic,exporter_name,importer_iso3,importer_iso3_dynamic,importer_name,year,industry_id,industry_descr,broad_sector,trade,flag_mirror,flag_zero"
            })
    void everyRelease_isReadByItsHeader_inMillions(String header) throws IOException {
        Path file = file(
                folder,
                "itpd.csv",
                header,
                row(header, "USA", "CHN", "1", "5.5", "p"),
                row(header, "CHN", "USA", "36", "7", "p"),
                row(header, "USA", "USA", "36", "90", "p"),
                row(header, "CHN", "USA", "1", "0", "u"),
                row(header, "CHN", "USA", "36", "7", "p"));
        WorldImport made = read(OptionalInt.empty(), file);
        assertThat(value(made, "USA", "CHN", "farm")).isEqualTo(5.5);
        assertThat(value(made, "USA", "USA", "tech")).as("sales at home").isEqualTo(90);
        assertThat(dropped(made, "a zero that was filled in")).isEqualTo(1);
        assertThat(dropped(made, "exporter, importer and industry")).isEqualTo(1);
        assertThat(made.report().notes()).anyMatch(note -> note.contains("experimental"));
        assertThat(made.report().read().value())
                .isEqualTo(made.report().kept().value() + made.report().left().value());
    }

    private static String row(String header, String from, String to, String industry, String trade, String zero) {
        StringBuilder row = new StringBuilder();
        for (String column : header.split(",")) {
            String value = column.equals("year")
                    ? "2019"
                    : column.equals("industry_id")
                            ? industry
                            : column.equals("trade")
                                    ? trade
                                    : column.equals("flag_zero")
                                            ? zero
                                            : column.startsWith("exporter_iso3") || column.startsWith("exporter_dyn")
                                                    ? from
                                                    : column.startsWith("importer_iso3")
                                                                    || column.startsWith("importer_dyn")
                                                            ? to
                                                            : "\"a, b\"";
            row.append(row.length() == 0 ? "" : ",").append(value);
        }
        return row.toString();
    }

    @Test
    void otherHeaders_areRefused() throws IOException {
        Path file = file(
                folder, "x.csv", "exporter_iso3,importer_iso3,year,industry_id,trade,surprise", "USA,CHN,2019,1,5,1");
        assertThatThrownBy(() -> read(OptionalInt.empty(), file)).hasMessageContaining("none of the format itpd");
    }
}
