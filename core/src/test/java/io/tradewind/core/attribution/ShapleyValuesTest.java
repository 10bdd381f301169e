package io.tradewind.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import io.tradewind.core.demand.NestedCes;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ShapleyValuesTest {
    private static final int TARIFF = 0;
    private static final int PRICE = 1;
    private static final int DEMAND = 2;
    /** Last digit printed in MODEL §6. */
    private static final double PRINTED = 1e-8;

    /** The market of MODEL §9.3: what a tariff, a price cut and demand do to the value of origin 0, percent. */
    private static Vector market(Coalition present) {
        NestedCes ces = new NestedCes(2.5, 1.4, 1.0);
        double fob = present.contains(PRICE) ? -.06 : 0.0;
        double duty = present.contains(TARIFF) ? Math.log(1.3 / 1.1) : 0.0;
        double demand = present.contains(DEMAND) ? Math.log(1.08) : 0.0;
        double perceived = duty + fob;
        double imports = ces.importPrice(new double[] {.20, .15, .65}, new double[] {perceived, 0, 0});
        double sector = ces.sectorPrice(.3, imports, 0.0);
        double log = ces.diversion(perceived, imports) + ces.creation(imports, sector) + demand + fob;
        return Vector.of(100 * Math.expm1(log));
    }

    private static Shares share(ShapleyValues plan, Function<Coalition, Vector> value) {
        return plan.shares(plan.coalitions().stream().map(value).toList());
    }

    private static double sum(Shares shares) {
        double sum = shares.empty().get(0);
        for (int k = 0; k < shares.shares().rows(); k++) {
            sum += shares.shares().get(k, 0);
        }
        return sum;
    }

    @Test
    void tariffPriceAndDemand_haveTheSharesOfTheSpecification() {
        Shares shares = share(ShapleyValues.exact(3), ShapleyValuesTest::market);

        assertThat(shares.shares().get(TARIFF, 0)).isCloseTo(-34.12000561, within(PRINTED));
        assertThat(shares.shares().get(PRICE, 0)).isCloseTo(6.89313577, within(PRINTED));
        assertThat(shares.shares().get(DEMAND, 0)).isCloseTo(6.98401219, within(PRINTED));
        assertThat(shares.total().get(0)).isCloseTo(-20.24285764, within(PRINTED));
        assertThat(sum(shares)).isCloseTo(shares.total().get(0), within(1e-12));
    }

    @Test
    void oneAtATime_missesTheTotalByWhatTheSpecificationPrints() {
        double naive = market(Coalition.EMPTY.with(TARIFF)).get(0)
                + market(Coalition.EMPTY.with(PRICE)).get(0)
                + market(Coalition.EMPTY.with(DEMAND)).get(0);

        assertThat(naive).isCloseTo(-15.897497, within(1e-6));
    }

    @Test
    void everyPairOfOrders_addsUpByItself() {
        Shares shares = share(ShapleyValues.sampled(12, 2, 5), ShapleyValuesTest::crowd);

        assertThat(sum(shares)).isCloseTo(shares.total().get(0), within(1e-12));
    }

    /** Twelve players whose product counts; players 3 and 4 are alike, player 5 does nothing. */
    private static Vector crowd(Coalition present) {
        double product = 1.0;
        for (int k = 0; k < 12; k++) {
            double factor = k == 5 ? 1.0 : 1 + .01 * (k == 4 ? 4 : k + 1);
            product *= present.contains(k) ? factor : 1.0;
        }
        return Vector.of(100 * (product - 1));
    }

    @Test
    void sampledShares_lieWithinTheirErrorsOfTheExactOnes() {
        Shares exact = share(ShapleyValues.exact(12), ShapleyValuesTest::crowd);
        Shares sampled = share(ShapleyValues.sampled(12, 200, 11), ShapleyValuesTest::crowd);

        for (int k = 0; k < 12; k++) {
            double error = sampled.standardErrors().get(k, 0);
            assertThat(sampled.shares().get(k, 0)).isCloseTo(exact.shares().get(k, 0), within(4 * error + 1e-12));
        }
        assertThat(sampled.standardErrors().get(11, 0)).isPositive();
        assertThat(exact.standardErrors().get(11, 0)).isZero();
    }

    @Test
    void playerThatDoesNothing_getsNothing_andAlikePlayersTheSame() {
        Shares exact = share(ShapleyValues.exact(12), ShapleyValuesTest::crowd);

        assertThat(exact.shares().get(5, 0)).isCloseTo(0.0, within(1e-12));
        assertThat(exact.shares().get(3, 0)).isCloseTo(exact.shares().get(4, 0), within(1e-12));
    }

    @Test
    void sameSeed_plansTheSameCoalitions_eachOnce() {
        List<Coalition> plan = ShapleyValues.sampled(14, 16, 3).coalitions();

        assertThat(plan).isEqualTo(ShapleyValues.sampled(14, 16, 3).coalitions());
        assertThat(plan).isNotEqualTo(ShapleyValues.sampled(14, 16, 4).coalitions());
        assertThat(new HashSet<>(plan)).hasSameSizeAs(plan);
        assertThat(plan.get(0).size()).isZero();
        assertThat(plan.get(plan.size() - 1).size()).isEqualTo(14);
    }

    @Test
    void tenPlayers_areExact_elevenAreSampled() {
        assertThat(ShapleyValues.standard(10, 16, 1).isExact()).isTrue();
        assertThat(ShapleyValues.standard(10, 16, 1).coalitions()).hasSize(1024);
        assertThat(ShapleyValues.standard(11, 16, 1).isExact()).isFalse();
    }

    @Test
    void nobody_leavesEverythingToTheBaseline() {
        Shares shares = share(ShapleyValues.exact(0), present -> Vector.of(3.5));

        assertThat(shares.total()).isEqualTo(shares.empty()).isEqualTo(Vector.of(3.5));
        assertThat(shares.shares().rows()).isZero();
    }

    @Test
    void onePairOfOrders_isRefused() {
        assertThatThrownBy(() -> ShapleyValues.sampled(12, 1, 1)).hasMessageContaining("at least 2 pairs");
    }
}
