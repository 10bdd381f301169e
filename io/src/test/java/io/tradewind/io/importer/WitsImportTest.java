package io.tradewind.io.importer;

import static io.tradewind.io.importer.ImportFixture.dropped;
import static io.tradewind.io.importer.ImportFixture.file;
import static io.tradewind.io.importer.ImportFixture.read;
import static io.tradewind.io.importer.ImportFixture.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.model.Economy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WitsImportTest {
    private static final String HEADER =
            "Selected Nomen,Native Nomen,Reporter,Reporter Name,Product,Product Name,Partner,"
                    + "Partner Name,Tariff Year,Trade Year,Trade Source,DutyType,Simple Average,Weighted Average,"
                    + "Standard Deviation,Minimum Rate,Maximum Rate,Nbr of Total Lines,Nbr of Domestic Peaks,"
                    + "Nbr of International Peaks,Imports Value in 1000 USD";

    @TempDir
    private Path folder;

    private static String row(
            int importer, String product, int exporter, String type, String simple, String weighted, String value) {
        return "H6,H6," + importer + ",A," + product + ",\"Live, animals\"," + exporter + ",B,2022,2022,CTS," + type
                + "," + simple + "," + weighted + ",0,0,0,1,0,0," + value;
    }

    private static final String[] ROWS = {
        HEADER,
        row(156, "10121", 842, "AHS", "5.00", "4.00", "1000.000"),
        row(156, "010121", 842, "MFN", "7.00", "7.00", "1000.000"),
        row(156, "010129", 842, "AHS", "10.00", "", "3000"),
        row(842, "850760", 156, "AHS", "3.4", "28.4", "20,000".replace(",", "")),
        row(842, "850760", 0, "AHS", "3.4", "20", "99000"),
        row(842, "8507", 156, "AHS", "3.4", "20", "88000"),
        row(842, "850710", 156, "AHS", "3.4", "20", ""),
        row(842, "850720", 156, "AHS", "", "", "500")
    };

    @Test
    void importsAreThousandDollars_andDutyIsWeightedByThem() throws IOException {
        WorldImport made = read("wits", file(folder, "DataJobID-1.csv", ROWS));
        assertThat(value(made, "USA", "CHN", "farm")).isEqualTo(4.0);
        assertThat(value(made, "CHN", "USA", "cells")).isEqualTo(20.5);
        Economy world = made.world().economy();
        int china = world.regions()
                .indexOf(world.regions().stream()
                        .filter(region -> region.code().code().equals("CHN"))
                        .findFirst()
                        .orElseThrow());
        int usa = 1 - china;
        int farm = world.sectors().get(0).code().code().equals("farm") ? 0 : 1;
        assertThat(world.tariffs().get(usa, china, farm)).isCloseTo((0.04 * 1 + 0.1 * 3) / 4, within(1e-15));
        assertThat(world.tariffs().get(china, usa, 1 - farm)).isCloseTo(0.284 * 20 / 20.5, within(1e-15));
        assertThat(made.report().notes()).noneMatch(note -> note.contains("no tariffs"));
        assertThat(made.report().notes()).anyMatch(note -> note.contains("no rate"));
        assertThat(made.report().notes()).anyMatch(note -> note.contains("zero that they had lost"));
        assertThat(made.report().notes()).anyMatch(note -> note.contains("most favoured"));
    }

    @Test
    void rowsThatRepeatTheImports_areCountedAndLeftOut() throws IOException {
        WorldImport made = read("wits", file(folder, "w.csv", ROWS));
        assertThat(dropped(made, "duty type MFN")).isEqualTo(1);
        assertThat(dropped(made, "the partner is the world")).isEqualTo(1);
        assertThat(dropped(made, "not a product of six digits")).isEqualTo(1);
        assertThat(dropped(made, "no imports beside the duty")).isEqualTo(1);
        assertThat(made.report().read().value())
                .isCloseTo(made.report().kept().value() + made.report().left().value(), within(1e-9));
        String[] doubled = java.util.Arrays.copyOf(ROWS, ROWS.length + 1);
        doubled[ROWS.length] = ROWS[1].replace(",10121,", ",010121,");
        assertThat(dropped(read("wits", file(folder, "d.csv", doubled)), "reporter, partner and product"))
                .isEqualTo(1);
    }

    @Test
    void windowsLetters_gzAndZerosInFrontOfCountries_areRead() throws IOException {
        Path plain = folder.resolve("w.csv");
        Files.write(
                plain,
                (String.join("\n", ROWS).replace(",A,", ",Türkiye,").replace(",156,", ",0156,") + "\n")
                        .getBytes(Charset.forName("windows-1252")));
        assertThat(value(read("wits", ImportFixture.gzip(plain)), "USA", "CHN", "farm"))
                .isEqualTo(4.0);
    }

    @Test
    void headersThatItDoesNotKnow_andSecondYears_areRefused() throws IOException {
        assertThatThrownBy(() -> read("wits", file(folder, "w.csv", HEADER + ",Something", ROWS[1] + ",1")))
                .hasMessageContaining("none of the format wits");
        String later = ROWS[3].replace(",2022,2022,", ",2023,2023,");
        assertThatThrownBy(() -> read("wits", file(folder, "w.csv", HEADER, ROWS[1], later)))
                .hasMessageContaining("2022 and 2023");
        Path both = file(folder, "w.csv", HEADER, ROWS[1], later, ROWS[4], ROWS[4].replace(",2022,", ",2023,"));
        assertThat(dropped(read("wits", OptionalInt.of(2022), both), "year 2023"))
                .isEqualTo(2);
    }
}
