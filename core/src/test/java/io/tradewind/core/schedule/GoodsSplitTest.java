package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Markets in two parts. Viet Nam sells machinery for 300 to the United States, the EU for 400, China for 100. */
class GoodsSplitTest {
    private static final Economy WORLD = ToyPanels.withPanel();
    private static final LocalDate APRIL = Duties.APRIL;

    private static TariffScope naming(double exempt, String... products) {
        return new TariffScope(List.of("all"), new TreeMap<>(Map.of("machinery", exempt)), List.of(products));
    }

    private static TariffShock.Builder on(TariffScope scope, String... targets) {
        return TariffShock.add("USA", List.of(targets), .2, APRIL).scope(scope);
    }

    private static DutyEvent resolved(Economy world, TariffShock.Builder tariff) {
        return DutyEvent.ofTariff(Event.of("t", tariff.build()), tariff.build(), List.of(), world, Duties.YEAR);
    }

    private static DutyEvent resolved(TariffShock.Builder tariff) {
        return resolved(WORLD, tariff);
    }

    private static List<GoodsSplit> splits(TariffShock.Builder... tariffs) {
        List<DutyEvent> events = new ArrayList<>();
        for (TariffShock.Builder tariff : tariffs) {
            events.add(resolved(tariff));
        }
        return GoodsSplit.of(WORLD, events, Duties.USA, Duties.MACHINERY);
    }

    @Test
    void exemptProducts_areThoseOfTheSectorThatIsExemptInPart() {
        assertThat(resolved(on(naming(.4, "machines", "shirts"), "CHN")).exemptProducts)
                .containsExactly(List.of("machines"), List.of(), List.of());
        assertThat(resolved(on(naming(.4, "shirts"), "CHN")).exemptProducts).containsOnly(List.of());
        assertThat(resolved(on(naming(0, "machines"), "CHN")).exemptProducts).containsOnly(List.of());
        assertThat(resolved(Duties.WORLD, on(naming(.4, "machines"), "CHN")).exemptProducts)
                .as("a world without a panel")
                .containsOnly(List.of());
    }

    @Test
    void nothingAdded_exemptsNothing_butASetToNothingDoes() {
        assertThat(resolved(on(naming(.4, "machines"), "CHN").rate(0)).exemptProducts)
                .containsOnly(List.of());
        TariffShock.Builder zero = TariffShock.builder("USA", List.of("CHN"), TariffOperation.SET, 0, APRIL)
                .scope(naming(.4, "machines"));
        assertThat(resolved(zero).exemptProducts.get(Duties.MACHINERY)).containsExactly("machines");
    }

    @Test
    void eventsThatNameNoProducts_divideNoMarket() {
        assertThat(splits(on(naming(.4), "CHN"))).isEmpty();
    }

    @Test
    void exemptPart_isTheLargestShareByOrigin_elseTheMeanBySales() {
        List<GoodsSplit> splits = splits(on(naming(.4, "machines"), "VNM"), on(naming(.1, "machines"), "EU27", "VNM"));
        assertThat(splits).hasSize(1);
        GoodsSplit split = splits.get(0);
        assertThat(split.from()).isEqualTo(3);
        assertThat(split.products()).containsExactly("machines");
        assertThat(split.exemptShare(Duties.VNM)).isCloseTo(.4, within(1e-15));
        assertThat(split.exemptShare(Duties.EU)).isCloseTo(.1, within(1e-15));
        assertThat(split.exemptShare(Duties.CHN)).isCloseTo((300 * .4 + 400 * .1) / 700, within(1e-15));
    }

    @Test
    void homeGoods_countForNothingInTheMean() {
        GoodsSplit split = splits(on(naming(.4, "machines"), "VNM", "USA")).get(0);
        assertThat(split.exemptShare(Duties.CHN)).isCloseTo(.4, within(1e-15));
        GoodsSplit home = splits(on(naming(.4, "machines"), "USA")).get(0);
        assertThat(home.exemptShare(Duties.CHN)).as("nobody else is named").isZero();
    }

    @Test
    void split_beginsWhenItIsKnown_andAgainOnlyWhereItChanges() {
        TariffShock.Builder first = on(naming(.4, "machines"), "CHN");
        TariffShock.Builder wider =
                TariffShock.add("USA", List.of("CHN"), .1, APRIL.plusMonths(2)).scope(naming(.5, "machines"));
        TariffShock.Builder same =
                TariffShock.add("USA", List.of("CHN"), .1, APRIL.plusMonths(2)).scope(naming(.4, "machines"));
        assertThat(splits(wider, first)).extracting(GoodsSplit::from).containsExactly(3, 5);
        assertThat(splits(wider, first))
                .extracting(split -> split.exemptShare(Duties.CHN))
                .containsExactly(.4, .5);
        assertThat(splits(first, same)).extracting(GoodsSplit::from).containsExactly(3);
    }

    @Test
    void eventThatNamesTheWholePart_leavesItOut_andReachesAllTheRest() {
        DutyEvent event = resolved(on(naming(.4, "machines"), "CHN"));
        GoodsSplit split = splits(on(naming(.4, "machines"), "CHN")).get(0);
        assertThat(split.reach(true).of(event, Duties.CHN)).isCloseTo(0, within(1e-15));
        assertThat(split.reach(false).of(event, Duties.CHN)).isEqualTo(1);
    }

    /** A tenth of the goods is a quarter of the two fifths. */
    @Test
    void eventThatExemptsLess_leavesOutThatMuchOfThePart() {
        DutyEvent less = resolved(on(naming(.1, "machines"), "CHN"));
        GoodsSplit split = splits(on(naming(.4, "machines"), "CHN")).get(0);
        assertThat(split.reach(true).of(less, Duties.CHN)).isCloseTo(.75, within(1e-15));
        assertThat(split.reach(false).of(less, Duties.CHN)).isEqualTo(1);
    }

    @Test
    void eventThatExemptsMore_doesNotReachThePart() {
        DutyEvent more = resolved(on(naming(.6, "machines"), "CHN"));
        GoodsSplit split = splits(on(naming(.4, "machines"), "CHN")).get(0);
        assertThat(split.reach(true).of(more, Duties.CHN)).isZero();
    }

    @Test
    void eventThatNamesNothing_reachesBothPartsAlike() {
        DutyEvent plain = resolved(on(naming(.25), "CHN"));
        GoodsSplit split = splits(on(naming(.4, "machines"), "CHN")).get(0);
        assertThat(split.reach(true).of(plain, Duties.CHN)).isEqualTo(.75);
        assertThat(split.reach(false).of(plain, Duties.CHN)).isEqualTo(.75);
    }

    @Test
    void originWithoutAnExemptPart_isReachedWhole() {
        DutyEvent event = resolved(on(naming(.4, "machines"), "CHN"));
        GoodsSplit home = splits(on(naming(.4, "machines"), "USA")).get(0);
        assertThat(home.reach(true).of(event, Duties.CHN)).isEqualTo(1);
    }
}
