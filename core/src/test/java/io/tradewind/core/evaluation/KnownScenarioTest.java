package io.tradewind.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.scenario.CalendarShock;
import io.tradewind.core.scenario.DemandShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.InvestmentShock;
import io.tradewind.core.scenario.LegalInvalidationShock;
import io.tradewind.core.scenario.ParameterShock;
import io.tradewind.core.scenario.RetaliationShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.Shock;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import io.tradewind.core.scenario.TruceShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KnownScenarioTest {
    private static final YearMonth MARCH = YearMonth.of(2025, 3);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static TariffShock.Builder tariff(String announced, String effective) {
        return TariffShock.add("USA", List.of("CHN"), .1, day(effective)).announced(day(announced));
    }

    private static Scenario known(Event... events) {
        Scenario scenario = Scenario.of("test", YearMonth.of(2025, 1), YearMonth.of(2025, 12), List.of(events));
        return KnownScenario.at(scenario, MARCH);
    }

    private static Shock only(Scenario scenario) {
        assertThat(scenario.events()).hasSize(1);
        return scenario.events().get(0).shock();
    }

    @Test
    void eventAnnouncedOnTheLastDay_isKnown_onTheNextDayNot() {
        Event last = Event.of("last", tariff("2025-03-31", "2025-05-01").build());
        Event next = Event.of("next", tariff("2025-04-01", "2025-05-01").build());

        assertThat(known(last, next).events()).extracting(Event::id).containsExactly("last");
    }

    @Test
    void knownDay_comesBeforeTheAnnouncement() {
        Event late = Event.of("late", tariff("2025-01-01", "2025-02-01").build())
                .withKnown(Optional.of(day("2025-06-01")), Optional.empty());

        assertThat(known(late).events()).isEmpty();
    }

    /** The row that takes over says that the first one ends; a row on other goods does not. */
    @Test
    void endThatAKnownRowTakesOver_isKnown() {
        Event first = Event.of(
                "first",
                tariff("2025-01-01", "2025-02-01").end(day("2025-05-14")).build());
        Event next = Event.of("next", tariff("2025-03-20", "2025-05-14").build());
        Event later = Event.of("next", tariff("2025-04-20", "2025-05-14").build());
        Event elsewhere = Event.of(
                "next",
                TariffShock.add("USA", List.of("VNM"), .1, day("2025-05-14"))
                        .announced(day("2025-03-20"))
                        .build());

        assertThat(known(first, next).events().get(0)).isEqualTo(first);
        assertThat(((TariffShock) only(known(first, later))).end()).isEmpty();
        assertThat(((TariffShock) known(first, elsewhere).events().get(0).shock()).end())
                .isEmpty();
    }

    @Test
    void endDecidedLater_isOpenAgain() {
        TariffShock ends =
                tariff("2025-01-01", "2025-02-01").end(day("2025-05-14")).build();

        assertThat(((TariffShock) only(known(Event.of("t", ends)))).end()).isEmpty();
    }

    @Test
    void endThatWasPartOfTheAnnouncement_orHasCome_isKept() {
        TariffShock later =
                tariff("2025-01-01", "2025-02-01").end(day("2025-07-24")).build();
        TariffShock over =
                tariff("2025-01-01", "2025-02-01").end(day("2025-03-15")).build();
        Event announced = Event.of("announced", later).withKnown(Optional.empty(), Optional.of(day("2025-01-01")));

        Scenario known = known(announced, Event.of("over", over));

        assertThat(known.events().get(0).shock()).isEqualTo(later);
        assertThat(known.events().get(1).shock()).isEqualTo(over);
    }

    @Test
    void threatResolvedLater_isOpen() {
        ThreatShock threat = new ThreatShock(
                "USA",
                List.of("CHN"),
                TariffScope.ALL_GOODS,
                .6,
                day("2025-01-01"),
                day("2025-06-01"),
                Optional.of(day("2025-04-02")),
                ThreatShock.Outcome.WITHDRAWN);

        ThreatShock known = (ThreatShock) only(known(Event.of("threat", threat)));

        assertThat(known.resolved()).isEmpty();
        assertThat(known.outcome()).isEqualTo(ThreatShock.Outcome.OPEN);
        assertThat(known.effective()).isEqualTo(day("2025-06-01"));
    }

    @Test
    void truceKeepsItsExpiry_andLosesTariffsThatAreNotThere() {
        TruceShock truce = new TruceShock(List.of("old", "new"), day("2025-03-10"), day("2025-08-12"), .4, 0);

        Scenario known = known(
                Event.of("old", tariff("2025-01-01", "2025-02-01").build()),
                Event.of("new", tariff("2025-04-01", "2025-05-01").build()),
                Event.of("truce", truce));

        TruceShock left = (TruceShock) known.events().get(1).shock();
        assertThat(left.expiry()).isEqualTo(day("2025-08-12"));
        assertThat(left.suspends()).containsExactly("old");
    }

    @Test
    void truceAndRulingThatComeLater_areNotThere() {
        TruceShock truce = new TruceShock(List.of("t"), day("2025-05-14"), day("2025-08-12"), .4, 0);
        LegalInvalidationShock ruling = new LegalInvalidationShock(List.of("t"), day("2026-02-20"), List.of(), false);

        Scenario known = known(
                Event.of("t", tariff("2025-01-01", "2025-02-01").build()),
                Event.of("truce", truce),
                Event.of("ruling", ruling));

        assertThat(known.events()).extracting(Event::id).containsExactly("t");
    }

    @Test
    void namesOfLaterTariffs_areTakenOut() {
        TariffShock first =
                tariff("2025-01-01", "2025-02-01").notWith(List.of("later")).build();

        TariffShock known = (TariffShock) only(known(
                Event.of("first", first),
                Event.of("later", tariff("2025-04-01", "2025-05-01").build())));

        assertThat(known.notWith()).isEmpty();
    }

    @Test
    void retaliation_isKnownFromItsFirstDay() {
        RetaliationShock quick = retaliation("t", 10);
        RetaliationShock slow = retaliation("quick", 60);

        Scenario known = known(
                Event.of("t", tariff("2025-02-01", "2025-03-04").build()),
                Event.of("quick", quick),
                Event.of("slow", slow));

        assertThat(known.events()).extracting(Event::id).containsExactly("t", "quick");
    }

    private static RetaliationShock retaliation(String trigger, int lagDays) {
        return new RetaliationShock(
                "CHN", TariffScope.ALL_GOODS, trigger, lagDays, 1, Optional.empty(), OptionalDouble.empty());
    }

    /** Half of a ramp of four months from 1 February has passed on 1 April: half of the logs, and a ramp of two months. */
    @Test
    void exchangeRate_keepsWhatHasHappened() {
        FxShock fx = new FxShock(
                List.of(new FxShock.Leg("CNY", "EUR", FxShock.Quote.HOME_PER_FX, 21.0)),
                day("2025-02-01"),
                4,
                OptionalDouble.empty(),
                false);

        FxShock known = (FxShock) only(known(Event.of("fx", fx)));

        // Day 59.5 of 120: the ramp's own count of days, half a day in.
        assertThat(known.legs().get(0).pct()).isCloseTo(100 * Math.expm1(59.5 / 120 * Math.log(1.21)), within(1e-9));
        assertThat(known.rampMonths()).isEqualTo(2);
        assertThat(known.halfLifeMonths()).isEmpty();
    }

    @Test
    void exchangeRateThatIsComplete_staysAsItIs() {
        FxShock fx = new FxShock(
                List.of(new FxShock.Leg("CNY", "EUR", FxShock.Quote.HOME_PER_FX, 21.0)),
                day("2025-01-01"),
                1,
                OptionalDouble.empty(),
                false);

        assertThat(only(known(Event.of("fx", fx)))).isEqualTo(fx);
    }

    @Test
    void parametersAndCalendar_areAlwaysKnown() {
        Scenario known = known(
                Event.of("set", new ParameterShock("elasticity.one_year", 2)),
                Event.of("day", new CalendarShock(day("2026-02-17"))));

        assertThat(known.events()).hasSize(2);
    }

    @Test
    void demandWithAnEnd_isOpen_anAmountKeepsItsLastDay() {
        DemandShock demand = new DemandShock(
                List.of("USA"),
                List.of("metals"),
                List.of(),
                5,
                DemandShock.Mode.LEVEL,
                day("2025-01-01"),
                Optional.of(day("2025-06-01")),
                0,
                0,
                "");
        InvestmentShock amount = new InvestmentShock(
                InvestmentShock.Channel.CONTRACT,
                List.of("BRI"),
                OptionalDouble.of(1000),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                day("2025-01-01"),
                Optional.of(day("2025-07-01")),
                new TreeMap<>());

        Scenario known = known(Event.of("demand", demand), Event.of("amount", amount));

        assertThat(((DemandShock) known.events().get(0).shock()).end()).isEmpty();
        assertThat(known.events().get(1).shock()).isEqualTo(amount);
        assertThat(amount.withoutEnd()).isEqualTo(amount);
    }

    @Test
    void dayFromWhichAnEventWasKnown_isToldForEach() {
        Event tariff = Event.of("t", tariff("2025-02-01", "2025-03-04").build());
        Event set = Event.of("set", new ParameterShock("elasticity.one_year", 2));
        Scenario scenario = Scenario.of("test", YearMonth.of(2025, 1), YearMonth.of(2025, 12), List.of(tariff, set));

        assertThat(KnownScenario.knownFrom(scenario, tariff)).contains(day("2025-02-01"));
        assertThat(KnownScenario.knownFrom(scenario, set)).isEmpty();
    }
}
