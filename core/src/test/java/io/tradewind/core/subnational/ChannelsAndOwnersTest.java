package io.tradewind.core.subnational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Channel;
import io.tradewind.core.model.Ownership;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.ChannelPolicyShock;
import io.tradewind.core.scenario.DeMinimisShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Channels and owners on the toy panel of {@link ToyProvinces}; product 0 are machines, 1 shirts; partner 0 the United States, 1 Viet Nam, 2 the EU. */
class ChannelsAndOwnersTest {
    private static final double LAW = 1e-9;
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final Event TARIFF =
            Event.of("t", TariffShock.add("USA", List.of("CHN"), .5, APRIL).build());
    private static final Event ANSWER =
            Event.of("r", TariffShock.add("CHN", List.of("USA"), .3, APRIL).build());
    private static final Event YUAN = Event.of(
            "y",
            new FxShock(
                    List.of(
                            new FxShock.Leg("CNY", "USD", FxShock.Quote.HOME_PER_FX, 10),
                            new FxShock.Leg("CNY", "EUR", FxShock.Quote.HOME_PER_FX, 10)),
                    APRIL,
                    0,
                    OptionalDouble.empty(),
                    true));
    private static final Event PARCELS = Event.of(
            "p",
            new DeMinimisShock(
                    "USA",
                    List.of("CHN"),
                    List.of(),
                    List.of("shirts"),
                    APRIL,
                    Optional.empty(),
                    DeMinimisShock.Mode.AD_VALOREM,
                    OptionalDouble.of(1.0),
                    OptionalDouble.empty(),
                    "USD",
                    OptionalDouble.empty(),
                    .4));
    private static final Parameters VALUES = Parameters.defaults();
    private static final Projection ALL = ToyProvinces.project(VALUES, TARIFF, ANSWER, YUAN, PARCELS);

    private static int month(Projection projection, int month) {
        return projection.timeline().indexOf(YearMonth.of(2025, month));
    }

    private static Provinces provinces(Projection projection) {
        return Provinces.of(projection).orElseThrow();
    }

    private static double log(FlowTable table, int product, int partner, int month) {
        return Math.log(table.scenarioUsdMn(product, partner, month) / table.baselineUsdMn(product, partner, month));
    }

    @Test
    void channelsAndOwners_addUpToTheWholeInEveryRow() {
        RowQuery query = RowQuery.EVERYTHING.withReporter("CN").withChannels(List.of("all"));
        List<ProjectionRow> whole = ProjectionTable.rows(ALL, query);
        double[] channels = sums(query, "general", "processing", "other");
        double[] owners = sums(query, "all/private", "all/foreign", "all/state", "all/other");
        for (int k = 0; k < whole.size(); k++) {
            double level = whole.get(k).scenarioUsdMn();
            assertThat(channels[k]).isCloseTo(level, within(LAW * Math.max(1, level)));
            assertThat(owners[k]).isCloseTo(level, within(LAW * Math.max(1, level)));
        }
    }

    /** Sums of the rows by channel; channels whose share is not known are left out. */
    private static double[] sums(RowQuery query, String... names) {
        return Stream.of(names)
                .map(name -> ProjectionTable.rows(ALL, query.withChannels(List.of(name))).stream()
                        .mapToDouble(ProjectionRow::scenarioUsdMn)
                        .toArray())
                .filter(levels -> !Double.isNaN(levels[0]))
                .reduce((one, other) -> {
                    double[] sum = one.clone();
                    Arrays.setAll(sum, k -> one[k] + other[k]);
                    return sum;
                })
                .orElseThrow();
    }

    @Test
    void withoutEvents_everyPartKeepsItsShare() {
        Projection quiet = ToyProvinces.project(VALUES);
        int june = month(quiet, 6);
        FlowTable all = provinces(quiet).table("CN", TradeDirection.EXPORTS);
        FlowTable processing = provinces(quiet).table("CN", TradeDirection.EXPORTS, Channel.PROCESSING);
        FlowTable foreign = provinces(quiet).table("CN", TradeDirection.EXPORTS, Ownership.FOREIGN);
        for (int j = 0; j < 4; j++) {
            assertThat(processing.scenarioUsdMn(0, j, june)).isCloseTo(.2 * all.scenarioUsdMn(0, j, june), within(LAW));
            assertThat(foreign.scenarioUsdMn(1, j, june)).isCloseTo(.3 * all.scenarioUsdMn(1, j, june), within(LAW));
        }
    }

    @Test
    void processingImports_moveAgainstOthersAsIfTheyPaidNoDuty() {
        Projection taxed = ToyProvinces.project(VALUES, ANSWER);
        double exempt = log(
                ToyProvinces.project(VALUES.with("processing_share", 1), ANSWER).panelTable(TradeDirection.IMPORTS),
                0,
                0,
                month(taxed, 9));
        double paying = log(
                ToyProvinces.project(VALUES.with("processing_share", 0), ANSWER).panelTable(TradeDirection.IMPORTS),
                0,
                0,
                month(taxed, 9));
        FlowTable processing = provinces(taxed).table("CN", TradeDirection.IMPORTS, Channel.PROCESSING);
        FlowTable general = provinces(taxed).table("CN", TradeDirection.IMPORTS, Channel.GENERAL);
        assertThat(exempt).as("nobody pays a duty, so nothing moves").isZero();
        assertThat(paying).isNegative();
        assertThat(log(processing, 0, 0, month(taxed, 9)) - log(general, 0, 0, month(taxed, 9)))
                .isCloseTo(exempt - paying, within(LAW));
    }

    @Test
    void processingExports_feelHalfOfTheCurrency() {
        Projection weaker = ToyProvinces.project(VALUES, YUAN);
        int december = month(weaker, 12);
        double full = log(weaker.panelTable(TradeDirection.EXPORTS), 0, 0, december);
        double half = log(
                ToyProvinces.project(VALUES.with("psi", VALUES.get("psi") / 2), YUAN)
                        .panelTable(TradeDirection.EXPORTS),
                0,
                0,
                december);
        FlowTable processing = provinces(weaker).table("CN", TradeDirection.EXPORTS, Channel.PROCESSING);
        FlowTable general = provinces(weaker).table("CN", TradeDirection.EXPORTS, Channel.GENERAL);
        assertThat(half).isLessThan(full);
        assertThat(log(processing, 0, 0, december) - log(general, 0, 0, december))
                .isCloseTo(half - full, within(LAW));
    }

    @Test
    void dutyOnParcels_movesEcommerceInItsCellsAlone() {
        Projection parcels = ToyProvinces.project(VALUES, PARCELS);
        int may = month(parcels, 5);
        FlowTable all = provinces(parcels).table("CN", TradeDirection.EXPORTS);
        FlowTable small = provinces(parcels).table("CN", TradeDirection.EXPORTS, Channel.CBEC);
        // 40 % of the cell, and a duty of 100 % with an elasticity of 1.2: 2^-1.2 is left.
        assertThat(small.baselineUsdMn(1, 0, may)).isCloseTo(.4 * all.baselineUsdMn(1, 0, may), within(LAW));
        assertThat(small.scenarioUsdMn(1, 0, may) / small.baselineUsdMn(1, 0, may))
                .isCloseTo(.43527528, within(1e-8));
        // 10 % of 400, less 40 % of 50, over the other 350.
        double even = (40.0 - 20) / 350;
        for (int j = 0; j < 4; j++) {
            assertThat(small.scenarioUsdMn(0, j, may)).isCloseTo(even * all.scenarioUsdMn(0, j, may), within(LAW));
        }
        assertThat(small.scenarioUsdMn(1, 2, may)).isCloseTo(even * all.scenarioUsdMn(1, 2, may), within(LAW));
    }

    @Test
    void policyOnAChannel_movesThatChannelAlone() {
        // A quarter of the shirts for Viet Nam goes through market procurement, and twice as much of it does.
        Event policy = Event.of(
                "m",
                new ChannelPolicyShock(
                        ChannelPolicyShock.Channel.MARKET_PROCUREMENT,
                        List.of("VNM"),
                        List.of(),
                        List.of("shirts"),
                        100,
                        .25,
                        APRIL,
                        Optional.empty()));
        Projection promoted = ToyProvinces.project(VALUES, policy);
        int may = month(promoted, 5);
        FlowTable all = provinces(promoted).table("CN", TradeDirection.EXPORTS);
        FlowTable market = provinces(promoted).table("CN", TradeDirection.EXPORTS, Channel.MARKET_PROCUREMENT);
        assertThat(all.scenarioUsdMn(1, 1, may)).isCloseTo(1.25 * all.baselineUsdMn(1, 1, may), within(LAW));
        assertThat(market.baselineUsdMn(1, 1, may)).isCloseTo(.25 * all.baselineUsdMn(1, 1, may), within(LAW));
        assertThat(market.scenarioUsdMn(1, 1, may)).isCloseTo(2 * market.baselineUsdMn(1, 1, may), within(LAW));
        assertThat(market.scenarioUsdMn(0, 1, may)).isEqualTo(market.baselineUsdMn(0, 1, may));
        FlowTable small = provinces(promoted).table("CN", TradeDirection.EXPORTS, Channel.CBEC);
        assertThat(log(small, 1, 1, may)).as("moves with its cell").isCloseTo(Math.log(1.25), within(LAW));
    }

    @Test
    void parcels_doNotPayTheDutyOfFormalCargo() {
        Projection both = ToyProvinces.project(VALUES, TARIFF, PARCELS);
        int september = month(both, 9);
        double formal = log(ToyProvinces.project(VALUES, TARIFF).panelTable(TradeDirection.EXPORTS), 1, 0, september);
        FlowTable all = provinces(both).table("CN", TradeDirection.EXPORTS);
        FlowTable small = provinces(both).table("CN", TradeDirection.EXPORTS, Channel.CBEC);
        double parcels = small.scenarioUsdMn(1, 0, september) / small.baselineUsdMn(1, 0, september);
        double rest = (all.scenarioUsdMn(1, 0, september) - small.scenarioUsdMn(1, 0, september))
                / (all.baselineUsdMn(1, 0, september) - small.baselineUsdMn(1, 0, september));
        // What comes back from parcels: 5 months after April, (.3 + .4 (1 - .975^5)) / 1.2 of what they lose.
        double lost = 1 - Math.pow(2, -1.2);
        double back = (.3 + .4 * (1 - Math.pow(.975, 5))) / 1.2;
        double others = Math.log1p(.4 * lost * back / .6);
        assertThat(Math.log(parcels / rest)).isCloseTo(Math.log(1 - lost) - (formal + others), within(1e-6));
    }

    @Test
    void marketProcurement_goesToEmergingMarketsAndOrdersNothingAhead() {
        Event announced = Event.of(
                "v",
                TariffShock.add("VNM", List.of("CHN"), .5, LocalDate.of(2025, 7, 1))
                        .announced(LocalDate.of(2025, 3, 1))
                        .build());
        Projection ahead = ToyProvinces.project(VALUES, announced);
        int may = month(ahead, 5);
        FlowTable all = provinces(ahead).table("CN", TradeDirection.EXPORTS);
        FlowTable market = provinces(ahead).table("CN", TradeDirection.EXPORTS, Channel.MARKET_PROCUREMENT);
        assertThat(market.scenarioUsdMn(0, 0, may) + market.scenarioUsdMn(0, 2, may))
                .isZero();
        // 5 % of 400 over the 100 of Viet Nam and the rest.
        assertThat(market.baselineUsdMn(0, 1, may)).isCloseTo(.2 * all.baselineUsdMn(0, 1, may), within(LAW));
        FlowTable noOrders =
                ToyProvinces.project(VALUES.with("phi", 0), announced).panelTable(TradeDirection.EXPORTS);
        assertThat(log(all, 0, 1, may)).isPositive();
        double rest = (all.scenarioUsdMn(0, 1, may) - market.scenarioUsdMn(0, 1, may))
                / (all.baselineUsdMn(0, 1, may) - market.baselineUsdMn(0, 1, may));
        assertThat(log(market, 0, 1, may) - Math.log(rest))
                .isCloseTo(log(noOrders, 0, 1, may) - log(all, 0, 1, may), within(LAW));
        assertThat(provinces(ahead)
                        .table("CN", TradeDirection.IMPORTS, Channel.MARKET_PROCUREMENT)
                        .scenarioUsdMn(0, 1, may))
                .isZero();
    }

    @Test
    void privateFirms_leaveATaxedMarketFasterThanForeignOnes() {
        Projection taxed = ToyProvinces.project(VALUES, TARIFF);
        FlowTable privately = provinces(taxed).table("CN", TradeDirection.EXPORTS, Ownership.PRIVATE);
        FlowTable foreign = provinces(taxed).table("CN", TradeDirection.EXPORTS, Ownership.FOREIGN);
        int september = month(taxed, 9);
        double fast = log(
                ToyProvinces.project(VALUES.with("lam_f", 1.2 * .16), TARIFF).panelTable(TradeDirection.EXPORTS),
                0,
                0,
                september);
        double slow = log(
                ToyProvinces.project(VALUES.with("lam_f", .8 * .16), TARIFF).panelTable(TradeDirection.EXPORTS),
                0,
                0,
                september);
        double gap = log(privately, 0, 0, september) - log(foreign, 0, 0, september);
        assertThat(gap).isNegative().isCloseTo(fast - slow, within(LAW));
        int later = taxed.timeline().indexOf(YearMonth.of(2026, 12));
        assertThat(Math.abs(log(privately, 0, 0, later) - log(foreign, 0, 0, later)))
                .as("speed matters on the way, not at the end")
                .isLessThan(Math.abs(gap));
    }

    @Test
    void ownerWithoutAFigure_isUnknownAndAmongTheOthers() {
        int june = month(ALL, 6);
        FlowTable all = provinces(ALL).table("CN-CO", TradeDirection.EXPORTS);
        assertThat(provinces(ALL)
                        .table("CN-CO", TradeDirection.EXPORTS, Ownership.STATE)
                        .scenarioUsdMn(0, 0, june))
                .isNaN();
        assertThat(provinces(ALL)
                        .table("CN-CO", TradeDirection.EXPORTS, Ownership.OTHER)
                        .baselineUsdMn(0, 0, june))
                .isCloseTo(.5 * all.baselineUsdMn(0, 0, june), within(LAW));
        assertThat(provinces(ALL)
                        .table("CN-CO-Port", TradeDirection.EXPORTS, Ownership.OTHER)
                        .scenarioUsdMn(0, 0, june))
                .as("no owner is known")
                .isNaN();
        assertThat(Provinces.notes(ALL, "CN-CO", List.of("all/state", "cbec")))
                .anyMatch(note -> note.contains("state") && note.contains("unknown"))
                .anyMatch(note -> note.contains("cbec") && note.contains("unknown"));
    }

    @Test
    void shareOfOneDirection_holdsThereAlone() {
        int june = month(ALL, 6);
        FlowTable exports = provinces(ALL).table("CN-CO", TradeDirection.EXPORTS);
        FlowTable imports = provinces(ALL).table("CN-CO", TradeDirection.IMPORTS);
        assertThat(provinces(ALL)
                        .table("CN-CO", TradeDirection.EXPORTS, Ownership.PRIVATE)
                        .baselineUsdMn(0, 0, june))
                .isCloseTo(.5 * exports.baselineUsdMn(0, 0, june), within(LAW));
        assertThat(provinces(ALL)
                        .table("CN-CO", TradeDirection.IMPORTS, Ownership.PRIVATE)
                        .baselineUsdMn(0, 0, june))
                .isCloseTo(.4 * imports.baselineUsdMn(0, 0, june), within(LAW));
        assertThat(Provinces.notes(ALL, "CN-CO", List.of("all/private")))
                .anyMatch(note -> note.startsWith("CN-CO, private in imports: share of 2024"));
    }

    @Test
    void overlappingChannels_areMarked() {
        List<ProjectionRow> rows = ProjectionTable.rows(
                ALL,
                RowQuery.EVERYTHING
                        .withReporter("CN")
                        .withChannels(List.of("cbec", "market_procurement", "general", "all/private")));
        for (ProjectionRow row : rows) {
            boolean inside = row.channel().equals("cbec") || row.channel().equals("market_procurement");
            boolean single = row.partner().equals("USA") && row.product().equals("machines");
            assertThat(row.aggregate()).isEqualTo(inside || !single && row.aggregate());
        }
        assertThat(rows).extracting(ProjectionRow::channel).contains("all/private", "cbec");
    }

    @Test
    void ownerThatDoesNotExist_isAnErrorOfItsOption() {
        RowQuery query = RowQuery.EVERYTHING.withReporter("CN").withChannels(List.of(RowQuery.channelOf("privat")));
        assertThatThrownBy(() -> ProjectionTable.rows(ALL, query))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("ownership: ")
                .hasMessageContaining("private");
    }
}
