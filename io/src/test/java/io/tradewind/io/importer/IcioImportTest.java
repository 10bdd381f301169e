package io.tradewind.io.importer;

import static io.tradewind.io.importer.ImportFixture.dropped;
import static io.tradewind.io.importer.ImportFixture.file;
import static io.tradewind.io.importer.ImportFixture.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.model.Economy;
import io.tradewind.io.world.WorldReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IcioImportTest {
    private static final String HEADER =
            "V1,CHN_A01,CHN_C17_18,USA_A01,USA_C17_18,CHN_HFCE,CHN_INVNT,CHN_DPABR,USA_HFCE,USA_INVNT,USA_DPABR,OUT";
    private static final String[] SMALL = {
        HEADER,
        "CHN_A01,10,5,1,0,80,4,0,0,0,0,100",
        "CHN_C17_18,8,20,2,10,60,-2,0,92,10,0,200",
        "USA_A01,2,1,20,6,10,1,0,110,0,0,150",
        "USA_C17_18,0,14,7,34,5,0,1,230,9,0,300",
        "TLS,1,2,1,2,3,0,0,4,0,0,13",
        "VA,79,158,119,248,0,0,0,0,0,0,604",
        "OUT,100,200,150,300,,,,,,,"
    };

    @TempDir
    private Path folder;

    private static WorldImport read(OptionalInt year, Path... files) {
        return WorldImport.read(
                "icio",
                List.of(files),
                ImportFixture.codes(
                        new java.util.TreeMap<>(Map.of("A01", "farm", "C17_18", "paper", "01T03", "farm")), false),
                year,
                ProductSink.NONE);
    }

    private WorldImport read(String name, String... lines) throws IOException {
        return read(OptionalInt.empty(), file(folder, name, lines));
    }

    @Test
    void flowsHoldSalesAtHome_inputsAndValueAdded() throws IOException {
        WorldImport made = read("2022_SML.csv", SMALL);
        assertThat(made.report().year()).isEqualTo(2022);
        assertThat(value(made, "CHN", "USA", "paper")).isEqualTo(2 + 10 + 92 + 10);
        assertThat(value(made, "USA", "USA", "farm")).isEqualTo(20 + 6 + 110);
        Economy economy = made.world().economy();
        int china = 1;
        assertThat(economy.regions().get(china).code().code()).isEqualTo("CHN");
        assertThat(economy.sectors().get(1).code().code()).isIn("farm", "paper");
        int paper = economy.sectors().get(0).code().code().equals("paper") ? 0 : 1;
        assertThat(economy.inputOutput().get(china, paper, 1 - paper)).isCloseTo(6.0 / 200, within(1e-15));
        assertThat(economy.inputOutput().get(china, paper, paper)).isCloseTo(34.0 / 200, within(1e-15));
        assertThat(economy.valueAdded().get(china, paper)).isCloseTo(160.0 / 200, within(1e-15));
    }

    @Test
    void rowsOfTaxesAndValueAdded_areNoFlows_andEveryCellIsCounted() throws IOException {
        ImportReport report = read("2022_SML.csv", SMALL).report();
        assertThat(report.kept().value()).isCloseTo(750, within(1e-9));
        assertThat(report.dropped()).isEmpty();
        assertThat(report.files().get(0).rows()).isEqualTo(7);
    }

    @Test
    void stocksThatRunDown_areNegativeAndCountedWhereACellIsBelowZero() throws IOException {
        String[] lines = SMALL.clone();
        lines[3] = "USA_A01,0,0,20,20,0,-5,0,115,0,0,150";
        lines[7] = "OUT,98,199,150,300,,,,,,,";
        WorldImport made = read("2022_SML.csv", lines);
        assertThat(dropped(made, "a negative sum of sales")).isEqualTo(1);
        assertThat(value(made, "USA", "CHN", "farm")).isZero();
        assertThat(made.report().kept().value() + made.report().left().value())
                .isCloseTo(made.report().read().value(), within(1e-9));
    }

    @Test
    void extendedTable_addsChildrenToChina() throws IOException {
        WorldImport made = read(
                "2020.csv",
                "V1,CHN_A01,CN1_A01,CN2_A01,USA_A01,CHN_HFCE,USA_HFCE,OUT",
                "CHN_A01,0,0,0,0,0,0,0",
                "CN1_A01,0,10,2,3,60,5,80",
                "CN2_A01,0,0,0,4,0,16,20",
                "USA_A01,0,1,1,8,10,80,100",
                "TLS,0,0,0,0,0,0,0",
                "VA,0,69,17,85,0,0,171",
                "OUT,0,80,20,100,,,");
        assertThat(value(made, "CHN", "USA", "farm")).isEqualTo(3 + 5 + 4 + 16);
        assertThat(made.world().economy().valueAdded().get(1, 0)).isCloseTo(86.0 / 100, within(1e-15));
    }

    @Test
    void editionOf2016_namesFinalDemandBeforeTheEconomy_andTotalsOtherwise() throws IOException {
        WorldImport made = read(
                "ICIO2016_2011.csv",
                ",CHN_01T03,USA_01T03,HFCE_CHN,HFCE_USA,TOTAL",
                "CHN_01T03,10,5,60,25,100",
                "USA_01T03,2,8,10,80,100",
                "CHN_TAXSUB,0,0,0,0,0",
                "VALU,88,87,0,0,175",
                "OUTPUT,100,100,,,");
        assertThat(value(made, "CHN", "USA", "farm")).isEqualTo(30);
        assertThat(made.report().year()).isEqualTo(2011);
    }

    @Test
    void missingRow_andMissingTotal_areACutOffFile() {
        assertThatThrownBy(() -> read("2022_SML.csv", Arrays.copyOf(SMALL, 4)))
                .hasMessageContaining("no row 'USA_C17_18'")
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> read("2022_SML.csv", Arrays.copyOf(SMALL, 6))).hasMessageContaining("row of outputs");
    }

    @Test
    void doubledRow_isRefused() {
        String[] lines = SMALL.clone();
        lines[2] = lines[1];
        assertThatThrownBy(() -> read("2022_SML.csv", lines)).hasMessageContaining("'CHN_A01' stands twice");
    }

    @Test
    void shuffledRows_giveTheSameWorld() throws IOException {
        WorldImport first = read("2022_SML.csv", SMALL);
        String[] lines = {SMALL[0], SMALL[7], SMALL[4], SMALL[6], SMALL[2], SMALL[1], SMALL[5], SMALL[3]};
        WorldImport second = read("2022_SML.csv", lines);
        assertThat(second.world().economy().flows())
                .isEqualTo(first.world().economy().flows());
        assertThat(second.world().economy().inputOutput().toArray())
                .isEqualTo(first.world().economy().inputOutput().toArray());
    }

    @Test
    void rowsThatMissTheirTotals_areRefused() {
        String[] lines = SMALL.clone();
        lines[2] = "CHN_C17_18,8,20,2,10,60,-2,0,9,10,0,200";
        assertThatThrownBy(() -> read("2022_SML.csv", lines))
                .hasMessageContaining("83 million")
                .hasMessageContaining("1 %");
    }

    @Test
    void yearComesFromTheName_orIsAskedFor() throws IOException {
        Path unnamed = file(folder, "table.csv", SMALL);
        assertThatThrownBy(() -> read(OptionalInt.empty(), unnamed)).hasMessageContaining("say the year");
        assertThat(read(OptionalInt.of(2019), unnamed).report().year()).isEqualTo(2019);
    }

    @Test
    void writtenWorld_isReadBack() throws IOException {
        WorldImport made = read("2022_SML.csv", SMALL);
        made.write(folder.resolve("world"));
        Economy economy = WorldReader.read(folder.resolve("world")).economy();
        assertThat(economy.flows()).isEqualTo(made.world().economy().flows());
        assertThat(economy.inputOutput().toArray())
                .containsExactly(made.world().economy().inputOutput().toArray(), within(1e-12));
    }
}
