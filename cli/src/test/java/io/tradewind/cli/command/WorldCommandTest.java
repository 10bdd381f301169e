package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import io.tradewind.cli.ToyWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorldCommandTest {
    @TempDir
    private Path folder;

    private Path world;

    @BeforeEach
    void writeWorld() throws IOException {
        world = ToyWorld.in(folder.resolve("toy"));
    }

    private void addInputs() throws IOException {
        Files.writeString(
                world.resolve("value_added.csv"),
                "region,sector,share\nNOR,food,0.5\nNOR,steel,0.1002\nSOU,food,1\nSOU,steel,0.5\n");
        // NOR uses 150 of steel for its food and steel, and buys 80; the gap of 0.0002 is rounding
        Files.writeString(
                world.resolve("input_output.csv"),
                "region,sector,input,share\nNOR,food,steel,0.5\nNOR,steel,steel,0.9\nSOU,steel,steel,0.5\n");
    }

    @Test
    void check_showsDeficitsAndMissingProduction() {
        Cli.Result result = Cli.run("world", "check", world.toString());
        assertThat(result.status()).as(result.err()).isZero();
        // NOR exports 60 + 30 and imports 80
        assertThat(result.out())
                .startsWith(world + ": ok, world toy of 2020, 2 regions, 2 sectors, values in USD million.\n")
                .contains("deficit: ", "-10.000000", "10.000000", "no_production: ");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void check_showsNegativeFinalDemandAndRoundingGaps() throws IOException {
        addInputs();
        Cli.Result csv = Cli.run("world", "check", world.toString(), "--format", "csv");
        // spending 80 less use 0.5·160 + 0.9·30 (after rescaling to 0.8998): 80 − 80 − 26.994
        assertThat(csv.out())
                .startsWith("kind,region,sector,amount,meaning\n")
                .contains("negative_final_demand,NOR,steel,-26.994000,");
        assertThat(Cli.run("world", "check", world.toString()).out())
                .contains("Note: value_added.csv:3 [share]: (NOR, steel): value added and inputs were off 1 by 0.0002");
        assertThat(Json.topNames(Cli.run("world", "check", world.toString(), "--format", "json")
                        .out()))
                .containsExactly("schema", "findings");
    }

    @Test
    void check_refusesWhatIsNoWorld() throws IOException {
        ToyWorld.change(world, "flows.csv", "NOR,SOU,food,60", "NOR,SOU,food,-60");
        Cli.Result result = Cli.run("world", "check", world.toString());
        assertThat(result.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("flows.csv:3: error: ");
        assertThat(Cli.run("world", "check", "wrld-2023").err()).contains("Maybe use 'world-2023'.");
    }

    @Test
    void check_acceptsTheBuiltInWorld() {
        Cli.Result result = Cli.run("world", "check", "world-2023");
        assertThat(result.status()).isZero();
        assertThat(result.out()).startsWith("world-2023: ok, ").contains("deficit (15 of 24, largest first)");
    }

    @Test
    void export_writesAWorldThatGivesTheSameAnswer() throws IOException {
        addInputs();
        Path copy = folder.resolve("copy");
        Cli.Result result = Cli.run("world", "export", world.toString(), copy.toString());
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Wrote the world toy into " + copy);
        // the copy holds the inputs as they were rescaled, so that one note has nothing left to say
        assertThat(Cli.run("world", "check", copy.toString(), "--format", "csv").out())
                .isEqualTo(Cli.run("world", "check", world.toString(), "--format", "csv")
                        .out()
                        .replaceFirst("note,.*off 1 by.*\n", ""));
        Cli.Result again = Cli.run("world", "export", world.toString(), copy.toString());
        assertThat(again.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(again.err()).contains("is not an empty folder. Maybe name a new one.");
    }

    private Path shock() throws IOException {
        return Files.writeString(folder.resolve("t.csv"), "origin,destination,sector,rate\nNOR,SOU,food,0.3\n");
    }

    /** What every command must say that opens the world. */
    private void assertSaidEverywhere(String finding) throws IOException {
        String name = world.toString();
        Path scenario = ToyWorld.scenario(folder.resolve("s.yaml"));
        assertThat(Cli.run("world", "check", name).out()).contains(finding);
        assertThat(Cli.run("world", "check", name, "--format", "csv").out())
                .contains("note,,,,")
                .contains(finding);
        assertThat(Cli.run("world", "check", name, "--format", "json").out()).contains(finding);
        assertThat(Cli.run("validate", name).out()).contains(": ok, ", "Note: ").contains(finding);
        assertThat(Cli.run("run", scenario.toString(), "--world", name, "--reporter", "NOR")
                        .out())
                .contains(finding);
        assertThat(Cli.run("equilibrium", "--world", name, "--tariffs", shock().toString())
                        .out())
                .contains(finding);
    }

    @Test
    void ratesInPercent_areSaidEverywhere() throws IOException {
        Files.writeString(
                world.resolve("tariffs.csv"), "origin,destination,sector,rate\nNOR,SOU,food,10\nSOU,NOR,steel,4\n");
        assertSaidEverywhere(
                "tariffs.csv: 1 of 2 rates are above 5, which is 500 %. Maybe they were meant as percent.");
    }

    @Test
    void nobodyWhoSellsAtHome_isSaidEverywhere() throws IOException {
        ToyWorld.change(world, "flows.csv", "NOR,NOR,food,100\n", "");
        ToyWorld.change(world, "flows.csv", "SOU,SOU,steel,200\n", "");
        assertSaidEverywhere("flows.csv: Nobody sells at home: no row has origin = destination");
    }

    @Test
    void worldInThousandEuro_isConvertedForEveryone() throws IOException {
        Path scenario = ToyWorld.scenario(folder.resolve("s.yaml"));
        String[] run = {"run", scenario.toString(), "--world", world.toString(), "--reporter", "NOR", "--format", "csv"
        };
        String inMillions = Cli.run(run).out();
        ToyWorld.change(world, "datapackage.json", "USD million", "thousand eur");
        assertThat(Cli.run("validate", world.toString()).err()).contains("nothing says how many dollars one EUR is");
        ToyWorld.change(world, "datapackage.json", "\"thousand eur\"", "\"thousand eur\", \"usdPerUnit\": 2");
        assertThat(Cli.run("world", "check", world.toString()).out())
                .contains("values in USD million (files: thousand eur).", "taken as dollars at 2.0 a EUR");
        // 500 thousand euro at 2 dollars are a million dollars
        Files.writeString(world.resolve("flows.csv"), """
                origin,destination,sector,value
                NOR,NOR,food,50000
                NOR,SOU,food,30000
                NOR,SOU,steel,15000
                SOU,NOR,steel,40000
                SOU,SOU,steel,100000
                """);
        assertThat(Cli.run(run).out()).isEqualTo(inMillions);
    }

    @Test
    void worldWithoutAccounts_isRefusedByEveryone() throws IOException {
        addInputs();
        ToyWorld.change(world, "flows.csv", "SOU,NOR,steel,80", "SOU,NOR,steel,1");
        ToyWorld.change(world, "flows.csv", "NOR,NOR,food,100", "NOR,NOR,food,0");
        String name = world.toString();
        for (Cli.Result result : new Cli.Result[] {
            Cli.run("validate", name),
            Cli.run("world", "check", name),
            Cli.run("run", ToyWorld.scenario(folder.resolve("s.yaml")).toString(), "--world", name),
            Cli.run("equilibrium", "--world", name, "--tariffs", shock().toString())
        }) {
            assertThat(result.status()).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(result.err()).contains("flows.csv: error: ", "no final demand");
        }
    }

    @Test
    void worldAlone_namesWhatToDo() {
        Cli.Result result = Cli.run("world");
        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err()).contains("tradewind world check");
    }
}
