package io.tradewind.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Runs the examples and checks what they print: its shape and its signs, not its digits. */
@ResourceLock(Resources.SYSTEM_OUT)
class ExamplesTest {
    private static List<String> linesOf(Runnable example) {
        PrintStream console = System.out;
        Locale locale = Locale.getDefault();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Locale.setDefault(Locale.ROOT);
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            example.run();
        } finally {
            System.setOut(console);
            Locale.setDefault(locale);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static double number(String line) {
        String[] words = line.replace("%", "").strip().split(" +");
        return Double.parseDouble(words[words.length - 1]);
    }

    @Test
    void tariffWhatIf_printsTwelveMonthsThatEndDeepInTheRed() {
        List<String> lines = linesOf(() -> TariffWhatIf.main(new String[0]));
        assertThat(lines).hasSize(12).first().asString().startsWith("2025-01");
        assertThat(number(lines.get(11))).isLessThan(-20);
    }

    @Test
    void currencyWhatIf_printsGainsThatTheHigherElasticityMakesLarger() {
        List<String> lines = linesOf(() -> CurrencyWhatIf.main(new String[0]));
        assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
        double own = lines.stream()
                .filter(l -> l.startsWith("default"))
                .mapToDouble(ExamplesTest::number)
                .sum();
        double tamberi = lines.stream()
                .filter(l -> l.startsWith("tamberi"))
                .mapToDouble(ExamplesTest::number)
                .sum();
        assertThat(own).isPositive();
        assertThat(tamberi).isGreaterThan(own);
    }

    @Test
    void scenarioInCode_printsALossAndAGain() {
        List<String> lines = linesOf(() -> ScenarioInCode.main(new String[0]));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("USA 2025 ");
        assertThat(number(lines.get(0))).isNegative();
        assertThat(lines.get(1)).startsWith("AFR 2025 ");
        assertThat(number(lines.get(1))).isPositive();
    }

    @Test
    void whyItGrew_printsSharesThatAddUpAndSentences() {
        List<String> lines = linesOf(() -> WhyItGrew.main(new String[0]));
        assertThat(lines.get(0)).startsWith("baseline");
        assertThat(number(lines.get(0)) + number(lines.get(1))).isCloseTo(number(lines.get(2)), within(.011));
        assertThat(lines.get(3)).startsWith("Of the ").contains("the yuan");
    }

    @Test
    void ownWorld_printsALossForTheTaxedAndAGainForTheOther() {
        List<String> lines = linesOf(() -> OwnWorld.main(new String[0]));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("SOUTH to NORTH");
        assertThat(number(lines.get(0))).isNegative();
        assertThat(number(lines.get(1))).isPositive();
    }

    @Test
    void equilibriumExample_printsThatMachineryDutiesCostChinaAndThatTheFirstOrderFigureDiffers() {
        List<String> lines = linesOf(() -> EquilibriumExample.main(new String[0]));
        assertThat(lines).hasSize(3);
        assertThat(lines).allMatch(line -> line.contains(" real income ") && line.contains(", first-order "));
        String china =
                lines.stream().filter(l -> l.startsWith("CHN")).findFirst().orElseThrow();
        String us = lines.stream().filter(l -> l.startsWith("USA")).findFirst().orElseThrow();
        double exact = Double.parseDouble(china.split(" +")[3]);
        assertThat(exact).isBetween(-1.0, -0.001);
        assertThat(Double.parseDouble(us.split(" +")[3])).isNotEqualTo(number(us));
    }

    @Test
    void howSure_printsThreeMonthsWithTheirBands() {
        List<String> lines = linesOf(() -> HowSure.main(new String[0]));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(2)).matches("2026-12 -[0-9.]+ % \\(80 % band -[0-9.]+ to -[0-9.]+\\)");
    }

    @Test
    void everyRate_printsWhatRisesWithTheRate() {
        List<String> lines = linesOf(() -> EveryRate.main(new String[0]));
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).startsWith("{us-60.rate=0} effect_pct exports CN USA 2026 ");
        assertThat(number(lines.get(0))).isZero();
        assertThat(number(lines.get(4))).isLessThan(number(lines.get(2))).isLessThan(-10);
        assertThat(number(lines.get(5))).isNegative();
    }

    @Test
    void whatWouldItTake() {
        List<String> lines = linesOf(() -> WhatWouldItTake.main(new String[0]));
        assertThat(lines).singleElement().asString().startsWith("a half at ");
        assertThat(number(lines.get(0))).isBetween(.3, .6);
    }

    @Test
    void whatItDependsOn_printsThreeFactorsForEachHorizon() {
        List<String> lines = linesOf(() -> WhatItDependsOn.main(new String[0]));
        assertThat(lines).hasSize(9).allMatch(line -> line.contains(" to -"));
        assertThat(lines.get(0)).startsWith("effect_pct exports CN USA 2025-12 ");
        assertThat(lines.get(3)).startsWith("effect_pct exports CN USA 2025 ");
    }
}
