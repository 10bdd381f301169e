package io.tradewind.io.importer;

import static io.tradewind.io.importer.ImportFixture.dropped;
import static io.tradewind.io.importer.ImportFixture.file;
import static io.tradewind.io.importer.ImportFixture.gzip;
import static io.tradewind.io.importer.ImportFixture.read;
import static io.tradewind.io.importer.ImportFixture.value;
import static io.tradewind.io.importer.ImportFixture.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.io.world.WorldReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BaciImportTest {
    private static final String HEADER = "t,i,j,k,v,q";

    @TempDir
    private Path folder;

    private Path flows(String name, String... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(Arrays.asList(rows));
        return file(folder, name, lines.toArray(String[]::new));
    }

    private Path countries() throws IOException {
        return file(
                folder,
                "country_codes_V202601.csv",
                "country_code,country_name,country_iso2,country_iso3",
                "156,China,CN,CHN",
                "842,USA,US,USA",
                "490,\"Other Asia, nes\",,S19",
                "516,Namibia,,NAM",
                "384,CÃ´te d'Ivoire,CI,CIV",
                "56,Belgium,BE,BEL",
                "58,Belgium-Luxembourg (...1998),BX,BEL");
    }

    @Test
    void values_areThousandDollars_andGoodsGoToTheLongestPrefix() throws IOException {
        WorldImport made = read(
                "baci",
                flows("y.csv", "2023,156,842,850760,2000,1", "2023,156,842,854231,500,1", "2023,842,156,010121,100,1"));
        assertThat(value(made, "CHN", "USA", "cells")).isEqualTo(2.0);
        assertThat(value(made, "CHN", "USA", "tech")).isEqualTo(0.5);
        assertThat(value(made, "USA", "CHN", "farm")).isCloseTo(0.1, within(1e-15));
        assertThat(made.report().year()).isEqualTo(2023);
    }

    @Test
    void quantity_mayBeEmptyBlanksOrNa() throws IOException {
        WorldImport made = read(
                "baci",
                flows("y.csv", "2023,156,842,850760,2000,", "2023,842,156,010121,1, ", "2023,842,156,010129,1,NA"));
        assertThat(made.report().kept().rows()).isEqualTo(3);
        assertThat(made.report().notes()).anyMatch(note -> note.contains("no quantity"));
    }

    @Test
    void lostZerosInFront_areGivenBack() throws IOException {
        WorldImport made = read("baci", flows("y.csv", "2023,156,842,10121,1000,1", "2023,842,156,850760,1,1"));
        assertThat(value(made, "CHN", "USA", "farm")).isEqualTo(1.0);
        assertThat(made.report().notes()).anyMatch(note -> note.contains("zeros"));
    }

    @Test
    void codeOfNoChapter_isCountedAndDropped_withItsValue() throws IOException {
        WorldImport made = read(
                "baci",
                flows("y.csv", "2023,156,842,9999AA,3000,1", "2023,156,842,850760,1,1", "2023,842,156,850760,1,1"));
        assertThat(dropped(made, "no sector for the code 9999AA")).isEqualTo(1);
        assertThat(made.report().left().value()).isEqualTo(3.0);
    }

    @Test
    void taiwanIs490_andPlacesAreFoundByIso3OfTheCountryFile_NamibiaAmongThem() throws IOException {
        WorldImport made = read(
                "baci",
                countries(),
                flows(
                        "y.csv",
                        "2023,490,842,854231,10,1",
                        "2023,842,490,854231,10,1",
                        "2023,516,842,010121,7,1",
                        "2023,842,516,010121,7,1"));
        assertThat(value(made, "TWN", "USA", "tech")).isEqualTo(0.01);
        assertThat(value(made, "NAM", "USA", "farm")).isEqualTo(0.007);
        assertThat(made.report().dropped()).isEmpty();
    }

    @Test
    void tradeAmongMembersOfARegion_isCountedAndLeftOut() throws IOException {
        WorldImport made = read(
                "baci",
                flows("y.csv", "2023,251,276,854231,10,1", "2023,251,842,854231,10,1", "2023,842,276,854231,10,1"));
        assertThat(dropped(made, "trade among members")).isEqualTo(1);
        assertThat(value(made, "EU27", "EU27", "tech")).isZero();
    }

    @Test
    void mojibakeOfTheCountryFile_isReadAsItWasMeant() {
        assertThat(BaciFormat.repaired("CÃ´te d'Ivoire")).isEqualTo("Côte d'Ivoire");
        assertThat(BaciFormat.repaired("TÃ¼rkiye")).isEqualTo("Türkiye");
        assertThat(BaciFormat.repaired("Côte d'Ivoire")).isEqualTo("Côte d'Ivoire");
    }

    @Test
    void byteOrderMarkAndWindowsLines_areReadOver() throws IOException {
        Path file = Files.writeString(
                folder.resolve("m.csv"),
                "\uFEFF" + HEADER + "\r\n2023,156,842,850760,1,1\r\n2023,842,156,850760,1,1\r\n",
                StandardCharsets.UTF_8);
        assertThat(read("baci", file).report().kept().rows()).isEqualTo(2);
    }

    @Test
    void everyRow_isKeptOrDropped_toTheLastDigit() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int k = 0; k < 5000; k++) {
            rows.add("2023," + (k % 2 == 0 ? "156,842" : "842,156") + "," + (k % 3 == 0 ? "85" : "99")
                    + String.format("%04d", k) + "," + (0.1 + k * 1.37) + ",1");
        }
        WorldImport made = read("baci", flows("y.csv", rows.toArray(String[]::new)));
        ImportReport report = made.report();
        assertThat(report.read().rows())
                .isEqualTo(report.kept().rows() + report.left().rows());
        assertThat(report.kept().value() + report.left().value())
                .isCloseTo(report.read().value(), within(1e-12 * report.read().value()));
        assertThat(report.goods().stream()
                        .mapToDouble(each -> each.amount().value())
                        .sum())
                .isCloseTo(report.kept().value(), within(1e-9));
    }

    @Test
    void shuffledRows_giveTheSameWorld_toTheLastBitButOne() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int k = 0; k < 300; k++) {
            rows.add(
                    "2023," + (k % 2 == 0 ? "156,842" : "842,156") + ",85" + String.format("%04d", k) + "," + k + ",1");
        }
        WorldImport first = read("baci", flows("a.csv", rows.toArray(String[]::new)));
        Collections.reverse(rows);
        WorldImport second = read("baci", flows("b.csv", rows.toArray(String[]::new)));
        assertThat(value(second, "CHN", "USA", "tech")).isCloseTo(value(first, "CHN", "USA", "tech"), within(1e-12));
        assertThat(second.report().kept().rows())
                .isEqualTo(first.report().kept().rows());
    }

    @Test
    void doubledRows_countOnce_andSoDoesAFileNamedTwice() throws IOException {
        String row = "2023,156,842,850760,2000,1";
        WorldImport made = read("baci", flows("y.csv", row, "2023,842,156,850760,1,1", row));
        assertThat(value(made, "CHN", "USA", "cells")).isEqualTo(2.0);
        assertThat(dropped(made, "exporter, importer and product stand in an earlier row"))
                .isEqualTo(1);
        Path file = folder.resolve("y.csv");
        Path copy = Files.copy(file, folder.resolve("z.csv"));
        assertThatThrownBy(() -> read("baci", file, copy))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the same as");
    }

    @Test
    void cutOffRow_isRefusedWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("cut.csv"), HEADER + "\n2023,156,842,850760,1,1\n2023,842,15");
        assertThatThrownBy(() -> read("baci", file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cut.csv:3")
                .hasMessageContaining("3 values, the header has 6");
    }

    @Test
    void longFileWithoutLastLineBreak_isRefused() throws IOException {
        StringBuilder text = new StringBuilder(HEADER + "\n");
        for (int k = 0; k < 200; k++) {
            text.append("2023,156,842,85").append(String.format("%04d", k)).append(",12.5,1\n");
        }
        Path file = Files.writeString(folder.resolve("cut.csv"), text.substring(0, text.length() - 1));
        assertThatThrownBy(() -> read("baci", file)).hasMessageContaining("no line break");
    }

    @Test
    void packedFiles_areReadLikePlainOnes_whateverTheirOrder() throws IOException {
        Path flows = flows(
                "BACI_HS92_Y2023_V202601.csv",
                "2023,156,842,850760,2000,1",
                "2023,842,516,010121,7,1",
                "2023,516,842,010121,7,1",
                "2023,842,156,850760,3,1");
        WorldImport plain = read("baci", flows, countries());
        WorldImport zipped = read("baci", zip(folder.resolve("BACI.zip"), flows, countries()));
        WorldImport gzipped = read("baci", countries(), gzip(flows));
        for (WorldImport made : List.of(zipped, gzipped)) {
            assertThat(made.world().economy().flows())
                    .isEqualTo(plain.world().economy().flows());
        }
        assertThat(zipped.report().files())
                .extracting(ImportReport.ReadFile::kind)
                .containsExactly("countries", "flows");
    }

    @Test
    void editionsAndNomenclatures_areNotMixed() throws IOException {
        Path old = flows("BACI_HS92_Y2023_V202501.csv", "2023,156,842,850760,2000,1");
        Path later = flows("BACI_HS92_Y2023_V202601.csv", "2023,156,842,850760,2100,1");
        Path finer = flows("BACI_HS22_Y2023_V202501.csv", "2023,156,842,850760,2000,1", "2023,842,156,850760,1,1");
        assertThatThrownBy(() -> read("baci", old, later)).hasMessageContaining("editions V202501 and V202601");
        assertThatThrownBy(() -> read("baci", old, finer)).hasMessageContaining("nomenclatures HS22 and HS92");
    }

    @Test
    void fileInsideFilesInsideFiles_isRead() throws IOException {
        Path flows = flows("BACI_HS92_Y2023_V202601.csv", "2023,156,842,850760,2000,1", "2023,842,156,850760,3,1");
        Path inner = zip(folder.resolve("inner.zip"), gzip(flows));
        assertThat(value(read("baci", zip(folder.resolve("outer.zip"), inner)), "CHN", "USA", "cells"))
                .isEqualTo(2.0);
    }

    @Test
    void cutOffPackedFile_isRefused() throws IOException {
        Path flows = flows("y.csv", "2023,156,842,850760,2000,1", "2023,842,156,850760,1,1");
        byte[] whole = Files.readAllBytes(gzip(flows));
        Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(whole, whole.length - 12));
        assertThatThrownBy(() -> read("baci", cut))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cut.csv.gz");
    }

    @Test
    void secondYear_isRefusedUnlessOneIsChosen() throws IOException {
        Path file = flows(
                "y.csv",
                "2023,156,842,850760,2,1",
                "2022,156,842,850760,1,1",
                "2022,842,156,850760,1,1",
                "2023,842,156,850760,1,1");
        assertThatThrownBy(() -> read("baci", file))
                .hasMessageContaining("2023 and 2022")
                .hasMessageContaining("say the year");
        WorldImport made = read("baci", OptionalInt.of(2022), file);
        assertThat(made.report().kept().rows()).isEqualTo(2);
        assertThat(dropped(made, "year 2023 is not asked for")).isEqualTo(2);
    }

    @Test
    void unknownHeader_isRefused() throws IOException {
        Path file = file(folder, "x.csv", "year,from,to,code,value", "2023,1,2,3,4");
        assertThatThrownBy(() -> read("baci", file))
                .hasMessageContaining("x.csv:1")
                .hasMessageContaining("none of the format baci")
                .hasMessageContaining("t,i,j,k,v,q");
    }

    @Test
    void regionThatSellsNothing_isLeftOutAndCounted() throws IOException {
        WorldImport made = read(
                "baci",
                flows("y.csv", "2023,156,842,850760,2,1", "2023,842,156,850760,1,1", "2023,842,490,850760,4,1"));
        assertThat(dropped(made, "trade of a region that sells or buys nothing (TWN)"))
                .isEqualTo(1);
        assertThat(made.world().economy().regions()).hasSize(2);
    }

    @Test
    void writtenWorld_isReadBack_withSourceLicenceDateAndHashes() throws IOException {
        WorldImport made =
                read("baci", countries(), flows("y.csv", "2023,156,842,850760,2000,1", "2023,842,156,850760,1,1"));
        Path target = folder.resolve("world");
        made.write(target);
        LoadedWorld world = WorldReader.read(target);
        assertThat(world.economy().flows()).isEqualTo(made.world().economy().flows());
        assertThat(world.info().licences()).containsExactly("etalab-2.0");
        assertThat(world.info().sources().get(0).citation()).contains("BACI").contains("y.csv");
        assertThat(world.info().sources().get(0).readOn()).isPresent();
        assertThat(Files.readString(target.resolve("datapackage.json"))).contains("\"hash\" : \"sha256:");
        assertThat(Files.readString(target.resolve("import.json")))
                .contains("\"rows\" : 2")
                .contains("bySector");
    }
}
