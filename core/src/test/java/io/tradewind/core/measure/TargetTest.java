package io.tradewind.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.welfare.RegionMeasure;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    @Test
    void fiveWords_areOfEverything() {
        assertThat(Target.parse("yoy_pct exports CN USA 2026"))
                .isEqualTo(new Target.OfFlow(
                        Measure.YOY_PCT,
                        "exports",
                        "CN",
                        "USA",
                        "all",
                        new MonthRange(YearMonth.of(2026, 1), YearMonth.of(2026, 12))));
    }

    @Test
    void sixWords_nameTheGoods() {
        Target.OfFlow target =
                (Target.OfFlow) Target.parse("  price_pct  imports DEU 'Viet Nam' steel+aluminium 2026-H1 ");
        assertThat(target.product()).isEqualTo("steel+aluminium");
        assertThat(target.partner()).isEqualTo("Viet Nam");
        assertThat(target).hasToString("price_pct imports DEU \"Viet Nam\" steel+aluminium 2026-H1");
        assertThat(Target.parse(target.toString())).isEqualTo(target);
    }

    /** Facts call some numbers otherwise: both words mean the same, and the column's name is written. */
    @ParameterizedTest
    @CsvSource({
        "level, SCENARIO_USD_MN",
        "scenario_usd_mn, SCENARIO_USD_MN",
        "quantity_yoy_pct, QUANTITY_PCT",
        "price_yoy_pct, PRICE_PCT",
        "share_pct, SHARE_PCT"
    })
    void wordsOfFacts_areMeasuresToo(String word, Measure measure) {
        Target target = Target.parse(word + " exports CN USA 2026");
        assertThat(((Target.OfFlow) target).of()).isEqualTo(measure);
        assertThat(target).hasToString(measure.label() + " exports CN USA 2026");
        assertThat(Target.measures()).contains(word);
    }

    @Test
    void twoWords_areOfTheLongRun() {
        assertThat(Target.parse("real_income_pct VNM"))
                .isEqualTo(new Target.OfRegion(RegionMeasure.REAL_INCOME_PCT, "VNM"))
                .hasToString("real_income_pct VNM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scenario_usd_mn",
                "yoy_pct",
                "contribution_pp",
                "quantity_pct",
                "price_pct",
                "effect_usd_mn",
                "effect_pct"
            })
    void columnsOfTheProjection_areMeasures(String column) {
        assertThat(Target.parse(column + " total CN WLD 2025-Q2").measure()).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yoy exports CN USA 2026|Word 1 ('yoy')|yoy_pct",
                "yoy_pc exports CN USA 2026|Word 1 ('yoy_pc')|'yoy_pct'",
                "yoy_pct exprts CN USA 2026|Word 2 ('exprts')|'exports'",
                "yoy_pct exports CN USA 2026-Q7|Word 5 ('2026-Q7')|2025-Q3",
                "yoy_pct exports CN USA steel 26|Word 6 ('26')|2025-Q3",
                "yoy_pct exports CN|has 3 words|[product] period",
                "yoy_pct exports CN USA a b 2026|has 7 words|in quotes",
                "real_income_pct|has 1 word;|real_income_pct REGION",
                "real_income_pct VNM 2026|takes one region|real_income_pct REGION"
            })
    void whatIsWrong_isSaidOfTheWord(String text, String message, String hint) {
        Problem problem = catchThrowableOfType(InvalidInputException.class, () -> Target.parse(text))
                .problems()
                .get(0);
        assertThat(problem.path()).isEqualTo("target");
        assertThat(problem.message()).contains(message);
        assertThat(problem.hint()).contains(hint);
    }
}
