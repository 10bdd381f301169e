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
        assertThat(Cli.run("world", "check", copy.toString(), "--format", "csv").out())
                .isEqualTo(Cli.run("world", "check", world.toString(), "--format", "csv")
                        .out());
        Cli.Result again = Cli.run("world", "export", world.toString(), copy.toString());
        assertThat(again.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(again.err()).contains("is not an empty folder. Maybe name a new one.");
    }

    @Test
    void worldAlone_namesWhatToDo() {
        Cli.Result result = Cli.run("world");
        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err()).contains("tradewind world check");
    }
}
