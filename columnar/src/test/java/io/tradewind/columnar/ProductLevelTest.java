package io.tradewind.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ProductFlows;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.io.columnar.Columnar;
import io.tradewind.io.columnar.ProductLevel;
import io.tradewind.io.columnar.ProductWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProductLevelTest {
    private static final Columnar COLUMNAR = Columnar.find().orElseThrow();
    private static final List<String> REGIONS = List.of("AAA", "BBB", "CCC");
    private static final Economy WORLD = Economy.builder("small")
            .year(2023)
            .regions(REGIONS.stream().map(Region::of).toList())
            .sectors(List.of(Sector.of("farm", 4), Sector.of("tech", 4)))
            .flows(TradeCube.zeros(3, 2))
            .build();

    @TempDir
    private Path folder;

    private void write(boolean withTariffs) throws IOException {
        try (ProductWriter writer = COLUMNAR.writer(folder)) {
            writer.flow("BBB", "AAA", "850760", 5, 2);
            writer.flow("CCC", "AAA", "850760", 3, Double.NaN);
            writer.flow("CCC", "AAA", "850760", 1, 1);
            writer.flow("BBB", "AAA", "010121", 7, 1);
            writer.flow("AAA", "CCC", "847130", 4, 1);
            writer.flow("AAA", "BBB", "847130", 0, 1);
            writer.flow("ZZZ", "BBB", "847130", 9, 1);
            if (withTariffs) {
                writer.tariff("CCC", "AAA", "850760", 0.25);
                writer.elasticity("850760", 9);
            }
            assertThat(writer.finish(code -> code.startsWith("01") ? "farm" : "tech", REGIONS))
                    .isEqualTo(4);
        }
    }

    @Test
    void whatIsWritten_isReadMarketByMarket() throws IOException {
        write(true);
        try (ProductLevel level = COLUMNAR.open(folder, WORLD)) {
            ProductFlows flows = level.flows();
            assertThat(level.size()).isEqualTo(4);
            assertThat(flows.of(0, 0)).extracting(ProductFlows.Market::product).containsExactly("010121");
            ProductFlows.Market batteries = flows.of(0, 1).get(0);
            assertThat(batteries.origins()).containsExactly(1, 2);
            assertThat(batteries.usdMn()).containsExactly(5, 4);
            assertThat(batteries.tariffs()).containsExactly(0, 0.25);
            assertThat(batteries.relative()).isEqualTo(2.0);
            assertThat(flows.of(1, 1)).isEmpty();
            assertThat(flows.of(2, 1).get(0).usdMn()).containsExactly(4);
            assertThat(flows.of(0, 1)).as("read anew").hasSize(1);
            assertThat(level.products())
                    .extracting(ProductLevel.Product::sector)
                    .containsExactly("farm", "tech", "tech");
        }
    }

    @Test
    void sharesOfTrade_addUpToOneInASector() throws IOException {
        write(false);
        try (ProductLevel level = COLUMNAR.open(folder, WORLD)) {
            assertThat(level.shares().share("tech", code -> code.startsWith("8507")))
                    .isCloseTo(9.0 / 13, within(1e-15));
            assertThat(level.shares().share("tech", code -> true)).isEqualTo(1.0);
        }
        assertThat(Files.readString(folder.resolve("products/shares.csv"))).startsWith("code,sector,share\n");
    }

    @Test
    void duties_becomeRatesOfWhatIsAddedUp() throws IOException {
        try (ProductWriter writer = COLUMNAR.writer(folder)) {
            writer.flow("BBB", "AAA", "850760", 5, 2);
            writer.flow("BBB", "AAA", "850760", 3, 2);
            writer.flow("CCC", "AAA", "850760", 1, 2);
            writer.duty("BBB", "AAA", "850760", 0.5);
            writer.duty("BBB", "AAA", "850760", 0.3);
            writer.duty("ZZZ", "AAA", "850760", 0.3);
            writer.finish(code -> "tech", REGIONS);
        }
        try (ProductLevel level = COLUMNAR.open(folder, WORLD)) {
            assertThat(level.flows().of(0, 1).get(0).tariffs()).containsExactly(new double[] {0.1, 0}, within(1e-15));
        }
    }

    @Test
    void nothingIsLeftBeside() throws IOException {
        write(true);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("products");
        }
        assertThatThrownBy(() -> COLUMNAR.writer(folder)).isInstanceOf(IOException.class);
    }

    @Test
    void regionThatTheWorldDoesNotHave_isRefused() throws IOException {
        write(false);
        Economy other = WORLD.toBuilder()
                .regions(Stream.of("AAA", "BBB", "DDD").map(Region::of).toList())
                .build();
        assertThatThrownBy(() -> COLUMNAR.open(folder, other))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("flows.parquet")
                .hasMessageContaining("'CCC' is no region");
    }

    @Test
    void missingAndBrokenFiles_areRefused() throws IOException {
        assertThatThrownBy(() -> COLUMNAR.open(folder, WORLD)).hasMessageContaining("no product level");
        write(false);
        byte[] whole = Files.readAllBytes(folder.resolve("products/flows.parquet"));
        Files.write(folder.resolve("products/flows.parquet"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> COLUMNAR.open(folder, WORLD)).hasMessageContaining("cannot be read as Parquet");
    }

    @Test
    void rowsOfAnyNumber_goToAFile_orToNone() throws IOException {
        Path file = folder.resolve("rows.parquet");
        try (Columnar.RowWriter rows = COLUMNAR.rows(file, List.of("name", "value"), List.of(false, true))) {
            rows.begin().text("a").number(1.5).end();
            rows.begin().text("b").number(Double.NaN).end();
            rows.finish();
        }
        assertThat(COLUMNAR.query(List.of(file), "select name, value from rows order by name")
                        .rows())
                .containsExactly(List.of("a", 1.5), Arrays.asList("b", null));
        Path never = folder.resolve("never.parquet");
        try (Columnar.RowWriter rows = COLUMNAR.rows(never, List.of("name"), List.of(false))) {
            rows.begin().text("a").end();
        }
        assertThat(never).doesNotExist();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void queries_seeTheFilesOfAllFolders_andNoOthers() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        Files.writeString(first.resolve("projection.csv"), "product,value\n0101,1\n");
        Files.writeString(second.resolve("projection.csv"), "product,value\n0102,2\n");
        assertThat(COLUMNAR.query(List.of(first, second), "select source, product, value from projection order by 1")
                        .rows())
                .containsExactly(List.of("first", "0101", 1L), List.of("second", "0102", 2L));
        Path twin = Files.createDirectories(folder.resolve("other/first"));
        Files.writeString(twin.resolve("projection.csv"), "value,product,source\n3,0103,page\n");
        assertThat(COLUMNAR.query(
                                List.of(first, second, twin),
                                "select folder, product, source from projection order by product")
                        .rows())
                .as("folders that are called alike are told apart, and a column of that name stays")
                .containsExactly(
                        Arrays.asList(first.toString(), "0101", null),
                        Arrays.asList(second.toString(), "0102", null),
                        Arrays.asList(twin.toString(), "0103", "page"));
        assertThatThrownBy(() -> COLUMNAR.query(List.of(first), "copy projection to 'x.csv'"))
                .hasMessageContaining("disabled");
        Files.writeString(first.resolve("broken.parquet"), "no");
        assertThatThrownBy(() -> COLUMNAR.query(List.of(first), "select 1"))
                .hasMessageContaining("broken.parquet")
                .hasMessageContaining("cannot be read as a table");
        Files.delete(first.resolve("broken.parquet"));
        assertThatThrownBy(() -> COLUMNAR.query(
                        List.of(first), "select * from read_csv('" + second.resolve("projection.csv") + "')"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> COLUMNAR.query(List.of(first), "select vlaue from projection"))
                .hasMessageContaining("The tables are projection");
        assertThatThrownBy(() -> COLUMNAR.query(List.of(folder.resolve("none")), "select 1"))
                .hasMessageContaining("no file and no folder");
    }
}
