package io.tradewind.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.dynamics.KernelWeights;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.ToyReporters;
import io.tradewind.core.model.ToyWorlds;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.DemandShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.PhaseShape;
import io.tradewind.core.scenario.PriceShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import io.tradewind.core.scenario.TruceShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of MODEL §9 on a world that can be checked by hand. */
class ProjectionLawsTest {
    private static final YearMonth FROM = YearMonth.of(2025, 1);
    private static final YearMonth TO = YearMonth.of(2026, 12);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final Economy WORLD = ToyWorlds.fourRegions();
    private static final int CHN = 0;
    private static final int USA = 1;
    private static final int VNM = 2;
    private static final int EU = 3;
    private static final int MACHINERY = 0;
    private static final int SERVICES = 2;

    private static Projection project(Event... events) {
        return project(WORLD, Parameters.defaults(), events);
    }

    private static Projection project(Economy economy, Parameters parameters, Event... events) {
        return ProjectionEngine.standard().project(economy, Scenario.of("law", FROM, TO, List.of(events)), parameters);
    }

    private static TariffShock.Builder usOnChina(double rate) {
        return TariffShock.add("USA", List.of("CHN"), rate, APRIL).persistence(1.0);
    }

    /** Every response of a projection in a fixed order. */
    private static double[] all(Projection projection) {
        List<Double> values = new ArrayList<>();
        for (int s = 0; s < 3; s++) {
            for (int o = 0; o < projection.economy().regions().size(); o++) {
                for (int d = 0; d < projection.economy().regions().size(); d++) {
                    for (int t = 0; t < projection.timeline().months(); t++) {
                        values.add(projection.logQuantity(o, d, s, t));
                        values.add(projection.logPrice(o, d, s, t));
                    }
                }
            }
        }
        return values.stream().mapToDouble(x -> x).toArray();
    }

    private static int at(Projection projection, int year, int month) {
        return projection.timeline().indexOf(YearMonth.of(year, month));
    }

    @Test
    void noEvents_andEventsOfSizeZero_areTheBaselineToTheLastBit() {
        Projection none = project();
        Projection zero = project(
                Event.of("t", usOnChina(0).build()),
                Event.of("fx", fx(0)),
                Event.of("d", demand(0)),
                Event.of("p", price(0)));
        for (TradeDirection flow : TradeDirection.values()) {
            FlowTable expected = none.worldTable(RegionCode.of("CHN"), flow);
            FlowTable actual = zero.worldTable(RegionCode.of("CHN"), flow);
            for (int s = 0; s < 3; s++) {
                for (int j = 0; j < 4; j++) {
                    for (int t = 0; t < none.timeline().months(); t++) {
                        assertThat(none.worldTable(RegionCode.of("CHN"), flow).scenarioUsdMn(s, j, t))
                                .isEqualTo(expected.baselineUsdMn(s, j, t));
                        assertThat(actual.scenarioUsdMn(s, j, t)).isEqualTo(expected.baselineUsdMn(s, j, t));
                    }
                }
            }
        }
    }

    private static FxShock fx(double pct) {
        return new FxShock(
                List.of(new FxShock.Leg("CNY", "USD", FxShock.Quote.HOME_PER_FX, pct)),
                APRIL,
                3,
                OptionalDouble.empty(),
                false);
    }

    private static DemandShock demand(double pct) {
        return new DemandShock(
                List.of("EU27"),
                List.of("machinery"),
                List.of(),
                pct,
                DemandShock.Mode.LEVEL,
                APRIL,
                Optional.empty(),
                0,
                .25,
                "");
    }

    private static PriceShock price(double pct) {
        return new PriceShock(
                List.of("CHN"),
                List.of("EU27"),
                List.of("machinery"),
                List.of(),
                pct,
                APRIL,
                Optional.empty(),
                OptionalDouble.empty());
    }

    @Test
    void usTariffOnChinaAlone_hasTheSignsOfLaw24() {
        Projection projection = project(Event.of("t", usOnChina(.3).build()));
        int t = at(projection, 2026, 12);
        assertThat(projection.logQuantity(CHN, USA, MACHINERY, t)).isNegative();
        assertThat(projection.logQuantity(VNM, USA, MACHINERY, t)).isPositive();
        assertThat(projection.logQuantity(EU, USA, MACHINERY, t)).isPositive();
        assertThat(projection.logQuantity(USA, USA, MACHINERY, t)).isPositive();
        assertThat(projection.logQuantity(CHN, USA, SERVICES, t)).isZero();
        assertThat(projection.logQuantity(CHN, EU, SERVICES, t)).isZero();
        assertThat(projection.logQuantity(CHN, VNM, MACHINERY, t)).as("a hub").isPositive();
        assertThat(projection.logQuantity(CHN, EU, MACHINERY, t))
                .as("China's price falls")
                .isPositive();
        assertThat(projection.logQuantity(VNM, CHN, MACHINERY, t))
                .as("China's imports follow its exports")
                .isNegative();
    }

    @Test
    void tariffOnAllOrigins_leavesOriginSharesAlone() {
        Economy untaxed = WORLD.toBuilder().tariffs(TradeCube.zeros(4, 3)).build();
        Projection projection = project(
                untaxed,
                Parameters.defaults(),
                Event.of(
                        "t",
                        TariffShock.add("USA", List.of("CHN", "VNM", "EU27"), .2, APRIL)
                                .collectedShare(1.0)
                                .build()));
        int t = at(projection, 2026, 6);
        double china = projection.logQuantity(CHN, USA, MACHINERY, t);
        assertThat(china).isNegative();
        assertThat(projection.logQuantity(VNM, USA, MACHINERY, t)).isCloseTo(china, within(1e-14));
        assertThat(projection.logQuantity(EU, USA, MACHINERY, t)).isCloseTo(china, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void orderOfEvents_doesNotChangeABit(long seed) {
        List<Event> events = new ArrayList<>(List.of(
                Event.of("a", usOnChina(.1).build()),
                Event.of("b", usOnChina(.07).announced(APRIL.minusMonths(2)).build()),
                Event.of("c", fx(5)),
                Event.of("d", demand(8)),
                Event.of("e", price(-4)),
                Event.of("f", usOnChina(.03).end(LocalDate.of(2025, 9, 17)).build())));
        double[] expected = all(project(events.toArray(Event[]::new)));
        Collections.shuffle(events, new Random(seed));
        assertThat(all(project(events.toArray(Event[]::new)))).containsExactly(expected);
    }

    @Test
    void tariffInTwoHalves_equalsTheWhole() {
        double[] whole = all(project(Event.of("t", usOnChina(.3).build())));
        double[] halves = all(project(
                Event.of("t1", usOnChina(.15).build()),
                Event.of("t2", usOnChina(.15).build())));
        assertThat(halves).containsExactly(whole, within(1e-13));
    }

    @Test
    void removedTariff_isForgottenWithinTheBoundOfLaw10() {
        int inForce = 6;
        Projection projection = project(Event.of(
                "t",
                usOnChina(.3).passThrough(1.0).end(APRIL.plusMonths(inForce)).build()));
        KernelWeights k = KernelWeights.of(Parameters.defaults());
        double wedge = Math.log(1.4 / 1.1);
        double fast = 0;
        double slow = 0;
        double last = 0;
        for (int t = 0; t < inForce; t++) {
            fast += k.fastRate() * ((1 - k.committed()) * wedge + k.committed() * last - fast);
            slow += k.slowRate() * (wedge - slow);
            last = wedge;
        }
        double multiplier =
                1.3; // the larger of the two sectors' multipliers, before rescaling, bounds the rescaled one
        int end = at(projection, 2025, 4) + inForce;
        for (int h = 2; end + h < projection.timeline().months(); h++) {
            double bound = multiplier
                    * ((k.longRun() - k.plateau()) * slow * Math.pow(1 - k.slowRate(), h)
                            + (k.plateau() - k.impact())
                                    * (fast + k.fastRate() * k.committed() * wedge)
                                    * Math.pow(1 - k.fastRate(), h - 1.0));
            for (int o = 0; o < 4; o++) {
                assertThat(Math.abs(projection.logQuantity(o, USA, MACHINERY, end + h)))
                        .isLessThanOrEqualTo(bound);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 12})
    void shiftedEvents_shiftTheResponse(int months) {
        // Months of equal length would be exact; a first day of the month is, whatever the length.
        Projection now = project(Event.of("t", usOnChina(.3).announced(APRIL).build()));
        LocalDate later = APRIL.plusMonths(months);
        Projection shifted = project(Event.of(
                "t",
                TariffShock.add("USA", List.of("CHN"), .3, later)
                        .persistence(1.0)
                        .build()));
        for (int t = 0; t + months < now.timeline().months(); t++) {
            for (int o = 0; o < 4; o++) {
                assertThat(shifted.logQuantity(o, USA, MACHINERY, t + months))
                        .isCloseTo(now.logQuantity(o, USA, MACHINERY, t), within(1e-15));
            }
        }
    }

    @Test
    void splittingAnOriginInTwo_leavesTotalsAlone() {
        Economy split = splitEu();
        Event tariff = Event.of("t", usOnChina(.3).build());
        Projection whole = project(tariff);
        Projection halves = project(split, Parameters.defaults(), tariff);
        for (int t = 0; t < whole.timeline().months(); t++) {
            double eu = whole.logQuantity(EU, USA, MACHINERY, t);
            assertThat(halves.logQuantity(3, USA, MACHINERY, t)).isCloseTo(eu, within(1e-13));
            assertThat(halves.logQuantity(4, USA, MACHINERY, t)).isCloseTo(eu, within(1e-13));
            assertThat(halves.logQuantity(CHN, USA, MACHINERY, t))
                    .isCloseTo(whole.logQuantity(CHN, USA, MACHINERY, t), within(1e-13));
        }
    }

    /** The EU as two regions that sell half each; only markets outside them are compared. */
    private static Economy splitEu() {
        List<Region> regions = new ArrayList<>(WORLD.regions());
        regions.set(3, Region.of("EUA"));
        regions.add(Region.of("EUB"));
        TradeCube.Builder flows = TradeCube.builder(5, 3);
        TradeCube.Builder tariffs = TradeCube.builder(5, 3);
        for (int o = 0; o < 5; o++) {
            for (int d = 0; d < 5; d++) {
                for (int s = 0; s < 3; s++) {
                    double flow = WORLD.flows().get(Math.min(o, 3), Math.min(d, 3), s);
                    flows.set(o, d, s, o >= 3 ? flow / 2 : flow);
                    tariffs.set(o, d, s, WORLD.tariffs().get(Math.min(o, 3), Math.min(d, 3), s));
                }
            }
        }
        return Economy.builder("toy-5x3")
                .year(2023)
                .regions(regions)
                .sectors(WORLD.sectors())
                .flows(flows.build())
                .reporter(ToyReporters.china())
                .tariffs(tariffs.build())
                .build();
    }

    @Test
    void doublingAllFlows_leavesEveryResponseAlone() {
        Event tariff = Event.of("t", usOnChina(.3).build());
        Economy doubled = WORLD.toBuilder().flows(ToyWorlds.flows(2.0)).build();
        assertThat(all(project(doubled, Parameters.defaults(), tariff)))
                .containsExactly(all(project(tariff)), within(1e-14));
    }

    @Test
    void wholeScopeExempt_isNoTariff() {
        TreeMap<String, Double> exempt = new TreeMap<>();
        exempt.put("machinery", 1.0);
        exempt.put("textiles_apparel_leather", 1.0);
        TariffShock tariff =
                usOnChina(.3).scope(new TariffScope(List.of("all"), exempt)).build();
        assertThat(all(project(Event.of("t", tariff)))).containsOnly(0.0);
    }

    @Test
    void higherRate_meansLessTrade() {
        double last = 0;
        for (double rate : new double[] {.05, .10, .25, .60, 1.25}) {
            Projection projection = project(Event.of("t", usOnChina(rate).build()));
            double now = projection.logQuantity(CHN, USA, MACHINERY, at(projection, 2026, 1));
            assertThat(now).isLessThan(last);
            last = now;
        }
    }

    @Test
    void announcedTariff_isBoughtAheadAndPaidBack() {
        Parameters certain = Parameters.defaults().with("uncertainty_weight", 0);
        Event announced =
                Event.of("t", usOnChina(.3).announced(LocalDate.of(2025, 2, 1)).build());
        Event sudden = Event.of("t", usOnChina(.3).build());
        Projection ahead = project(WORLD, certain, announced);
        Projection surprise = project(WORLD, certain, sudden);
        double sum = 0;
        double anticipated = 0;
        for (int t = 0; t < ahead.timeline().months(); t++) {
            sum += ahead.logQuantity(CHN, USA, MACHINERY, t) - surprise.logQuantity(CHN, USA, MACHINERY, t);
        }
        // February looks at March, April, May: two thirds of the tariff; March at three full months.
        anticipated += Math.log1p(.3 * 2 / 3 / 1.1) + Math.log1p(.3 / 1.1);
        assertThat(ahead.logQuantity(CHN, USA, MACHINERY, at(ahead, 2025, 3))).isPositive();
        assertThat(ahead.logQuantity(CHN, USA, MACHINERY, at(ahead, 2025, 4)))
                .isLessThan(surprise.logQuantity(CHN, USA, MACHINERY, at(ahead, 2025, 4)));
        assertThat(sum).isCloseTo(.05 * .80 * 1.0 * anticipated, within(1e-12));
    }

    @Test
    void threat_movesOrdersButCollectsNothing() {
        ThreatShock threat = new ThreatShock(
                "USA",
                List.of("CHN"),
                TariffScope.ALL_GOODS,
                .5,
                LocalDate.of(2025, 2, 1),
                LocalDate.of(2025, 5, 1),
                Optional.of(LocalDate.of(2025, 4, 20)),
                ThreatShock.Outcome.WITHDRAWN);
        Projection projection = project(new Event("threat", "threat", .25, threat, Optional.empty()));
        int april = at(projection, 2025, 4);
        assertThat(projection.addedDuty(CHN, USA, april)).isZero();
        assertThat(projection.logQuantity(CHN, USA, MACHINERY, april)).isPositive();
        assertThat(projection.logQuantity(CHN, USA, MACHINERY, april + 1)).isNegative();
        assertThat(projection.logQuantity(VNM, USA, MACHINERY, april)).isZero();
    }

    @Test
    void setTariff_replacesTheBaseAndAddsStackOnIt() {
        Event set = Event.of(
                "s",
                TariffShock.builder("USA", List.of("CHN"), TariffOperation.SET, .6, APRIL)
                        .build());
        Event add = Event.of("a", usOnChina(.05).build());
        Event cap = Event.of(
                "c",
                TariffShock.builder("USA", List.of("CHN"), TariffOperation.CAP, .4, APRIL)
                        .build());
        Event floor = Event.of(
                "f",
                TariffShock.builder("USA", List.of("CHN"), TariffOperation.FLOOR, .25, APRIL)
                        .build());
        Event remove = Event.of(
                "r",
                TariffShock.builder("USA", List.of("CHN"), TariffOperation.REMOVE, 0, APRIL)
                        .build());
        assertThat(addedIn2026(set)).isCloseTo(.50, within(1e-12));
        assertThat(addedIn2026(set, add)).isCloseTo(.55, within(1e-12));
        assertThat(addedIn2026(set, add, cap)).isCloseTo(.30, within(1e-12));
        assertThat(addedIn2026(floor)).isCloseTo(.15, within(1e-12));
        assertThat(addedIn2026(remove)).isCloseTo(-.10, within(1e-12));
    }

    @Test
    void laterSet_winsOverAnEarlierOne() {
        Event first = Event.of(
                "s1",
                TariffShock.builder("USA", List.of("CHN"), TariffOperation.SET, .6, APRIL)
                        .build());
        Event second = Event.of(
                "s0",
                TariffShock.builder("USA", List.of("CHN"), TariffOperation.SET, .2, APRIL.plusMonths(2))
                        .priority(1)
                        .build());
        assertThat(addedIn2026(first, second)).isCloseTo(.10, within(1e-12));
    }

    @Test
    void section232_takesItsGoodsOutOfTheOther() {
        TreeMap<String, Double> exempt = new TreeMap<>();
        exempt.put("machinery", .4);
        Event metals = Event.of(
                "m",
                usOnChina(.5)
                        .scope(new TariffScope(List.of("machinery"), exempt))
                        .notWith(List.of("a"))
                        .build());
        Event all = Event.of("a", usOnChina(.1).build());
        Projection projection = project(metals, all);
        // Machinery: .6 × 50 % + .4 × 10 %; textiles 10 %; equal base flows.
        double expected = (.6 * .5 + .4 * .1 + .1) / 2;
        assertThat(projection.addedDuty(CHN, USA, at(projection, 2026, 1))).isCloseTo(expected, within(1e-12));
    }

    private static double addedIn2026(Event... events) {
        Projection projection = project(events);
        return projection.addedDuty(CHN, USA, at(projection, 2026, 1));
    }

    @Test
    void collectedRate_isDefaultForOthersHalfAndForChinaWhole() {
        Event others =
                Event.of("o", TariffShock.add("USA", List.of("VNM"), .2, APRIL).build());
        Projection projection = project(others);
        assertThat(projection.addedDuty(VNM, USA, at(projection, 2026, 1))).isCloseTo(.2 * .55, within(1e-12));
    }

    @Test
    void weakerYuan_raisesChinasQuantitiesAndLowersItsDollarPrices() {
        Projection projection = project(Event.of("fx", fx(10)));
        int t = at(projection, 2026, 12);
        assertThat(projection.logQuantity(CHN, USA, MACHINERY, t)).isPositive();
        assertThat(projection.logPrice(CHN, USA, MACHINERY, t)).isNegative();
        assertThat(projection.logQuantity(USA, CHN, MACHINERY, t)).isNegative();
    }

    @Test
    void horizonOfOneMonth_andWorldWithoutChina_work() {
        Economy elsewhere = WORLD.toBuilder()
                .regions(List.of(Region.of("AAA"), Region.of("BBB"), Region.of("CCC"), Region.of("DDD")))
                .build();
        Scenario scenario = Scenario.of(
                        "x",
                        FROM,
                        TO,
                        List.of(Event.of(
                                "t",
                                TariffShock.add("BBB", List.of("AAA"), .2, APRIL)
                                        .build())))
                .withHorizon(new Horizon(YearMonth.of(2025, 6), YearMonth.of(2025, 6)));
        Projection projection = ProjectionEngine.standard().project(elsewhere, scenario, Parameters.defaults());
        assertThat(projection.logQuantity(0, 1, MACHINERY, at(projection, 2025, 6)))
                .isNegative();
        assertThat(projection.panelReporter()).isEmpty();
    }

    @Test
    void phasedSet_growsFromTheSetBeforeIt() {
        Event first = Event.of(
                "s1",
                TariffShock.builder("USA", List.of("CHN"), TariffOperation.SET, .5, APRIL)
                        .build());
        Event second = Event.of(
                "s2",
                TariffShock.builder("USA", List.of("CHN"), TariffOperation.SET, .3, APRIL.plusMonths(2))
                        .phaseIn(2, PhaseShape.STEP)
                        .priority(1)
                        .build());
        Projection projection = project(first, second);
        assertThat(projection.addedDuty(CHN, USA, at(projection, 2025, 5))).isCloseTo(.4, within(1e-12));
        assertThat(projection.addedDuty(CHN, USA, at(projection, 2025, 6))).isCloseTo(.3, within(1e-12));
        assertThat(projection.addedDuty(CHN, USA, at(projection, 2025, 8))).isCloseTo(.2, within(1e-12));
    }

    @Test
    void announcedRemoval_putsOrdersOff() {
        Event removal = Event.of(
                "r",
                TariffShock.builder("USA", List.of("CHN"), TariffOperation.REMOVE, 0, APRIL)
                        .announced(LocalDate.of(2025, 2, 1))
                        .build());
        Projection projection = project(removal);
        assertThat(projection.logQuantity(CHN, USA, MACHINERY, at(projection, 2025, 3)))
                .isNegative();
        assertThat(projection.logQuantity(CHN, USA, MACHINERY, at(projection, 2025, 4)))
                .isPositive();
    }

    @Test
    void tariffOnGoodsThatAnotherOneTakes_isNotBoughtAhead() {
        Event taker = Event.of(
                "taker", usOnChina(.2).announced(APRIL).notWith(List.of("late")).build());
        Event late = Event.of(
                "late",
                TariffShock.add("USA", List.of("CHN"), .5, APRIL.plusMonths(4))
                        .announced(APRIL.plusMonths(1))
                        .build());
        double[] with = all(project(taker, late));
        double[] without =
                all(project(Event.of("taker", usOnChina(.2).announced(APRIL).build())));
        assertThat(with).containsExactly(without, within(1e-15));
    }

    @Test
    void endThatNobodyKnows_doesNotDampenWhatIsBoughtAhead() {
        TariffShock open = usOnChina(.3).announced(LocalDate.of(2025, 3, 1)).build();
        TariffShock brief = open.toBuilder().end(LocalDate.of(2025, 4, 20)).build();
        Projection projection = project(Event.of("t", open));
        assertThat(project(Event.of("t", brief)).logQuantity(CHN, USA, MACHINERY, at(projection, 2025, 3)))
                .isEqualTo(projection.logQuantity(CHN, USA, MACHINERY, at(projection, 2025, 3)))
                .isPositive();
    }

    @Test
    void suspendedTariff_isBoughtAheadOfItsReturn() {
        Event tariff = Event.of("t", usOnChina(.3).build());
        Event truce = Event.of(
                "truce", new TruceShock(List.of("t"), LocalDate.of(2025, 6, 1), LocalDate.of(2025, 10, 1), .5, 0));
        Projection projection = project(tariff, truce);
        int july = at(projection, 2025, 7);
        int september = at(projection, 2025, 9);
        assertThat(projection.addedDuty(CHN, USA, july)).isZero();
        assertThat(projection.addedDuty(CHN, USA, at(projection, 2025, 11))).isCloseTo(.15, within(1e-12));
        assertThat(projection.logQuantity(CHN, USA, MACHINERY, september))
                .isGreaterThan(projection.logQuantity(CHN, USA, MACHINERY, july));
    }

    @Test
    void dutiesBelowMinusAHundredPercent_areAnError() {
        Event one = Event.of("a", usOnChina(-.6).build());
        Event two = Event.of("b", usOnChina(-.6).build());
        assertThatThrownBy(() -> project(one, two))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("adds up to -110.0 %");
    }
}
