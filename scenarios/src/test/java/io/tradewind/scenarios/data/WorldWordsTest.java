package io.tradewind.scenarios.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.WorldNames;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.model.WorldWords.Role;
import io.tradewind.scenarios.world.Worlds;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped tables of names on the built-in world. */
final class WorldWordsTest {
    private static final Economy WORLD = Worlds.load(Worlds.STANDARD);
    private static final WorldWords WORDS = WorldWords.of(WORLD);

    @ParameterizedTest
    @CsvSource({
        "REGION, Viet Nam, VNM",
        "REGION, Vietnam, VNM",
        "REGION, VN, VNM",
        "REGION, vnm, VNM",
        "REGION, EU, EU27",
        "REGION, European Union, EU27",
        "REGION, United States, USA",
        "REGION, US, USA",
        "REGION, Korea, KOR",
        "REGION, South Korea, KOR",
        "REGION, China, CHN",
        "REGION, CN, CHN",
        "REGION, Turkey, TUR",
        "REGION, UK, GBR",
        "REGION, Russia, RUS",
        "REGION, Africa, AFR",
        "REGION, asean, ASEAN",
        "REGION, Latin America, LATAM",
        "REGION, World, all",
        "PARTNER, Hong Kong, HKG",
        "REPORTER, China, CN",
        "REPORTER, Shenzhen, CN-GD-Shenzhen",
        "REPORTER, Guangdong, CN-GD",
        "REPORTER, Viet Nam, VNM",
        "SECTOR, electronics, electronics_electrical",
        "SECTOR, Machinery (non-electrical), machinery",
        "PRODUCT, chips, integrated_circuits",
        "PRODUCT, Electric vehicles, electric_vehicles",
        "PRODUCT, cars, automobiles",
        "PRODUCT, shoes, footwear"
    })
    void name_meansTheCode(Role role, String name, String code) {
        assertThat(WORDS.meant(role, name)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "REGION, Germany, EU27",
        "REGION, DEU, EU27",
        "REGION, DE, EU27",
        "REGION, Sudan, AFR",
        "REGION, SDN, AFR",
        "REGION, Malaysia, XSE",
        "REGION, Iran, XME",
        "REGION, Macao, HKG",
        "REGION, Shenzhen, CHN",
        "REPORTER, Sichuan, CN-XX",
        "REPORTER, Dongguan, CN-GD",
        "PARTNER, Poland, EU27",
        "SECTOR, chips, electronics_electrical",
        "SECTOR, furniture, furniture_other_mfg",
        "SECTOR, pharmaceuticals, chemicals_pharma"
    })
    void partOfSomething_isAnsweredWithIt(Role role, String name, String larger) {
        Problem problem = WORDS.unknown(role, "x", name);
        assertThat(WORDS.meant(role, name)).isEmpty();
        assertThat(problem.message()).contains("only as a part of '" + larger + "'");
        assertThat(problem.hint()).startsWith("Maybe use '" + larger + "'");
    }

    @ParameterizedTest
    @CsvSource({"REGION, XYZ", "REGION, Atlantis", "REGION, CHM", "PARTNER, EUU", "SECTOR, machinry", "PRODUCT, stel"})
    void wordThatMerelyLooksAlike_isNotOffered(Role role, String word) {
        Problem problem = WORDS.unknown(role, "x", word);
        assertThat(problem.message()).startsWith("'" + word + "' is n");
        assertThat(problem.hint()).startsWith("Maybe use one of [");
    }

    @Test
    void worldThatHasThePlace_isNamed() {
        WorldNames names = new WorldNames(NameTables.places(), NameTables.goods(), Map.of("DEU", "world-2022"));
        WorldWords words = WorldWords.of(WORLD.toBuilder().names(names).build());
        assertThat(words.unknown(Role.REGION, "x", "Germany").hint())
                .isEqualTo("Maybe use 'EU27', or the world 'world-2022', which has it by itself.");
    }

    @Test
    void sectorWhereAProductStands_isSaidToBeOne() {
        assertThat(WORDS.unknown(Role.PRODUCT, "x", "electronics").hint())
                .isEqualTo("Maybe name the sector 'electronics_electrical' instead.");
    }

    @Test
    void everyRegionOfTheWorld_isKnownByItsName() {
        WORLD.regions()
                .forEach(region -> assertThat(WORDS.meant(Role.REGION, region.name()))
                        .contains(region.code().code()));
    }
}
