package io.tradewind.scenarios.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.DataStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusReportTest {
    private final StatusReport report = StatusReport.of("world-2023");

    @Test
    void recalledFigures_areListedWithTheirReason() {
        List<DataNote> recalled = report.recalled();
        assertThat(recalled)
                .anySatisfy(note -> assertThat(note.toString()).contains("TWN", "GDP 2023", "757000 million USD"))
                .anySatisfy(note -> assertThat(note.toString()).contains("other_electronics", "545000"))
                .anySatisfy(note -> assertThat(note.toString()).contains("CHN", "exports of services 2023", "338000"));
        assertThat(recalled).allSatisfy(note -> assertThat(note.source()).isNotBlank());
    }

    @Test
    void everyRecalledProduct_isListed() {
        List<String> recalledProducts = ShippedFiles.rows("panels/china-2024/products.csv").stream()
                .filter(row -> row.get("status").equals("recalled"))
                .map(row -> row.get("product"))
                .toList();
        assertThat(recalledProducts).hasSize(6);
        assertThat(report.recalled()).extracting(DataNote::item).containsAll(recalledProducts);
    }

    @Test
    void judgedWeightsAndHeldRegions_areListed() {
        assertThat(report.judged())
                .anySatisfy(note -> assertThat(note.toString()).contains("XSE", "weight of IDR"))
                .anySatisfy(note -> assertThat(note.toString()).contains("EU27", "weight of EUR"));
        assertThat(report.of(DataStatus.UNKNOWN)).extracting(DataNote::item).contains("RUS", "VNM", "XOC");
    }

    @Test
    void investmentThatWasWorkedOut_isListed() {
        assertThat(report.of(DataStatus.DERIVED))
                .anySatisfy(note -> assertThat(note.toString()).contains("ofdi", "33700"));
    }

    @Test
    void productLevels_areHalfVerified() {
        double total = report.productsUsdMn().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(total).isCloseTo(3_575_700, within(20.0));
        assertThat(report.productsUsdMn().get(DataStatus.VERIFIED) / total).isCloseTo(0.51, within(0.01));
        assertThat(report.productsUsdMn().get(DataStatus.RECALLED) / total).isCloseTo(0.34, within(0.01));
    }
}
