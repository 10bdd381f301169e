package io.tradewind.io.importer;

import static io.tradewind.io.importer.ImportFixture.dropped;
import static io.tradewind.io.importer.ImportFixture.file;
import static io.tradewind.io.importer.ImportFixture.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.io.world.WorldReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of WIOD and of the ADB in their published layouts: two economies, two industries, five categories of final demand. */
final class GridImportTest {
    private static final String[] WIOD = {
        "Intercountry Input-Output Table,,,,,,,,,,,,,,,,,,",
        "(industry-by-industry) millions of US$ 2014,,,,,,,,,,,,,,,,,,",
        ",,,,A01,C10-C12,A01,C10-C12,CONS_h,CONS_np,CONS_g,GFCF,INVEN,CONS_h,CONS_np,CONS_g,GFCF,INVEN,GO",
        ",,,,\"Crops, animals\",Food,\"Crops, animals\",Food,Households,NPISH,Government,Capital,Stocks,"
                + "Households,NPISH,Government,Capital,Stocks,Output",
        ",,,,USA,USA,CHN,CHN,USA,USA,USA,USA,USA,CHN,CHN,CHN,CHN,CHN,TOT",
        ",,,,c1,c5,c1,c5,c57,c58,c59,c60,c61,c57,c58,c59,c60,c61,c62",
        "A01,\"Crops, animals\",USA,r1,10,20,1,2,30,1,1,2,-1,3,0,0,1,0,70",
        "C10-C12,Food,USA,r5,5,25,2,3,60,1,1,2,1,5,0,0,1, ,106",
        "A01,\"Crops, animals\",CHN,r1,1,2,40,30,4,0,0,0,0,50,1,1,2,1,132",
        "C10-C12,Food,CHN,r5,2,3,20,50,6,0,0,1,0,80,1,1,2,2,168",
        "II_fob,Total intermediate,TOT,r65,18,50,63,85,100,2,2,5,0,138,2,2,6,3,476",
        "VA,Value added,TOT,r70,52,56,69,83,,,,,,,,,,,260",
        "GO,Output,TOT,r73,70,106,132,168,,,,,,,,,,,476"
    };

    private static final String[] ADB = {
        "ADB Multi-Regional Input-Output Database,,,,,,,,,,,,,,,,,,",
        "2023,,,,,,,,,,,,,,,,,,",
        "USD million,,,,,,,,,,,,,,,,,,",
        ",,,,,,,,,,,,,,,,,,",
        ",,,,Agriculture,Food,Agriculture,Food,HFCE,NPISH,GGFC,GFCF,INVNT,HFCE,NPISH,GGFC,GFCF,INVNT,",
        ",,,,USA,USA,PRC,PRC,USA,USA,USA,USA,USA,PRC,PRC,PRC,PRC,PRC,TOTAL",
        ",,,,c1,c3,c1,c3,F1,F2,F3,F4,F5,F1,F2,F3,F4,F5,TOTAL",
        "Agriculture,x,USA,c1,10,20,1,2,30,1,1,2,-1,3,0,0,1,0,70",
        "Food,x,USA,c3,5,25,2,3,60,1,1,2,1,5,0,0,1, ,106",
        "Agriculture,x,PRC,c1,1,2,40,30,4,0,0,0,0,50,1,1,2,1,132",
        "Food,x,PRC,c3,2,3,20,50,6,0,0,1,0,80,1,1,2,2,168",
        "Total intermediate,x,Z,r60,18,50,63,85,100,2,2,5,0,138,2,2,6,3,476",
        "Taxes,x,Z,r99,0,0,0,0, , , , , , , , , , , ",
        "Value added,x,Z,r64,52,56,69,83,,,,,,,,,,,260",
        "Output,x,Z,r69,70,106,132,168,,,,,,,,,,,476"
    };

    @TempDir
    private Path folder;

    private static Codes codes() {
        TreeMap<String, String> places = new TreeMap<>();
        places.put("USA", "USA");
        places.put("CHN", "CHN");
        places.put("PRC", "CHN");
        TreeMap<String, String> goods = new TreeMap<>();
        for (String farm : List.of("A01", "c1")) {
            goods.put(farm, "farm");
        }
        for (String food : List.of("C10-C12", "c3")) {
            goods.put(food, "food");
        }
        return new Codes(CodeMap.of(places), CodeMap.of(goods), java.util.Optional.empty(), List.of(), List.of());
    }

    private static WorldImport read(String format, Path... files) {
        return WorldImport.read(format, List.of(files), codes(), OptionalInt.empty(), ProductSink.NONE);
    }

    private static void assertWhole(WorldImport made, int year) {
        assertThat(made.report().year()).isEqualTo(year);
        assertThat(value(made, "CHN", "USA", "farm")).isEqualTo(1 + 2 + 4);
        assertThat(value(made, "USA", "USA", "farm")).isEqualTo(10 + 20 + 30 + 1 + 1 + 2 - 1);
        assertThat(value(made, "USA", "CHN", "food")).isEqualTo(2 + 3 + 5 + 1);
        assertThat(made.world().economy().inputOutput().get(0, 0, 1)).isCloseTo(22.0 / 132, within(1e-15));
        assertThat(made.report().read().value())
                .as("read is kept plus dropped")
                .isCloseTo(made.report().kept().value() + made.report().left().value(), within(1e-9));
        assertThat(made.report().read().value()).isEqualTo(476);
        assertThat(made.report().notes()).anyMatch(note -> note.contains("experimental"));
    }

    @Test
    void wiodWorkbook_isReadAtItsLabels_asXlsxAndAsCsv() throws IOException {
        assertWhole(read("wiod", file(folder, "WIOT2014_Nov16_ROW.csv", WIOD)), 2014);
        assertWhole(read("wiod", Workbook.write(folder.resolve("WIOT.xlsx"), "2014", WIOD)), 2014);
    }

    @Test
    void tableOfWiodsRFiles_isReadToo() throws IOException {
        StringBuilder header = new StringBuilder("IndustryCode,IndustryDescription,Country,RNr,Year");
        for (String region : List.of("USA", "CHN")) {
            for (int k : new int[] {1, 5}) {
                header.append(',').append(region).append(k);
            }
        }
        for (String region : List.of("USA", "CHN")) {
            for (int k = 57; k <= 61; k++) {
                header.append(',').append(region).append(k);
            }
        }
        String[] lines = new String[8];
        lines[0] = header + ",TOT";
        for (int k = 6; k < WIOD.length; k++) {
            lines[k - 5] = WIOD[k].replaceFirst(",r(\\d+),", ",$1,2014,");
        }
        assertWhole(read("wiod", file(folder, "WIOT2014_October16_ROW.csv", lines)), 2014);
    }

    @Test
    void adbWorkbook_isReadWithItsBlanksAndItsOwnCodes() throws IOException {
        Path book = Workbook.write(folder.resolve("ADB-MRIO62-2023_August 2024.xlsx"), "ADB MRIO 2023", ADB);
        assertWhole(read("adb", book), 2023);
        assertWhole(read("adb", ImportFixture.zip(folder.resolve("adb.zip"), book)), 2023);
    }

    @Test
    void otherSheetsAreLeftAlone_andNamed() throws IOException {
        Path book = Workbook.write(folder.resolve("ADB.xlsx"), "ADB MRIO 2023", ADB, "Legend", "code,meaning");
        WorldImport made = read("adb", book);
        assertWhole(made, 2023);
        assertThat(made.report().files())
                .extracting(ImportReport.ReadFile::kind)
                .containsExactly("grid", "not read");
    }

    @Test
    void shuffledRows_giveTheSameWorld() throws IOException {
        String[] shuffled = WIOD.clone();
        shuffled[6] = WIOD[9];
        shuffled[9] = WIOD[6];
        assertWhole(read("wiod", file(folder, "WIOT2014.csv", shuffled)), 2014);
    }

    @Test
    void doubledOrCutOffTables_areRefused() throws IOException {
        String[] doubled = Arrays.copyOf(WIOD, WIOD.length + 1);
        doubled[WIOD.length] = WIOD[6];
        assertThatThrownBy(() -> read("wiod", file(folder, "WIOT2014.csv", doubled)))
                .hasMessageContaining("'USA_A01' stands twice")
                .hasMessageContaining(":14");
        assertThatThrownBy(() -> read("wiod", file(folder, "WIOT2014.csv", Arrays.copyOf(WIOD, 9))))
                .hasMessageContaining("no row 'CHN_C10-C12'");
        assertThatThrownBy(() -> read("adb", file(folder, "ADB2023.csv", Arrays.copyOf(ADB, 14))))
                .hasMessageContaining("without its row of outputs");
        Path whole = Workbook.write(folder.resolve("ADB.xlsx"), "ADB MRIO 2023", ADB);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> read("adb", cut)).hasMessageContaining("cut.xlsx");
    }

    @Test
    void unknownCodesInTheHeader_areRefused_andSoAreBinaryWorkbooks() throws IOException {
        String[] other = WIOD.clone();
        other[2] = other[2].replace("C10-C12", "C10T12");
        assertThatThrownBy(() -> read("wiod", file(folder, "WIOT2014.csv", other)))
                .hasMessageContaining("none of the format wiod");
        assertThatThrownBy(() -> read("adb", file(folder, "WIOT2014.csv", WIOD)))
                .hasMessageContaining("none of the format adb");
        assertThatThrownBy(() -> read("wiod", file(folder, "WIOT2014_Nov16_ROW.xlsb", "x")))
                .hasMessageContaining("save it as .xlsx");
    }

    @Test
    void rowsThatMissTheirTotals_areRefused_andUnknownEconomiesCounted() throws IOException {
        String[] wrong = WIOD.clone();
        wrong[9] = wrong[9].replace(",168", ",268");
        assertThatThrownBy(() -> read("wiod", file(folder, "WIOT2014.csv", wrong)))
                .hasMessageContaining("miss the outputs");
        String[] third =
                Arrays.stream(WIOD).map(line -> line.replace("CHN", "MEX")).toArray(String[]::new);
        assertThatThrownBy(() -> read("wiod", file(folder, "WIOT2014.csv", third)))
                .hasMessageContaining("no region for the code MEX");
    }

    @Test
    void writtenWorld_isReadBack_withItsLicence() throws IOException {
        WorldImport made = read("wiod", file(folder, "WIOT2014.csv", WIOD));
        made.write(folder.resolve("world"));
        assertThat(WorldReader.read(folder.resolve("world")).info().licences()).containsExactly("CC-BY-4.0");
        assertThat(dropped(made, "a negative sum")).isZero();
    }
}
