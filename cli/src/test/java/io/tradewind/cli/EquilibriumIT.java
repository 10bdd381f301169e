package io.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tradewind equilibrium} and {@code tradewind world} as a process of their own. */
final class EquilibriumIT {
    private static final String JAR = Path.of(System.getProperty("tradewind.root"), "cli", "target", "tradewind.jar")
            .toString();
    private static final int SECONDS = 120;

    @TempDir
    private Path folder;

    private record Result(int status, String out, String err) {}

    private Result tradewind(String... args) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-jar",
                                JAR),
                        Stream.of(args))
                .toList();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void worldThatIsExportedAndTaxed_isSolvedAndWrittenWhole() throws Exception {
        assertThat(tradewind("world", "export", "world-2023", "mine").status()).isZero();
        Files.writeString(folder.resolve("us.csv"), "origin,destination,sector,rate\nCHN,USA,machinery,0.3\n");
        Result result = tradewind(
                "equilibrium", "--world", "mine", "--tariffs", "us.csv", "--format", "csv", "--output", "result");
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out().lines()).hasSize(25).first().asString().startsWith("region,real_income_pct,");
        assertThat(folder.resolve("result/regions.csv")).content().isEqualTo(result.out());
        assertThat(folder.resolve("result/flows.csv")).content().startsWith("origin,destination,sector,baseline,");
        assertThat(folder.resolve("result/run.json"))
                .content()
                .startsWith("{\"schema\":\"tradewind.equilibrium-run/1\"");
        Result builtIn = tradewind("equilibrium", "--world", "world-2023", "--tariffs", "us.csv", "--format", "csv");
        assertThat(builtIn.out()).isEqualTo(result.out());
    }

    @Test
    void errors_haveTheirExitCodesAndLeaveStandardOutputEmpty() throws Exception {
        Files.writeString(folder.resolve("us.csv"), "origin,destination,sector,rate\nCHN,USA,machinery,0.3\n");
        Files.writeString(folder.resolve("bad.csv"), "origin,destination,sector,rate\nCHN,USX,machinery,0.3\n");
        Result stopped =
                tradewind("equilibrium", "--world", "world-2023", "--tariffs", "us.csv", "--max-iterations", "3");
        assertThat(stopped.status()).isEqualTo(4);
        assertThat(stopped.out()).isEmpty();
        assertThat(stopped.err()).contains("Status: MAX_ITERATIONS_REACHED", "Residual: ", "worst equation: ");
        Result bad = tradewind("equilibrium", "--world", "world-2023", "--tariffs", "bad.csv");
        assertThat(bad.status()).isEqualTo(3);
        assertThat(bad.out()).isEmpty();
        assertThat(bad.err()).contains("bad.csv:2: error: Column destination: ", "Maybe use 'USA'.");
        assertThat(tradewind("equilibrium", "--world", "world-2023").status()).isEqualTo(2);
        assertThat(tradewind("world", "check", "nowhere").status()).isEqualTo(3);
    }
}
