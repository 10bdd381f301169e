package io.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.cli.Packaged.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tradewind best-response} as a process of its own, and its rates fed to {@code tradewind equilibrium}. */
final class BestResponseIT {
    @TempDir
    private Path folder;

    private Result tradewind(String... args) throws Exception {
        return Packaged.tradewind(folder, args);
    }

    @Test
    void ratesFedToTheEquilibrium_giveTheSameRealIncome() throws Exception {
        ToyWorld.in(folder.resolve("toy"));
        // each region makes both goods, so that foreign demand reacts
        ToyWorld.change(folder.resolve("toy"), "flows.csv", "NOR,SOU,steel,30", "NOR,SOU,steel,30\nNOR,NOR,steel,50");
        ToyWorld.change(folder.resolve("toy"), "flows.csv", "SOU,NOR,steel,80", "SOU,NOR,steel,80\nSOU,SOU,food,70");
        Result nash = tradewind("best-response", "all", "--nash", "--world", "toy", "--format", "csv");
        assertThat(nash.status()).as(nash.err()).isZero();
        List<String[]> rows =
                nash.out().lines().skip(1).map(line -> line.split(",")).toList();
        assertThat(rows).hasSize(2);
        StringBuilder tariffs = new StringBuilder("origin,destination,sector,rate\n");
        for (String[] row : rows) {
            String origin = row[0].equals("NOR") ? "SOU" : "NOR";
            for (String sector : List.of("food", "steel")) {
                boolean sold = !(origin.equals("SOU") && sector.equals("food"));
                tariffs.append(sold ? origin + "," + row[0] + "," + sector + "," + row[3] + "\n" : "");
            }
        }
        Files.writeString(folder.resolve("nash.csv"), tariffs);
        Result world = tradewind(
                "equilibrium", "--world", "toy", "--tariffs", "nash.csv", "--deficits", "zero", "--format", "csv");
        assertThat(world.status()).as(world.err()).isZero();
        List<String[]> fed =
                world.out().lines().skip(1).map(line -> line.split(",")).toList();
        for (int r = 0; r < 2; r++) {
            assertThat(Double.parseDouble(rows.get(r)[4])).isCloseTo(Double.parseDouble(fed.get(r)[1]), within(6e-7));
        }
    }

    @Test
    void errors_haveTheirExitCodesAndLeaveStandardOutputEmpty() throws Exception {
        Result unknown = tradewind("best-response", "USX");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err())
                .contains("'USX' is neither a region nor a group of the world")
                .doesNotContain("Maybe use 'USA'");
        Result stopped = tradewind("best-response", "all", "--nash", "--max-iterations", "2");
        assertThat(stopped.status()).isEqualTo(4);
        assertThat(stopped.out()).isEmpty();
        assertThat(tradewind("best-response", "USA", "--world", "nowhere").status())
                .isEqualTo(3);
    }
}
