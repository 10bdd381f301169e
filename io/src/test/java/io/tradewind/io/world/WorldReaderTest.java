package io.tradewind.io.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.Economy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldReaderTest {
    private static final int NORTH = 0;
    private static final int SOUTH = 1;
    private static final int FOOD = 0;
    private static final int STEEL = 1;

    @TempDir
    private Path folder;

    @Test
    void folder_becomesAnEconomyWithTheNumbersOfItsFiles() {
        LoadedWorld world = WorldReader.read(new ToyWorldFolder().in(folder));

        Economy economy = world.economy();
        assertThat(economy.id()).isEqualTo("toy");
        assertThat(economy.year()).isEqualTo(2020);
        assertThat(economy.regions().get(SOUTH).name()).isEqualTo("South, warm");
        assertThat(economy.regions().get(NORTH).groups()).containsExactly("COLD", "ALL2");
        assertThat(economy.sectors().get(STEEL).tradeElasticity()).isEqualTo(2.5);
        assertThat(economy.flows().get(NORTH, SOUTH, FOOD)).isEqualTo(10.5);
        assertThat(economy.flows().get(SOUTH, NORTH, STEEL)).isEqualTo(20);
        assertThat(economy.flows().get(SOUTH, NORTH, FOOD)).isZero();
        assertThat(economy.tariffs().get(NORTH, SOUTH, FOOD)).isEqualTo(0.1);
        assertThat(economy.valueAdded().get(SOUTH, STEEL)).isEqualTo(0.5);
        assertThat(economy.inputOutput().get(NORTH, FOOD, STEEL)).isEqualTo(0.15);
        assertThat(economy.indexOf(RegionCode.of("SOU"))).hasValue(SOUTH);
        assertThat(economy.monthlyBaseline()).isEmpty();
        assertThat(world.notices().isEmpty()).isTrue();
    }

    @Test
    void folder_saysWhatItIs() {
        WorldInfo info = WorldReader.read(new ToyWorldFolder().in(folder)).info();

        assertThat(info.title()).isEqualTo("Two regions");
        assertThat(info.valueUnit()).isEqualTo("USD million");
        assertThat(info.regions()).isEqualTo(2);
        assertThat(info.sectors()).isEqualTo(2);
        assertThat(info.licences()).containsExactly("CC0-1.0");
        assertThat(info.sources()).hasSize(1);
        assertThat(info.sources().get(0).citation()).isEqualTo("made up (licence: none)");
    }

    @Test
    void absentTariffsAndAccounts_meanZeroTariffsAndNoInputs() {
        Economy economy = WorldReader.read(new ToyWorldFolder()
                        .without("tariffs.csv")
                        .without("value_added.csv")
                        .without("input_output.csv")
                        .in(folder))
                .economy();

        assertThat(economy.tariffs().get(NORTH, SOUTH, FOOD)).isZero();
        assertThat(economy.valueAdded().get(NORTH, FOOD)).isEqualTo(1);
        assertThat(economy.inputOutput().get(NORTH, FOOD, STEEL)).isZero();
    }

    @Test
    void byteOrderMarkCrlfEmptyLinesAndOtherColumnOrder_areAccepted() {
        ToyWorldFolder plain = new ToyWorldFolder();
        ToyWorldFolder odd = new ToyWorldFolder()
                .with("regions.csv", "\uFEFF" + plain.text("regions.csv").replace("\n", "\r\n"))
                .with("sectors.csv", plain.text("sectors.csv") + "\n\n")
                .with("datapackage.json", "\uFEFF" + plain.text("datapackage.json"))
                .with("tariffs.csv", "rate,sector,destination,origin\n0.1,food,SOU,NOR");

        Economy economy = WorldReader.read(odd.in(folder)).economy();

        assertThat(economy.regions().get(SOUTH).name()).isEqualTo("South, warm");
        assertThat(economy.regions().get(SOUTH).groups()).containsExactly("ALL2");
        assertThat(economy.tariffs().get(NORTH, SOUTH, FOOD)).isEqualTo(0.1);
    }

    @Test
    void smallGapInTheAccounts_isRescaledAndReported() {
        LoadedWorld world = WorldReader.read(new ToyWorldFolder()
                .change("input_output.csv", "0.15", "0.1504")
                .in(folder));

        double food = world.economy().inputOutput().get(NORTH, FOOD, FOOD);
        double steel = world.economy().inputOutput().get(NORTH, FOOD, STEEL);
        assertThat(food + steel).isCloseTo(0.4, within(1e-15));
        assertThat(steel / food).isCloseTo(0.1504 / 0.25, within(1e-12));
        assertThat(world.economy().valueAdded().get(NORTH, FOOD)).isEqualTo(0.6);
        assertThat(world.notices().lines()).hasSize(1);
        assertThat(world.notices().lines().get(0)).contains("value_added.csv:2", "(NOR, food)", "rescaled");
    }

    @Test
    void tinyGapInTheAccounts_isRescaledInSilence() {
        LoadedWorld world = WorldReader.read(new ToyWorldFolder()
                .change("input_output.csv", "0.15", "0.1500005")
                .in(folder));

        assertThat(world.economy().inputOutput().get(NORTH, FOOD, FOOD)
                        + world.economy().inputOutput().get(NORTH, FOOD, STEEL))
                .isCloseTo(0.4, within(1e-15));
        assertThat(world.notices().isEmpty()).isTrue();
    }

    @Test
    void sectorWithoutInputs_getsValueAddedOne() {
        LoadedWorld world = WorldReader.read(new ToyWorldFolder()
                .change("value_added.csv", "NOR,steel,1", "NOR,steel,0.9995")
                .in(folder));

        assertThat(world.economy().valueAdded().get(NORTH, STEEL)).isEqualTo(1);
        assertThat(world.notices().lines()).hasSize(1);
        assertThat(world.notices().lines().get(0)).contains("(NOR, steel)", "set to 1");
    }
}
