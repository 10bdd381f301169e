package io.tradewind.scenarios.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.DataStatus;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Channel;
import io.tradewind.core.model.Ownership;
import io.tradewind.core.model.Province;
import io.tradewind.core.model.ProvincePanel;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.projection.TradeGroup;
import io.tradewind.core.subnational.Provinces;
import io.tradewind.scenarios.Tradewind;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProvinceReaderTest {
    private static final double LAW = 1e-9;
    private static final ProvincePanel PANEL = ProvinceReader.read();
    private static final Projection PROJECTION =
            Tradewind.standard().run("us-china-2025", RunSpec.AS_PREPARED.withGroups(List.of(TradeGroup.values())));
    private static final Provinces PROVINCES = Provinces.of(PROJECTION).orElseThrow();
    private static final List<String> PARTS =
            List.of("CN-GD", "CN-JS", "CN-ZJ", "CN-SH", "CN-SD", "CN-BJ", "CN-FJ", "CN-XX");

    @Test
    void reportersOfTheContract_areThere() {
        assertThat(PANEL.areas())
                .extracting(Province::code)
                .containsExactly(
                        "CN", "CN-GD", "CN-GD-Shenzhen", "CN-JS", "CN-ZJ", "CN-SH", "CN-SD", "CN-BJ", "CN-FJ", "CN-XX");
    }

    @Test
    void figures_areOfTheYear2024OrBefore() {
        for (Map<String, String> row : ShippedFiles.rows("provinces/figures.csv")) {
            assertThat(row.get("period")).matches("202[134](-\\d\\d(/\\d\\d)?)?");
            assertThat(row.get("value").isEmpty()).isEqualTo(row.get("status").equals("unknown"));
        }
    }

    @Test
    void levels_areThePrintedOnes() {
        Province guangdong = PANEL.find("CN-GD").orElseThrow();
        assertThat(guangdong.levels().get(TradeDirection.EXPORTS).value()).isEqualTo(5_891_562.0);
        Province fujian = PANEL.find("CN-FJ").orElseThrow();
        assertThat(fujian.levels().get(TradeDirection.EXPORTS).status())
                .as("scaled from four months, and said so")
                .isEqualTo(DataStatus.DERIVED);
    }

    @Test
    void provinces_sumToChinaCellByCell() {
        for (TradeDirection flow : TradeDirection.values()) {
            FlowTable china = PROVINCES.table("CN", flow);
            List<FlowTable> parts =
                    PARTS.stream().map(code -> PROVINCES.table(code, flow)).toList();
            FlowTable shenzhen = PROVINCES.table("CN-GD-Shenzhen", flow);
            int month = PROJECTION.timeline().indexOf(YearMonth.of(2025, 9));
            for (int p = 0; p < china.products().size(); p++) {
                for (int j = 0; j < china.partners().size(); j++) {
                    double whole = china.scenarioUsdMn(p, j, month);
                    double sum = 0;
                    for (FlowTable part : parts) {
                        assertThat(part.scenarioUsdMn(p, j, month)).isGreaterThanOrEqualTo(0);
                        sum += part.scenarioUsdMn(p, j, month);
                    }
                    assertThat(sum).isCloseTo(whole, within(LAW * Math.max(1, whole)));
                    assertThat(shenzhen.scenarioUsdMn(p, j, month))
                            .isLessThanOrEqualTo(parts.get(0).scenarioUsdMn(p, j, month) + LAW);
                }
            }
        }
    }

    @Test
    void imports_meetTheSharesOfSectors() {
        // Guangdong 66.6 % (January to October 2024), Shenzhen inside it about 80 % (2021).
        assertThat(machineryOfImports("CN-GD")).isCloseTo(.666, within(1e-3));
        assertThat(machineryOfImports("CN-GD-Shenzhen")).isCloseTo(.8, within(1e-3));
    }

    private static double machineryOfImports(String area) {
        FlowTable table = PROVINCES.table(area, TradeDirection.IMPORTS);
        List<String> sectors = List.of("electronics_electrical", "machinery", "transport_equipment");
        double part = 0;
        double all = 0;
        for (int p = 0; p < table.products().size(); p++) {
            for (int j = 0; j < table.partners().size(); j++) {
                for (int m = 1; m <= 12; m++) {
                    double value =
                            table.scenarioUsdMn(p, j, PROJECTION.timeline().indexOf(YearMonth.of(2024, m)));
                    all += value;
                    part += sectors.contains(table.products().get(p)) ? value : 0;
                }
            }
        }
        return part / all;
    }

    @Test
    void smallParcels_areInTheCellThatTheRegisterNames() {
        FlowTable all = PROVINCES.table("CN", TradeDirection.EXPORTS);
        FlowTable small = PROVINCES.table("CN", TradeDirection.EXPORTS, Channel.CBEC);
        int may = PROJECTION.timeline().indexOf(YearMonth.of(2024, 5));
        int other = all.products().indexOf("other");
        int usa = all.partners().indexOf("USA");
        assertThat(small.scenarioUsdMn(other, usa, may))
                .isCloseTo(.62 * all.scenarioUsdMn(other, usa, may), within(LAW));
        double rest = small.scenarioUsdMn(0, usa, may) / all.scenarioUsdMn(0, usa, may);
        // 8.1 % of exports, less the parcels: 60 of some 290 bn USD.
        assertThat(rest).isBetween(.055, .081);
    }

    @Test
    void channelsAndOwners_sumToTheirAreaCellByCell() {
        int month = PROJECTION.timeline().indexOf(YearMonth.of(2025, 9));
        for (String area : List.of("CN", "CN-GD", "CN-JS")) {
            for (TradeDirection flow : TradeDirection.values()) {
                FlowTable all = PROVINCES.table(area, flow);
                List<FlowTable> channels = Stream.of(Channel.GENERAL, Channel.PROCESSING, Channel.OTHER)
                        .map(channel -> PROVINCES.table(area, flow, channel))
                        .toList();
                List<FlowTable> owners = Stream.of(Ownership.values())
                        .map(owner -> PROVINCES.table(area, flow, owner))
                        .toList();
                for (int p = 0; p < all.products().size(); p++) {
                    for (int j = 0; j < all.partners().size(); j++) {
                        double whole = all.scenarioUsdMn(p, j, month);
                        assertThat(sum(channels, p, j, month)).isCloseTo(whole, within(LAW * Math.max(1, whole)));
                        assertThat(sum(owners, p, j, month)).isCloseTo(whole, within(LAW * Math.max(1, whole)));
                    }
                }
            }
        }
    }

    private static double sum(List<FlowTable> tables, int product, int partner, int month) {
        return tables.stream()
                .mapToDouble(table -> table.scenarioUsdMn(product, partner, month))
                .sum();
    }

    @Test
    void guangdong_hasItsShareOfMachinesAndElectricalGoods() {
        double machines = exports2024("mechanical-electrical");
        double all = exports2024("all");
        // 64.4 % by people.cn, first half of 2024.
        assertThat(machines / all).isCloseTo(.644, within(1e-3));
    }

    private static double exports2024(String product) {
        FlowTable table = PROVINCES.table("CN-GD", TradeDirection.EXPORTS);
        double sum = 0;
        for (int p = 0; p < table.products().size(); p++) {
            boolean counts = product.equals("all")
                    || PROJECTION
                            .panel()
                            .orElseThrow()
                            .products()
                            .get(p)
                            .aggregates()
                            .contains(product);
            for (int j = 0; counts && j < table.partners().size(); j++) {
                for (int m = 1; m <= 12; m++) {
                    sum += table.scenarioUsdMn(p, j, PROJECTION.timeline().indexOf(YearMonth.of(2024, m)));
                }
            }
        }
        return sum;
    }

    @Test
    void shenzhen_runsAsAReporterOfItsOwn() {
        List<ProjectionRow> rows = ProjectionTable.rows(
                PROJECTION,
                RowQuery.EVERYTHING
                        .withReporter("CN-GD-Shenzhen")
                        .withPartner("USA")
                        .withProduct("all"));
        assertThat(rows)
                .filteredOn(row -> row.flow().equals("exports") && row.period().equals("2025-09"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.scenarioUsdMn()).isPositive();
                    assertThat(row.yoyPct()).isNegative();
                });
    }
}
