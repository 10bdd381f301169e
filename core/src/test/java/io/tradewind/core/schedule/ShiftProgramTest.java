package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.DeMinimisShock;
import io.tradewind.core.scenario.DemandShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.ExportControlShock;
import io.tradewind.core.scenario.PriceShock;
import io.tradewind.core.scenario.TransportShock;
import io.tradewind.core.scenario.VolumeShock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events on sectors, resolved to the log changes that they make in single markets. */
class ShiftProgramTest {
    private static final LocalDate APRIL = Duties.APRIL;
    private static final LocalDate MID_APRIL = LocalDate.of(2025, 4, 16);
    private static final int APRIL_T = 3;
    private static final List<String> MACHINES = List.of("machinery");
    private static final List<String> CHINA = List.of("CHN");
    private static final List<String> AMERICA = List.of("USA");
    private static final Parameters P =
            Parameters.defaults().with("eps_parcel", 1).with("v_s.default", .01).with("freight_share", .1);

    private static ShiftProgram program(EventMemory memory, Event... events) {
        return ShiftProgram.of(Duties.scenario(events), Duties.WORLD, P, Duties.YEAR, memory);
    }

    private static MarketShifts market(int destination, int sector, Event... events) {
        ShiftProgram program = program(new EventMemory(), events);
        MarketShifts market = program.emptyMarket();
        program.addTo(market, destination, sector);
        return market;
    }

    /** American imports of machinery. */
    private static MarketShifts market(Event... events) {
        return market(Duties.USA, Duties.MACHINERY, events);
    }

    private static void isFromMidApril(double[] path, double log) {
        assertThat(path).hasSize(12);
        assertThat(path[APRIL_T - 1]).isZero();
        assertThat(path[APRIL_T]).isCloseTo(log / 2, within(1e-15));
        assertThat(path[11]).isCloseTo(log, within(1e-15));
    }

    private static Event demand(DemandShock.Builder demand) {
        return Event.of("d", demand.build());
    }

    private static DemandShock.Builder tenPercentMore() {
        return DemandShock.builder(AMERICA, 10, MID_APRIL).sectors(MACHINES);
    }

    @Test
    void demand_isQuantityAndPriceInTheirShares() {
        MarketShifts market = market(demand(tenPercentMore().priceShare(.25)));
        isFromMidApril(market.demand(), .75 * Math.log(1.1));
        isFromMidApril(market.demandPrice(), .25 * Math.log(1.1));
        assertThat(market.concern(Duties.CHN)).isFalse();
    }

    @Test
    void demand_movesTheMarketsThatItNames() {
        assertThat(market(Duties.EU, Duties.MACHINERY, demand(tenPercentMore())).isEmpty())
                .isTrue();
        assertThat(market(Duties.USA, Duties.TEXTILES, demand(tenPercentMore())).isEmpty())
                .isTrue();
    }

    @Test
    void chance_isAShareOfThePercentage() {
        isFromMidApril(market(demand(tenPercentMore()).withProbability(.5)).demand(), Math.log(1.05));
    }

    /** April's middle days are 15 days after the first, June's (31 + 30) + 15 later; a tenth more each year. */
    @Test
    void annualDemand_growsWithTheYears() {
        double[] path = ShiftProgram.demand(
                        DemandShock.builder(AMERICA, 10, APRIL)
                                .mode(DemandShock.Mode.ANNUAL)
                                .build(),
                        1,
                        Duties.YEAR)
                .toArray();
        assertThat(path[APRIL_T]).isCloseTo(Math.log(1.1) * 15 / 365.2425, within(1e-15));
        assertThat(path[APRIL_T + 2]).isCloseTo(Math.log(1.1) * 76 / 365.2425, within(1e-15));
    }

    @Test
    void demandOverARamp_isHalfwayInTheMiddle() {
        double[] path = ShiftProgram.demand(
                        DemandShock.builder(AMERICA, 10, APRIL).rampMonths(1).build(), 1, Duties.YEAR)
                .toArray();
        assertThat(path[APRIL_T]).isCloseTo(Math.log(1.1) / 2, within(1e-15));
    }

    @Test
    void demandForProducts_isNotOfTheWorld() {
        assertThat(market(demand(DemandShock.builder(AMERICA, 10, APRIL).products(List.of("machines"))))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void price_movesOneOriginInOneMarket() {
        Event dearer = Event.of(
                "p",
                PriceShock.builder(CHINA, AMERICA, 20, MID_APRIL)
                        .sectors(MACHINES)
                        .build());
        isFromMidApril(market(dearer).price(Duties.CHN), Math.log(1.2));
        isFromMidApril(market(dearer.withProbability(.5)).price(Duties.CHN), Math.log(1.1));
        assertThat(market(dearer).concern(Duties.VNM)).isFalse();
        assertThat(market(Duties.EU, Duties.MACHINERY, dearer).isEmpty()).isTrue();
    }

    @Test
    void volume_movesOneOriginInOneMarket() {
        Event less = Event.of(
                "v",
                VolumeShock.builder(CHINA, AMERICA, -20, MID_APRIL)
                        .sectors(MACHINES)
                        .build());
        isFromMidApril(market(less).volume(Duties.CHN), Math.log(.8));
        isFromMidApril(market(less.withProbability(.5)).volume(Duties.CHN), Math.log(.9));
    }

    @Test
    void volumeOfProducts_isNotOfTheWorld() {
        assertThat(market(Event.of(
                                "v",
                                VolumeShock.builder(CHINA, AMERICA, -20, APRIL)
                                        .products(List.of("machines"))
                                        .build()))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void noOrigin_movesItsOwnMarket() {
        Event all = Event.of(
                "v",
                VolumeShock.builder(List.of("CHN", "USA"), AMERICA, -20, APRIL)
                        .sectors(MACHINES)
                        .build());
        assertThat(market(all).volume(Duties.CHN)).isNotNull();
        assertThat(market(all).volume(Duties.USA)).isNull();
    }

    /** A fifth of the half that goes in parcels is lost, three tenths of that come back. */
    @Test
    void parcels_lowerTheVolume() {
        DeMinimisShock duty = DeMinimisShock.builder("USA", CHINA, DeMinimisShock.Mode.AD_VALOREM, .5, APRIL)
                .rate(.25)
                .sectors(MACHINES)
                .build();
        assertThat(market(Event.of("m", duty)).volume(Duties.CHN)[APRIL_T]).isCloseTo(Math.log(.93), within(1e-15));
    }

    @Test
    void controlWithACap_isAControl_oneThatDelaysIsAVolume() {
        ExportControlShock.Builder control = ExportControlShock.builder(
                        CHINA, AMERICA, ExportControlShock.Mode.LICENCE, APRIL)
                .sectors(MACHINES);
        MarketShifts delayed = market(Event.of("c", control.licenceDelayDays(10).build()));
        assertThat(delayed.volume(Duties.CHN)[APRIL_T]).isCloseTo(Math.log(20 / 30.0), within(1e-15));
        assertThat(delayed.controls(Duties.CHN)).isEmpty();

        MarketShifts capped = market(Event.of(
                "c", control.licenceDelayDays(0).volumeCap(.5).elasticity(-1).build()));
        assertThat(capped.volume(Duties.CHN)).isNull();
        assertThat(capped.controls(Duties.CHN)).hasSize(1);
        assertThat(capped.controls(Duties.CHN).get(0).apply(0, 0, APRIL_T).logPrice())
                .isCloseTo(Math.log(2), within(1e-12));
        assertThat(capped.controls(Duties.VNM)).isEmpty();
    }

    @Test
    void transport_isACost_atItsChance() {
        Event faster = Event.of(
                "t",
                TransportShock.builder(CHINA, AMERICA, MID_APRIL).daysSaved(3).build());
        isFromMidApril(market(faster).cost(Duties.CHN), -.03);
        isFromMidApril(market(faster.withProbability(.5)).cost(Duties.CHN), -.015);
        assertThat(market(Duties.USA, Duties.SERVICES, faster).isEmpty()).isTrue();
    }

    @Test
    void freight_isAShareOfTheValue() {
        TransportShock dearer =
                TransportShock.builder(CHINA, AMERICA, APRIL).freightPct(50).build();
        assertThat(ShiftProgram.transportCost(dearer, Duties.WORLD, P).toArray())
                .containsExactly(new double[] {Math.log(1.05), Math.log(1.05), 0}, within(1e-15));
    }

    @Test
    void events_addUp() {
        Event a = demand(tenPercentMore());
        Event b = Event.of("e", tenPercentMore().build());
        isFromMidApril(market(a, b).demand(), 2 * Math.log(1.1));
    }

    @Test
    void whatReachesAMarket_isWhatNamesIt_inTheOrderOfIds() {
        EventMemory memory = new EventMemory();
        Event price = Event.of(
                "b",
                PriceShock.builder(CHINA, AMERICA, 20, APRIL).sectors(MACHINES).build());
        Event transport = Event.of(
                "a",
                TransportShock.builder(CHINA, List.of("EU27", "USA"), APRIL)
                        .daysSaved(3)
                        .build());
        List<?> both = program(memory, price, transport).reaching(Duties.USA, Duties.MACHINERY);
        assertThat(both).hasSize(2);
        assertThat(both).isEqualTo(program(memory, transport, price).reaching(Duties.USA, Duties.MACHINERY));
        assertThat(program(memory, price, transport).reaching(Duties.EU, Duties.MACHINERY))
                .isEqualTo(both.subList(0, 1));
        assertThat(program(memory, price, transport).reaching(Duties.USA, Duties.SERVICES))
                .isEmpty();
    }
}
