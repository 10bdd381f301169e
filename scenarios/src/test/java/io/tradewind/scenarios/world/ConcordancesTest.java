package io.tradewind.scenarios.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.io.importer.ProductSink;
import io.tradewind.io.importer.WorldImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped tables make of codes as the sources write them. */
class ConcordancesTest {
    @TempDir
    private Path folder;

    private WorldImport imported(String... rows) throws IOException {
        Path file = Files.writeString(folder.resolve("y.csv"), "t,i,j,k,v,q\n" + String.join("\n", rows) + "\n");
        return WorldImport.read(
                "baci",
                List.of(file),
                Concordances.of("baci", Optional.empty(), Optional.empty()),
                OptionalInt.empty(),
                ProductSink.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "490,TWN",
        "251,EU27",
        "579,XEU",
        "757,XEU",
        "699,IND",
        "697,XEU",
        "711,AFR",
        "58,EU27",
        "56,EU27",
        "280,EU27",
        "276,EU27",
        "516,AFR",
        "384,AFR",
        "344,HKG",
        "446,HKG",
        "643,RUS"
    })
    void numbersOfCountries_areComtradesNotTheIsos(String code, String region) throws IOException {
        WorldImport made = imported("2023," + code + ",842,850760,1000,1", "2023,842," + code + ",850760,1000,1");
        assertThat(made.world().economy().regions())
                .extracting(r -> r.code().code())
                .containsExactlyInAnyOrder(region, "USA");
        assertThat(made.report().dropped()).isEmpty();
    }

    /** Codes that were new in 1992, 2007, 2017 and 2022 go where their heading belongs. */
    @ParameterizedTest
    @CsvSource({
        "010121,agriculture",
        "030611,agriculture",
        "030389,food",
        "270900,mining",
        "271019,petroleum_coke",
        "271600,services",
        "300490,chemicals_pharma",
        "390110,chemicals_pharma",
        "392690,rubber_plastics",
        "610910,textiles_apparel_leather",
        "720839,metals",
        "847130,electronics_electrical",
        "841810,electronics_electrical",
        "850760,electronics_electrical",
        "851713,electronics_electrical",
        "854231,electronics_electrical",
        "870323,transport_equipment",
        "870120,transport_equipment",
        "940360,furniture_other_mfg",
        "852910,electronics_electrical"
    })
    void codesOfGoods_goToTheSectorOfTheirLongestPrefix(String code, String sector) throws IOException {
        WorldImport made = imported("2023,156,842," + code + ",1000,1", "2023,842,156," + code + ",1000,1");
        assertThat(made.world().economy().sectors())
                .extracting(s -> s.code().code())
                .containsExactly(sector);
        assertThat(made.report().guessed()).isEmpty();
    }

    @Test
    void codeOfNoChapter_isKeptAndCounted_neverDropped() throws IOException {
        WorldImport made = imported("2023,156,842,9999AA,1000,1", "2023,842,156,850760,1000,1");
        assertThat(made.report().left().rows()).isZero();
        assertThat(made.report().guessed())
                .singleElement()
                .satisfies(guess -> assertThat(guess.text()).contains("9999AA", "furniture_other_mfg"));
    }

    @Test
    void industriesWithoutATable_askForAMap() {
        assertThatThrownBy(() -> Concordances.of("itpd", Optional.empty(), Optional.empty()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("map of sectors");
    }

    @ParameterizedTest
    @CsvSource({"wiod,ROW", "adb,ROW", "adb,PRC", "adb,GER", "adb,TAP", "wiod,USA"})
    void economiesOfTablesOfRegions_haveARegion(String format, String economy) {
        assertThat(Concordances.of(format, Optional.empty(), Optional.empty()).regionOf(economy))
                .as(economy)
                .isPresent();
    }
}
