package io.tradewind.io.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.Economy;
import io.tradewind.scenarios.data.ShippedFiles;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldsTest {
    /** The check file prints million USD to one decimal, and the tables six; sums over 24 × 16 cells stay within this. */
    private static final double ROUNDING_USD_MN = 1.0;

    /**
     * Trade between the sub-regions of XSE (Indonesia and the others) and of XEU (Switzerland, Norway and the others): the check file
     * counts it as exports and imports, the flows leave it out. Worked out outside this program, by solving final demand = absorption −
     * intermediate use for the domestic sales that are missing.
     */
    private static final Map<String, Double> TRADE_INSIDE_USD_MN = Map.of("XSE", 92_328.9, "XEU", 7_999.2);

    /** The same gap seen in value added; 1 elsewhere. */
    private static final Map<String, Double> VALUE_ADDED_OVER_GDP = Map.of("XSE", 0.9883069, "XEU", 0.9982645);

    private final Economy world = Worlds.load("world-2023");

    @TempDir
    private Path folder;

    @Test
    void standardWorld_hasItsRegionsSectorsAndMonthlyBaseline() {
        assertThat(world.regions()).hasSize(24);
        assertThat(world.sectors()).hasSize(16);
        assertThat(world.year()).isEqualTo(2023);
        assertThat(world.monthlyBaseline()).isPresent();
        assertThat(world.regionsOf("ASEAN")).hasSize(2);
        assertThat(world.regionsOf("LATAM")).hasSize(3);
        assertThat(world.regionsOf("all")).hasSize(24);
    }

    @Test
    void valueAdded_equalsGdp() {
        for (Map<String, String> row : macro()) {
            int region = indexOf(row.get("region"));
            double valueAdded = 0;
            for (int s = 0; s < world.sectors().size(); s++) {
                valueAdded += world.valueAdded().get(region, s) * grossOutput(region, s);
            }
            double gdp = Double.parseDouble(row.get("gdp_2023_musd"));
            assertThat(valueAdded / gdp)
                    .as(row.get("region"))
                    .isCloseTo(VALUE_ADDED_OVER_GDP.getOrDefault(row.get("region"), 1.0), within(1e-6));
        }
    }

    @Test
    void tariffRevenueAndTradeBalance_equalTheCheckFile() {
        for (Map<String, String> row : macro()) {
            int region = indexOf(row.get("region"));
            double revenue = 0;
            double deficit = 0;
            for (int other = 0; other < world.regions().size(); other++) {
                for (int s = 0; s < world.sectors().size(); s++) {
                    double in = world.flows().get(other, region, s);
                    revenue += in * world.tariffs().get(other, region, s);
                    deficit += in - world.flows().get(region, other, s);
                }
            }
            assertThat(revenue).isCloseTo(Double.parseDouble(row.get("tariff_revenue_musd")), within(ROUNDING_USD_MN));
            assertThat(deficit).isCloseTo(Double.parseDouble(row.get("deficit_musd")), within(ROUNDING_USD_MN));
        }
    }

    @Test
    void exports_equalTheCheckFileExceptForTradeInsideTwoRegions() {
        for (Map<String, String> row : macro()) {
            int region = indexOf(row.get("region"));
            double exports = 0;
            for (int s = 0; s < world.sectors().size(); s++) {
                exports += grossOutput(region, s) - world.flows().get(region, region, s);
            }
            double inside = TRADE_INSIDE_USD_MN.getOrDefault(row.get("region"), 0.0);
            assertThat(exports + inside)
                    .as(row.get("region"))
                    .isCloseTo(Double.parseDouble(row.get("exports_musd")), within(ROUNDING_USD_MN));
        }
    }

    @Test
    void chinaToUsa_isTheReconciledGoodsTotal() {
        double goods = 0;
        for (int s = 0; s < world.sectors().size() - 1; s++) {
            goods += world.flows().get(indexOf("CHN"), indexOf("USA"), s);
        }
        assertThat(world.sectors().get(15).code().code()).isEqualTo("services");
        assertThat(goods).isCloseTo(440_500, within(100.0));
    }

    @Test
    void sharesOfEverySector_addUpToOne() {
        for (int r = 0; r < world.regions().size(); r++) {
            for (int s = 0; s < world.sectors().size(); s++) {
                double sum = world.valueAdded().get(r, s);
                for (int i = 0; i < world.sectors().size(); i++) {
                    sum += world.inputOutput().get(r, s, i);
                }
                assertThat(sum).isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void builtIn_listsWhatTheWorldsSay() {
        List<WorldInfo> infos = Worlds.builtIn();

        assertThat(infos).extracting(WorldInfo::id).containsExactly("world-2023", "world-2022", "liberation-2023");
        WorldInfo info = infos.get(0);
        assertThat(info.id()).isEqualTo("world-2023");
        assertThat(info.regions()).isEqualTo(24);
        assertThat(info.sectors()).isEqualTo(16);
        assertThat(info.year()).isEqualTo(2023);
        assertThat(info.licences()).containsExactly("CC-BY-4.0");
        assertThat(info.sources())
                .hasSizeGreaterThan(5)
                .anySatisfy(
                        source -> assertThat(source.citation()).contains("BACI").contains("Etalab"));
    }

    @Test
    void folder_loadsWithoutMonthlyBaseline() {
        Economy toy = Worlds.load(new ToyWorldFolder().in(folder).toString());

        assertThat(toy.id()).isEqualTo("toy");
        assertThat(toy.monthlyBaseline()).isEmpty();
    }

    @Test
    void unknownName_isReportedWithTheNearestWorld() {
        assertThatThrownBy(() -> Worlds.load("worlds-2023"))
                .isInstanceOf(InvalidWorldException.class)
                .hasMessageContaining("There is no built-in world and no folder of that name. Maybe use 'world-2023'");
        assertThatThrownBy(() -> Worlds.load("\0")).isInstanceOf(InvalidWorldException.class);
    }

    @Test
    void fileInPlaceOfAFolder_isReported() throws IOException {
        Path file = Files.writeString(folder.resolve("flows.csv"), "x");
        assertThatThrownBy(() -> Worlds.load(file.toString()))
                .isInstanceOf(InvalidWorldException.class)
                .hasMessageContaining("A world is a folder, but this is a file.");
    }

    private static List<Map<String, String>> macro() {
        List<Map<String, String>> rows = ShippedFiles.rows("worlds/world-2023/macro.csv");
        assertThat(rows).hasSize(24);
        return rows;
    }

    private int indexOf(String region) {
        return world.indexOf(RegionCode.of(region)).orElseThrow();
    }

    private double grossOutput(int region, int sector) {
        double output = 0;
        for (int d = 0; d < world.regions().size(); d++) {
            output += world.flows().get(region, d, sector);
        }
        return output;
    }
}
