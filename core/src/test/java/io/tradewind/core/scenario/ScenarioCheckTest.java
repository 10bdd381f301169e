package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.ScenarioSamples.DAY;
import static io.tradewind.core.scenario.ScenarioSamples.WORLD;
import static io.tradewind.core.scenario.ScenarioSamples.fx;
import static io.tradewind.core.scenario.ScenarioSamples.scenario;
import static io.tradewind.core.scenario.ScenarioSamples.tariff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.parameter.ParameterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each rule on its own: the path of the problem, a part of its message, its hint. */
class ScenarioCheckTest {
    private static final Optional<LocalDate> OPEN = Optional.empty();
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final ParameterRegistry REGISTRY = ParameterRegistry.standard();

    private static List<Problem> check(Scenario scenario) {
        return ScenarioCheck.check(scenario, WORLD, REGISTRY);
    }

    private static void assertOne(Scenario scenario, String path, String message, String hint) {
        assertThat(check(scenario)).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.message()).contains(message);
            assertThat(problem.hint()).contains(hint);
        });
    }

    private static void assertOne(Shock shock, String path, String message, String hint) {
        assertOne(scenario(Event.of("a", shock)), path, message, hint);
    }

    private static TariffShock.Builder add(double rate) {
        return TariffShock.add("USA", List.of("CHN"), rate, DAY);
    }

    @Test
    void goodScenario_hasNoProblem() {
        assertThat(check(scenario(Event.of("a", add(0.25).build())))).isEmpty();
    }

    @Test
    void daysOfKnowledge_areChecked() {
        Event open = Event.of("a", add(0.25).build());
        Event ends = Event.of("a", add(0.25).end(DAY.plusMonths(2)).build());

        assertThat(check(scenario(ends.withKnown(Optional.of(DAY), Optional.of(DAY.plusMonths(1))))))
                .isEmpty();
        assertOne(
                scenario(open.withKnown(Optional.empty(), Optional.of(DAY))),
                "events[0].endKnown",
                "has no end",
                "Maybe add 'end'");
        assertOne(
                scenario(open.withKnown(Optional.of(DAY.withYear(1025)), Optional.empty())),
                "events[0].known",
                "outside the years",
                "mistyped");
    }

    @Test
    void unknownWords_areReportedWithTheWordsThereAre() {
        assertOne(
                TariffShock.add("USB", List.of("CHN"), 0.1, DAY).build(),
                "events[0].imposer",
                "'USB' is neither a region nor a group",
                "Maybe use one of [CHN, ");
        assertOne(
                TariffShock.add("USA", List.of("CHN", "ASEN"), 0.1, DAY).build(),
                "events[0].targets[1]",
                "'ASEN'",
                "Maybe use one of [CHN, ");
        assertOne(
                add(0.1).scope(TariffScope.ofSectors("metal")).build(),
                "events[0].scope.sectors[0]",
                "'metal' is not a sector",
                "Maybe use one of [");
        assertOne(
                TariffShock.add("USA", List.of(), 0.1, DAY).build(),
                "events[0].targets",
                "selects nothing",
                "at least one region");
        assertOne(
                ScenarioSamples.price(List.of(), List.of("steeel"), -5),
                "events[0].products[0]",
                "neither a product nor an aggregate",
                "Maybe use one of [");
        assertOne(
                new ParameterShock("elasticity.one_yaer", 2),
                "events[0].parameter",
                "no parameter 'elasticity.one_yaer'",
                "'elasticity.one_year'");
    }

    @Test
    void partnerOfThePanel_mayBeNamedWherePricesMove() {
        PriceShock unspecified =
                new PriceShock(List.of("CHN"), List.of("XUN"), List.of(), List.of("steel"), -5, DAY, OPEN, NONE);

        assertThat(check(scenario(Event.of("a", unspecified)))).isEmpty();
        assertOne(
                new PriceShock(List.of("CHN"), List.of("XUM"), List.of(), List.of("steel"), -5, DAY, OPEN, NONE),
                "events[0].partners[0]",
                "'XUM'",
                "Maybe use one of [");
    }

    @Test
    void rate_mustBeAboveMinusOneAndAtMostFive() {
        assertThat(check(scenario(
                        Event.of("a", add(5).build()), Event.of("b", add(-0.99).build()))))
                .isEmpty();
        assertOne(add(-1).build(), "events[0].rate", "The rate -1 is not above -1", "0.25 for 25 %");
        assertOne(add(125).build(), "events[0].rate", "The rate 125", "Maybe use 1.25");
        assertOne(add(Double.NaN).build(), "events[0].rate", "The rate that is no number", "fraction");
    }

    @Test
    void days_mustBeInOrderAndSane() {
        assertOne(
                add(0.1).announced(DAY.plusDays(1)).build(), "events[0].announced", "after it takes effect", "swapped");
        assertOne(add(0.1).end(DAY).build(), "events[0].end", "is not after 'effective'", "swapped");
        assertOne(
                add(0.1).end(LocalDate.of(2205, 1, 1)).build(),
                "events[0].end",
                "outside the years 1990 to 2100",
                "mistyped");
        Scenario absurd = Scenario.of("s", YearMonth.of(1025, 1), YearMonth.of(2026, 1), List.of());
        assertOne(absurd, "horizon.from", "1025-01", "mistyped");
    }

    @Test
    void imposer_mustNotBeAmongTheTargets() {
        assertOne(
                TariffShock.add("USA", List.of("CHN", "USA"), 0.1, DAY).build(),
                "events[0].targets[1]",
                "among the targets 'USA'",
                "one by one");
        assertOne(
                TariffShock.add("ASEAN", List.of("VNM"), 0.1, DAY).build(),
                "events[0].targets[0]",
                "among the targets 'VNM'",
                "one by one");
        assertOne(
                TariffShock.add("VNM", List.of("ASEAN"), 0.1, DAY).build(),
                "events[0].targets[0]",
                "among the targets 'ASEAN'",
                "one by one");
        assertOne(
                TariffShock.add("ASEAN", List.of("ASEAN"), 0.1, DAY).build(),
                "events[0].targets[0]",
                "among the targets 'ASEAN'",
                "one by one");
        assertThat(check(scenario(Event.of(
                        "a", TariffShock.add("USA", List.of("all"), 0.1, DAY).build()))))
                .isEmpty();
    }

    @Test
    void imposerInsideATargetedGroup_isLeftOutWithANotice() {
        Economy wide = WORLD.toBuilder()
                .regions(WORLD.regions().stream()
                        .map(region -> region.code().code().equals("USA")
                                ? region
                                : new Region(region.code(), region.name(), List.of("ASIA")))
                        .toList())
                .build();
        for (String imposer : List.of("VNM", "JPN", "CHN")) {
            Scenario scenario = scenario(Event.of(
                    "a", TariffShock.add(imposer, List.of("ASIA"), 0.1, DAY).build()));
            assertThat(ScenarioCheck.check(scenario, wide, REGISTRY)).isEmpty();
            assertThat(ScenarioCheck.notices(scenario, wide))
                    .filteredOn(notice -> notice.path().equals("events[0].targets"))
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.message()).contains("leaves " + imposer + " out of 'ASIA'"));
        }
        Scenario apart = scenario(Event.of(
                "a", TariffShock.add("USA", List.of("ASIA", "all"), 0.1, DAY).build()));
        assertThat(ScenarioCheck.notices(apart, wide))
                .noneMatch(notice -> notice.path().equals("events[0].targets"));
    }

    @Test
    void retaliationOfARegionThatTheTariffDoesNotHit_isNoticed() {
        Event tariff =
                Event.of("t", TariffShock.add("USA", List.of("CHN"), 0.1, DAY).build());
        assertThat(answers(tariff, "JPN"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("JPN, which the tariff 't' does not reach"));
        assertThat(answers(tariff, "CHN")).isEmpty();
        Event all =
                Event.of("t", TariffShock.add("USA", List.of("all"), 0.1, DAY).build());
        assertThat(answers(all, "JPN")).isEmpty();
    }

    private static List<Problem> answers(Event tariff, String imposer) {
        RetaliationShock answer = new RetaliationShock(
                imposer, TariffScope.ALL_GOODS, "t", 10, 1, Optional.empty(), OptionalDouble.empty());
        Scenario scenario = scenario(tariff, Event.of("r", answer));
        assertThat(check(scenario)).isEmpty();
        return ScenarioCheck.notices(scenario, WORLD).stream()
                .filter(notice -> notice.path().equals("events[1].imposer"))
                .toList();
    }

    @Test
    void newYearOfAYear_isSetOnce() {
        LocalDate day = LocalDate.of(2025, 2, 20);
        Event first = Event.of("a", new CalendarShock(day));
        assertOne(
                scenario(first, Event.of("b", new CalendarShock(day.minusDays(20)))),
                "events[1].newYear",
                "both set the Chinese New Year of 2025",
                "remove one");
        assertOne(
                scenario(first, Event.of("b", new CalendarShock(day))),
                "events[1].newYear",
                "both set the Chinese New Year of 2025",
                "remove one");
        assertThat(check(scenario(first, Event.of("b", new CalendarShock(LocalDate.of(2026, 2, 10))))))
                .isEmpty();
    }

    @Test
    void exemptShare_mustBeAShareOfASectorInScope() {
        assertOne(
                add(0.1).scope(scope(List.of("all"), Map.of("metals", 45.0))).build(),
                "events[0].scope.exempt.metals",
                "45 of 'metals'",
                "Maybe use 0.45");
        assertOne(
                add(0.1).scope(scope(List.of("all"), Map.of("metals", -0.1))).build(),
                "events[0].scope.exempt.metals",
                "-0.1",
                "share");
        assertOne(
                add(0.1).scope(scope(List.of("machinery"), Map.of("metals", 0.4)))
                        .build(),
                "events[0].scope.exempt.metals",
                "outside the scope",
                "'sectors'");
        assertOne(
                add(0.1).scope(scope(List.of("all"), Map.of("metalz", 0.4))).build(),
                "events[0].scope.exempt.metalz",
                "not a sector",
                "Maybe use one of [");
    }

    private static TariffScope scope(List<String> sectors, Map<String, Double> exempt) {
        return new TariffScope(sectors, new TreeMap<>(exempt));
    }

    @Test
    void otherNumbersOfATariff_haveBounds() {
        assertOne(add(0.1).phaseIn(37, PhaseShape.STEP).build(), "events[0].phaseInMonths", "37", "between 0 and 36");
        assertOne(add(0.1).collectedShare(1.3).build(), "events[0].collectedShare", "1.3", "between 0 and 1.2");
        assertOne(add(0.1).passThrough(-0.1).build(), "events[0].passThrough", "-0.1", "between 0 and 1.2");
        assertOne(add(0.1).persistence(90).build(), "events[0].persistence", "90", "between 0 and 1");
        assertOne(
                add(0.1).transitCutoff(DAY.minusDays(1)).build(),
                "events[0].transitCutoff",
                "before the tariff takes effect",
                "swapped");
        assertOne(
                add(0.1).inTransit(InTransitRule.ARRIVAL).transitCutoff(DAY).build(),
                "events[0].transitCutoff",
                "'inTransit: load' only",
                "remove");
    }

    @Test
    void setsOnTheSameCells_needPriority() {
        TariffShock one = tariff(TariffOperation.SET, 0.2).build();
        TariffShock other = tariff(TariffOperation.SET, 0.3).build();

        assertOne(
                scenario(Event.of("a", one), Event.of("b", other)),
                "events[1].priority",
                "'a' and 'b' both fix the rate",
                "'priority'");
        assertOne(
                scenario(
                        Event.of("a", one),
                        Event.of("b", tariff(TariffOperation.REMOVE, 0).build())),
                "events[1].priority",
                "both fix",
                "'priority'");
        assertThat(check(scenario(
                        Event.of("a", one),
                        Event.of("b", other.toBuilder().priority(1).build()))))
                .isEmpty();
        assertOne(
                scenario(
                        Event.of("a", one),
                        Event.of(
                                "b",
                                other.toBuilder().announced(DAY.minusDays(3)).build())),
                "events[1].priority",
                "both fix",
                "'priority'");
        assertThat(check(scenario(
                        Event.of(
                                "a",
                                one.toBuilder()
                                        .scope(TariffScope.ofSectors("metals"))
                                        .build()),
                        Event.of(
                                "b",
                                other.toBuilder()
                                        .scope(TariffScope.ofSectors("machinery"))
                                        .build()))))
                .isEmpty();
        TariffShock later = TariffShock.builder("USA", List.of("CHN"), TariffOperation.SET, 0.3, DAY.plusMonths(2))
                .announced(DAY)
                .build();
        assertThat(check(scenario(
                        Event.of("a", one.toBuilder().end(DAY.plusMonths(2)).build()), Event.of("b", later))))
                .isEmpty();
    }

    @Test
    void floorAboveCap_needsPriority() {
        TariffShock cap = tariff(TariffOperation.CAP, 0.1).build();

        assertOne(
                scenario(
                        Event.of("a", cap),
                        Event.of("b", tariff(TariffOperation.FLOOR, 0.15).build())),
                "events[1].priority",
                "both fix",
                "");
        assertThat(check(scenario(
                        Event.of("a", cap),
                        Event.of("b", tariff(TariffOperation.FLOOR, 0.05).build()))))
                .isEmpty();
    }

    @Test
    void truce_mustSuspendTariffsInForce() {
        Event tariff = Event.of("t", add(0.24).end(DAY.plusYears(1)).build());

        assertThat(check(scenario(tariff, truce(List.of("t"), DAY.plusDays(9), DAY.plusDays(99), 0.4))))
                .isEmpty();
        assertOne(
                scenario(tariff, truce(List.of("tt"), DAY, DAY.plusDays(9), 0.4)),
                "events[1].suspends[0]",
                "no event 'tt'",
                "'t'");
        assertOne(
                scenario(tariff, truce(List.of("t"), DAY.minusDays(1), DAY.plusDays(9), 0.4)),
                "events[1].suspends[0]",
                "not in force",
                "'effective'");
        assertOne(
                scenario(tariff, truce(List.of("t"), DAY.plusYears(1), DAY.plusYears(2), 0.4)),
                "events[1].suspends[0]",
                "not in force",
                "'end'");
        assertOne(
                scenario(tariff, truce(List.of("t"), DAY, DAY, 0.4)),
                "events[1].expiry",
                "not after the start",
                "swapped");
        assertOne(
                scenario(tariff, truce(List.of(), DAY, DAY.plusDays(9), 0.4)),
                "events[1].suspends",
                "suspends nothing",
                "ids");
        assertOne(
                scenario(tariff, truce(List.of("t"), DAY, DAY.plusDays(9), 1.4)),
                "events[1].snapbackProbability",
                "1.4",
                "between 0 and 1");
        assertOne(
                scenario(Event.of("d", ScenarioSamples.demand("")), truce(List.of("d"), DAY, DAY.plusDays(9), 0.4)),
                "events[1].suspends[0]",
                "is a demand, not a tariff",
                "");
    }

    private static Event truce(List<String> ids, LocalDate start, LocalDate expiry, double probability) {
        return Event.of("tr", new TruceShock(ids, start, expiry, probability, 0));
    }

    @Test
    void threat_mustBeUncertainAndResolvedInOrder() {
        assertOne(
                scenario(Event.of("a", threat(OPEN, ThreatShock.Outcome.OPEN))),
                "events[0].probability",
                "The value 1 of 'probability' lies outside its bounds.",
                "between 0 and 1, both excluded");
        assertThat(check(likely(threat(OPEN, ThreatShock.Outcome.OPEN)))).isEmpty();
        assertOne(
                likely(threat(Optional.of(DAY.minusDays(40)), ThreatShock.Outcome.WITHDRAWN)),
                "events[0].resolved",
                "before it is announced",
                "swapped");
        assertOne(
                likely(threat(Optional.of(DAY), ThreatShock.Outcome.OPEN)),
                "events[0].outcome",
                "its outcome is 'open'",
                "withdrawn");
        assertOne(likely(threat(OPEN, ThreatShock.Outcome.ROLLED)), "events[0].outcome", "no day", "'resolved'");
        assertOne(
                likely(threat(Optional.of(DAY), ThreatShock.Outcome.ENACTED)),
                "events[0].outcome",
                "no tariff of the scenario does so",
                "add the tariff");
        assertThat(check(likely(threat(Optional.of(DAY), ThreatShock.Outcome.ENACTED))
                        .plus(Event.of("t", add(0.1).build()))))
                .isEmpty();
    }

    private static ThreatShock threat(Optional<LocalDate> resolved, ThreatShock.Outcome outcome) {
        return new ThreatShock(
                "USA", List.of("CHN"), TariffScope.ALL_GOODS, 0.6, DAY.minusDays(30), DAY, resolved, outcome);
    }

    private static Scenario likely(ThreatShock threat) {
        return scenario(Event.of("a", threat).withProbability(0.5));
    }

    @Test
    void exchangeRates_needADollarLegAndOneLegACurrency() {
        assertThat(check(scenario(Event.of("a", fx(DAY, "USD", -2.4, "EUR", 10.6)))))
                .isEmpty();
        assertOne(fx(DAY, "EUR", 10.6), "events[0].legs", "against the dollar", "CNY/USD");
        FxShock loose = new FxShock(fx(DAY, "EUR", 10.6).legs(), DAY, 0, NONE, false);
        assertThat(check(scenario(Event.of("a", loose)))).isEmpty();
        assertOne(fx(DAY, "USD", 0, "USD", 1), "events[0].legs[1].pair", "USD stands twice", "remove");
        assertOne(fx(DAY, "USD", -90), "events[0].legs[0].pct", "-90 %", "sign");
        assertOne(fx(DAY, "USD", 0, "EUX", 1), "events[0].legs[1].pair", "no rate for the currency 'EUX'", "'EUR'");
        assertOne(new FxShock(List.of(), DAY, 0, NONE, false), "events[0].legs", "no leg", "CNY/USD");
        assertOne(new FxShock(fx(DAY, "USD", 1).legs(), DAY, -1, NONE, true), "events[0].rampMonths", "negative", "0");
        assertOne(
                new FxShock(fx(DAY, "USD", 1).legs(), DAY, 0, OptionalDouble.of(0), true),
                "events[0].halfLifeMonths",
                "not positive",
                "leave it out");
    }

    @Test
    void currencyMovedTwiceOnOneDay_isReported() {
        Event first = Event.of("a", fx(DAY, "USD", -2.4, "EUR", 10.6));

        assertOne(
                scenario(first, Event.of("b", new FxShock(fx(DAY, "EUR", 12).legs(), DAY, 0, NONE, false))),
                "events[1].legs[0].pct",
                "by another amount",
                "remove");
        assertOne(
                scenario(first, Event.of("b", new FxShock(fx(DAY, "EUR", 10.65).legs(), DAY, 0, NONE, false))),
                "events[1].legs[0].pct",
                "on the same day.",
                "remove");
        assertThat(check(scenario(first, Event.of("b", fx(DAY.plusDays(90), "USD", 1, "EUR", 1)))))
                .isEmpty();
    }

    @Test
    void demand_hasBoundsAndOneKindOfGoods() {
        assertThat(check(scenario(Event.of("a", ScenarioSamples.demand("AI"))))).isEmpty();
        assertOne(ScenarioSamples.demand(List.of("all"), List.of(), 250, 0), "events[0].pct", "250", "percent");
        assertOne(
                ScenarioSamples.demand(List.of("all"), List.of(), -100, 0),
                "events[0].pct",
                "nothing to trade",
                "above -100");
        assertOne(
                ScenarioSamples.demand(List.of("all"), List.of(), 5, 1.5),
                "events[0].priceShare",
                "1.5",
                "between 0 and 1");
        assertOne(
                ScenarioSamples.demand(List.of(), List.of(), 5, 0),
                "events[0].sectors",
                "either sectors or products",
                "all");
        assertOne(
                ScenarioSamples.demand(List.of("all"), List.of("steel"), 5, 0), "events[0].sectors", "not both", "all");
    }

    @Test
    void investment_needsOneSizeAndAWholeMix() {
        assertThat(check(scenario(Event.of("a", investment(NONE, OptionalDouble.of(25), OPEN, Map.of())))))
                .isEmpty();
        assertOne(investment(NONE, NONE, OPEN, Map.of()), "events[0].amountUsdMn", "one of", "pctOfBase");
        Optional<LocalDate> end = Optional.of(DAY.plusYears(1));
        assertOne(
                investment(OptionalDouble.of(5), OptionalDouble.of(5), end, Map.of()),
                "events[0].pctOfBase",
                "only one of",
                "remove");
        assertOne(
                investment(OptionalDouble.of(-5), NONE, end, Map.of()),
                "events[0].amountUsdMn",
                "negative",
                "pctOfBase");
        assertOne(investment(OptionalDouble.of(5), NONE, OPEN, Map.of()), "events[0].end", "needs an end", "'end'");
        assertOne(
                investment(NONE, OptionalDouble.of(-101), OPEN, Map.of()),
                "events[0].pctOfBase",
                "more than there is",
                "-100");
        assertOne(
                investment(NONE, OptionalDouble.of(5), OPEN, Map.of("metals", 0.5, "machinery", 0.4)),
                "events[0].mix",
                "sum to 0.9",
                "scale");
        assertThat(check(scenario(Event.of(
                        "a", investment(NONE, OptionalDouble.of(5), OPEN, Map.of("metals", 0.5, "machinery", 0.5))))))
                .isEmpty();
    }

    @Test
    void investmentDays_belongToTheTransportChannel() {
        assertThat(check(scenario(Event.of("a", transportChannel(OptionalDouble.of(2))))))
                .isEmpty();
        assertOne(transportChannel(NONE), "events[0].daysSaved", "needs the days", "daysSaved: 2");
        assertOne(transportChannel(OptionalDouble.of(61)), "events[0].daysSaved", "61", "between -60 and 60");
        InvestmentShock contract = new InvestmentShock(
                InvestmentShock.Channel.CONTRACT,
                List.of("ASEAN"),
                NONE,
                OptionalDouble.of(5),
                OptionalDouble.of(2),
                DAY,
                OPEN,
                new TreeMap<>());
        assertOne(contract, "events[0].daysSaved", "transport channel only", "transport");
    }

    private static InvestmentShock transportChannel(OptionalDouble days) {
        return new InvestmentShock(
                InvestmentShock.Channel.TRANSPORT, List.of("ASEAN"), NONE, NONE, days, DAY, OPEN, new TreeMap<>());
    }

    private static InvestmentShock investment(
            OptionalDouble amount, OptionalDouble pct, Optional<LocalDate> end, Map<String, Double> mix) {
        return new InvestmentShock(
                InvestmentShock.Channel.CONTRACT, List.of("ASEAN"), amount, pct, NONE, DAY, end, new TreeMap<>(mix));
    }

    @Test
    void beltAndRoadDemand_mustNotStandBesideInvestment() {
        Event investment = Event.of("i", investment(NONE, OptionalDouble.of(25), OPEN, Map.of()));

        assertOne(
                scenario(investment, Event.of("d", ScenarioSamples.demand("BRI"))),
                "events[1].tag",
                "count twice",
                "keep one");
        assertOne(
                scenario(Event.of("d", ScenarioSamples.demand("BRI")), investment),
                "events[0].tag",
                "count twice",
                "keep one");
        assertThat(check(scenario(investment, Event.of("d", ScenarioSamples.demand("AI")))))
                .isEmpty();
    }

    @Test
    void priceAndVolume_mustNotBothBeFixed() {
        Event price = Event.of("p", ScenarioSamples.price(List.of("metals"), List.of(), -5));

        assertOne(
                scenario(price, Event.of("v", ScenarioSamples.volume(List.of("metals"), List.of()))),
                "events[1].pct",
                "fixed by 'p'",
                "keep one");
        assertOne(
                scenario(price, Event.of("v", ScenarioSamples.volume(List.of(), List.of("steel")))),
                "events[1].pct",
                "fixed by 'p'",
                "keep one");
        assertThat(check(scenario(price, Event.of("v", ScenarioSamples.volume(List.of("machinery"), List.of())))))
                .isEmpty();
        assertOne(ScenarioSamples.price(List.of("metals"), List.of(), -100), "events[0].pct", "leaves nothing", "-100");
    }

    @Test
    void transport_needsOneSizeWithinBounds() {
        assertThat(check(scenario(Event.of("a", transport(OptionalDouble.of(-12), NONE)))))
                .isEmpty();
        assertOne(transport(NONE, NONE), "events[0].daysSaved", "one of", "detour");
        assertOne(
                transport(OptionalDouble.of(1), OptionalDouble.of(1)), "events[0].freightPct", "only one of", "remove");
        assertOne(transport(OptionalDouble.of(-61), NONE), "events[0].daysSaved", "-61", "between -60 and 60");
        assertOne(transport(NONE, OptionalDouble.of(-90)), "events[0].freightPct", "-90", "sign");
    }

    private static TransportShock transport(OptionalDouble days, OptionalDouble freight) {
        return new TransportShock(List.of("CHN"), List.of("USA"), days, freight, DAY, OPEN, 0);
    }

    @Test
    void parameter_mustExistOnceAndLieWithinItsBounds() {
        assertThat(check(scenario(Event.of("a", new ParameterShock("elasticity.one_year", 3)))))
                .isEmpty();
        assertOne(
                new ParameterShock("elasticity.one_year", 99),
                "events[0].value",
                "outside its hard bounds",
                "between 0.7 and 5");
        assertOne(
                scenario(
                        Event.of("a", new ParameterShock("elasticity.one_year", 3)),
                        Event.of("b", new ParameterShock("em", 2))),
                "events[1].parameter",
                "both set the parameter 'elasticity.one_year'",
                "remove");
    }

    @Test
    void ids_mustBeUniqueAndReferencesExist() {
        assertOne(
                scenario(Event.of("a", add(0.1).build()), Event.of("a", add(0.1).build())),
                "events[1].id",
                "stands twice, first at events[0]",
                "another id");
        assertOne(add(0.1).notWith(List.of("b")).build(), "events[0].notWith[0]", "no event 'b'", "'a'");
        assertOne(add(0.1).notWith(List.of("a")).build(), "events[0].notWith[0]", "excludes itself", "remove");
    }

    private static Event excluding(String id, String... others) {
        return Event.of(id, add(0.1).notWith(List.of(others)).build());
    }

    @Test
    void exclusions_mustNotRunInACircle() {
        assertOne(
                scenario(excluding("a", "b"), excluding("b", "a")),
                "events[1].notWith[0]",
                "'a', 'b' exclude each other in a circle",
                "remove 'a'");
        assertOne(
                scenario(excluding("x"), excluding("c", "x", "a"), excluding("a", "b"), excluding("b", "x", "c")),
                "events[3].notWith[1]",
                "'c', 'a', 'b' exclude each other in a circle",
                "remove 'c'");
        assertThat(check(scenario(
                        excluding("a", "b"),
                        excluding("b", "a"),
                        excluding("c", "d"),
                        excluding("d", "e", "c"),
                        excluding("e"))))
                .extracting(Problem::path)
                .containsExactly("events[1].notWith[0]", "events[3].notWith[1]");
        assertThat(check(scenario(excluding("a", "b", "c"), excluding("b", "c"), excluding("c"))))
                .as("a chain, and two ways to one end")
                .isEmpty();
    }

    /** Three thousand events of every kind that is compared with others: a check of all pairs takes minutes, this one less than a second. */
    @Test
    void manyEvents_areCheckedInNoTime() {
        List<Event> events = new ArrayList<>();
        for (int k = 0; k < 3000; k++) {
            LocalDate day = DAY.plusDays(k % 700);
            events.add(Event.of(
                    "add" + k, TariffShock.add("USA", List.of("all"), 1e-4, day).build()));
            events.add(excluding("chain" + k, k == 0 ? "add0" : "chain" + (k - 1)));
            events.add(Event.of(
                    "row" + k,
                    TariffShock.builder("USA", List.of("VNM"), TariffOperation.SET, .1, DAY.plusDays(k))
                            .end(DAY.plusDays(k + 1))
                            .build()));
        }
        Scenario many = scenario(events.toArray(Event[]::new));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(check(many)).isEmpty();
            assertThat(ScenarioCheck.notices(many, WORLD)).isNotEmpty();
        });
    }

    @Test
    void probability_mustBeAProbability() {
        assertOne(
                scenario(Event.of("a", add(0.1).build()).withProbability(1.5)),
                "events[0].probability",
                "1.5",
                "between 0 and 1");
    }

    @Test
    void everythingWrong_isReportedAtOnceInOrder() {
        Scenario scenario = scenario(
                Event.of(
                        "a",
                        TariffShock.add("USB", List.of("CHM"), 60, DAY).end(DAY).build()),
                Event.of("a", new ParameterShock("elasticity.one_year", 99)));

        assertThat(check(scenario))
                .extracting(Problem::path)
                .containsExactly(
                        "events[0].imposer",
                        "events[0].targets[0]",
                        "events[0].rate",
                        "events[0].end",
                        "events[1].value",
                        "events[1].id");
    }

    @Test
    void notices_nameNumbersThatLookLikeTheOtherUnit() {
        for (Event slip : List.of(
                Event.of("a", add(0.0025).build()),
                Event.of("a", fx(DAY, "USD", 0, "EUR", -0.08)),
                Event.of("a", ScenarioSamples.demand(List.of("metals"), List.of(), 0.05, 0)))) {
            assertThat(ScenarioCheck.notices(scenario(slip), WORLD))
                    .as(slip.toString())
                    .extracting(Problem::message)
                    .anyMatch(message -> message.matches(".* less than (one|half a) percent\\."));
        }
        for (Event meant : List.of(
                Event.of("a", add(0.01).build()),
                Event.of("a", add(0).build()),
                Event.of("a", fx(DAY, "USD", -0.2, "EUR", 8)),
                Event.of("a", fx(DAY, "USD", 0)),
                Event.of("a", ScenarioSamples.demand(List.of("metals"), List.of(), 5, 0)))) {
            assertThat(ScenarioCheck.notices(scenario(meant), WORLD))
                    .as(meant.toString())
                    .extracting(Problem::message)
                    .noneMatch(message -> message.contains("less than "));
        }
    }

    @Test
    void notices_nameLateEventsMissingSourcesAndOtherWorlds() {
        Scenario late = new Scenario(
                "s",
                "S",
                "",
                "",
                Optional.of("elsewhere"),
                new Horizon(YearMonth.of(2024, 1), YearMonth.of(2024, 12)),
                Feedback.PARTIAL,
                List.of(Event.of("a", add(0.1).build())));

        assertThat(ScenarioCheck.notices(late, WORLD))
                .extracting(Problem::path)
                .containsExactly("world", "events[0].effective", "events[0].source");
    }

    @Test
    void nameOfAnEventThatCouldNotBeRead_isNoMistake() {
        Scenario scenario =
                scenario(Event.of("a", add(125).notWith(List.of("gone")).build()));

        assertThat(ScenarioCheck.check(scenario, WORLD, REGISTRY, id -> id.equals("gone")))
                .extracting(Problem::path)
                .containsExactly("events[0].rate");
        assertThat(ScenarioCheck.check(scenario, WORLD, REGISTRY, id -> id.equals("other")))
                .extracting(Problem::path)
                .containsExactly("events[0].rate", "events[0].notWith[0]");
    }
}
