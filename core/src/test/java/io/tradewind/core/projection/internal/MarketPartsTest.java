package io.tradewind.core.projection.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.schedule.GoodsSplit;
import io.tradewind.core.schedule.TariffProgram;
import io.tradewind.core.schedule.Timeline;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MarketPartsTest {
    private static final Economy WORLD = ToyPanels.withPanel();
    private static final int USA = 1;
    private static final double EXACT = 1e-12;

    private static Event on(String origin, double share) {
        return on(origin, share, LocalDate.of(2025, 4, 1));
    }

    private static Event on(String origin, double share, LocalDate day) {
        TariffScope scope =
                new TariffScope(List.of("all"), new TreeMap<>(Map.of("machinery", share)), List.of("machines"));
        return Event.of(
                origin + day,
                TariffShock.add("USA", List.of(origin), .2, day).scope(scope).build());
    }

    private static GoodsSplit split(Event... events) {
        return splits(events).get(0);
    }

    private static List<GoodsSplit> splits(Event... events) {
        Scenario scenario = Scenario.of("s", YearMonth.of(2025, 1), YearMonth.of(2025, 12), List.of(events));
        Timeline timeline = Timeline.of(YearMonth.of(2024, 1), YearMonth.of(2025, 12));
        return TariffProgram.of(scenario, WORLD, Parameters.defaults(), timeline)
                .splits(USA, 0);
    }

    /** Sales of 100 (China), 300 (Viet Nam), 400 (EU); the EU, which no event names, has (.6 · 100 + .2 · 300) ÷ 400 = .3. */
    @Test
    void sharesOfAPart_sumToOneAndFollowWhatIsExempt() {
        GoodsSplit split = split(on("CHN", .6), on("VNM", .2));
        BaseMarket whole = new BaseMarket(new double[] {.125, 0, .375, .5}, .5, new double[4], new double[4]);

        assertThat(split.exemptShare(0)).isCloseTo(.6, within(EXACT));
        assertThat(split.exemptShare(2)).isCloseTo(.2, within(EXACT));
        assertThat(split.exemptShare(3)).isCloseTo(.3, within(EXACT));
        double[] exempt = MarketParts.base(whole, split, true).shares();
        double[] rest = MarketParts.base(whole, split, false).shares();
        assertThat(Arrays.stream(exempt).sum()).isCloseTo(1, within(EXACT));
        assertThat(Arrays.stream(rest).sum()).isCloseTo(1, within(EXACT));
        assertThat(exempt).containsExactly(new double[] {.25, 0, .25, .5}, within(EXACT));
        assertThat(rest).containsExactly(new double[] {.05 / .7, 0, .3 / .7, .35 / .7}, within(EXACT));
    }

    @Test
    void marketWithoutNames_isNotDivided() {
        assertThat(splits(Event.of(
                        "t",
                        TariffShock.add("USA", List.of("CHN"), .2, LocalDate.of(2025, 4, 1))
                                .build())))
                .isEmpty();
    }

    /** Known in April: China's .6, which Viet Nam takes over as the mean; in July Viet Nam's own .2; August's .4 on China is within what is known. */
    @Test
    void laterNames_divideTheMarketFromTheirMonthOn() {
        Event first = on("CHN", .6, LocalDate.of(2025, 4, 1));
        Event second = on("VNM", .2, LocalDate.of(2025, 7, 31));
        List<GoodsSplit> splits = splits(second, on("CHN", .4, LocalDate.of(2025, 8, 1)), first);

        assertThat(splits).extracting(GoodsSplit::from).containsExactly(15, 18);
        assertThat(splits.get(0).exemptShare(2)).isCloseTo(.6, within(EXACT));
        assertThat(splits.get(1).exemptShare(2)).isCloseTo(.2, within(EXACT));
        assertThat(splits).extracting(split -> split.exemptShare(0)).containsExactly(.6, .6);
    }

    /** One month in which China's goods alone move. */
    private static double[][] ofChina(double log) {
        return new double[][] {{log}, {0}, {0}, {0}};
    }

    /** Volume .5·2 + .5·1 and value .5·2·1.1 + .5·1 for an origin with half exempt. */
    @Test
    void partsAddUpInVolumeAndValue() {
        GoodsSplit split = split(on("CHN", .5), on("VNM", .5));
        MarketPath exempt = MarketPath.ofOrigins(ofChina(Math.log(2)), ofChina(Math.log(1.1)), null, null);
        MarketPath rest = MarketPath.ofOrigins(new double[4][1], new double[4][1], null, null);
        BaseMarket whole = new BaseMarket(new double[] {.125, 0, .375, .5}, .5, new double[4], new double[4]);

        MarketPath sum = new MarketParts(split, exempt, rest).whole(whole, USA);

        assertThat(Math.exp(sum.logQuantity(0, 0))).isCloseTo(1.5, within(EXACT));
        assertThat(Math.exp(sum.logQuantity(0, 0) + sum.logPrice(0, 0))).isCloseTo(1.6, within(EXACT));
        assertThat(sum.logQuantity(3, 0)).isZero();
    }

    /** Half of the goods lose a tenth to others, half win a fifth: together .5 · .9 + .5 · 1.2 = 1.05. */
    @Test
    void partsAddUpInWhatTheyWinAndLose() {
        GoodsSplit split = split(on("CHN", .5), on("VNM", .5));
        MarketPath exempt = MarketPath.ofOrigins(new double[4][1], new double[4][1], ofChina(Math.log(.9)), null);
        MarketPath rest = MarketPath.ofOrigins(new double[4][1], new double[4][1], ofChina(Math.log(1.2)), null);
        BaseMarket whole = new BaseMarket(new double[] {.125, 0, .375, .5}, .5, new double[4], new double[4]);

        MarketPath sum = new MarketParts(split, exempt, rest).whole(whole, USA);

        assertThat(Math.exp(sum.logDiversion(0, 0))).isCloseTo(1.05, within(EXACT));
        assertThat(sum.logDiversion(3, 0)).isZero();
    }
}
