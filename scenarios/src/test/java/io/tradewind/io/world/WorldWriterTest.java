package io.tradewind.io.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldWriterTest {
    @TempDir
    private Path folder;

    @Test
    void toyWorld_readsBackTheSame() throws IOException {
        Path source = Files.createDirectory(folder.resolve("source"));
        LoadedWorld world = WorldReader.read(new ToyWorldFolder().in(source));

        WorldWriter.write(world, folder.resolve("copy"));

        LoadedWorld copy = WorldReader.read(folder.resolve("copy"));
        assertSame(copy.economy(), world.economy());
        assertThat(copy.info()).isEqualTo(world.info());
    }

    @Test
    void standardWorld_readsBackTheSameToTheLastBit() throws IOException {
        LoadedWorld world = Worlds.open("world-2023");

        WorldWriter.write(world, folder.resolve("copy"));

        LoadedWorld copy = WorldReader.read(folder.resolve("copy"));
        assertSame(copy.economy(), world.economy());
        assertThat(copy.info()).isEqualTo(world.info());
        assertThat(copy.notices().isEmpty()).isTrue();
    }

    @Test
    void randomWorlds_readBackTheSameToTheLastBit() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            LoadedWorld world = randomWorld(seed);
            Path copy = folder.resolve("random-" + seed);

            WorldWriter.write(world, copy);

            assertSame(WorldReader.read(copy).economy(), world.economy());
        }
    }

    @Test
    void sameWorld_givesTheSameBytes() throws IOException {
        LoadedWorld world = randomWorld(7);
        WorldWriter.write(world, folder.resolve("a"));
        WorldWriter.write(world, folder.resolve("b"));

        try (Stream<Path> files = Files.list(folder.resolve("a"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(7);
            for (Path file : all) {
                assertThat(folder.resolve("b").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void folderWithFiles_isLeftAlone() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> WorldWriter.write(randomWorld(1), taken))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("not empty");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(taken);
        }
        assertThat(taken.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void emptyFolder_isFilled() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        WorldWriter.write(randomWorld(2), empty);

        assertThat(empty.resolve("datapackage.json")).exists();
    }

    @Test
    void negativeInputShares_areNotWrittenAndNamedAllAtOnce() throws IOException {
        LoadedWorld world = randomWorld(3);
        double[] inputs = world.economy().inputOutput().toArray();
        inputs[1] = -0.25;
        inputs[6] = -0.5;
        Economy economy = world.economy().toBuilder()
                .inputOutput(InputOutputTable.withNegativeShares(3, 2, inputs))
                .build();

        assertThatThrownBy(() -> WorldWriter.write(
                        new LoadedWorld(economy, world.info(), world.notices()), folder.resolve("no")))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.problems()).hasSize(2);
                    assertThat(e.getMessage())
                            .contains("A,s,t: the input share (-0.25)")
                            .contains("B,1,t,s:");
                });
        assertThat(folder.resolve("no")).doesNotExist();
    }

    @Test
    void worldThatTheReaderRefuses_isNotWritten() {
        LoadedWorld world = randomWorld(4);
        Economy taxed = world.economy().toBuilder()
                .tariffs(world.economy().tariffs().toBuilder().set(1, 1, 0, 0.2).build())
                .build();
        assertThatThrownBy(() ->
                        WorldWriter.write(new LoadedWorld(taxed, world.info(), world.notices()), folder.resolve("own")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("tariffs.csv:")
                .hasMessageContaining("on its own goods (s)");
        assertThat(folder.resolve("own")).doesNotExist();
    }

    private static void assertSame(Economy actual, Economy expected) {
        assertThat(actual.id()).isEqualTo(expected.id());
        assertThat(actual.year()).isEqualTo(expected.year());
        assertThat(actual.regions()).isEqualTo(expected.regions());
        assertThat(actual.sectors()).isEqualTo(expected.sectors());
        assertThat(actual.flows()).isEqualTo(expected.flows());
        assertThat(actual.tariffs()).isEqualTo(expected.tariffs());
        assertThat(actual.valueAdded()).isEqualTo(expected.valueAdded());
        assertThat(actual.inputOutput()).isEqualTo(expected.inputOutput());
    }

    private static LoadedWorld randomWorld(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Region> regions = List.of(
                new Region(io.tradewind.core.base.RegionCode.of("A"), "a \"quoted\", name", List.of("G", "H")),
                Region.of("B,1"),
                Region.of("\u00C9"));
        List<Sector> sectors =
                List.of(Sector.of("s", random.nextDouble() * 9 + 0.05), Sector.of("t", random.nextDouble() + 1));
        double[] flows = random.doubles(18, 0, 1e9).toArray();
        flows[3] = 0;
        double[] tariffs = random.doubles(18, -0.9, 5).toArray();
        for (int cell = 0; cell < tariffs.length; cell++) {
            tariffs[cell] = cell % 3 == cell / 3 % 3 ? 0 : tariffs[cell];
        }
        double[] shares = new double[6];
        double[] inputs = new double[12];
        for (int cell = 0; cell < 6; cell++) {
            shares[cell] = random.nextDouble();
            double first = random.nextDouble() * (1 - shares[cell]);
            inputs[2 * cell] = first;
            inputs[2 * cell + 1] = 1 - shares[cell] - first;
        }
        Economy economy = Economy.builder("random-" + seed)
                .year(2001)
                .regions(regions)
                .sectors(sectors)
                .flows(TradeCube.of(3, 2, flows))
                .tariffs(TradeCube.of(3, 2, tariffs))
                .valueAdded(Matrix.of(3, 2, shares))
                .inputOutput(InputOutputTable.of(3, 2, inputs))
                .build();
        WorldInfo info = new WorldInfo(
                economy.id(), "Random \"world\"", 2001, "USD million", 3, 2, List.of("CC0-1.0"), List.of());
        return new LoadedWorld(economy, info, new WorldNotices(List.of()));
    }
}
