package io.tradewind.scenarios.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.model.ProvincePanel;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.scenarios.data.MonthlyBaselines;
import io.tradewind.scenarios.data.ShippedFiles;
import io.tradewind.scenarios.world.Worlds;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedFactsTest {
    private static final Facts FACTS = Facts.seed();

    private static Fact fact(int id) {
        return FACTS.find(String.valueOf(id)).orElseThrow();
    }

    @Test
    void articles_gave144FactsEachWithSourceClassAndReason() {
        assertThat(FACTS.list())
                .extracting(Fact::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 144).mapToObj(String::valueOf).toList());
        assertThat(FACTS).allSatisfy(fact -> {
            assertThat(fact.source()).startsWith("article 00");
            assertThat(fact.reason()).isNotBlank();
            assertThat(fact.value().isPresent()).isEqualTo(fact.measure() != FactMeasure.EVENT);
        });
    }

    @Test
    void factsOf2025_areForecastsOrBaselinesWhereTheModelHasTheDimensions() {
        Facts year = FACTS.where(
                FactFilter.EVERYTHING.withPeriod(FactPeriod.parse("2025").orElseThrow()));
        assertThat(year.list()).filteredOn(Fact::isCompared).hasSize(76);
        assertThat(year.list())
                .filteredOn(fact -> !fact.isCompared())
                .extracting(Fact::id)
                .containsExactly(
                        "29", "63", "66", "108", "111", "112", "113", "116", "117", "118", "119", "120", "123", "126",
                        "129", "130", "131", "137", "139", "140", "144");
    }

    @Test
    void holdOutPrints_areForecasts() {
        List<Integer> prints = List.of(
                61, 62, 64, 65, 96, 97, 98, 99, 100, 101, 105, 106, 102, 103, 104, 71, 72, 74, 76, 77, 78, 81, 82, 80,
                79, 86, 107, 33, 34);
        assertThat(prints).allSatisfy(id -> assertThat(fact(id).kind()).isEqualTo(FactClass.FORECAST));
    }

    @Test
    void figures_areThoseOfTheArticles() {
        assertThat(fact(5).value()).hasValue(233.74);
        assertThat(fact(32).value()).hasValue(255.62);
        assertThat(fact(61).value()).hasValue(8.3);
        assertThat(fact(80).value()).hasValue(-28.0);
        assertThat(fact(105).value()).hasValue(56.4);
        assertThat(fact(122).value()).hasValue(45.47);
        assertThat(fact(122).unit().millions()).hasValue(1e6);
        assertThat(fact(28).unit().millions()).hasValue(1e3);
    }

    @Test
    void tolerance_isHalfAUnitOfTheLastPrintedDigit() {
        assertThat(fact(61).tolerance()).isEqualTo(0.05);
        assertThat(fact(80).tolerance()).isEqualTo(0.05);
        assertThat(fact(96).tolerance()).isEqualTo(0.5);
        assertThat(fact(5).tolerance()).isEqualTo(0.005);
        assertThat(fact(47).tolerance()).as("half, in words").isEqualTo(5.0);
    }

    @Test
    void channelAndOwnership_standInTheirOwnColumns() {
        assertThat(fact(45).subject().channel()).isEqualTo("cross-border e-commerce");
        assertThat(fact(45).subject().product()).isEqualTo("all");
        assertThat(fact(44).subject().ownership()).isEqualTo("private enterprises");
        assertThat(fact(55).subject().ownership()).isEqualTo("foreign-invested enterprises");
        assertThat(fact(61).subject().channel()).isEqualTo("all");
    }

    @Test
    void authority_isNamedWhereTheArticleNamesOne() {
        assertThat(fact(61).source()).contains("General Administration of Customs");
        assertThat(fact(27).source()).contains("Shenzhen Customs");
        assertThat(fact(63).source()).contains("Bloomberg");
        assertThat(fact(133).source()).contains("Academy");
    }

    @Test
    void oddities_areNoted() {
        assertThat(fact(123).note()).contains("spot rate", "not a USD level");
        assertThat(fact(123).kind()).isEqualTo(FactClass.CONTEXT);
        assertThat(fact(86).note()).contains("called a price");
        assertThat(fact(86).measure()).isEqualTo(FactMeasure.YOY_PCT);
        assertThat(fact(44).note()).contains("54");
        assertThat(fact(54).note()).contains("69.8", "do not average");
        assertThat(fact(67).note()).contains("88.7");
        assertThat(fact(7).bound()).isEqualTo(FactBound.LOWER);
    }

    @Test
    void inputs_areWhatTheScenariosTakeAsGiven() {
        assertThat(FACTS.where(FactFilter.EVERYTHING.withKind(FactClass.INPUT)).list())
                .extracting(Fact::id)
                .containsExactly("108", "111", "112", "113", "118", "119", "120");
    }

    @Test
    void filter_takesNamesOfTheFactsAndCodesOfTheModel() {
        FactFilter september = FactFilter.EVERYTHING
                .withPeriod(FactPeriod.parse("2025-09").orElseThrow())
                .withReporter("CN")
                .withFlow("exports");
        Facts europe = FACTS.where(september.withPartner("EU"));
        assertThat(europe.list()).extracting(Fact::id).containsExactly("95", "98");
        assertThat(FACTS.where(september.withPartner("EU27")).list()).isEqualTo(europe.list());
        assertThat(FACTS.where(september.withProduct("computers_adp")).list())
                .extracting(Fact::id)
                .containsExactly("78");
        assertThat(FACTS.where(september.withPartner("AFRICA").withKind(FactClass.CONTEXT))
                        .size())
                .isZero();
    }

    @Test
    void rows_haveTheColumnsOfTheCommandAndTheValuesOfTheFile() {
        List<List<String>> rows = FACTS.rows();
        List<Map<String, String>> file = ShippedFiles.rows("facts/seed_facts.csv");
        assertThat(Facts.COLUMNS)
                .containsExactly(
                        "id",
                        "period",
                        "reporter",
                        "partner",
                        "flow",
                        "product",
                        "channel",
                        "ownership",
                        "measure",
                        "value",
                        "unit",
                        "source",
                        "class",
                        "note");
        assertThat(rows).hasSize(144).allSatisfy(row -> assertThat(row).hasSameSizeAs(Facts.COLUMNS));
        for (int k = 0; k < rows.size(); k++) {
            for (String column : List.of("id", "period", "reporter", "partner", "flow", "measure", "unit", "class")) {
                assertThat(rows.get(k).get(Facts.COLUMNS.indexOf(column)))
                        .isEqualTo(file.get(k).get(column));
            }
        }
        assertThat(rows.get(122).get(13)).startsWith("context: ").contains("spot rate of February 2026");
        assertThat(rows.get(79).get(9)).isEqualTo("-28");
    }

    @Test
    void pressReports_areFactsOfTheSameForm() {
        Facts press = Facts.press();
        assertThat(press.list()).allSatisfy(fact -> {
            assertThat(fact.source()).startsWith("http");
            assertThat(fact.reason()).isNotBlank();
        });
        Facts shenzhen = press.where(FactFilter.EVERYTHING.withReporter("CN-GD-Shenzhen"));
        assertThat(shenzhen.list()).hasSize(23).extracting(Fact::value).contains(java.util.OptionalDouble.of(585.5));
        assertThat(press.list())
                .filteredOn(fact -> !fact.isCompared())
                .allSatisfy(fact -> assertThat(TradeCell.gaps(fact.subject())).isNotEmpty());
    }

    /** Provinces in 2025: exports and imports make the total, and growth is that of the level of 2024, within what digits and revisions allow. */
    @Test
    void provincesOf2025_addUpAndGrowAsPrinted() {
        Facts press = Facts.press();
        for (String province : List.of("CN-GD", "CN-GD-Shenzhen", "CN-JS")) {
            assertThat(level(press, province, "exports") + level(press, province, "imports"))
                    .as(province)
                    .isCloseTo(level(press, province, "total"), within(.011));
        }
        ProvincePanel panel = MonthlyBaselines.forWorld(Worlds.load(Worlds.STANDARD))
                .provinces()
                .orElseThrow();
        assertThat(growth(press, panel, "CN-GD", TradeDirection.EXPORTS)).isCloseTo(2.5, within(.2));
        assertThat(growth(press, panel, "CN-GD", TradeDirection.IMPORTS)).isCloseTo(7.8, within(.4));
        assertThat(growth(press, panel, "CN-ZJ", TradeDirection.EXPORTS)).isCloseTo(7.2, within(.2));
        Facts later = press.where(FactFilter.EVERYTHING.withReporter("CN-SH"));
        assertThat(later.list())
                .extracting(fact -> fact.period().text())
                .contains("2026-01/2026-02")
                .doesNotContain("2026-04");
    }

    private static double level(Facts press, String reporter, String flow) {
        return press.list().stream()
                .filter(fact -> fact.period().text().equals("2025")
                        && fact.measure() == FactMeasure.LEVEL
                        && fact.subject().equals(FactSubject.of(reporter, "WLD", flow, "all")))
                .findFirst()
                .orElseThrow()
                .value()
                .orElseThrow();
    }

    private static double growth(Facts press, ProvincePanel panel, String code, TradeDirection flow) {
        double before = panel.find(code).orElseThrow().levels().get(flow).value();
        return 100 * (1e6 * level(press, code, flow.label()) / before - 1);
    }

    @Test
    void observations_areFactsOfTheSameForm() {
        Facts observations = Facts.observations();
        Fact level =
                observations.find("customs-2025-09-exports-USA-all-level-CNY").orElseThrow();
        assertThat(level.value()).hasValue(244883.98);
        assertThat(level.kind()).isEqualTo(FactClass.FORECAST);
        Fact growth =
                observations.find("customs-2025-09-exports-USA-all-yoy_pct-USD").orElseThrow();
        assertThat(growth.value().orElseThrow()).isCloseTo(100 * (34269.5013 / 47083.6104 - 1), within(1e-9));
        Fact tonnes = observations
                .find("customs-2025-09-exports-WLD-fertilizer-quantity_yoy_pct-")
                .orElseThrow();
        assertThat(tonnes.value().orElseThrow()).isCloseTo(100 * (544.0 / 323.0 - 1), within(1e-9));
        assertThat(observations.find("customs-2024-09-exports-USA-all-yoy_pct-USD"))
                .as("no month a year before")
                .isEmpty();
        assertThat(observations.size()).isGreaterThan(5000);
    }
}
