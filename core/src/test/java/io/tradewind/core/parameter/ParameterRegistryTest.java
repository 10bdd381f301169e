package io.tradewind.core.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.scenario.ParameterShock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterRegistryTest {
    private static final ParameterRegistry REGISTRY = ParameterRegistry.standard();

    /** Values of the model's specification, §11. */
    @ParameterizedTest
    @CsvSource({
        "e0, .76, .1, 2.5", "em, 2.2, .7, 5", "einf, 2.8, 1.1, 10", "lam_f, .16, .01, .9", "lam_s, .025, .001, .5",
        "kappa_ratio, .57, .2, .99", "a, .30, 0, .95", "phi, .80, 0, 4", "K, 2, 1, 24", "delta, .05, 0, 1",
        "psi, .25, 0, 2", "phi_B, .12, 0, 1", "eps_F, .08, -.5, 1", "rho_china, .80, 0, 1.2"
    })
    void centralValuesAndBounds_areThoseOfTheModel(String id, double central, double min, double max) {
        ParameterDefinition definition = REGISTRY.find(id).orElseThrow();
        assertThat(definition.central()).isEqualTo(central);
        assertThat(definition.min()).isEqualTo(min);
        assertThat(definition.max()).isEqualTo(max);
    }

    @Test
    void everyParameter_hasMeaningUnitSourceAndKnownStatus() {
        assertThat(REGISTRY.definitions()).hasSizeGreaterThan(90);
        for (ParameterDefinition definition : REGISTRY.definitions()) {
            assertThat(definition.unit()).as(definition.id()).isNotBlank();
            assertThat(definition.status())
                    .as(definition.id())
                    .isIn("verified", "derived", "recalled", "prior", "judgement");
        }
    }

    @Test
    void quantiles_areOrderedAndWithinBoundsForEveryParameter() {
        for (ParameterDefinition definition : REGISTRY.definitions()) {
            double p10 = definition.quantile(.1);
            double p50 = definition.quantile(.5);
            double p90 = definition.quantile(.9);
            assertThat(p10).as(definition.id()).isLessThanOrEqualTo(p50).isGreaterThanOrEqualTo(definition.min());
            assertThat(p90).as(definition.id()).isGreaterThanOrEqualTo(p50).isLessThanOrEqualTo(definition.max());
        }
    }

    @Test
    void distributions_meetTheirRange() {
        ParameterDefinition normal = definition(Distribution.TRUNCATED_NORMAL, 1, .5, 1.5, -10, 10);
        ParameterDefinition lognormal = definition(Distribution.LOGNORMAL, 1, .5, 2, .01, 100);
        ParameterDefinition triangle = definition(Distribution.TRIANGULAR, 1, .5, 1.5, -10, 10);
        ParameterDefinition beta = definition(Distribution.BETA, .5, .4, .6, 0, 1);
        for (ParameterDefinition d : new ParameterDefinition[] {normal, lognormal, triangle}) {
            assertThat(d.quantile(.1)).as(d.distribution().label()).isCloseTo(d.low(), within(.03));
            assertThat(d.quantile(.9)).as(d.distribution().label()).isCloseTo(d.high(), within(.03));
            assertThat(d.quantile(.5)).as(d.distribution().label()).isCloseTo(d.central(), within(.03));
        }
        assertThat(beta.quantile(.1)).isCloseTo(.4, within(.01));
        assertThat(beta.quantile(.9)).isCloseTo(.6, within(.01));
        assertThat(definition(Distribution.FIXED, 2, 2, 2, 0, 5).quantile(.99)).isEqualTo(2.0);
    }

    private static ParameterDefinition definition(
            Distribution distribution, double central, double low, double high, double min, double max) {
        return new ParameterDefinition("x", "x", "x", central, low, high, distribution, min, max, "x", "prior");
    }

    @Test
    void presets_changeWhatTheySay() {
        assertThat(REGISTRY.presetNames()).containsExactly("boehm", "consistent", "default", "tamberi");
        assertThat(REGISTRY.preset("boehm").get("elasticity.long_run")).isEqualTo(2.0);
        assertThat(REGISTRY.preset("boehm").get("elasticity.one_year")).isEqualTo(.76);
        assertThat(REGISTRY.preset("tamberi").get("elasticity.impact")).isEqualTo(1.4);
        assertThat(REGISTRY.preset("default").changed()).isEmpty();
        assertThatThrownBy(() -> REGISTRY.preset("bohm"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("boehm");
    }

    @Test
    void sectorsWithoutALine_fallBackToTheDefault() {
        Parameters parameters = REGISTRY.defaults();
        assertThat(parameters.get("multiplier", "metals")).isEqualTo(1.2);
        assertThat(parameters.get("multiplier", "spaceships")).isEqualTo(parameters.get("multiplier.default"));
        assertThat(parameters.get("w_U", "EU27", "w_U")).isEqualTo(.62);
        assertThat(parameters.get("w_U", "USA", "w_U")).isEqualTo(.65);
    }

    @Test
    void unknownIdAndValueOutOfBounds_areErrorsWithASuggestion() {
        Parameters parameters = REGISTRY.defaults();
        assertThatThrownBy(() -> parameters.with("lam_g", .1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("lam_f");
        assertThatThrownBy(() -> parameters.with("elasticity.impact", 9)).hasMessageContaining("between 0.1 and 2.5");
        assertThatThrownBy(() -> parameters.with("elasticity.impact", Double.NaN))
                .hasMessageContaining("hard bounds");
        assertThatThrownBy(() -> parameters.get("nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void with_leavesTheOriginalAlone() {
        Parameters parameters = REGISTRY.defaults();
        Parameters changed = parameters.with("elasticity.one_year", 3);
        assertThat(parameters.get("elasticity.one_year")).isEqualTo(2.2);
        assertThat(changed.get("elasticity.one_year")).isEqualTo(3.0);
        assertThat(changed.changed()).containsOnlyKeys("elasticity.one_year");
    }

    /** Ids of earlier files mean what they meant; what comes out has the present ones. */
    @ParameterizedTest
    @CsvSource({
        "e0, elasticity.impact",
        "em, elasticity.one_year",
        "einf, elasticity.long_run",
        "a, order_lag_share",
        "m, default_import_share",
        "K, stock_rundown_months",
        "b_U, uncertainty_weight"
    })
    void earlierId_isTheSameParameter(String earlier, String now) {
        Parameters parameters = REGISTRY.defaults();
        double value = parameters.get(now) * 1.01;
        assertThat(parameters.get(earlier)).isEqualTo(parameters.get(now));
        assertThat(parameters.with(earlier, value).changed()).containsOnly(Map.entry(now, value));
        assertThat(parameters.with(now, value).get(earlier)).isEqualTo(value);
        assertThat(new ParameterShock(earlier, value).parameter()).isEqualTo(now);
        assertThatThrownBy(() -> parameters.with(earlier, -1e9)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void family_isAStemWithAValueOfItsOwn() {
        assertThat(REGISTRY.family("multiplier.metals")).contains("multiplier");
        assertThat(REGISTRY.family("w_U.EU27")).contains("w_U");
        assertThat(REGISTRY.family("elasticity.impact")).isEmpty();
        assertThat(REGISTRY.family("phi")).isEmpty();
    }
}
