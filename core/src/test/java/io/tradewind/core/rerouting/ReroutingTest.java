package io.tradewind.core.rerouting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.model.ToyWorlds;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Laws of MODEL §7 on a world with one hub, Viet Nam, in which every flow can be checked by hand. */
class ReroutingTest {
    private static final YearMonth FROM = YearMonth.of(2025, 1);
    private static final YearMonth TO = YearMonth.of(2026, 12);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final Economy WORLD = ToyWorlds.fourRegions();
    private static final int CHN = 0;
    private static final int USA = 1;
    private static final int VNM = 2;
    private static final int EU = 3;
    private static final int SECTORS = 3;
    private static final double EXACT = 1e-10;

    private static Parameters only(String... switches) {
        Parameters p = Parameters.defaults()
                .with("relabelling", 0)
                .with("value_chain_pull", 0)
                .with("deflection", 0);
        for (String name : switches) {
            p = p.with(name, 1);
        }
        return p;
    }

    private static Projection project(Parameters parameters, Event... events) {
        return ProjectionEngine.standard().project(WORLD, Scenario.of("law", FROM, TO, List.of(events)), parameters);
    }

    private static Event usOnChina(double rate) {
        return Event.of(
                "t",
                TariffShock.add("USA", List.of("CHN"), rate, APRIL)
                        .persistence(1.0)
                        .build());
    }

    private static int month(Projection projection, int year, int month) {
        return projection.timeline().indexOf(YearMonth.of(year, month));
    }

    /** A flow in million USD a month at the base year's level. */
    private static double value(Projection p, int origin, int destination, int sector, int month) {
        double log = p.logQuantity(origin, destination, sector, month) + p.logPrice(origin, destination, sector, month);
        return WORLD.flows().get(origin, destination, sector) / 12 * Math.exp(log);
    }

    private static RerouteLedgers ledgers(Projection projection) {
        return projection.ledgers().orElseThrow();
    }

    @Test
    void relabelling_isTheFormulaOfTheSpecification() {
        Projection off = project(only(), usOnChina(.50));
        Projection on = project(only("relabelling"), usOnChina(.50));
        int t = month(on, 2025, 9);
        double before = 100.0 / 12;
        double loss = before - value(off, CHN, USA, 0, t);
        double gap = Math.log(1.60 / 1.00) - 0.05 - 0.34 * 0.15;
        double expected = 0.12 * loss * (1 - Math.exp(-4 * gap));
        assertThat(ledgers(on).relabelled(0, 0, t)).isCloseTo(expected, within(EXACT));
        assertThat(value(on, CHN, VNM, 0, t) - value(off, CHN, VNM, 0, t)).isCloseTo(expected, within(EXACT));
        assertThat(value(on, VNM, USA, 0, t) - value(off, VNM, USA, 0, t)).isCloseTo(1.08 * expected, within(EXACT));
        assertThat(value(on, CHN, USA, 0, t)).isEqualTo(value(off, CHN, USA, 0, t));
        assertThat(value(on, CHN, EU, 0, t)).isEqualTo(value(off, CHN, EU, 0, t));
    }

    @Test
    void relabelling_isCappedAndOnlyWhereTheDirectFlowLost() {
        Parameters eager = only("relabelling").with("rbar", 1).with("gam", 50);
        Projection projection = project(eager, usOnChina(.50));
        RerouteLedgers ledgers = ledgers(projection);
        for (int s = 0; s < SECTORS; s++) {
            for (int t = 0; t < projection.timeline().months(); t++) {
                LedgerEntry entry = ledgers.of(s, t);
                assertThat(entry.relabelled()).isLessThanOrEqualTo(.30 * entry.directLoss() * (1 + EXACT));
                assertThat(entry.relabelled() > 0).isEqualTo(entry.directLoss() > 0);
            }
        }
        LedgerEntry june = ledgers.of(0, month(projection, 2025, 6));
        assertThat(june.relabelled()).isCloseTo(.30 * june.directLoss(), within(EXACT));
        assertThat(ledgers.of(2, month(projection, 2025, 6)).relabelled()).isZero();
        assertThat(ledgers.of(0, month(projection, 2025, 3)).relabelled()).isZero();
    }

    @Test
    void noGapBetweenTheDuties_noRelabelling() {
        Economy noBase = WORLD.toBuilder()
                .tariffs(io.tradewind.core.array.TradeCube.builder(4, SECTORS).build())
                .build();
        Parameters free = only("relabelling")
                .with("chi_us_other", 1)
                .with("cost_k.default", 0)
                .with("lnpen", 0);
        Event alike = Event.of(
                "t",
                TariffShock.add("USA", List.of("CHN", "VNM"), .5, APRIL)
                        .persistence(1.0)
                        .build());
        Projection projection =
                ProjectionEngine.standard().project(noBase, Scenario.of("law", FROM, TO, List.of(alike)), free);
        for (int t = 0; t < projection.timeline().months(); t++) {
            assertThat(ledgers(projection).total(t).relabelled()).isZero();
        }
    }

    @Test
    void switchesOff_orNothingToReroute_leaveEveryBit() {
        Projection off = project(only(), usOnChina(.50));
        Projection empty = project(
                only("relabelling", "value_chain_pull", "deflection")
                        .with("rbar", 0)
                        .with("a_k.VNM", 0)
                        .with("inv_supply.default", 0),
                usOnChina(.50));
        Projection none = project(Parameters.defaults());
        for (int s = 0; s < SECTORS; s++) {
            for (int o = 0; o < 4; o++) {
                for (int d = 0; d < 4; d++) {
                    for (int t = 0; t < off.timeline().months(); t++) {
                        assertThat(empty.logQuantity(o, d, s, t)).isEqualTo(off.logQuantity(o, d, s, t));
                        assertThat(empty.logPrice(o, d, s, t)).isEqualTo(off.logPrice(o, d, s, t));
                        assertThat(none.logQuantity(o, d, s, t)).isZero();
                    }
                }
            }
        }
    }

    @Test
    void dutiesOnOthersOnly_leaveEveryBit() {
        Event onViet = Event.of(
                "t",
                TariffShock.add("USA", List.of("VNM"), .5, APRIL)
                        .persistence(1.0)
                        .build());
        Projection off = project(only(), onViet);
        Projection on = project(Parameters.defaults(), onViet);
        for (int s = 0; s < SECTORS; s++) {
            for (int o = 0; o < 4; o++) {
                for (int t = 0; t < off.timeline().months(); t++) {
                    assertThat(on.logQuantity(o, USA, s, t)).isEqualTo(off.logQuantity(o, USA, s, t));
                    assertThat(on.logQuantity(CHN, o, s, t)).isEqualTo(off.logQuantity(CHN, o, s, t));
                }
            }
        }
    }

    @Test
    void threeLedgers_addUpInEveryMonthAndSector() {
        Projection on = project(Parameters.defaults(), usOnChina(.50));
        for (int s = 0; s < SECTORS; s++) {
            for (int t = month(on, 2025, 1); t < on.timeline().months(); t++) {
                LedgerEntry entry = ledgers(on).of(s, t);
                if (t < ledgers(on).firstMonth()) {
                    assertThat(entry).isEqualTo(LedgerEntry.ZERO);
                    continue;
                }
                double exports = value(on, CHN, USA, s, t) + value(on, CHN, VNM, s, t) + value(on, CHN, EU, s, t);
                assertThat(entry.customsExports()).isCloseTo(exports, within(EXACT));
                assertThat(entry.originReporter()).isCloseTo(value(on, CHN, USA, s, t), within(EXACT));
                assertThat(entry.originHubs()).isCloseTo(value(on, VNM, USA, s, t), within(EXACT));
                assertThat(entry.valueOfReporter() + entry.valueOfHubs())
                        .isCloseTo(entry.originReporter() + entry.originHubs(), within(EXACT));
                assertThat(entry.margin()).isCloseTo(.08 * entry.relabelled(), within(EXACT));
            }
        }
    }

    @Test
    void noDollar_isCountedTwice() {
        Projection off = project(only(), usOnChina(.50));
        Projection on = project(only("relabelling", "value_chain_pull"), usOnChina(.50));
        for (int s = 0; s < SECTORS; s++) {
            for (int t = month(on, 2025, 4); t < on.timeline().months(); t++) {
                double before = 0;
                double after = 0;
                for (int d = USA; d <= EU; d++) {
                    before += value(off, CHN, d, s, t);
                    after += value(on, CHN, d, s, t);
                }
                LedgerEntry entry = ledgers(on).of(s, t);
                assertThat(after - before).isCloseTo(entry.relabelled() + entry.pulled(), within(EXACT));
                assertThat(entry.relabelled() + entry.content()).isLessThan(entry.directLoss() + EXACT);
            }
        }
    }

    @Test
    void pull_isTheContentOfTheSalesOfOneToThreeMonthsBefore() {
        Projection off = project(only(), usOnChina(.50));
        Projection on = project(only("value_chain_pull"), usOnChina(.50));
        int t = month(on, 2025, 10);
        double expected = 0;
        for (int lag = 1; lag <= 3; lag++) {
            double loss = 100.0 / 12 - value(off, CHN, USA, 0, t - lag);
            double viet = value(off, VNM, USA, 0, t - lag) - 300.0 / 12;
            double europe = value(off, EU, USA, 0, t - lag) - 400.0 / 12;
            expected += .30 * viet * Math.min(1, loss / (viet + europe)) / 3;
        }
        assertThat(expected).isPositive();
        assertThat(value(on, CHN, VNM, 0, t) - value(off, CHN, VNM, 0, t)).isCloseTo(expected, within(EXACT));
        assertThat(ledgers(on).of(0, month(on, 2025, 4)).pulled()).isZero();
    }

    @Test
    void deflection_clearsTheMarketForChineseGoods() {
        Parameters steep = only("deflection").with("inv_supply.default", .30);
        Projection off = project(steep.with("deflection", 0), usOnChina(.50));
        Projection on = project(steep, usOnChina(.50));
        int t = month(on, 2025, 4);
        double price = on.logPrice(CHN, EU, 0, t);
        double sales = 0;
        for (int d = VNM; d <= EU; d++) {
            sales += 100.0 / 12 * (Math.exp(on.logQuantity(CHN, d, 0, t)) - Math.exp(off.logQuantity(CHN, d, 0, t)));
            assertThat(on.logPrice(CHN, d, 0, t)).isEqualTo(price);
        }
        double lost = 100.0 / 12 * -Math.expm1(off.logQuantity(CHN, USA, 0, t));
        double fewer = 300.0 / 12 * -Math.expm1(price / .30);
        assertThat(price).isNegative();
        assertThat(sales + fewer).isCloseTo(lost, within(EXACT));
        assertThat(on.logPrice(CHN, USA, 0, t)).isEqualTo(off.logPrice(CHN, USA, 0, t));
        assertThat(on.logQuantity(VNM, EU, 0, t)).isLessThan(off.logQuantity(VNM, EU, 0, t));
    }

    @Test
    void bystanders_haveTheSignsOfTheSpecification() {
        Projection on = project(Parameters.defaults(), usOnChina(.50));
        int t = month(on, 2025, 12);
        double total = 0;
        for (int d = USA; d <= EU; d++) {
            total += value(on, CHN, d, 0, t);
        }
        assertThat(value(on, CHN, USA, 0, t)).isLessThan(100.0 / 12);
        assertThat(value(on, VNM, USA, 0, t)).isGreaterThan(300.0 / 12);
        assertThat(value(on, CHN, VNM, 0, t)).isGreaterThan(100.0 / 12);
        assertThat(total).isLessThan(300.0 / 12);
    }

    @Test
    void customsPanel_getsTheSameShareOfItsOwnLoss() {
        Economy world = ToyPanels.withPanel();
        Scenario scenario = Scenario.of("law", FROM, TO, List.of(usOnChina(.50)));
        Projection off = ProjectionEngine.standard().project(world, scenario, only());
        Projection on = ProjectionEngine.standard().project(world, scenario, only("relabelling", "value_chain_pull"));
        FlowTable before = off.panelTable(TradeDirection.EXPORTS);
        FlowTable after = on.panelTable(TradeDirection.EXPORTS);
        int t = month(on, 2025, 9);
        LedgerEntry entry = ledgers(on).of(0, t);
        double share = (entry.relabelled() + entry.pulled()) / (100.0 / 12);
        // In 2024 customs prints machines of 50 to the United States and of 30 to Viet Nam every month.
        double expected = share * 50 / 30 * before.baselineUsdMn(0, 1, t);
        assertThat(after.scenarioUsdMn(0, 1, t) - before.scenarioUsdMn(0, 1, t)).isCloseTo(expected, within(EXACT));
        assertThat(after.scenarioUsdMn(0, 0, t)).isEqualTo(before.scenarioUsdMn(0, 0, t));
        assertThat(after.scenarioUsdMn(0, 3, t)).isEqualTo(before.scenarioUsdMn(0, 3, t));
    }
}
