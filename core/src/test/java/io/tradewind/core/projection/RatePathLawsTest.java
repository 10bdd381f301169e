package io.tradewind.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.model.ToyWorlds;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.InTransitRule;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.TruceShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws 29 to 33 of MODEL §13 one by one: what a duty does follows from the path of the total rate, as it is known. */
class RatePathLawsTest {
    private static final Economy WORLD = ToyWorlds.fourRegions();
    private static final Economy PANEL = ToyPanels.withMovingRates();
    private static final YearMonth FROM = YearMonth.of(2025, 1);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
    private static final int CHN = 0;
    private static final int USA = 1;
    private static final int EU = 3;
    private static final int MACHINERY = 0;
    private static final Parameters NO_ORDERS = Parameters.defaults().with("phi", 0);

    private static Projection project(Economy economy, Parameters parameters, Event... events) {
        return ProjectionEngine.standard()
                .project(economy, Scenario.of("law", FROM, YearMonth.of(2027, 12), List.of(events)), parameters);
    }

    private static Projection project(Event... events) {
        return project(WORLD, Parameters.defaults(), events);
    }

    private static TariffShock.Builder usOnChina(double rate, LocalDate effective) {
        return TariffShock.add("USA", List.of("CHN"), rate, effective);
    }

    private static double quantity(Projection projection, int year, int month) {
        return projection.logQuantity(CHN, USA, MACHINERY, projection.timeline().indexOf(YearMonth.of(year, month)));
    }

    private static double duty(Projection projection, int month) {
        return projection
                .addedDuties(CHN, USA, MACHINERY)
                .get(projection.timeline().indexOf(YearMonth.of(2025, month)));
    }

    @ParameterizedTest
    @CsvSource({
        "CHN, .9, .3, ",
        "CHN, .9, .3, 2025-07-01",
        "CHN, .98, .2, ",
        "CHN, .98, .2, 2025-07-01",
        "EU27, .9, .3, ",
        "EU27, .6, .6, 2025-08-15"
    })
    void response_growsWithTheRateAtEveryHorizon(String target, double moderate, double high, LocalDate end) {
        Parameters parameters = NO_ORDERS.with("q_moderate", moderate).with("q_high", high);
        int origin = target.equals("CHN") ? CHN : EU;
        Projection before = project(WORLD, parameters);
        for (double rate = .1; rate < 3.05; rate += .1) {
            TariffShock.Builder tariff = TariffShock.add("USA", List.of(target), rate, APRIL);
            Optional.ofNullable(end).ifPresent(tariff::end);
            Projection projection = project(WORLD, parameters, Event.of("t", tariff.build()));
            for (int t = projection.timeline().indexOf(YearMonth.of(2025, 4));
                    t < projection.timeline().months();
                    t++) {
                assertThat(projection.logQuantity(origin, USA, MACHINERY, t))
                        .as("rate %.1f, month %d", rate, t)
                        .isLessThan(before.logQuantity(origin, USA, MACHINERY, t));
            }
            before = projection;
        }
    }

    /** No step where the size of a single event used to change its persistence: 60 and 61 % differ by a sixtieth of what 60 % does, or less. */
    @Test
    void persistenceBySize_isGraded() {
        double sixty = quantity(
                project(WORLD, NO_ORDERS, Event.of("t", usOnChina(.60, APRIL).build())), 2026, 6);
        double more = quantity(
                project(WORLD, NO_ORDERS, Event.of("t", usOnChina(.61, APRIL).build())), 2026, 6);
        assertThat(more - sixty).isBetween(sixty / 60, 0.0);
    }

    @Test
    void announcedCut_putsOrdersOff_thoughTheNextRowIsADuty() {
        TariffShock high = usOnChina(.25, APRIL).end(SEPTEMBER).build();
        TariffShock known =
                usOnChina(.10, SEPTEMBER).announced(LocalDate.of(2025, 6, 1)).build();
        TariffShock sudden = usOnChina(.10, SEPTEMBER).build();
        Projection announced = project(Event.of("a", high), Event.of("b", known));
        Projection surprise = project(Event.of("a", high), Event.of("b", sudden));
        assertThat(quantity(announced, 2025, 5)).isEqualTo(quantity(surprise, 2025, 5));
        for (int month = 6; month < 9; month++) {
            assertThat(quantity(announced, 2025, month)).isLessThan(quantity(surprise, 2025, month));
        }
        assertThat(quantity(announced, 2025, 9)).as("they come back").isGreaterThan(quantity(surprise, 2025, 9));
    }

    @ParameterizedTest
    @EnumSource(InTransitRule.class)
    void endThatAnotherRowTakesOver_isNoEnd(InTransitRule rule) {
        TariffShock.Builder whole = usOnChina(.25, APRIL).inTransit(rule);
        TariffShock rest =
                usOnChina(.25, SEPTEMBER).inTransit(rule).announced(APRIL).build();
        Projection one = project(Event.of("t", whole.build()));
        Projection two = project(Event.of("a", whole.end(SEPTEMBER).build()), Event.of("b", rest));
        for (int t = 0; t < one.timeline().months(); t++) {
            assertThat(two.logQuantity(CHN, USA, MACHINERY, t)).isEqualTo(one.logQuantity(CHN, USA, MACHINERY, t));
            assertThat(two.logPrice(CHN, USA, MACHINERY, t)).isEqualTo(one.logPrice(CHN, USA, MACHINERY, t));
        }
    }

    @Test
    void knownEnd_putsOrdersOff_unknownOneDoesNot() {
        Event ends = Event.of("t", usOnChina(.25, APRIL).end(SEPTEMBER).build());
        Projection unknown = project(ends);
        Projection open = project(Event.of("t", usOnChina(.25, APRIL).build()));
        Projection known = project(ends.withKnown(Optional.empty(), Optional.of(LocalDate.of(2025, 7, 1))));
        assertThat(quantity(unknown, 2025, 8)).isEqualTo(quantity(open, 2025, 8));
        assertThat(quantity(known, 2025, 6)).isEqualTo(quantity(open, 2025, 6));
        assertThat(quantity(known, 2025, 7)).isLessThan(quantity(open, 2025, 7));
    }

    /** A cut takes the youngest duty, so the rest is as old as before; a rise adds a young part that its buyers pay more of. */
    @Test
    void passThrough_agesWithTheTotal() {
        Event old = Event.of("a", usOnChina(.2, LocalDate.of(2024, 1, 1)).build());
        Event young = Event.of("b", usOnChina(.1, APRIL).end(SEPTEMBER).build());
        int t = project(old).timeline().indexOf(YearMonth.of(2025, 12));
        double alone = project(WORLD, NO_ORDERS, old).logPrice(CHN, USA, MACHINERY, t);
        assertThat(project(WORLD, NO_ORDERS, old, young).logPrice(CHN, USA, MACHINERY, t))
                .isCloseTo(alone, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {2008, 2016, 2021, 2023})
    void endedEvent_isWithinLaw10OfNeverHavingBeen(int year) {
        LocalDate start = LocalDate.of(year, 3, 1);
        Event ended =
                Event.of("t", usOnChina(.3, start).end(start.plusMonths(3)).build());
        Projection with = project(PANEL, Parameters.defaults(), ended);
        Parameters p = Parameters.defaults();
        double wedge = Math.log(1.4 / 1.1);
        for (int t = with.timeline().indexOf(FROM); t < with.timeline().months(); t++) {
            double h = start.plusMonths(3).until(with.timeline().month(t).atDay(1), ChronoUnit.MONTHS);
            double slow = (p.get("elasticity.long_run") - p.get("elasticity.one_year"))
                    * wedge
                    * 3
                    * p.get("lam_s")
                    * Math.pow(1 - p.get("lam_s"), h);
            double fast = (p.get("elasticity.one_year") - p.get("elasticity.impact"))
                    * wedge
                    * Math.pow(1 - p.get("lam_f"), h - 1);
            // sectors' own multipliers are at most 1.8
            assertThat(Math.abs(with.logQuantity(CHN, USA, MACHINERY, t))).isLessThan(1.8 * (slow + fast));
        }
    }

    /** A truce that outlives its tariff: nothing is left that could snap back. */
    @Test
    void tariffThatIsOver_isNotFeared() {
        Event ends = Event.of("t", usOnChina(.3, APRIL).end(SEPTEMBER).build())
                .withKnown(Optional.empty(), Optional.of(APRIL));
        Event truce = Event.of(
                "truce", new TruceShock(List.of("t"), LocalDate.of(2025, 5, 1), LocalDate.of(2026, 5, 1), .5, 0));
        Parameters calm = NO_ORDERS.with("uncertainty_weight", 0);
        Parameters afraid = NO_ORDERS.with("uncertainty_weight", 2);
        assertThat(quantity(project(WORLD, afraid, ends, truce), 2025, 12))
                .isEqualTo(quantity(project(WORLD, calm, ends, truce), 2025, 12));
        Event stays = Event.of("t", usOnChina(.3, APRIL).build());
        assertThat(quantity(project(WORLD, afraid, stays, truce), 2025, 12))
                .isLessThan(quantity(project(WORLD, calm, stays, truce), 2025, 12));
    }

    private static TariffScope exempt(double share) {
        return new TariffScope(List.of("machinery"), new TreeMap<>(Map.of("machinery", share)));
    }

    /** a reaches 40 % of the goods and keeps b out of them; b keeps c out of the 60 % that are left to it. */
    @Test
    void tariffThatIsKeptOut_keepsNothingOut() {
        TariffShock a =
                usOnChina(.5, APRIL).scope(exempt(.6)).notWith(List.of("b")).build();
        TariffShock b = usOnChina(.2, APRIL).notWith(List.of("c")).build();
        TariffShock c = usOnChina(.1, APRIL).build();
        Projection chain = project(Event.of("a", a), Event.of("b", b), Event.of("c", c));
        assertThat(duty(chain, 6)).isCloseTo(.4 * .5 + .6 * .2 + .4 * .1, within(1e-15));

        TariffShock everywhere = usOnChina(.5, APRIL).notWith(List.of("b")).build();
        Projection out = project(Event.of("a", everywhere), Event.of("b", b), Event.of("c", c));
        assertThat(duty(out, 6)).isCloseTo(.5 + .1, within(1e-15));
        assertThat(duty(out, 3)).isZero();
    }

    @Test
    void tariffThatEnds_keepsNothingOutAnyMore() {
        TariffShock a =
                usOnChina(.5, APRIL).notWith(List.of("b")).end(SEPTEMBER).build();
        TariffShock b = usOnChina(.2, APRIL).notWith(List.of("c")).build();
        Projection chain = project(
                Event.of("a", a),
                Event.of("b", b),
                Event.of("c", usOnChina(.1, APRIL).build()));
        assertThat(duty(chain, 6)).isCloseTo(.6, within(1e-15));
        assertThat(duty(chain, 10)).isCloseTo(.2, within(1e-15));
    }

    /** Law 30 where a share of the goods is exempt: the tariffs of one law reach the same goods, so a cap meets the rate that its goods bear. */
    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.1, 0.4, 0.9})
    void exemptShare_changesNothingInHowALawIsWritten(double exempt) {
        double base = WORLD.tariffs().get(CHN, USA, MACHINERY);
        Projection plain = project(
                Event.of("a", exempting(exempt, 0.2, TariffOperation.ADD).build()));
        for (List<TariffShock.Builder> law : List.of(
                List.of(exempting(exempt, base + 0.2, TariffOperation.SET)),
                List.of(
                        exempting(exempt, 0.7, TariffOperation.SET),
                        exempting(exempt, base + 0.2, TariffOperation.SET).priority(1)),
                List.of(
                        exempting(exempt, 0.5, TariffOperation.ADD),
                        exempting(exempt, base + 0.2, TariffOperation.CAP)),
                List.of(
                        exempting(exempt, 0.1, TariffOperation.ADD),
                        exempting(exempt, base + 0.2, TariffOperation.FLOOR)),
                List.of(exempting(exempt, 0.5, TariffOperation.ADD), exempting(exempt, 0.3, TariffOperation.CUT)))) {
            Event[] events = new Event[law.size()];
            for (int k = 0; k < events.length; k++) {
                events[k] = Event.of("b" + k, law.get(k).build());
            }
            Projection other = project(events);
            for (int month = 1; month <= 12; month++) {
                assertThat(duty(other, month))
                        .as(law.size() + " rows, month " + month)
                        .isCloseTo(duty(plain, month), within(1e-12));
                assertThat(quantity(other, 2026, month)).isCloseTo(quantity(plain, 2026, month), within(1e-9));
            }
        }
    }

    @Test
    void removal_takesWhatItsGoodsBear_andLeavesTheRest() {
        double base = WORLD.tariffs().get(CHN, USA, MACHINERY);
        Projection alone =
                project(Event.of("a", exempting(0.4, 0, TariffOperation.REMOVE).build()));
        Projection wider = project(
                Event.of("a", exempting(0.4, 0, TariffOperation.REMOVE).build()),
                Event.of("b", exempting(0.1, 0.5, TariffOperation.ADD).build()));

        assertThat(duty(alone, 6)).isCloseTo(-0.6 * base, within(1e-12));
        // Of the goods that bear the addition, .6 of all are freed of it and of the base; .3 keep it.
        assertThat(duty(wider, 6)).isCloseTo(-0.6 * base + 0.3 * 0.5, within(1e-12));
    }

    /** By hand: a is on .4 of the goods, which b is kept out of; so a cap, a floor or a removal meets a there and b on the rest. */
    @ParameterizedTest
    @CsvSource({
        "CAP, .3, .4 * .3 + .6 * .2, .24", "FLOOR, .3, .4 * .5 + .6 * .3, .38",
        "CAP, .1, all capped, .10", "FLOOR, .6, all lifted, .60"
    })
    void limit_meetsWhatItsGoodsBear_whereDutiesKeepEachOtherOut(
            TariffOperation op, double limit, String law, double expected) {
        double base = WORLD.tariffs().get(CHN, USA, MACHINERY);
        Projection projection = project(
                Event.of(
                        "a",
                        exempting(.6, .5, TariffOperation.ADD)
                                .notWith(List.of("b"))
                                .build()),
                Event.of("b", exempting(0, .2, TariffOperation.ADD).build()),
                Event.of("c", exempting(0, base + limit, op).build()));
        assertThat(duty(projection, 6)).as(law).isCloseTo(expected, within(1e-12));
    }

    /** Lists of goods that keep the same duty out are disjoint: .3 bear .5, .2 bear .1, .5 bear .2; a cap of .15 on the first .4 meets .3 and .1 of them. */
    @Test
    void twoListsAndANarrowCap_meetPartByPart() {
        double base = WORLD.tariffs().get(CHN, USA, MACHINERY);
        Projection projection = project(
                Event.of(
                        "x",
                        exempting(.7, .5, TariffOperation.ADD)
                                .notWith(List.of("b"))
                                .build()),
                Event.of(
                        "a",
                        exempting(.8, .1, TariffOperation.ADD)
                                .notWith(List.of("b"))
                                .build()),
                Event.of("b", exempting(0, .2, TariffOperation.ADD).build()),
                Event.of("c", exempting(.6, base + .15, TariffOperation.CAP).build()));
        assertThat(duty(projection, 6)).isCloseTo(.3 * .15 + .2 * .1 + .5 * .2, within(1e-12));
    }

    /** Law 30 where duties keep each other out: b as an addition or a set, a in one row, in two that follow each other, or fixed by a set of its own. */
    @ParameterizedTest
    @CsvSource({"0, .6, 0", "0, .6, .3", ".1, .5, .2", ".3, .9, 0", ".3, .4, .7", ".5, 0, .5"})
    void exclusion_changesNothingInHowALawIsWritten(double exemptB, double exemptA, double exemptCap) {
        double base = WORLD.tariffs().get(CHN, USA, MACHINERY);
        Event cap = Event.of(
                "cap", exempting(exemptCap, base + .3, TariffOperation.CAP).build());
        Event b = Event.of("b", exempting(exemptB, .2, TariffOperation.ADD).build());
        Event setB =
                Event.of("b", exempting(exemptB, base + .2, TariffOperation.SET).build());
        TariffShock a = exempting(exemptA, .5, TariffOperation.ADD)
                .notWith(List.of("b"))
                .build();
        Event list = Event.of(
                "z",
                exempting(.95, .4, TariffOperation.ADD).notWith(List.of("b")).build());
        Event first = Event.of("a", a.toBuilder().end(SEPTEMBER).build());
        TariffShock later = TariffShock.add("USA", List.of("CHN"), .5, SEPTEMBER)
                .announced(APRIL)
                .scope(a.scope())
                .notWith(List.of("b"))
                .build();
        Projection plain = project(Event.of("a", a), b, cap, list);
        for (List<Event> law : List.of(
                List.of(Event.of("a", a), setB, cap, list),
                List.of(first, Event.of("y", later), b, cap, list),
                List.of(first, Event.of("a2", later), setB, cap, list))) {
            Projection other = project(law.toArray(Event[]::new));
            for (int month = 1; month <= 12; month++) {
                assertThat(duty(other, month)).as("month " + month).isCloseTo(duty(plain, month), within(1e-12));
                assertThat(quantity(other, 2026, month)).isCloseTo(quantity(plain, 2026, month), within(1e-9));
            }
        }
    }

    private static TariffShock.Builder exempting(double share, double rate, TariffOperation op) {
        return TariffShock.builder("USA", List.of("CHN"), op, rate, APRIL)
                .scope(new TariffScope(List.of("machinery"), new TreeMap<>(Map.of("machinery", share)), List.of()));
    }
}
