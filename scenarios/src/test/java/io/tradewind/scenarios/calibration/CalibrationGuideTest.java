package io.tradewind.scenarios.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.scenarios.GeneratedFile;
import io.tradewind.scenarios.Tradewind;
import java.io.IOException;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CalibrationGuideTest {
    @Test
    void page_isFreshAndHasNoHoles() throws IOException {
        String page = CalibrationGuide.markdown(Tradewind.standard().calibrate(YearMonth.of(2025, 7), step -> {}));

        assertThat(page).doesNotContain("{", "}", "NaN");
        GeneratedFile.assertFresh("docs/calibration.md", page);
    }
}
