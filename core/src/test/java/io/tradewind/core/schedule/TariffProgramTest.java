package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which origins of a market share a path, and what paths are about. */
class TariffProgramTest {
    private static final LocalDate APRIL = Duties.APRIL;
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
    private static final int JUNE_T = 5;
    private static final Parameters P =
            Parameters.defaults().with("chi_china", 1).with("chi_us_other", 1);

    private static TariffProgram program(Economy world, Event... events) {
        return TariffProgram.of(Duties.scenario(events), world, P, Duties.YEAR);
    }

    private static TariffProgram program(Event... events) {
        return program(Duties.WORLD, events);
    }

    private static Event on(String id, TariffOperation op, double rate, String... targets) {
        return Event.of(
                id,
                TariffShock.builder("USA", List.of(targets), op, rate, APRIL).build());
    }

    private static DutyPath machines(TariffProgram program) {
        return program.path(Duties.USA, Duties.MACHINERY, Duties.CHN);
    }

    @Test
    void market_thatNoEventMoves_isNull() {
        TariffProgram program = program(on("a", TariffOperation.ADD, .2, "CHN"));
        assertThat(program.market(Duties.EU, Duties.MACHINERY)).isNull();
        assertThat(program.market(Duties.USA, Duties.SERVICES)).isNull();
        assertThat(program.market(Duties.USA, Duties.MACHINERY)).isNotNull();
        assertThat(program.reaching(Duties.EU, Duties.MACHINERY)).isEmpty();
        assertThat(program.reaching(Duties.USA, Duties.MACHINERY)).hasSize(1);
    }

    @Test
    void ratesOfZero_moveNoMarket() {
        assertThat(program(on("a", TariffOperation.ADD, 0, "CHN")).market(Duties.USA, Duties.MACHINERY))
                .isNull();
    }

    @Test
    void originsOnTheSameTerms_shareAPath() {
        MarketTariffs market =
                program(on("a", TariffOperation.ADD, .2, "VNM", "EU27")).market(Duties.USA, Duties.MACHINERY);
        assertThat(market.of(Duties.VNM)).isNotNull().isSameAs(market.of(Duties.EU));
        assertThat(market.of(Duties.CHN)).isNull();
        assertThat(market.of(Duties.USA)).isNull();
    }

    @Test
    void homeGoods_haveNoPath() {
        MarketTariffs market =
                program(on("a", TariffOperation.ADD, .2, "USA", "VNM")).market(Duties.USA, Duties.MACHINERY);
        assertThat(market.of(Duties.USA)).isNull();
        assertThat(market.of(Duties.VNM)).isNotNull();
    }

    /** Set to 30 %: 10 points more for goods that paid 20, 30 more for goods that came free. */
    @Test
    void set_addsToEachOriginWhatIsMissing() {
        Economy world = Duties.WORLD.toBuilder()
                .tariffs(Duties.WORLD.tariffs().toBuilder()
                        .set(Duties.VNM, Duties.USA, Duties.MACHINERY, .2)
                        .build())
                .build();
        MarketTariffs market =
                program(world, on("a", TariffOperation.SET, .3, "VNM", "EU27")).market(Duties.USA, Duties.MACHINERY);
        assertThat(market.of(Duties.VNM).added().toArray()[JUNE_T]).isCloseTo(.1, within(1e-15));
        assertThat(market.of(Duties.EU).added().toArray()[JUNE_T]).isCloseTo(.3, within(1e-15));
    }

    @Test
    void base_matters_onlyToWhatDependsOnIt() {
        DutyPath vietnam =
                program(on("a", TariffOperation.ADD, .2, "CHN", "VNM")).path(Duties.USA, Duties.MACHINERY, Duties.VNM);
        DutyPath china = machines(program(on("a", TariffOperation.ADD, .2, "CHN", "VNM")));
        assertThat(china).isEqualTo(vietnam);
    }

    /** One after the other, .1 + .2 + .3 is not .3 + .2 + .1 to the last bit; the order in the file must not show. */
    @Test
    void orderOfEvents_doesNotChangeABit() {
        Event a = on("a", TariffOperation.ADD, .1, "CHN");
        Event b = on("b", TariffOperation.ADD, .2, "CHN");
        Event c = on("c", TariffOperation.ADD, .3, "CHN");
        assertThat(machines(program(a, b, c))).isEqualTo(machines(program(c, b, a)));
        assertThat(machines(program(b, c, a))).isEqualTo(machines(program(a, b, c)));
    }

    @Test
    void programsOfOneMemory_shareEventsAndPaths() {
        EventMemory memory = new EventMemory();
        Event one = on("a", TariffOperation.ADD, .2, "CHN");
        TariffProgram first = TariffProgram.of(Duties.scenario(one), Duties.WORLD, P, Duties.YEAR, memory);
        TariffProgram second = TariffProgram.of(
                Duties.scenario(one, on("b", TariffOperation.ADD, .1, "EU27")), Duties.WORLD, P, Duties.YEAR, memory);
        assertThat(machines(second)).isSameAs(machines(first));
        assertThat(second.reaching(Duties.USA, Duties.MACHINERY).get(0))
                .isSameAs(first.reaching(Duties.USA, Duties.MACHINERY).get(0));
    }

    @Test
    void differentTerms_thatComeToTheSame_shareAPath() {
        TariffProgram program = program(
                on("a", TariffOperation.ADD, .2, "CHN"),
                Event.of("b", TariffShock.add("USA", List.of("VNM"), .2, APRIL).build()));
        MarketTariffs market = program.market(Duties.USA, Duties.MACHINERY);
        assertThat(market.of(Duties.CHN)).isSameAs(market.of(Duties.VNM));
    }

    @Test
    void fullMemory_isReplacedByAnEmptyOne() {
        EventMemory memory = new EventMemory();
        DutyPath path = new DutyPath(Vector.of(), Vector.of(), Vector.of(), new DutyPath.Ahead[0]);
        for (int k = 0; k < 19_999; k++) {
            memory.paths.put(new TariffProgram.Terms(null, List.of(), k, false), path);
        }
        assertThat(memory.orNew()).isSameAs(memory);
        memory.paths.put(new TariffProgram.Terms(null, List.of(), -1, false), path);
        assertThat(memory.orNew()).isNotSameAs(memory);
        assertThat(memory.orNew().paths).isEmpty();
    }

    private static Event row(String id, double rate, LocalDate announced) {
        return Event.of(id, Duties.add(rate, SEPTEMBER).announced(announced).build());
    }

    /** An end is known with the first of the rows that begin on its day. In July, one of the next three months is September or October… */
    @Test
    void end_isKnownWithTheFirstOfItsSuccessors() {
        Event ends = Event.of("a", Duties.add(.3, APRIL).end(SEPTEMBER).build());
        assertThat(machines(program(ends, row("b", .1, JULY))).ahead()[6]).isNotNull();
        assertThat(machines(program(ends, row("b", .1, SEPTEMBER))).ahead()[6]).isNull();
        // … two: (30 + 2 × 15) ÷ 3 − 30 = −10 if both are known; with the second row still unknown, (30 + 2 × 10) ÷ 3 −
        // 30.
        DutyPath both = machines(program(ends, row("b", .1, JULY), row("c", .05, JULY)));
        assertThat(both.ahead()[6].changes().get(0).change()).isCloseTo(-.1, within(1e-14));
        DutyPath one = machines(program(ends, row("b", .1, JULY), row("c", .05, SEPTEMBER)));
        assertThat(one.ahead()[6].changes().get(0).change()).isCloseTo(-.4 / 3, within(1e-14));
        DutyPath other = machines(program(ends, row("b", .05, SEPTEMBER), row("c", .1, JULY)));
        assertThat(other.ahead()[6].changes().get(0).change()).isCloseTo(-.4 / 3, within(1e-14));
    }

    @Test
    void threat_isNoSuccessor() {
        Event ends = Event.of("a", Duties.add(.3, APRIL).end(SEPTEMBER).build());
        Event threat = Event.of(
                        "b",
                        ThreatShock.builder("USA", List.of("CHN"), .1, JULY, SEPTEMBER)
                                .build())
                .withProbability(.5);
        assertThat(machines(program(ends, threat)).ahead()[6].changes())
                .extracting(DutyPath.Change::probability)
                .containsExactly(.5);
    }

    /** Machines are the exempt two fifths: the rest of the sector pays in full, they pay nothing. */
    @Test
    void partsOfASplitMarket_togetherBearWhatTheWholeDoes() {
        TariffScope scope =
                new TariffScope(List.of("machinery"), new TreeMap<>(Map.of("machinery", .4)), List.of("machines"));
        TariffProgram program = program(
                ToyPanels.withPanel(),
                Event.of("a", Duties.add(.2, APRIL).scope(scope).build()),
                on("b", TariffOperation.ADD, .1, "CHN"));
        GoodsSplit split = program.splits(Duties.USA, Duties.MACHINERY).get(0);
        double exempt = program.part(Duties.USA, Duties.MACHINERY, split, true)
                .of(Duties.CHN)
                .added()
                .toArray()[JUNE_T];
        MarketTariffs rest = program.part(Duties.USA, Duties.MACHINERY, split, false);
        assertThat(exempt).isCloseTo(.1, within(1e-15));
        assertThat(rest.of(Duties.CHN).added().toArray()[JUNE_T]).isCloseTo(.3, within(1e-15));
        assertThat(rest.of(Duties.USA)).isNull();
        assertThat(rest.of(Duties.VNM)).isNull();
        assertThat(machines(program).added().toArray()[JUNE_T]).isCloseTo(.4 * .1 + .6 * .3, within(1e-15));
    }

    @Test
    void homeGoodsOfASplitMarket_haveNoPath() {
        TariffScope scope =
                new TariffScope(List.of("machinery"), new TreeMap<>(Map.of("machinery", .4)), List.of("machines"));
        TariffProgram program = program(
                ToyPanels.withPanel(),
                Event.of(
                        "a",
                        TariffShock.add("USA", List.of("CHN", "USA"), .2, APRIL)
                                .scope(scope)
                                .build()));
        GoodsSplit split = program.splits(Duties.USA, Duties.MACHINERY).get(0);
        assertThat(program.part(Duties.USA, Duties.MACHINERY, split, false).of(Duties.USA))
                .isNull();
    }
}
