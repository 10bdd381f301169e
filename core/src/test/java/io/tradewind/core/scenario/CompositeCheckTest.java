package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.ScenarioSamples.DAY;
import static io.tradewind.core.scenario.ScenarioSamples.WORLD;
import static io.tradewind.core.scenario.ScenarioSamples.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.base.Problem;
import io.tradewind.core.parameter.ParameterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Rules of the composite kinds, each on its own: path, part of the message, hint. */
class CompositeCheckTest {
    private static final Optional<LocalDate> OPEN = Optional.empty();
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final List<String> METALS = List.of("metals");
    private static final Event TARIFF =
            Event.of("us", TariffShock.add("USA", List.of("CHN"), .25, DAY).build());

    private static List<Problem> check(Event... events) {
        return ScenarioCheck.check(scenario(events), WORLD, ParameterRegistry.standard());
    }

    private static void assertOne(String path, String message, String hint, Event... events) {
        assertThat(check(events)).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.message()).contains(message);
            assertThat(problem.hint()).contains(hint);
        });
    }

    private static Event answer(String id, String imposer, String trigger, double proportion) {
        return Event.of(id, new RetaliationShock(imposer, TariffScope.ALL_GOODS, trigger, 10, proportion, OPEN, NONE));
    }

    private static Event control(
            ExportControlShock.Mode mode, OptionalDouble cap, int delay, OptionalDouble elasticity) {
        return Event.of(
                "c",
                new ExportControlShock(
                        List.of("CHN"),
                        List.of("USA"),
                        METALS,
                        List.of(),
                        mode,
                        cap,
                        delay,
                        elasticity,
                        1.0,
                        DAY,
                        OPEN));
    }

    private static Event parcels(
            DeMinimisShock.Mode mode, OptionalDouble rate, OptionalDouble fee, OptionalDouble value, double share) {
        return Event.of(
                "d",
                new DeMinimisShock(
                        "USA", List.of("CHN"), METALS, List.of(), DAY, OPEN, mode, rate, fee, "USD", value, share));
    }

    private static OptionalDouble of(double value) {
        return OptionalDouble.of(value);
    }

    @Test
    void goodEventsOfEveryKind_haveNoProblem() {
        assertThat(check(
                        TARIFF,
                        answer("cn", "CHN", "us", 1),
                        Event.of(
                                "court",
                                new LegalInvalidationShock(List.of("us", "cn"), DAY.plusDays(9), List.of(), true)),
                        control(ExportControlShock.Mode.QUOTA, of(.6), 0, of(-.15)),
                        parcels(DeMinimisShock.Mode.FLAT, NONE, of(2), of(20), .3),
                        Event.of("s", new SupplyShock(List.of("machinery"), of(10), NONE, DAY, OPEN)),
                        Event.of(
                                "fta",
                                new TradeAgreementShock(
                                        "JPN", List.of("VNM"), TariffScope.ALL_GOODS, .05, true, DAY, DAY, OPEN, 0)),
                        Event.of(
                                "ch",
                                new ChannelPolicyShock(
                                        ChannelPolicyShock.Channel.CBEC,
                                        List.of("USA"),
                                        List.of(),
                                        List.of("steel"),
                                        10,
                                        .2,
                                        DAY,
                                        OPEN)),
                        Event.of("ny", new CalendarShock(LocalDate.of(2026, 2, 17)))))
                .isEmpty();
    }

    private static Event list(String id, double share, LocalDate start) {
        return Event.of(
                id,
                ExportControlShock.builder(List.of("CHN"), List.of("USA"), ExportControlShock.Mode.BAN, start)
                        .sectors(METALS)
                        .share(share)
                        .build());
    }

    @Test
    void lists_reachNoMoreThanAllOfATrade() {
        assertOne(
                "events[1].share",
                "reaches 0.7 of the same trade and this one 0.6",
                "lower one",
                list("a", .7, DAY),
                list("b", .6, DAY));
        assertThat(check(list("a", .7, DAY), list("b", .3, DAY))).isEmpty();
        assertThat(check(list("a", .7, DAY), list("b", 1, DAY)))
                .as("one on the whole flow is no list")
                .isEmpty();
        assertOne("events[0].share", "1.2", "between 0 and 1", list("a", 1.2, DAY));
    }

    @Test
    void retaliation_needsATriggerOutsideACircle() {
        assertOne("events[1].trigger", "no event 'usa'", "'us'", TARIFF, answer("cn", "CHN", "usa", 1));
        assertOne("events[1].proportion", "3", "between 0 and 2", TARIFF, answer("cn", "CHN", "us", 3));
        assertOne(
                "events[1].imposer",
                "the one that the tariff 'us' comes from",
                "hits",
                TARIFF,
                answer("x", "USA", "us", 1));
        assertThat(check(answer("a", "CHN", "b", 1), answer("b", "USA", "a", 1)))
                .extracting(Problem::path)
                .containsExactly("events[0].trigger", "events[1].trigger");
    }

    @Test
    void retaliation_answersOnlyWhatAdds() {
        Event cap = Event.of(
                "us",
                TariffShock.builder("USA", List.of("CHN"), TariffOperation.CAP, .1, DAY)
                        .build());

        assertOne("events[1].trigger", "adds no duty", "tariff of its own", cap, answer("cn", "CHN", "us", 1));
    }

    @Test
    void truceOnARetaliation_knowsItsDays() {
        Event truce = Event.of("t", new TruceShock(List.of("cn"), DAY.plusDays(5), DAY.plusDays(90), .4, 0));

        assertOne("events[2].suspends[0]", "not in force", "effective", TARIFF, answer("cn", "CHN", "us", 1), truce);
    }

    @Test
    void ruling_namesTariffsAndReplacementsThatComeLater() {
        Event other =
                Event.of("new", TariffShock.add("USA", List.of("CHN"), .1, DAY).build());
        LocalDate date = DAY.plusDays(10);

        assertOne(
                "events[1].ids[0]",
                "no event 'uss'",
                "'us'",
                TARIFF,
                Event.of("c", new LegalInvalidationShock(List.of("uss"), date, List.of(), false)));
        assertOne(
                "events[2].replacementIds[0]",
                "in force before the ruling",
                "effective",
                TARIFF,
                other,
                Event.of("c", new LegalInvalidationShock(List.of("us"), date, List.of("new"), false)));
        assertOne(
                "events[1].replacementIds[0]",
                "replace itself",
                "one list",
                TARIFF,
                Event.of("c", new LegalInvalidationShock(List.of("us"), date, List.of("us"), false)));
    }

    @Test
    void control_hasWhatItsModeNeeds() {
        assertOne(
                "events[0].licenceDelayDays", "one of", "45", control(ExportControlShock.Mode.LICENCE, NONE, 0, NONE));
        assertOne("events[0].volumeCap", "A quota", "0.6", control(ExportControlShock.Mode.QUOTA, NONE, 0, NONE));
        assertOne("events[0].volumeCap", "A ban", "quota", control(ExportControlShock.Mode.BAN, of(.2), 0, NONE));
        assertOne(
                "events[0].volumeCap",
                "1.5",
                "between 0 and 1",
                control(ExportControlShock.Mode.QUOTA, of(1.5), 0, NONE));
        assertOne(
                "events[0].elasticity",
                "not negative",
                "-0.15",
                control(ExportControlShock.Mode.QUOTA, of(.5), 0, of(.15)));
    }

    @Test
    void controlOnPricedCells_isOneTooMany() {
        Event price = Event.of("p", ScenarioSamples.price(METALS, List.of(), -5));

        assertOne(
                "events[1].mode",
                "price is fixed by 'p'",
                "one of the two",
                price,
                control(ExportControlShock.Mode.QUOTA, of(.5), 0, NONE));
    }

    @Test
    void parcels_haveEitherARateOrAFeeWithAValue() {
        assertOne(
                "events[0].rate",
                "'rate' and no 'fee'",
                "0.54",
                parcels(DeMinimisShock.Mode.AD_VALOREM, NONE, NONE, NONE, .3));
        assertOne(
                "events[0].avgValue", "average value", "20", parcels(DeMinimisShock.Mode.FLAT, NONE, of(2), NONE, .3));
        assertOne("events[0].fee", "not positive", "sign", parcels(DeMinimisShock.Mode.FLAT, NONE, of(-2), of(20), .3));
        assertOne(
                "events[0].affectedShare",
                "1.3",
                "between 0 and 1",
                parcels(DeMinimisShock.Mode.AD_VALOREM, of(.5), NONE, NONE, 1.3));
    }

    @Test
    void supply_changesSomethingWithinItsBounds() {
        assertOne(
                "events[0].capacityPct",
                "neither",
                "10",
                Event.of("s", new SupplyShock(METALS, NONE, NONE, DAY, OPEN)));
        assertOne(
                "events[0].pricePct",
                "-100",
                "10 %",
                Event.of("s", new SupplyShock(METALS, NONE, of(-100), DAY, OPEN)));
        assertOne(
                "events[0].capacityPct",
                "250",
                "10 %",
                Event.of("s", new SupplyShock(METALS, of(250), NONE, DAY, OPEN)));
    }

    @Test
    void newYear_fallsBetween21JanuaryAnd20February() {
        assertOne(
                "events[0].newYear",
                "2026-02-21",
                "20 February",
                Event.of("n", new CalendarShock(LocalDate.of(2026, 2, 21))));
        assertOne(
                "events[0].newYear",
                "2026-01-20",
                "21 January",
                Event.of("n", new CalendarShock(LocalDate.of(2026, 1, 20))));
    }

    @Test
    void endBeforeStart_isReportedForEveryKind() {
        Optional<LocalDate> before = Optional.of(DAY.minusDays(1));

        assertOne(
                "events[0].end",
                "not after",
                "swapped",
                Event.of("s", new SupplyShock(METALS, of(5), NONE, DAY, before)));
        assertOne(
                "events[0].end",
                "not after",
                "swapped",
                Event.of(
                        "f",
                        new TradeAgreementShock(
                                "USA", List.of("VNM"), TariffScope.ALL_GOODS, .1, false, DAY, DAY, before, 0)));
    }
}
