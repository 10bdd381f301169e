package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.ExportControlShock;
import io.tradewind.core.scenario.ExportControlShock.Mode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What moves a market adds up, each kind by itself. */
class MarketShiftsTest {
    private static final Vector PATH = Vector.of(1, 2);
    private static final Vector OTHER = Vector.of(.5, 0);
    /** Once the path and twice the other. */
    private static final double[] SUM = {2, 2};

    private final MarketShifts market = new MarketShifts(3, 2);

    private static ControlPath ban(String partner) {
        YearMonth january = YearMonth.of(2025, 1);
        return ControlPath.of(
                ExportControlShock.builder(List.of("CHN"), List.of(partner), Mode.BAN, LocalDate.of(2025, 1, 1))
                        .build(),
                1,
                Parameters.defaults(),
                Timeline.of(january, january.plusMonths(1)));
    }

    private void addsUp(BiConsumer<Vector, Double> add, Function<MarketShifts, double[]> read) {
        assertThat(market.isEmpty()).isTrue();
        assertThat(read.apply(market)).isNull();
        add.accept(PATH, 1.0);
        assertThat(market.isEmpty()).isFalse();
        add.accept(OTHER, 2.0);
        assertThat(read.apply(market)).containsExactly(SUM, within(0.0));
        assertThat(PATH).as("is not written to").isEqualTo(Vector.of(1, 2));
    }

    /** Of an origin: it concerns that one alone. */
    private void addsUpAt1(BiConsumer<Vector, Double> add, Function<MarketShifts, double[]> read) {
        assertThat(market.concern(1)).isFalse();
        addsUp(add, read);
        assertThat(market.concern(1)).isTrue();
        assertThat(market.concern(0)).isFalse();
        assertThat(market.concern(2)).isFalse();
    }

    @Test
    void demand_addsUp() {
        addsUp(market::addDemand, MarketShifts::demand);
        assertThat(market.concern(0)).as("no origin by itself").isFalse();
    }

    @Test
    void demandPrice_addsUp() {
        addsUp(market::addDemandPrice, MarketShifts::demandPrice);
    }

    @Test
    void homePrice_addsUp() {
        addsUp(market::addHomePrice, MarketShifts::homePrice);
    }

    @Test
    void price_addsUpByOrigin() {
        addsUpAt1((path, factor) -> market.addPrice(1, path, factor), shifts -> shifts.price(1));
        assertThat(market.price(0)).isNull();
    }

    @Test
    void cost_addsUpByOrigin() {
        addsUpAt1((path, factor) -> market.addCost(1, path, factor), shifts -> shifts.cost(1));
        assertThat(market.cost(0)).isNull();
    }

    @Test
    void volume_addsUpByOrigin() {
        addsUpAt1((path, factor) -> market.addVolume(1, path, factor), shifts -> shifts.volume(1));
        assertThat(market.volume(0)).isNull();
    }

    @Test
    void shipmentsBesides_addUpByOrigin() {
        addsUpAt1((path, factor) -> market.addUsdMn(1, path, factor), shifts -> shifts.addedUsdMn(1));
        assertThat(market.addedUsdMn(0)).isNull();
    }

    @Test
    void anotherOrigin_keepsWhatIsThere() {
        market.addPrice(0, PATH, 1);
        market.addCost(0, PATH, 1);
        market.addVolume(0, PATH, 1);
        market.addUsdMn(0, PATH, 1);
        market.addPrice(2, PATH, 3);
        market.addCost(2, PATH, 3);
        market.addVolume(2, PATH, 3);
        market.addUsdMn(2, PATH, 3);
        assertThat(List.of(market.price(0), market.cost(0), market.volume(0), market.addedUsdMn(0)))
                .allSatisfy(path -> assertThat(path).containsExactly(1, 2));
        assertThat(List.of(market.price(2), market.cost(2), market.volume(2), market.addedUsdMn(2)))
                .allSatisfy(path -> assertThat(path).containsExactly(3, 6));
    }

    @Test
    void controls_applyInTheOrderInWhichTheyCame() {
        ControlPath first = ban("USA");
        ControlPath second = ban("USA");
        assertThat(market.controls(1)).isEmpty();
        market.addControl(1, first);
        market.addControl(1, second);
        assertThat(market.controls(1)).containsExactly(first, second);
        assertThat(market.controls(0)).isEmpty();
        assertThat(market.isEmpty()).isFalse();
        assertThat(market.concern(1)).isTrue();
        assertThat(market.concern(0)).isFalse();
    }
}
