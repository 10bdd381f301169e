package io.tradewind.io.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.model.Economy;
import io.tradewind.io.table.FileProblem;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shock files in the world of {@link ToyWorldFolder}: NOR and SOU, food and steel; SOU taxes the food of NOR at 10 %. */
final class ShockReaderTest {
    private static final int NOR = 0;
    private static final int SOU = 1;
    private static final int FOOD = 0;
    private static final int STEEL = 1;

    @TempDir
    private Path folder;

    private Economy world;

    @BeforeEach
    void readWorld() throws IOException {
        world = Worlds.load(new ToyWorldFolder()
                .in(Files.createDirectories(folder.resolve("world")))
                .toString());
    }

    private Optional<Path> file(String name, String... lines) throws IOException {
        return Optional.of(Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n"));
    }

    private static ShockFiles tariffs(Optional<Path> file) {
        return new ShockFiles(file, Optional.empty(), Optional.empty());
    }

    private LoadedShocks read(Shocks before, ShockFiles files) {
        return ShockReader.read(world, before, files);
    }

    @Test
    void tariffs_replaceTheRatesOfTheirCellsOnly() throws IOException {
        LoadedShocks loaded =
                read(Shocks.none(), tariffs(file("t.csv", "origin,destination,sector,rate", "SOU,NOR,steel,0.25")));
        TradeCube rates = loaded.shocks().tariffs().orElseThrow();
        assertThat(rates.get(SOU, NOR, STEEL)).isEqualTo(0.25);
        assertThat(rates.get(NOR, SOU, FOOD)).isEqualTo(0.1);
        assertThat(Arrays.stream(rates.toArray()).filter(rate -> rate != 0)).hasSize(2);
        assertThat(loaded.shocks().tradeCostFactors()).isEmpty();
        assertThat(loaded.shocks().productivityFactors()).isEmpty();
        assertThat(loaded.notices()).isEmpty();
    }

    @Test
    void severalFiles_comeOnTopOfWhatIsThere() throws IOException {
        TradeCube before = TradeCube.builder(2, 2).set(NOR, SOU, FOOD, 0.5).build();
        double[] costs = new double[8];
        Arrays.fill(costs, 0.5);
        Shocks state = Shocks.ofTariffs(before).withTradeCostFactors(TradeCube.of(2, 2, costs));
        ShockFiles files = new ShockFiles(
                file("t.csv", "origin,destination,sector,rate", "SOU,NOR,steel,0.25"),
                file("c.csv", "origin,destination,sector,factor", "NOR,SOU,food,1.5"),
                file("p.csv", "region,sector,factor", "SOU,steel,1.2"));
        Shocks shocks = read(state, files).shocks();
        assertThat(shocks.tariffs().orElseThrow().get(NOR, SOU, FOOD)).isEqualTo(0.5);
        assertThat(shocks.tariffs().orElseThrow().get(SOU, NOR, STEEL)).isEqualTo(0.25);
        assertThat(shocks.tradeCostFactors().orElseThrow().get(NOR, SOU, FOOD)).isEqualTo(0.75);
        assertThat(shocks.tradeCostFactors().orElseThrow().get(SOU, NOR, STEEL)).isEqualTo(0.5);
        assertThat(shocks.productivityFactors().orElseThrow()).isEqualTo(Matrix.of(2, 2, new double[] {1, 1, 1, 1.2}));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOR,SOO,food,0.2      | 2 | destination | The region (SOO) is not in regions.csv.  | Maybe use one of [NOR, SOU].",
                "NOR,SOU,Steel,0.2     | 2 | sector      | The sector (Steel) is not in sectors.csv.  | Maybe use 'steel'.",
                "NOR,SOU,food,-1       | 2 | rate        | The rate (-1) is not above -1; 0.25 is 25 %. | ''",
                "NOR,SOU,food,20%      | 2 | rate        | The rate (20%) is not a finite number.   | Maybe write",
                "NOR,SOU,food          | 2 | ''          | The row has 3 values, the header has 4.  | Maybe the file"
            })
    void wrongRow_isNamedWithFileLineColumnAndHint(String row, long line, String column, String message, String hint)
            throws IOException {
        Optional<Path> file = file("t.csv", "origin,destination,sector,rate", row);
        InvalidShocksException refused =
                catchThrowableOfType(InvalidShocksException.class, () -> read(Shocks.none(), tariffs(file)));
        assertThat(refused.count()).isEqualTo(1);
        FileProblem problem = refused.problems().get(0);
        assertThat(problem.file()).isEqualTo(file.get().toString());
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.hint()).startsWith(hint);
    }

    @Test
    void problemsOfAllFiles_areReportedAtOnce() throws IOException {
        ShockFiles files = new ShockFiles(
                file("t.csv", "origin,destination,sector,rate", "NOR,SOU,food,0.2", "NOR,SOU,food,0.3"),
                file("c.csv", "origin,destination,sector,faktor", "NOR,SOU,food,1"),
                file("p.csv", "region,sector,factor", "NOR,food,0"));
        InvalidShocksException refused =
                catchThrowableOfType(InvalidShocksException.class, () -> read(Shocks.none(), files));
        assertThat(refused.problems())
                .extracting(FileProblem::message)
                .containsExactly(
                        "The row for (NOR, SOU, food) stands twice, first on line 2.",
                        "The table has no column 'faktor'.",
                        "The factor (0) is below 1e-6; 1 is unchanged.");
    }

    @Test
    void missingFile_isAProblemAndNotACrash() {
        InvalidShocksException refused = catchThrowableOfType(
                InvalidShocksException.class,
                () -> read(Shocks.none(), tariffs(Optional.of(folder.resolve("none.csv")))));
        assertThat(refused.problems().get(0).message()).startsWith("The file is missing");
    }

    @Test
    void oddities_areNoticed() throws IOException {
        LoadedShocks loaded = read(
                Shocks.none(),
                new ShockFiles(
                        file("t.csv", "origin,destination,sector,rate", "NOR,SOU,steel,0.2", "NOR,SOU,food,25"),
                        file("c.csv", "origin,destination,sector,factor"),
                        file("p.csv", "region,sector,factor")));
        assertThat(loaded.notices()).hasSize(4);
        assertThat(loaded.notices().get(0)).contains("1 of 2 rows concern flows that are zero");
        assertThat(loaded.notices().get(1)).contains("1 of 2 rates are above 5");
        assertThat(loaded.notices().get(2)).endsWith("c.csv has no rows and changes nothing.");
        assertThat(loaded.notices().get(3)).endsWith("p.csv has no rows and changes nothing.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate   | SOU,SOU,steel,0.2   | is a duty of SOU on its own goods (steel)",
                "rate   | SOU,NOR,steel,1001  | is above 1000, which is 100000 %",
                "rate   | SOU,NOR,steel,1e400 | is not a finite number",
                "factor | SOU,NOR,steel,1e-9  | is below 1e-6; 1 is unchanged",
                "factor | SOU,NOR,steel,1e7   | is above 1e6",
                "factor | SOU,NOR,steel,NaN   | is not a finite number"
            })
    void numberOutOfItsBounds_isRefused(String column, String row, String complaint) throws IOException {
        Optional<Path> file = file("x.csv", "origin,destination,sector," + column, row);
        ShockFiles files =
                column.equals("rate") ? tariffs(file) : new ShockFiles(Optional.empty(), file, Optional.empty());
        InvalidShocksException refused =
                catchThrowableOfType(InvalidShocksException.class, () -> read(Shocks.none(), files));
        assertThat(refused.problems()).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.message()).contains(complaint);
        });
    }

    @Test
    void zeroRateOnOwnGoods_isNoDuty() throws IOException {
        Optional<Path> file = file("t.csv", "origin,destination,sector,rate", "SOU,SOU,steel,0");
        assertThat(read(Shocks.none(), tariffs(file)).shocks().tariffs()).isPresent();
    }

    @Test
    void eachFile_isReadOnceAndHashed() throws IOException {
        Optional<Path> file = file("t.csv", "origin,destination,sector,rate", "SOU,NOR,steel,0.2");
        assertThat(read(Shocks.none(), tariffs(file)).hashes())
                .containsOnlyKeys(file.orElseThrow())
                .containsValue(
                        "bd866c902114c7bbfc1ba58ea9dde45636bbc6f5f0b9caef0ed2056e444852b4"); // sha256sum of these two
        // lines
    }
}
