package io.tradewind.core.longrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ToyWorlds;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.InTransitRule;
import io.tradewind.core.scenario.InvestmentShock;
import io.tradewind.core.scenario.LegalInvalidationShock;
import io.tradewind.core.scenario.ParameterShock;
import io.tradewind.core.scenario.PhaseShape;
import io.tradewind.core.scenario.RetaliationShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.TradeAgreementShock;
import io.tradewind.core.scenario.TransportShock;
import io.tradewind.core.scenario.TruceShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The law of a day, worked out by hand: the United States tax Chinese machinery at 10 % in the base year. */
class ScenarioStateTest {
    private static final Economy WORLD = ToyWorlds.fourRegions();
    private static final int CHN = 0;
    private static final int USA = 1;
    private static final int VNM = 2;
    private static final int MACHINERY = 0;
    private static final int SERVICES = 2;
    private static final LocalDate START = LocalDate.of(2025, 4, 9);

    private static ScenarioState at(LocalDate day, Event... events) {
        Scenario scenario = Scenario.of("state", YearMonth.of(2025, 1), YearMonth.of(2026, 12), List.of(events));
        return ScenarioState.at(scenario, WORLD, Parameters.defaults(), day);
    }

    private static double rate(LocalDate day, Event... events) {
        return at(day, events)
                .shocks()
                .tariffs()
                .map(cube -> cube.get(CHN, USA, MACHINERY))
                .orElse(.10);
    }

    private static TariffShock.Builder usOnChina(double rate) {
        return TariffShock.add("USA", List.of("CHN"), rate, START).collectedShare(1.0);
    }

    private static Event tariff(TariffShock.Builder builder) {
        return Event.of("t", builder.build());
    }

    private static TariffShock.Builder op(TariffOperation op, double rate) {
        return TariffShock.builder("USA", List.of("CHN"), op, rate, START).collectedShare(1.0);
    }

    private static TransportShock freight(double percent, int rampMonths) {
        return new TransportShock(
                List.of("CHN"),
                List.of("USA"),
                OptionalDouble.empty(),
                OptionalDouble.of(percent),
                LocalDate.of(2025, 1, 1),
                Optional.empty(),
                rampMonths);
    }

    @Test
    void tariff_isInForceFromItsFirstDayToTheDayBeforeItsEnd() {
        Event event = tariff(usOnChina(.20).end(LocalDate.of(2025, 5, 14)));
        assertThat(at(LocalDate.of(2025, 4, 8), event).isBaseline()).isTrue();
        assertThat(rate(START, event)).isCloseTo(.30, within(1e-15));
        assertThat(rate(LocalDate.of(2025, 5, 13), event)).isCloseTo(.30, within(1e-15));
        assertThat(at(LocalDate.of(2025, 5, 14), event).isBaseline()).isTrue();
    }

    @Test
    void tariff_changesItsCellsAndNoOthers() {
        ScenarioState state = at(START, tariff(usOnChina(.20)));
        for (int s = 0; s < 3; s++) {
            for (int o = 0; o < 4; o++) {
                for (int d = 0; d < 4; d++) {
                    boolean taxed = o == CHN && d == USA && s != SERVICES;
                    assertThat(state.shocks().tariffs().orElseThrow().get(o, d, s))
                            .isCloseTo(WORLD.tariffs().get(o, d, s) + (taxed ? .20 : 0), within(1e-15));
                }
            }
        }
        assertThat(state.shocks().tradeCostFactors()).isEmpty();
        assertThat(state.leftOut()).isEmpty();
    }

    @Test
    void goodsOnTheWater_makeNoDifference() {
        for (InTransitRule rule : InTransitRule.values()) {
            Event event = tariff(usOnChina(.20).inTransit(rule).announced(LocalDate.of(2025, 1, 1)));
            assertThat(rate(START.minusDays(1), event)).isEqualTo(.10);
            assertThat(rate(START, event)).isCloseTo(.30, within(1e-15));
        }
    }

    @Test
    void collectedShareAndProbability_scaleTheRate() {
        Event half = tariff(usOnChina(.20).collectedShare(.5));
        assertThat(rate(START, half.withProbability(.5))).isCloseTo(.10 + .20 * .25, within(1e-15));
    }

    @Test
    void phaseIn_reachesTheMiddleOfEachMonth() {
        Event event = tariff(usOnChina(.12).phaseIn(2, PhaseShape.LINEAR));
        assertThat(rate(START, event)).isCloseTo(.10 + .03, within(1e-15));
        assertThat(rate(START.plusMonths(1), event)).isCloseTo(.10 + .09, within(1e-15));
        assertThat(rate(START.plusMonths(2), event)).isCloseTo(.22, within(1e-15));
    }

    @Test
    void truce_leavesTheResidualAndThenTheExpectedRate() {
        Event event = tariff(usOnChina(.20));
        Event truce = Event.of(
                "truce", new TruceShock(List.of("t"), LocalDate.of(2025, 5, 14), LocalDate.of(2025, 8, 12), .25, .05));
        assertThat(rate(LocalDate.of(2025, 5, 13), event, truce)).isCloseTo(.30, within(1e-15));
        assertThat(rate(LocalDate.of(2025, 5, 14), event, truce)).isCloseTo(.15, within(1e-15));
        assertThat(rate(LocalDate.of(2025, 8, 12), event, truce)).isCloseTo(.10 + .25 * .20, within(1e-15));
    }

    @Test
    void setFloorCapAndRemove_applyToWhatIsThere() {
        assertThat(rate(START, tariff(op(TariffOperation.SET, .25)))).isCloseTo(.25, within(1e-15));
        assertThat(rate(START, tariff(op(TariffOperation.FLOOR, .25)))).isCloseTo(.25, within(1e-15));
        assertThat(rate(START, tariff(op(TariffOperation.FLOOR, .05)))).isCloseTo(.10, within(1e-15));
        assertThat(rate(START, tariff(op(TariffOperation.CAP, .04)))).isCloseTo(.04, within(1e-15));
        assertThat(rate(
                        START,
                        tariff(usOnChina(.20)),
                        Event.of("u", op(TariffOperation.CAP, .15).build())))
                .isCloseTo(.15, within(1e-15));
    }

    @Test
    void parametersOfTheScenario_count() {
        Event tariff = tariff(TariffShock.add("USA", List.of("VNM"), .20, START));
        Event override = Event.of("p", new ParameterShock("chi_us_other", .5));
        assertThat(at(START, tariff, override).shocks().tariffs().orElseThrow().get(VNM, USA, MACHINERY))
                .isCloseTo(.10, within(1e-15));
    }

    @Test
    void transport_isAnIcebergFactorThatGrowsWithItsRamp() {
        double share = Parameters.defaults().get("freight_share");
        ScenarioState complete = at(LocalDate.of(2025, 7, 1), Event.of("f", freight(-50, 6)));
        assertThat(complete.shocks().tariffs()).isEmpty();
        assertThat(complete.shocks().tradeCostFactors().orElseThrow().get(CHN, USA, MACHINERY))
                .isCloseTo(1 - .5 * share, within(1e-15));
        assertThat(complete.shocks().tradeCostFactors().orElseThrow().get(CHN, USA, SERVICES))
                .isEqualTo(1.0);
        assertThat(complete.shocks().tradeCostFactors().orElseThrow().get(USA, CHN, MACHINERY))
                .isEqualTo(1.0);
        // 1 April is day 90 of the 181 to 1 July; the middle of that day counts
        ScenarioState half = at(LocalDate.of(2025, 4, 1), Event.of("f", freight(-50, 6)));
        assertThat(half.shocks().tradeCostFactors().orElseThrow().get(CHN, USA, MACHINERY))
                .isCloseTo(Math.pow(1 - .5 * share, 90.5 / 181), within(1e-15));
    }

    @Test
    void portsAndRailways_saveDaysOnceBuilt() {
        InvestmentShock ports = new InvestmentShock(
                InvestmentShock.Channel.TRANSPORT,
                List.of("VNM"),
                OptionalDouble.of(1000),
                OptionalDouble.empty(),
                OptionalDouble.of(2),
                LocalDate.of(2020, 1, 1),
                Optional.of(LocalDate.of(2021, 1, 1)),
                new TreeMap<>());
        ScenarioState state = at(START, Event.of("ports", ports));
        double dayValue = Parameters.defaults().get("v_s", "machinery");
        assertThat(state.shocks().tradeCostFactors().orElseThrow().get(CHN, VNM, MACHINERY))
                .isCloseTo(Math.exp(-2 * dayValue), within(1e-12));
        assertThat(state.leftOut()).isEmpty();
    }

    @Test
    void eventsWithoutAPlaceInTheLongRun_areNamed() {
        Event yuan = Event.of(
                "yuan",
                new FxShock(
                        List.of(new FxShock.Leg("CNY", "USD", FxShock.Quote.HOME_PER_FX, 5)),
                        START,
                        0,
                        OptionalDouble.empty(),
                        false));
        ScenarioState state = at(START, yuan, tariff(usOnChina(.20)));
        assertThat(state.leftOut()).containsExactly(yuan);
    }

    @Test
    void retaliationAgreementAndRuling_areTariffsOfTheirDays() {
        Event tariff = tariff(usOnChina(.20));
        Event answer = Event.of(
                "answer",
                new RetaliationShock(
                        "CHN", TariffScope.ALL_GOODS, "t", 10, .5, Optional.empty(), OptionalDouble.empty()));
        Event deal = Event.of(
                "deal",
                new TradeAgreementShock(
                        "USA",
                        List.of("CHN"),
                        TariffScope.ALL_GOODS,
                        .04,
                        false,
                        LocalDate.of(2025, 6, 1),
                        LocalDate.of(2025, 6, 1),
                        Optional.empty(),
                        0));
        Event ruling =
                Event.of("ruling", new LegalInvalidationShock(List.of("t"), LocalDate.of(2025, 9, 1), List.of(), true));
        Event dutyFree = Event.of("p", new ParameterShock("processing_share", 0.0));
        Event allCollected = Event.of("q", new ParameterShock("chi_default", 1.0));
        Event[] events = {tariff, answer, ruling, dutyFree, allCollected};
        assertThat(at(START.plusDays(9), events)
                        .shocks()
                        .tariffs()
                        .orElseThrow()
                        .get(USA, CHN, MACHINERY))
                .isZero();
        assertThat(at(START.plusDays(10), events)
                        .shocks()
                        .tariffs()
                        .orElseThrow()
                        .get(USA, CHN, MACHINERY))
                .isCloseTo(.10, within(1e-15));
        assertThat(rate(LocalDate.of(2025, 8, 31), events)).isCloseTo(.30, within(1e-15));
        assertThat(rate(LocalDate.of(2025, 9, 1), events)).isCloseTo(.10, within(1e-15));
        Event chinaCollected = Event.of("r", new ParameterShock("chi_china", 1.0));
        assertThat(rate(LocalDate.of(2025, 6, 1), deal, chinaCollected)).isCloseTo(.06, within(1e-15));
        assertThat(at(START, events).leftOut()).isEmpty();
    }
}
