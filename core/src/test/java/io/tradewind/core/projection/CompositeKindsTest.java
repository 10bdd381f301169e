package io.tradewind.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.model.ToyWorlds;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.CalendarShock;
import io.tradewind.core.scenario.DeMinimisShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.ExportControlShock;
import io.tradewind.core.scenario.LegalInvalidationShock;
import io.tradewind.core.scenario.RetaliationShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.TradeAgreementShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Laws 26 to 28 of MODEL §9 and numbers by hand for the composite kinds, in the engine. */
class CompositeKindsTest {
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final Optional<LocalDate> OPEN = Optional.empty();
    private static final Economy WORLD = ToyWorlds.fourRegions();
    private static final Economy WITH_PANEL = ToyPanels.withPanel();
    private static final int CHN = 0;
    private static final int USA = 1;
    private static final int VNM = 2;
    private static final int MACHINERY = 0;
    private static final double EXACT = 1e-12;

    private static Projection project(Economy economy, Event... events) {
        return ProjectionEngine.standard()
                .project(
                        economy,
                        Scenario.of("k", YearMonth.of(2025, 1), YearMonth.of(2026, 12), List.of(events)),
                        Parameters.defaults());
    }

    private static int at(Projection projection, int year, int month) {
        return projection.timeline().indexOf(YearMonth.of(year, month));
    }

    private static List<Double> responses(Projection projection) {
        List<Double> values = new ArrayList<>();
        for (int t = 0; t < projection.timeline().months(); t++) {
            for (int cell = 0; cell < 48; cell++) {
                values.add(projection.logQuantity(cell % 4, cell / 4 % 4, cell / 16, t));
                values.add(projection.logPrice(cell % 4, cell / 4 % 4, cell / 16, t));
            }
        }
        return values;
    }

    private static Event tariff(String id, double rate) {
        return Event.of(
                id,
                TariffShock.add("USA", List.of("CHN"), rate, APRIL)
                        .persistence(1)
                        .build());
    }

    private static ExportControlShock control(
            ExportControlShock.Mode mode, OptionalDouble cap, int delay, Optional<LocalDate> end) {
        return new ExportControlShock(
                List.of("CHN"),
                List.of("USA"),
                List.of("machinery"),
                List.of(),
                mode,
                cap,
                delay,
                OptionalDouble.of(-.5),
                1.0,
                APRIL,
                end);
    }

    private static ExportControlShock quota(double cap) {
        return control(ExportControlShock.Mode.QUOTA, OptionalDouble.of(cap), 0, OPEN);
    }

    @Test
    void quota_rationsToTheCapAtTheShadowPrice() {
        Projection projection = project(WORLD, Event.of("c", quota(.5)));
        int t = at(projection, 2025, 6);

        // Elasticity -1/2: twice as scarce is four times as dear, and the value doubles.
        assertThat(projection.logQuantity(CHN, USA, MACHINERY, t)).isCloseTo(Math.log(.5), within(EXACT));
        assertThat(projection.logPrice(CHN, USA, MACHINERY, t)).isCloseTo(Math.log(4), within(EXACT));
        assertThat(projection.logQuantity(VNM, USA, MACHINERY, t)).isZero();
        assertThat(projection.logQuantity(CHN, USA, MACHINERY, at(projection, 2025, 3)))
                .isZero();
    }

    @Test
    void capThatDoesNotBind_hasNoEffect_law26() {
        Event tariff = tariff("t", .5);
        double lowest = project(WORLD, tariff).logQuantity(CHN, USA, MACHINERY, at(project(WORLD), 2026, 12));
        assertThat(lowest).isLessThan(Math.log(.95));

        assertThat(responses(project(WORLD, Event.of("c", quota(1))))).containsOnly(0.0);
        ExportControlShock late = new ExportControlShock(
                List.of("CHN"),
                List.of("USA"),
                List.of("machinery"),
                List.of(),
                ExportControlShock.Mode.QUOTA,
                OptionalDouble.of(.95),
                0,
                NONE,
                1.0,
                LocalDate.of(2026, 12, 1),
                OPEN);
        assertThat(responses(project(WORLD, tariff, Event.of("c", late)))).isEqualTo(responses(project(WORLD, tariff)));
    }

    @Test
    void ban_leavesNothing() {
        Projection projection = project(WORLD, Event.of("c", control(ExportControlShock.Mode.BAN, NONE, 0, OPEN)));

        assertThat(Math.exp(projection.logQuantity(CHN, USA, MACHINERY, at(projection, 2025, 5))))
                .isLessThan(1e-8);
    }

    @Test
    void licenceDelay_movesShipmentsLaterAndLosesNoneOnceItEnds() {
        Projection open = project(WORLD, Event.of("c", control(ExportControlShock.Mode.LICENCE, NONE, 15, OPEN)));
        Projection ended = project(
                WORLD,
                Event.of(
                        "c",
                        control(ExportControlShock.Mode.LICENCE, NONE, 15, Optional.of(LocalDate.of(2025, 9, 1)))));

        // 15 of April's 30 days are held back, and leave in September.
        assertThat(quantity(open, 2025, 4)).isCloseTo(.5, within(EXACT));
        assertThat(quantity(open, 2025, 5)).isEqualTo(1);
        assertThat(quantity(ended, 2025, 9)).isCloseTo(1.5, within(EXACT));
        double days = 0;
        for (int month = 1; month <= 12; month++) {
            days += quantity(ended, 2025, month) * YearMonth.of(2025, month).lengthOfMonth();
        }
        assertThat(days).isCloseTo(365, within(1e-9));
    }

    private static double quantity(Projection projection, int year, int month) {
        return Math.exp(projection.logQuantity(CHN, USA, MACHINERY, at(projection, year, month)));
    }

    private static Event parcels(double fee, double value) {
        return Event.of(
                "d",
                new DeMinimisShock(
                        "USA",
                        List.of("CHN"),
                        List.of("machinery"),
                        List.of(),
                        APRIL,
                        OPEN,
                        DeMinimisShock.Mode.FLAT,
                        NONE,
                        OptionalDouble.of(fee),
                        "USD",
                        OptionalDouble.of(value),
                        .3));
    }

    @Test
    void dutyOnParcels_movesThemAndLeavesPartToFormalTrade() {
        // A fee as large as the value: parcels fall by 1 - 2^-1.2 = .564725; a quarter (.3 / 1.2) of it comes back at
        // first.
        Projection projection = project(WORLD, parcels(20, 20));

        assertThat(quantity(projection, 2025, 4)).isCloseTo(1 - .3 * .564725 * .75, within(1e-6));
        assertThat(quantity(projection, 2026, 12)).isGreaterThan(quantity(projection, 2025, 4));
        assertThat(projection.logPrice(CHN, USA, MACHINERY, at(projection, 2025, 6)))
                .isZero();
        assertThat(projection.logQuantity(VNM, USA, MACHINERY, at(projection, 2025, 6)))
                .isZero();
    }

    @Test
    void flatFeeOnDearerParcels_bitesLess_law27() {
        double last = 0;
        for (double value : new double[] {10, 20, 50, 200, 800}) {
            double now = quantity(project(WORLD, parcels(20, value)), 2025, 6);
            assertThat(now).isBetween(last, 1.0).isNotEqualTo(last);
            last = now;
        }
        assertThat(last).isGreaterThan(.99);
    }

    @Test
    void exemptingAllOfTheScope_isNoRetaliationAndNoAgreement_law28() {
        TreeMap<String, Double> exempt = new TreeMap<>();
        exempt.put("machinery", 1.0);
        exempt.put("textiles_apparel_leather", 1.0);
        TariffScope nothing = new TariffScope(List.of("all"), exempt);
        Event trigger = tariff("us", .25);
        Event answer = Event.of("cn", new RetaliationShock("CHN", nothing, "us", 0, 1, OPEN, NONE));
        Event agreement = Event.of(
                "fta", new TradeAgreementShock("USA", List.of("CHN"), nothing, .1, false, APRIL, APRIL, OPEN, 0));

        assertThat(responses(project(WORLD, trigger, answer))).isEqualTo(responses(project(WORLD, trigger)));
        assertThat(responses(project(WORLD, agreement))).containsOnly(0.0);
    }

    @Test
    void retaliation_isTheTariffItStandsFor() {
        Event answer = Event.of("cn", new RetaliationShock("CHN", TariffScope.ALL_GOODS, "us", 14, .5, OPEN, NONE));
        Event written = Event.of(
                "cn",
                TariffShock.add("CHN", List.of("USA"), .125, APRIL.plusDays(14))
                        .announced(APRIL.plusDays(14))
                        .build());

        assertThat(responses(project(WORLD, tariff("us", .25), answer)))
                .isEqualTo(responses(project(WORLD, tariff("us", .25), written)));
    }

    @Test
    void ruling_isAnEndAndRefundsRaiseNoFlow() {
        LocalDate date = LocalDate.of(2026, 2, 20);
        Event ended = Event.of(
                "us",
                TariffShock.add("USA", List.of("CHN"), .25, APRIL)
                        .persistence(1)
                        .end(date)
                        .build());
        Event ruling = Event.of("court", new LegalInvalidationShock(List.of("us"), date, List.of(), false));
        Event refunds = Event.of("court", new LegalInvalidationShock(List.of("us"), date, List.of(), true));

        assertThat(responses(project(WORLD, tariff("us", .25), ruling))).isEqualTo(responses(project(WORLD, ended)));
        assertThat(responses(project(WORLD, tariff("us", .25), refunds))).isEqualTo(responses(project(WORLD, ended)));
    }

    @Test
    void uncertainRuling_leavesTheExpectedDuty() {
        LocalDate date = LocalDate.of(2026, 2, 1);
        Event ruling = Event.of("court", new LegalInvalidationShock(List.of("us"), date, List.of(), false))
                .withProbability(.4);
        Projection projection = project(WORLD, tariff("us", .25), ruling);

        assertThat(projection.addedDuty(CHN, USA, at(projection, 2026, 1))).isCloseTo(.25, within(EXACT));
        assertThat(projection.addedDuty(CHN, USA, at(projection, 2026, 3))).isCloseTo(.6 * .25, within(EXACT));
    }

    @Test
    void agreement_takesItsMarginOffButNotMoreThanThereIs() {
        for (double margin : new double[] {.04, .30}) {
            Event agreement = Event.of(
                    "fta",
                    new TradeAgreementShock(
                            "USA", List.of("CHN"), TariffScope.ALL_GOODS, margin, false, APRIL, APRIL, OPEN, 0));
            Projection projection = project(WORLD, agreement);

            assertThat(projection.addedDuty(CHN, USA, at(projection, 2026, 1)))
                    .isCloseTo(-Math.min(margin, .10), within(EXACT));
            assertThat(projection.logQuantity(CHN, USA, MACHINERY, at(projection, 2026, 1)))
                    .isPositive();
        }
    }

    @Test
    void movedNewYear_movesMarchAgainstJanuaryAndFebruaryInThePanelAlone() {
        Projection projection = project(WITH_PANEL, Event.of("n", new CalendarShock(LocalDate.of(2025, 2, 15))));
        FlowTable exports = projection.panelTable(TradeDirection.EXPORTS);
        int march = at(projection, 2025, 3);

        // Day 46 is ten days after day 36: March loses 10 × .0052.
        assertThat(Math.log(exports.scenarioUsdMn(0, 0, march) / exports.baselineUsdMn(0, 0, march)))
                .isCloseTo(-.052, within(EXACT));
        assertThat(exports.scenarioUsdMn(0, 0, at(projection, 2026, 3)))
                .isEqualTo(exports.baselineUsdMn(0, 0, at(projection, 2026, 3)));
        assertThat(responses(projection)).containsOnly(0.0);
    }

    @Test
    void controlOfAProduct_rationsThatProductAlone() {
        Event control = Event.of(
                "c",
                new ExportControlShock(
                        List.of("CHN"),
                        List.of("USA"),
                        List.of(),
                        List.of("machines"),
                        ExportControlShock.Mode.QUOTA,
                        OptionalDouble.of(.5),
                        0,
                        OptionalDouble.of(-1),
                        1.0,
                        APRIL,
                        OPEN));
        Projection projection = project(WITH_PANEL, control);
        FlowTable exports = projection.panelTable(TradeDirection.EXPORTS);
        int june = at(projection, 2025, 6);

        // Unit elasticity: half the quantity at twice the price is the same value.
        assertThat(exports.logPrice(0, 0, june)).isCloseTo(Math.log(2), within(EXACT));
        assertThat(exports.scenarioUsdMn(0, 0, june)).isCloseTo(exports.baselineUsdMn(0, 0, june), within(1e-9));
        assertThat(exports.logPrice(1, 0, june)).isZero();
        assertThat(exports.logPrice(0, 1, june)).isZero();
    }
}
