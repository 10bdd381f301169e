package io.tradewind.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What words select in a panel of two products (machines in machinery, shirts in textiles) and a world of three sectors. */
class QueryWordsTest {
    private static final double ROUNDING = 1e-9;
    private static final Economy WORLD = ToyPanels.withPanel();
    private static final Event DUTY = Event.of(
            "duty",
            TariffShock.add("USA", List.of("CHN"), .3, LocalDate.of(2025, 3, 1)).build());
    private static final Event YUAN = Event.of(
            "yuan",
            new FxShock(
                    List.of(new FxShock.Leg("CNY", "USD", FxShock.Quote.HOME_PER_FX, 8)),
                    LocalDate.of(2025, 1, 1),
                    0,
                    OptionalDouble.empty(),
                    true));
    private static final Projection PROJECTION = ProjectionEngine.standard()
            .project(
                    WORLD,
                    Scenario.of("toy", YearMonth.of(2025, 1), YearMonth.of(2025, 12), List.of(DUTY, YUAN)),
                    Parameters.defaults());

    private static List<ProjectionRow> rows(String reporter, List<String> partners, List<String> products) {
        return ProjectionTable.rows(
                PROJECTION, new RowQuery(List.of(reporter), partners, products, Frequency.YEAR, CurrencyView.USD));
    }

    private static List<ProjectionRow> rows(String reporter, String partner, String product) {
        return rows(reporter, List.of(partner), List.of(product));
    }

    private static ProjectionRow only(List<ProjectionRow> rows, String flow) {
        List<ProjectionRow> found =
                rows.stream().filter(row -> row.flow().equals(flow)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "CN, machinery, machinery, machinery",
        "CN, machines, machines, machinery",
        "CN, shirts, shirts, textiles_apparel_leather",
        "CN, mechanical-electrical, mechanical-electrical, machinery",
        "CN, machines+shirts, machines+shirts, machinery+textiles_apparel_leather",
        "VNM, machines, machinery, machinery",
        "VNM, textiles_apparel_leather, textiles_apparel_leather, textiles_apparel_leather"
    })
    void everyWord_selectsOneRowInEachDirection(String reporter, String word, String exports, String imports) {
        List<ProjectionRow> rows = rows(reporter, "USA", word);

        assertThat(only(rows, "exports").product()).isEqualTo(exports);
        assertThat(only(rows, "imports").product()).isEqualTo(imports);
    }

    @Test
    void sectorOfProducts_isTheirSum() {
        assertThat(only(rows("CN", "USA", "machinery"), "exports").scenarioUsdMn())
                .isEqualTo(only(rows("CN", "USA", "machines"), "exports").scenarioUsdMn());
    }

    @Test
    void sumOfWords_isTheSumOfTheirRowsAndCountsNothingTwice() {
        ToDoubleFunction<String> exports =
                partner -> only(rows("CN", partner, "all"), "exports").scenarioUsdMn();

        assertThat(exports.applyAsDouble("USA+VNM"))
                .isCloseTo(exports.applyAsDouble("USA") + exports.applyAsDouble("VNM"), within(ROUNDING));
        assertThat(exports.applyAsDouble("USA+G7PLUS")).isEqualTo(exports.applyAsDouble("G7PLUS"));
        assertThat(exports.applyAsDouble("BRI+EU27"))
                .isCloseTo(exports.applyAsDouble("VNM") + exports.applyAsDouble("EU27"), within(ROUNDING));
        assertThat(exports.applyAsDouble("all")).isEqualTo(exports.applyAsDouble("WLD"));
    }

    @Test
    void sectorWithoutProducts_isUnknownInExportsAndANoteSaysSo() {
        String empty = WORLD.sectors().stream()
                .map(sector -> sector.code().code())
                .filter(code ->
                        !List.of("machinery", "textiles_apparel_leather").contains(code))
                .findFirst()
                .orElseThrow();
        List<ProjectionRow> rows = rows("CN", "USA", empty);

        assertThat(only(rows, "exports").scenarioUsdMn()).isNaN();
        assertThat(only(rows, "imports").scenarioUsdMn()).isNotNaN();
        assertThat(notes(List.of("CN"), List.of("USA"), List.of(empty)))
                .singleElement()
                .asString()
                .startsWith("Exports of CN ")
                .contains(empty, "not known");
        assertThat(only(rows("CN", "USA", "machines+" + empty), "exports").product())
                .isEqualTo("machines");
    }

    private static List<String> notes(List<String> reporters, List<String> partners, List<String> products) {
        return QueryNotes.of(PROJECTION, new RowQuery(reporters, partners, products, Frequency.YEAR, CurrencyView.USD));
    }

    private static List<String> sums(List<String> partners) {
        return QueryNotes.ofSums(
                PROJECTION, new RowQuery(List.of("CN"), partners, List.of(), Frequency.YEAR, CurrencyView.USD));
    }

    @Test
    void productAnsweredByItsSector_isNoted() {
        assertThat(notes(List.of("CN"), List.of(), List.of("shirts")))
                .containsExactly(
                        "Imports of CN are known by sector: for shirts they show textiles_apparel_leather, which"
                                + " holds more than that.");
        assertThat(notes(List.of("VNM"), List.of(), List.of("shirts"))).hasSize(2);
        assertThat(notes(List.of("CN"), List.of(), List.of("machinery"))).isEmpty();
    }

    @Test
    void overlapAndTwoChinas_areNoted() {
        assertThat(sums(List.of("USA", "G7PLUS", "EU27")))
                .singleElement()
                .asString()
                .contains("The sum of the partners", "once", "(USA and G7PLUS, EU27 and G7PLUS)");
        assertThat(sums(List.of("USA", "VNM"))).isEmpty();
        assertThat(sums(List.of())).isEmpty();
        assertThat(notes(List.of("all"), List.of(), List.of()))
                .singleElement()
                .asString()
                .contains("CN and CHN are one country", "not to be added");
    }

    @Test
    void panelsReporter_isAPartnerUnderItsOwnCode() {
        assertThat(only(rows("VNM", "CN", "all"), "exports").partner()).isEqualTo("CHN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vnm", "VNM+USA", "Vnm"})
    void namesInQueries_areUnderstood(String partner) {
        assertThat(only(rows("CN", partner, "all"), "exports").partner()).startsWith("VNM");
    }

    @Test
    void reporterAsItsOwnPartner_isRefused() {
        assertThatThrownBy(() -> rows("VNM", "VNM", "all"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the reporter itself")
                .hasMessageContaining("WLD");
    }

    @Test
    void severalUnknownWords_areAllReported() {
        assertThatThrownBy(() -> rows("CN", List.of("Atlantis", "USA", "Utopia"), List.of("all")))
                .hasMessageContaining("Atlantis")
                .hasMessageContaining("Utopia");
    }

    private static FlowPanel panel(TradeDirection flow) {
        Horizon horizon = PROJECTION.scenario().horizon();
        return FlowPanel.of(PROJECTION, "CN", flow, horizon.from(), horizon.to());
    }

    @Test
    void cellsOfAProductInADirectionBySector_areRefusedWithTheSector() {
        assertThatThrownBy(() -> panel(TradeDirection.IMPORTS).cells("WLD", "shirts"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Maybe use 'textiles_apparel_leather'");
        assertThat(panel(TradeDirection.EXPORTS).cells("USA+VNM", "machinery")).hasSize(2);
    }

    /** (1 + quantity)(1 + price) is the change in dollars, and times the change of the rate it is the change in yuan. */
    @Test
    void weakerYuan_isQuantityPriceAndValuation() {
        ProjectionRow row = only(rows("CN", "EU27", "machines"), "exports");
        double quantity = row.atBasePricesUsdMn() / row.baselineUsdMn();
        double price = row.scenarioUsdMn() / row.atBasePricesUsdMn();
        double valuation = row.scenarioHomeMn() / row.baselineHomeMn() / (row.scenarioUsdMn() / row.baselineUsdMn());

        assertThat(quantity).isGreaterThan(1.0);
        assertThat(price).isLessThan(1.0);
        assertThat(valuation).isCloseTo(1.08, within(1e-6));
        assertThat(row.baselineHomeMn()).isCloseTo(7 * row.baselineUsdMn(), within(1e-6));
    }
}
