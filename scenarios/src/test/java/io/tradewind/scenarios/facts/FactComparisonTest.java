package io.tradewind.scenarios.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.projection.TradeGroup;
import io.tradewind.scenarios.Tradewind;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FactComparisonTest {
    private static final Projection PROJECTION =
            Tradewind.standard().run("us-china-2025", RunSpec.AS_PREPARED.withGroups(List.of(TradeGroup.values())));
    private static final FactComparison MODEL = FactComparison.with(PROJECTION);
    private static final double SAME = 1e-8;

    private static Fact fact(String period, FactSubject subject, String measure, String unit) {
        return new Fact(
                "x",
                FactPeriod.parse(period).orElseThrow(),
                subject,
                FactMeasure.ofLabel(measure).orElseThrow(),
                OptionalDouble.of(1.0),
                FactUnit.of(unit),
                FactBound.EXACT,
                0.05,
                "test",
                FactClass.FORECAST,
                "",
                "");
    }

    private static Fact china(String period, String partner, String flow, String product, String measure, String unit) {
        return fact(period, FactSubject.of("CN", partner, flow, product), measure, unit);
    }

    private static double model(
            String period, String partner, String flow, String product, String measure, String unit) {
        ComparedFact compared = MODEL.compare(china(period, partner, flow, product, measure, unit));
        assertThat(compared.gap()).isEmpty();
        return compared.value().orElseThrow();
    }

    private static String gap(Fact fact) {
        ComparedFact compared = MODEL.compare(fact);
        assertThat(compared.isCovered()).isFalse();
        return compared.gap();
    }

    /** The row of the projection's own table, with its own sums over quarters and years. */
    private static ProjectionRow row(
            Frequency frequency, CurrencyView currency, String period, String partner, String flow, String product) {
        RowQuery query = new RowQuery(List.of("CN"), List.of(partner), List.of(product), frequency, currency);
        return ProjectionTable.rows(PROJECTION, query).stream()
                .filter(row -> row.period().equals(period) && row.flow().equals(flow))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void month_isTheRowOfTheProjection() {
        ProjectionRow row = row(Frequency.MONTH, CurrencyView.USD, "2025-09", "USA", "exports", "toys");
        assertThat(model("2025-09", "USA", "exports", "toys", "yoy_pct", "% USD"))
                .isCloseTo(row.yoyPct(), within(SAME));
        assertThat(model("2025-09", "USA", "exports", "toys", "level", "bn USD"))
                .isCloseTo(row.scenarioUsdMn() / 1000, within(SAME));
        assertThat(model("2025-09", "USA", "exports", "toys", "contribution_pp", "pp USD"))
                .isCloseTo(row.contributionPp(), within(SAME));
        assertThat(model("2025-09", "USA", "exports", "toys", "quantity_yoy_pct", "%"))
                .isCloseTo(row.quantityPct(), within(SAME));
        assertThat(model("2025-09", "USA", "exports", "toys", "price_yoy_pct", "% USD"))
                .isCloseTo(row.pricePct(), within(SAME));
    }

    @Test
    void quarterAndYear_areSumsAndNotMeans() {
        ProjectionRow quarter = row(Frequency.QUARTER, CurrencyView.USD, "2025-Q3", "WLD", "exports", "all");
        assertThat(model("2025-Q3", "WLD", "exports", "all", "yoy_pct", "% USD"))
                .isCloseTo(quarter.yoyPct(), within(SAME));
        ProjectionRow year = row(Frequency.YEAR, CurrencyView.HOME, "2025", "WLD", "total", "all");
        assertThat(model("2025", "WLD", "total", "all", "yoy_pct", "% CNY")).isCloseTo(year.yoyPct(), within(SAME));
        assertThat(model("2025", "WLD", "total", "all", "level", "tn CNY"))
                .isCloseTo(year.scenarioHomeMn() / 1e6, within(SAME));
    }

    @Test
    void names_areAddedUpAsTheProjectionsOwnGroups() {
        for (String name : List.of("ASEAN", "LATAM", "EU", "AFRICA", "BRI")) {
            ProjectionRow row = row(Frequency.MONTH, CurrencyView.HOME, "2025-08", name, "exports", "all");
            assertThat(model("2025-08", name, "exports", "all", "yoy_pct", "% CNY"))
                    .as(name)
                    .isCloseTo(row.yoyPct(), within(SAME));
        }
    }

    @Test
    void shareAndItsChange_areOfTheReportersFlow() {
        double ic = model("2025", "WLD", "exports", "integrated circuits", "level", "bn USD");
        double all = model("2025", "WLD", "exports", "all", "level", "bn USD");
        double growth = model("2025", "WLD", "exports", "all", "yoy_pct", "% USD");
        double icGrowth = model("2025", "WLD", "exports", "integrated circuits", "yoy_pct", "% USD");
        double share = 100 * ic / all;
        assertThat(model("2025", "WLD", "exports", "integrated circuits", "share_pct", "% of exports USD"))
                .isCloseTo(share, within(SAME));
        double before = share * (1 + growth / 100) / (1 + icGrowth / 100);
        assertThat(model("2025", "WLD", "exports", "integrated circuits", "share_change_pp", "pp USD"))
                .isCloseTo(share - before, within(SAME));
        assertThat(model("2025", "WLD", "exports", "integrated circuits", "contribution_share_pct", "% of growth"))
                .isCloseTo(
                        100
                                * model("2025", "WLD", "exports", "integrated circuits", "contribution_pp", "pp USD")
                                / growth,
                        within(1e-6));
    }

    @Test
    void balance_isExportsLessImports() {
        double exports = model("2025-09", "WLD", "exports", "all", "level", "bn USD");
        double imports = model("2025-09", "WLD", "imports", "all", "level", "bn USD");
        assertThat(model("2025-09", "WLD", "balance", "all", "level", "bn USD"))
                .isCloseTo(exports - imports, within(SAME));
        double before = exports / (1 + model("2025-09", "WLD", "exports", "all", "yoy_pct", "% USD") / 100)
                - imports / (1 + model("2025-09", "WLD", "imports", "all", "yoy_pct", "% USD") / 100);
        assertThat(model("2025-09", "WLD", "balance", "all", "change_yoy", "bn USD"))
                .isCloseTo(exports - imports - before, within(SAME));
    }

    @Test
    void shareOfAnotherReporter_isOfTheSameTrade() {
        Fact whole = fact("2025-09", FactSubject.of("CN", "WLD", "exports", "all"), "share_pct", "% of CN");
        assertThat(MODEL.compare(whole).value()).hasValue(100.0);
    }

    @Test
    void regionOfTheWorld_isComparedBySector() {
        Fact taiwan = fact("2025-01/2025-08", FactSubject.of("TW", "USA", "exports", "all"), "yoy_pct", "% USD");
        RowQuery query =
                RowQuery.EVERYTHING.withReporter("TWN").withPartner("USA").withProduct("all");
        double now = 0;
        double before = 0;
        for (ProjectionRow row : ProjectionTable.rows(PROJECTION, query)) {
            if (row.flow().equals("exports") && row.period().compareTo("2025-08") <= 0) {
                now += row.scenarioUsdMn();
                before += row.scenarioUsdMn() / (1 + row.yoyPct() / 100);
            }
        }
        assertThat(MODEL.compare(taiwan).value().orElseThrow()).isCloseTo(100 * (now / before - 1), within(SAME));
    }

    @Test
    void nameOfAPlaceOrGood_isItsCode() {
        double code = MODEL.compare(china("2025-09", "VNM", "exports", "all", "yoy_pct", "% USD"))
                .value()
                .orElseThrow();
        for (String name : List.of("Viet Nam", "Vietnam", "vn")) {
            assertThat(MODEL.compare(china("2025-09", name, "exports", "all", "yoy_pct", "% USD"))
                            .value())
                    .as(name)
                    .hasValue(code);
        }
        assertThat(MODEL.compare(china("2025-09", "WLD", "exports", "chips", "yoy_pct", "% USD"))
                        .value())
                .isEqualTo(MODEL.compare(china("2025-09", "WLD", "exports", "integrated_circuits", "yoy_pct", "% USD"))
                        .value());
    }

    @Test
    void whatTheModelLacks_isSaidAndNotDropped() {
        assertThat(gap(china("2025-09", "WLD", "exports", "all", "rank", ""))).contains("rank");
        assertThat(gap(china("2025-10-01/2025-10-12", "WLD", "exports", "all", "yoy_pct", "% USD")))
                .contains("days");
        assertThat(gap(china("2024-09", "WLD", "exports", "all", "yoy_pct", "% USD")))
                .contains("2024-09 is outside the projection (2025-01 to 2026-12)");
        assertThat(gap(china("2025-09", "USA", "exports", "toyz", "yoy_pct", "% USD")))
                .isEqualTo("this projection has no product 'toyz' in exports");
        assertThat(gap(china("2025-09", "Germany", "exports", "all", "yoy_pct", "% USD")))
                .isEqualTo("this projection has no partner 'DEU' in exports; it is a part of 'EU27'");
        assertThat(gap(china("2025-09", "SDN", "exports", "all", "yoy_pct", "% USD")))
                .isEqualTo("this projection has no partner 'SDN' in exports; it is a part of 'AFR'");
        assertThat(gap(china("2025-09", "ARG", "exports", "all", "yoy_pct", "% USD")))
                .contains("partner (ARG)", "XLA");
        assertThat(gap(china("2025-09", "WLD", "policy", "all", "level", "bn USD")))
                .contains("not about exports");
        assertThat(gap(fact("2025-07", FactSubject.of("CN-QQ", "WLD", "exports", "all"), "yoy_pct", "% USD")))
                .isEqualTo("this projection has no reporter 'CN-QQ'");
        FactSubject crossed = new FactSubject("CN", "WLD", "exports", "all", "general trade", "private enterprises");
        assertThat(gap(fact("2025-07", crossed, "yoy_pct", "% CNY"))).contains("crosses channels with ownership");
        FactSubject abroad = new FactSubject("TW", "WLD", "exports", "all", "all", "private enterprises");
        assertThat(gap(fact("2025-07", abroad, "yoy_pct", "% USD"))).contains("no channel 'all/private' of TWN");
        FactSubject channel = new FactSubject("CN", "WLD", "exports", "all", "no such channel", "all");
        assertThat(gap(fact("2025-07", channel, "yoy_pct", "% CNY"))).contains("no channel 'no such channel'");
    }

    @Test
    void ownersAndChannels_areComputedFromTheirRows() {
        FactSubject owned = new FactSubject("CN-GD-Shenzhen", "WLD", "total", "all", "all", "private enterprises");
        double share = MODEL.compare(fact("2025-07", owned, "share_pct", "% of total"))
                .value()
                .orElseThrow();
        // .709 of .709 + .25 + .05, a little less because private firms leave the American market faster.
        assertThat(share).isBetween(69.5, 100 * .709 / 1.009);
        for (String channel :
                List.of("general trade", "processing trade", "cross-border e-commerce", "market procurement")) {
            FactSubject subject = new FactSubject("CN", "WLD", "exports", "all", channel, "all");
            assertThat(MODEL.compare(fact("2025-09", subject, "level", "bn USD"))
                            .isCovered())
                    .as(channel)
                    .isTrue();
        }
    }

    @Test
    void factsOf2025_haveAFigureEachAndOnlyTheContextHasNone() {
        Facts compared = Facts.of(
                Facts.seed()
                        .where(FactFilter.EVERYTHING.withPeriod(
                                FactPeriod.parse("2025").orElseThrow()))
                        .list()
                        .stream()
                        .filter(Fact::isCompared)
                        .toList());
        assertThat(MODEL.compare(compared)).hasSize(76).allMatch(ComparedFact::isCovered);
    }

    @Test
    void nationalFactsOf2025_areAllComputed() {
        Facts national = Facts.of(Facts.seed()
                .where(FactFilter.EVERYTHING
                        .withReporter("CN")
                        .withPeriod(FactPeriod.parse("2025").orElseThrow()))
                .list()
                .stream()
                .filter(Fact::isCompared)
                .toList());
        assertThat(MODEL.compare(national)).hasSize(49).allMatch(ComparedFact::isCovered);
    }

    @Test
    void errorAndAgreement_followTheFact() {
        Fact fact = china("2025-09", "WLD", "exports", "all", "yoy_pct", "% USD");
        ComparedFact near = new ComparedFact(fact, OptionalDouble.of(1.04), "");
        assertThat(near.error()).isCloseTo(0.04, within(1e-12));
        assertThat(near.agrees()).isTrue();
        assertThat(new ComparedFact(fact, OptionalDouble.of(1.06), "").agrees()).isFalse();
        assertThat(FactBound.LOWER.agrees(3, 2, 0.1)).isTrue();
        assertThat(FactBound.UPPER.agrees(3, 2, 0.1)).isFalse();
    }

    @Test
    void observations_answerWhatCustomsPrinted() {
        FactComparison printed = FactComparison.withObservations();
        assertThat(printed.compare(china("2025-09", "EU", "exports", "all", "yoy_pct", "% CNY"))
                        .value()
                        .orElseThrow())
                .isCloseTo(100 * (342678.97 / 299826 - 1), within(SAME));
        assertThat(printed.compare(china("2025-09", "WLD", "exports", "steel", "price_yoy_pct", "% CNY"))
                        .value()
                        .orElseThrow())
                .isCloseTo(100 * (50739.89 / 52093.85 / (1047.0 / 1015.0) - 1), within(SAME));
        assertThat(printed.compare(china("2026-04", "EU", "exports", "all", "yoy_pct", "% CNY"))
                        .gap())
                .contains("2026-04");
        assertThat(printed.compare(china("2025-09", "EU", "exports", "toys", "yoy_pct", "% CNY"))
                        .gap())
                .contains("all partners");
        assertThat(printed.compare(china("2025-09", "WLD", "exports", "ceramics_glass", "level", "bn CNY"))
                        .gap())
                .contains("ceramics_glass");
        assertThat(printed.compare(china("2025-09", "XCA", "exports", "all", "level", "bn CNY"))
                        .gap())
                .contains("XCA");
        assertThat(printed.compare(china("2025-11", "WLD", "exports", "electric_vehicles", "level", "bn CNY"))
                        .gap())
                .as("a month whose row was not read")
                .contains("not known");
        assertThat(printed.compare(china("2026-03", "WLD", "exports", "electric_vehicles", "level", "bn CNY"))
                        .value())
                .isPresent();
        assertThat(printed.compare(china("2024-09", "EU", "exports", "all", "yoy_pct", "% CNY"))
                        .gap())
                .contains("not known");
    }
}
