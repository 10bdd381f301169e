package io.tradewind.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.app.plot.Plot;
import io.tradewind.app.plot.PlotSize;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.SeriesRole;
import io.tradewind.io.files.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sensitivity's folder as a tornado: its first target, each factor's two ends against the central number. */
final class SensitivityResultTest {
    private static final String TABLE = """
            target,horizon,field,meaning,at_central,at_low,at_high
            effect_pct exports CN USA 2026,2026,param.theta,how buyers respond,-20,-14.5,-26
            effect_pct exports CN USA 2026,2026,duty.rate,a duty,-20,-23,-18
            effect_pct exports CN USA 2025,2025,param.theta,how buyers respond,-9,-8,-10
            """;

    @TempDir
    Path folder;

    private void write(String schema) throws IOException {
        Path table = folder.resolve("sensitivity.csv");
        Files.writeString(table, TABLE);
        Files.writeString(
                folder.resolve("run.json"),
                "{\"schema\":\"" + schema + "\",\"files\":{\"sensitivity.csv\":{\"rows\":3,\"sha256\":\""
                        + Fingerprint.ofFile(table) + "\"}}}");
    }

    @Test
    void folder_isATornadoOfItsFirstTarget() throws IOException {
        write("tradewind.sensitivity/1");
        Chart chart = SensitivityResult.chart(
                        SensitivityResult.in(folder.toString()).orElseThrow())
                .orElseThrow();

        assertThat(chart.title())
                .isEqualTo("effect_pct exports CN USA 2026 is \u221220.0; it depends most on how buyers respond:"
                        + " \u221214.5 to \u221226.0");
        assertThat(chart.categories()).extracting(one -> one.code()).containsExactly("param.theta", "duty.rate");
        assertThat(chart.all(SeriesRole.EFFECT).get(0).values().toArray()).containsExactly(5.5, -3);
        assertThat(chart.all(SeriesRole.EFFECT).get(1).values().toArray()).containsExactly(-6, 2);
        assertThat(Plot.svg(chart, PlotSize.ofWidth(600))).contains("+5.5", "\u22126.0", "\u22123.0", "+2.0");
    }

    @Test
    void otherFolders_areNone_andAChangedTableIsRefused() throws IOException {
        assertThat(SensitivityResult.in("us-china-2025")).isEmpty();
        write("tradewind.run/1");
        assertThat(SensitivityResult.in(folder.toString())).isEmpty();
        write("tradewind.sensitivity/1");
        Files.writeString(folder.resolve("sensitivity.csv"), TABLE + "x");
        assertThatThrownBy(() -> SensitivityResult.in(folder.toString())).isInstanceOf(BadInputException.class);
    }
}
