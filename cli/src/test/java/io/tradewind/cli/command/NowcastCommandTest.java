package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NowcastCommandTest {
    private static final String HEADER = "series,month,value,published\n";

    @TempDir
    private Path folder;

    @Test
    void csv_hasARowForEachFlow() {
        Cli.Result result = Cli.run("nowcast", "--on", "2025-10-12", "--format", "csv");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out().lines())
                .hasSize(3)
                .first()
                .isEqualTo(
                        "flow,period,on,nowcast_yoy_pct,p10,p90,model_yoy_pct,korea_pp,korea_before_pp,last_error_pp,"
                                + "korea,last_growth_yoy_pct,last_printed,consensus_yoy_pct,level_usd_mn");
        assertThat(result.out()).contains("exports,2025-09,2025-10-12,", "the month,", ",2025-08,6.6");
    }

    @Test
    void numbersAfterTheDay_changeNoByte() throws IOException {
        Path late = Files.writeString(
                folder.resolve("late.csv"),
                HEADER + "kr_exports,2025-09,999,2025-10-13\ncn_exports,2025-09,1,2025-10-13\n");
        assertThat(Cli.run("nowcast", "--on", "2025-10-12", "--format", "csv", "--indicators", late.toString())
                        .out())
                .isEqualTo(Cli.run("nowcast", "--on", "2025-10-12", "--format", "csv")
                        .out());
    }

    @Test
    void folder_holdsTableAndRun() throws IOException {
        Path output = folder.resolve("results");
        Cli.Result result = Cli.run("nowcast", "--on", "2025-10-12", "--output", output.toString());

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(Files.readAllLines(output.resolve("nowcast.csv"))).hasSize(3);
        assertThat(Files.readString(output.resolve("run.json"))).contains("tradewind.nowcast-run/1", "2025-10-12");
        assertThat(result.out()).startsWith("China's exports of 2025-09: ");
    }

    @Test
    void badInput_isLocated() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), HEADER + "kr_export,2026-04,1,2026-05-01\n");
        Cli.Result unknown = Cli.run("nowcast", "--indicators", bad.toString());
        assertThat(unknown.status()).isEqualTo(3);
        assertThat(unknown.err()).contains("bad.csv:2", "There is no series 'kr_export'", "Maybe use 'kr_exports'");

        Cli.Result early = Cli.run("nowcast", "--on", "2019-01-01");
        assertThat(early.status()).isEqualTo(2);
        assertThat(early.err()).contains("--on", "Maybe use 2020-01-01 or later");
        assertThat(Cli.run("nowcast", "--on", "yesterday").status()).isEqualTo(2);
    }
}
