package io.tradewind.scenarios.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.WorldNames;
import io.tradewind.io.format.TreeSnapshot;
import io.tradewind.io.table.TableSource;
import io.tradewind.io.world.InvalidWorldException;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.io.world.WorldReader;
import io.tradewind.io.world.WorldSnapshot;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.data.ShippedFiles;
import io.tradewind.scenarios.register.EventRegister;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A world from its snapshot is the world from its CSV files, bit for bit. */
class SnapshotsTest {
    @TempDir
    private Path folder;

    private static long[] bits(double[] numbers) {
        return Arrays.stream(numbers).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    private static void assertSame(LoadedWorld one, LoadedWorld other) {
        Economy a = one.economy();
        Economy b = other.economy();
        assertThat(bits(a.flows().toArray())).isEqualTo(bits(b.flows().toArray()));
        assertThat(bits(a.tariffs().toArray())).isEqualTo(bits(b.tariffs().toArray()));
        assertThat(bits(a.valueAdded().toArray())).isEqualTo(bits(b.valueAdded().toArray()));
        for (int r = 0; r < a.regions().size(); r++) {
            for (int s = 0; s < a.sectors().size(); s++) {
                for (int i = 0; i < a.sectors().size(); i++) {
                    assertThat(Double.doubleToRawLongBits(a.inputOutput().get(r, s, i)))
                            .isEqualTo(
                                    Double.doubleToRawLongBits(b.inputOutput().get(r, s, i)));
                }
            }
        }
        assertThat(a.regions()).isEqualTo(b.regions());
        assertThat(a.sectors()).isEqualTo(b.sectors());
        assertThat(a.reporter()).isEqualTo(b.reporter());
        assertThat(one.info()).isEqualTo(other.info());
        assertThat(one.notices().lines()).isEqualTo(other.notices().lines());
        assertThat(one.elasticities()).isEqualTo(other.elasticities());
    }

    @ParameterizedTest
    @ValueSource(strings = {"world-2023", "world-2022"})
    void builtInWorld_isThatOfItsFiles(String id) throws IOException {
        TableSource shipped = TableSource.builtIn("worlds/" + id);
        assertThat(shipped.open(WorldSnapshot.FILE))
                .as("the build lays a snapshot down")
                .isPresent();
        assertThat(WorldSnapshot.over(shipped).numbers("flows.csv")).isPresent();
        LoadedWorld ofText = WorldReader.read(
                TableSource.folder(ShippedFiles.resources().resolve("worlds").resolve(id)), WorldNames.NONE);
        assertSame(WorldReader.read(WorldSnapshot.over(shipped), WorldNames.NONE), ofText);
        assertThat(ShippedFiles.resources().resolve("worlds").resolve(id).resolve(WorldSnapshot.FILE))
                .as("the CSV files stay the source")
                .doesNotExist();
    }

    @Test
    void build_renewsWhatIsOlderThanItsFiles() throws IOException {
        Path world = copied();
        Snapshots.main(folder.toString());
        Path snapshot = world.resolve(WorldSnapshot.FILE);
        byte[] first = Files.readAllBytes(snapshot);
        Path flows = world.resolve("flows.csv");
        Files.writeString(flows, Files.readString(flows).replaceFirst("(?m)^(CHN,CHN,agriculture,).*$", "$1" + "7"));
        snapshot.toFile().setLastModified(flows.toFile().lastModified() - 2000);
        Snapshots.main(folder.toString());
        assertThat(Files.readAllBytes(snapshot)).isNotEqualTo(first);
        LoadedWorld renewed = WorldReader.read(WorldSnapshot.over(TableSource.folder(world)), WorldNames.NONE);
        assertThat(renewed.economy().trade().value(0, 0, 0)).isEqualTo(7.0);
    }

    @Test
    void foldersOfUsers_areReadFromTheirFilesAlone() throws IOException {
        Path world = copied();
        Files.writeString(world.resolve(WorldSnapshot.FILE), "not numbers");
        LoadedWorld read = Worlds.open(world.toString());
        assertThat(read.economy().trade().value(0, 0, 0))
                .isEqualTo(Worlds.load("world-2023").trade().value(0, 0, 0));
    }

    @Test
    void brokenSnapshot_isReportedAndNothingElse() throws IOException {
        Path world = copied();
        Files.write(world.resolve(WorldSnapshot.FILE), new byte[64]);
        assertThatThrownBy(() -> WorldReader.read(WorldSnapshot.over(TableSource.folder(world)), WorldNames.NONE))
                .isInstanceOf(InvalidWorldException.class)
                .hasMessageContaining("is no snapshot of this version");
        assertThatThrownBy(() -> WorldSnapshot.write(TableSource.folder(folder), OutputStream.nullOutputStream()))
                .isInstanceOf(InvalidWorldException.class);
        assertThat(TableSource.folder(world).numbers("flows.csv")).isEqualTo(Optional.empty());
    }

    /** The files of world-2023 in a folder of one's own, below {@code worlds}. */
    private Path copied() throws IOException {
        Path world = Files.createDirectories(folder.resolve("worlds/mine"));
        try (Stream<Path> files = Files.list(ShippedFiles.resources().resolve("worlds/world-2023"))) {
            for (Path file : files.toList()) {
                Files.copy(file, world.resolve(file.getFileName()));
            }
        }
        return world;
    }

    @Test
    void treesOfScenariosAndRegister_areThoseOfTheirTexts() throws IOException {
        for (String id : ScenarioCatalog.ids()) {
            String file = ScenarioCatalog.fileName(id);
            assertThat(ScenarioCatalog.tree(file))
                    .as(id)
                    .hasValue(TreeSnapshot.of(file, ScenarioCatalog.text(id).orElseThrow()));
        }
        try (InputStream tree = SnapshotsTest.class.getResourceAsStream("/register/events" + TreeSnapshot.SUFFIX)) {
            assertThat(tree.readAllBytes()).isEqualTo(TreeSnapshot.of("events.yaml", EventRegister.text()));
        }
    }
}
