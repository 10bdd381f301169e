package io.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Packaged.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tradewind equilibrium} and {@code tradewind world} as a process of their own. */
final class EquilibriumIT {
    @TempDir
    private Path folder;

    private Result tradewind(String... args) throws Exception {
        return Packaged.tradewind(folder, args);
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
        assertThat(bad.err()).contains("bad.csv:2: error: Column destination: ", "Maybe use one of [CHN, ");
        assertThat(tradewind("equilibrium", "--world", "world-2023").status()).isEqualTo(2);
        assertThat(tradewind("world", "check", "nowhere").status()).isEqualTo(3);
    }

    private Result shell(String line) throws Exception {
        String command = line.replace("tradewind", "'" + Packaged.JAVA + "' -jar '" + Packaged.JAR + "'");
        return Packaged.start(folder, Map.of(), "sh", "-c", command);
    }

    @Test
    void shocksThroughAPipe_areReadOnceAndEndlessOnesAreRefused() throws Exception {
        ToyWorld.in(folder.resolve("toy"));
        Files.writeString(folder.resolve("t.csv"), "origin,destination,sector,rate\nNOR,SOU,food,0.3\n");
        Result file = tradewind("equilibrium", "--world", "toy", "--tariffs", "t.csv", "--format", "csv");
        Result pipe = shell("cat t.csv | tradewind equilibrium --world toy --tariffs /dev/stdin --format csv");
        assertThat(pipe.status()).as(pipe.err()).isZero();
        assertThat(pipe.out()).isEqualTo(file.out());
        Result endless = shell("yes NOR,SOU,food,0.3 | tradewind equilibrium --world toy --tariffs /dev/stdin");
        assertThat(endless.status()).isEqualTo(3);
        assertThat(endless.err())
                .contains("/dev/stdin: error: The file cannot be read (it is longer than 200000000 bytes).");
    }

    @Test
    void devicesNamedPipesAndLinksToNothing_areRefusedWithTheirPlace() throws Exception {
        ToyWorld.in(folder.resolve("toy"));
        Result device = tradewind("equilibrium", "--world", "toy", "--tariffs", "/dev/zero");
        assertThat(device.status()).isEqualTo(3);
        assertThat(device.err()).contains("/dev/zero: error: The file cannot be read (it is not a regular file");
        Result named = shell("mkfifo toy/tariffs.csv && tradewind validate toy");
        assertThat(named.status()).isEqualTo(3);
        assertThat(named.err()).contains("toy/tariffs.csv: error: The file cannot be read (it is not a regular file");
        Files.delete(folder.resolve("toy/tariffs.csv"));
        Files.createSymbolicLink(folder.resolve("toy/tariffs.csv"), folder.resolve("gone"));
        assertThat(tradewind("world", "check", "toy").err())
                .contains("toy/tariffs.csv: error: The file cannot be read (it is a link to something that is not");
    }
}
