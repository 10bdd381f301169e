package io.tradewind.io.importer;

import static io.tradewind.io.importer.ImportFixture.dropped;
import static io.tradewind.io.importer.ImportFixture.file;
import static io.tradewind.io.importer.ImportFixture.read;
import static io.tradewind.io.importer.ImportFixture.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComtradeImportTest {
    private static final String LEGACY =
            "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,"
                    + "Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,2nd Partner Code,2nd Partner,2nd Partner ISO,"
                    + "Customs Proc. Code,Customs,Mode of Transport Code,Mode of Transport,Commodity Code,Commodity,"
                    + "Qty Unit Code,Qty Unit,Qty,Alt Qty Unit Code,Alt Qty Unit,Alt Qty,Netweight (kg),Gross weight (kg),"
                    + "Trade Value (US$),CIF Trade Value (US$),FOB Trade Value (US$),Flag";
    private static final String PLUS =
            "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,"
                    + "partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,"
                    + "classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,"
                    + "customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,"
                    + "altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,"
                    + "cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate";

    @TempDir
    private Path folder;

    private static String legacy(String level, String flow, String reporter, String partner, String code, String usd) {
        return String.join(
                ",",
                "H5",
                "2017",
                "2017",
                "2017",
                level,
                "1",
                flow,
                "x",
                reporter,
                "\"Name, of it\"",
                iso(reporter),
                partner,
                "y",
                iso(partner),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                code,
                "\"Machines, other\"",
                "1",
                "No Quantity",
                "0",
                "",
                "",
                "",
                "50951",
                "",
                usd,
                "",
                "",
                "2");
    }

    private static String iso(String code) {
        return switch (code) {
            case "842" -> "USA";
            case "156" -> "CHN";
            case "490" -> "S19";
            case "0" -> "WLD";
            default -> "";
        };
    }

    private static String plus(
            String month,
            String flow,
            String reporter,
            String partner,
            String code,
            String level,
            String mode,
            String usd) {
        return plus("A", month, flow, reporter, partner, "0", "H6", code, level, "C00", mode, "", usd);
    }

    private static String plus(
            String frequency,
            String month,
            String flow,
            String reporter,
            String partner,
            String partner2,
            String nomenclature,
            String code,
            String level,
            String customs,
            String mode,
            String fob,
            String usd) {
        return String.join(
                ",",
                "C",
                frequency,
                "20220101",
                "2022",
                month,
                "2022",
                reporter,
                iso(reporter).replace("WLD", "W00"),
                "x",
                flow,
                "",
                partner,
                iso(partner).replace("WLD", "W00"),
                "y",
                partner2,
                "W00",
                "",
                nomenclature,
                "HS",
                "true",
                code,
                "\"a, b\"",
                level,
                "false",
                customs,
                "",
                "0",
                mode,
                "",
                "8",
                "kg",
                "1",
                "false",
                "-1",
                "",
                "0",
                "false",
                "1000",
                "false",
                "0",
                "false",
                "",
                fob,
                usd,
                "0",
                "true",
                "true");
    }

    private Path plusFile(String... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(PLUS));
        lines.addAll(List.of(rows));
        return file(folder, "TradeData.csv", lines.toArray(String[]::new));
    }

    @Test
    void legacyTable_isReadInPlainDollars() throws IOException {
        WorldImport made = read(
                "comtrade",
                file(
                        folder,
                        "comtrade.csv",
                        LEGACY,
                        legacy("6", "1", "842", "156", "850760", "3000000"),
                        legacy("6", "1", "156", "842", "010121", "500000"),
                        legacy("6", "1", "842", "0", "850760", "9000000"),
                        legacy("6", "3", "842", "156", "850760", "70000")));
        assertThat(value(made, "CHN", "USA", "cells")).isEqualTo(3.0);
        assertThat(value(made, "USA", "CHN", "farm")).isEqualTo(0.5);
        assertThat(dropped(made, "the partner is the world")).isEqualTo(1);
        assertThat(dropped(made, "re-exports, re-imports")).isEqualTo(1);
        assertThat(made.report().files().get(0).kind()).isEqualTo("legacy");
    }

    @Test
    void fiveHundredRows_areAllThatAPreviewGives_andSaidToBe() throws IOException {
        String[] lines = new String[501];
        lines[0] = LEGACY;
        for (int k = 0; k < 500; k++) {
            lines[k + 1] = legacy(
                    "6", "1", k < 250 ? "842" : "156", k < 250 ? "156" : "842", String.valueOf(850000 + k), "1000");
        }
        WorldImport made = read("comtrade", file(folder, "comtrade.csv", lines));
        assertThat(made.report().notes()).anyMatch(note -> note.contains("exactly 500 rows"));
        assertThat(read("comtrade", file(folder, "comtrade.csv", java.util.Arrays.copyOf(lines, 500)))
                        .report()
                        .notes())
                .noneMatch(note -> note.contains("exactly 500"));
    }

    @Test
    void month52_isTheWholeYear_andOtherMonthsAreNot() throws IOException {
        WorldImport made = read(
                "comtrade",
                plusFile(
                        plus("52", "M", "842", "156", "850760", "6", "0", "1000000"),
                        plus("52", "M", "156", "842", "850760", "6", "0", "1000000"),
                        plus("M", "3", "M", "842", "156", "0", "H6", "850710", "6", "C00", "0", "", "5000000")));
        assertThat(value(made, "CHN", "USA", "cells")).isEqualTo(1.0);
        assertThat(dropped(made, "a month")).isEqualTo(1);
    }

    @Test
    void partsByModeSecondPartnerAndProcedure_repeatTheirSum() throws IOException {
        WorldImport made = read(
                "comtrade",
                plusFile(
                        plus("52", "M", "842", "156", "850760", "6", "0", "1000000"),
                        plus("52", "M", "842", "156", "850760", "6", "2100", "600000"),
                        plus("A", "52", "M", "842", "156", "344", "H6", "850760", "6", "C00", "0", "", "400000"),
                        plus("A", "52", "M", "842", "156", "0", "H6", "850760", "6", "C01", "0", "", "300000"),
                        plus("A", "52", "M", "842", "156", "0", "S4", "77812", "5", "C00", "0", "", "200000"),
                        plus("52", "M", "156", "842", "850760", "6", "0", "1000000"),
                        plus("52", "M", "156", "842", "850760", "6", "0", "1000000")));
        assertThat(value(made, "CHN", "USA", "cells")).isEqualTo(1.0);
        assertThat(dropped(made, "a part by mode")).isEqualTo(1);
        assertThat(dropped(made, "a part by second partner")).isEqualTo(1);
        assertThat(dropped(made, "a part by customs procedure")).isEqualTo(1);
        assertThat(dropped(made, "not classified by the Harmonized System")).isEqualTo(1);
        assertThat(dropped(made, "reporter, partner, flow and product stand in an earlier row"))
                .isEqualTo(1);
    }

    @Test
    void sumsOverProducts_areNotAddedToTheirParts() throws IOException {
        WorldImport made = read(
                "comtrade",
                plusFile(
                        plus("52", "M", "842", "156", "TOTAL", "0", "0", "9000000"),
                        plus("52", "M", "842", "156", "85", "2", "0", "3000000"),
                        plus("52", "M", "842", "156", "8507", "4", "0", "2000000"),
                        plus("52", "M", "842", "156", "850760", "6", "0", "2000000"),
                        plus("52", "M", "842", "156", "1", "2", "0", "700000"),
                        plus("52", "M", "156", "842", "850760", "6", "0", "1")));
        assertThat(value(made, "CHN", "USA", "cells")).isEqualTo(2.0);
        assertThat(value(made, "CHN", "USA", "farm"))
                .as("chapter 01 without its zero")
                .isEqualTo(0.7);
        assertThat(dropped(made, "a sum of rows with more digits")).isEqualTo(2);
        assertThat(dropped(made, "a sum over products")).isEqualTo(1);
    }

    @Test
    void importersReport_goesBeforeTheExporters_whichFillsIn() throws IOException {
        WorldImport made = read(
                "comtrade",
                plusFile(
                        plus("52", "M", "842", "156", "850760", "6", "0", "1100000"),
                        plus("52", "X", "156", "842", "850760", "6", "0", "1000000"),
                        plus("52", "X", "156", "490", "850760", "6", "0", "800000"),
                        plus("52", "X", "842", "156", "010121", "6", "0", "200000"),
                        plus("52", "M", "842", "490", "850760", "6", "0", "300000")));
        assertThat(value(made, "CHN", "USA", "cells")).isEqualTo(1.1);
        assertThat(value(made, "CHN", "TWN", "cells")).isEqualTo(0.8);
        assertThat(value(made, "USA", "CHN", "farm")).isEqualTo(0.2);
        assertThat(dropped(made, "the importer reports it too")).isEqualTo(1);
    }

    @Test
    void importsCountWithoutFreight_whereARowSaysSo() throws IOException {
        WorldImport made = read(
                "comtrade",
                plusFile(
                        plus("A", "52", "M", "842", "156", "0", "H6", "850760", "6", "C00", "0", "900000", "1000000"),
                        plus("52", "M", "156", "842", "850760", "6", "0", "1000000")));
        assertThat(value(made, "CHN", "USA", "cells")).isEqualTo(0.9);
    }

    @Test
    void trailingComma_doesNotShiftColumns_andLatin1IsRead() throws IOException {
        String text = PLUS + "\n"
                + plus("52", "M", "842", "156", "850760", "6", "0", "1000000").replace("x", "Türkei") + ",\n"
                + plus("52", "M", "156", "842", "850760", "6", "0", "2000000") + ",\n";
        Path file = Files.write(folder.resolve("latin.csv"), text.getBytes(StandardCharsets.ISO_8859_1));
        WorldImport made = read("comtrade", file);
        assertThat(value(made, "CHN", "USA", "cells")).isEqualTo(1.0);
        assertThat(value(made, "USA", "CHN", "cells")).isEqualTo(2.0);
    }

    @Test
    void otherAsia_isTaiwan() throws IOException {
        WorldImport made = read(
                "comtrade",
                plusFile(
                        plus("52", "M", "842", "490", "850760", "6", "0", "1000000"),
                        plus("52", "X", "842", "490", "850760", "6", "0", "2000000")));
        assertThat(value(made, "TWN", "USA", "cells")).isEqualTo(1.0);
    }

    @Test
    void unknownHeader_isRefused() throws IOException {
        Path file = file(folder, "x.csv", "Reporter,Partner,Value", "a,b,1");
        assertThatThrownBy(() -> read("comtrade", file)).hasMessageContaining("none of the format comtrade");
    }
}
