package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import io.tradewind.core.scenario.TruceShock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates in force on single days: 10 % in the base year on Chinese goods in the United States, nothing elsewhere. */
class TariffLawTest {
    private static final LocalDate APRIL = Duties.APRIL;
    private static final Parameters P =
            Parameters.defaults().with("chi_china", 1).with("chi_us_other", .5);

    private static TariffLaw law(Event... events) {
        return TariffLaw.of(Duties.scenario(events), Duties.WORLD, P);
    }

    private static double rate(TradeCube rates, int origin) {
        return rates.get(origin, Duties.USA, Duties.MACHINERY);
    }

    @Test
    void withoutEvents_ratesAreThoseOfTheBaseYear() {
        assertThat(law().rates(APRIL)).isEqualTo(Duties.WORLD.tariffs());
        assertThat(law().levels(APRIL).toArray()).isEmpty();
    }

    @Test
    void addition_isInForceFromItsDayToItsEnd() {
        TariffLaw law =
                law(Event.of("a", Duties.add(.2, APRIL).end(APRIL.plusDays(10)).build()));
        assertThat(law.levels(APRIL.minusDays(1)).toArray()).containsExactly(0);
        assertThat(law.levels(APRIL).toArray()).containsExactly(1);
        assertThat(law.levels(APRIL.plusDays(10)).toArray()).containsExactly(0);
        assertThat(rate(law.rates(APRIL.minusDays(1)), Duties.CHN)).isEqualTo(.1);
        assertThat(rate(law.rates(APRIL.plusDays(9)), Duties.CHN)).isCloseTo(.3, within(1e-15));
        assertThat(rate(law.rates(APRIL.plusDays(10)), Duties.CHN)).isEqualTo(.1);
    }

    @Test
    void tariff_changesItsOwnCellsAlone() {
        TradeCube rates = law(Event.of(
                        "a",
                        TariffShock.add("USA", List.of("CHN", "USA"), .2, APRIL).build()))
                .rates(APRIL);
        assertThat(rates.get(Duties.CHN, Duties.USA, Duties.TEXTILES)).isCloseTo(.3, within(1e-15));
        assertThat(rates.get(Duties.CHN, Duties.USA, Duties.SERVICES)).isZero();
        assertThat(rates.get(Duties.CHN, Duties.EU, Duties.MACHINERY)).isZero();
        assertThat(rates.get(Duties.VNM, Duties.USA, Duties.MACHINERY)).isZero();
        assertThat(rates.get(Duties.USA, Duties.USA, Duties.MACHINERY))
                .as("home goods")
                .isZero();
    }

    @Test
    void collectedShareAndReach_scaleTheRate() {
        TradeCube rates = law(Event.of(
                        "a",
                        TariffShock.add("USA", List.of("VNM"), .2, APRIL)
                                .scope(Duties.exempt(.25))
                                .build()))
                .rates(APRIL);
        assertThat(rate(rates, Duties.VNM)).isCloseTo(.2 * .5 * .75, within(1e-15));
    }

    @Test
    void set_replacesTheBase_andAdditionsComeOnTop() {
        TradeCube rates = law(
                        Event.of("z", Duties.on(TariffOperation.SET, .3, APRIL).build()),
                        Event.of("a", Duties.add(.05, APRIL).build()))
                .rates(APRIL);
        assertThat(rate(rates, Duties.CHN)).isCloseTo(.35, within(1e-15));
    }

    @Test
    void levels_areSortedById() {
        TariffLaw law = law(
                Event.of("z", Duties.add(.2, APRIL).build()),
                Event.of("a", Duties.add(.2, APRIL.plusDays(5)).build()));
        assertThat(law.levels(APRIL).toArray()).containsExactly(0, 1);
    }

    @Test
    void truce_suspends_andSnapsBackAtItsChance() {
        TruceShock truce = new TruceShock(List.of("a"), APRIL.plusDays(10), APRIL.plusDays(20), .4, .05);
        TariffLaw law = law(Event.of("a", Duties.add(.2, APRIL).build()), Event.of("t", truce));
        assertThat(rate(law.rates(APRIL.plusDays(9)), Duties.CHN)).isCloseTo(.3, within(1e-15));
        assertThat(rate(law.rates(APRIL.plusDays(10)), Duties.CHN)).isCloseTo(.15, within(1e-15));
        assertThat(rate(law.rates(APRIL.plusDays(20)), Duties.CHN)).isCloseTo(.18, within(1e-15));
    }

    @Test
    void threat_isNoLaw() {
        ThreatShock threat = ThreatShock.builder("USA", List.of("CHN"), .5, APRIL, APRIL.plusDays(10))
                .build();
        assertThat(law(Event.of("t", threat)).rates(APRIL.plusDays(20))).isEqualTo(Duties.WORLD.tariffs());
    }
}
