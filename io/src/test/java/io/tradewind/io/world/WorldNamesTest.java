package io.tradewind.io.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Sector;
import io.tradewind.io.table.TableSource;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A word selects one thing (law 32); groups of sectors. */
class WorldNamesTest extends BrokenWorldContract {
    private static final String WITH_GROUPS = """
            sector,name,trade_elasticity,groups
            food,Food,4,goods;edible
            steel,Steel,2.5, goods ;
            """;

    @Test
    void groupNamedLikeARegion_isRefusedWithBothLines() {
        assertOne(
                new ToyWorldFolder().change("regions.csv", "COLD;", "SOU;"),
                "regions.csv:2 [groups]: The group (SOU) is named like the region on line 3; a word may select one"
                        + " thing only. Maybe choose another name for the group.");
    }

    @Test
    void groupNamedLikeARegionInOtherLetters_isRefused() {
        assertThat(one(new ToyWorldFolder().change("regions.csv", "COLD;", "sou;"))
                        .toString())
                .startsWith("regions.csv:2 [groups]: The group (sou) is named like the region on line 3;");
    }

    @ParameterizedTest
    @CsvSource({
        "North, region on line 2",
        "NÖRTH, region on line 2",
        "the north, region on line 2",
        "nor, region on line 2",
        "cold, group on line 2"
    })
    void nameThatMeansAnotherRegionOrGroup_isRefusedWithBothLines(String name, String other) {
        assertOne(
                new ToyWorldFolder().change("regions.csv", "SOU,\"South, warm\"", "SOU," + name),
                "regions.csv:3 [name]: The name (" + name + ") of SOU also means the " + other
                        + "; a word may select one thing only. Maybe give it a name of its own.");
    }

    /** Words of the table of names: a place has several, and the whole world has some. */
    @ParameterizedTest
    @CsvSource({"Viet Nam, Vietnam", "Turkey, Türkiye", "United States, U.S.A."})
    void twoNamesOfOnePlace_areRefused(String one, String other) {
        assertThat(one(new ToyWorldFolder()
                                .change("regions.csv", "NOR,North", "NOR," + one)
                                .change("regions.csv", "SOU,\"South, warm\"", "SOU," + other))
                        .toString())
                .startsWith("regions.csv:3 [name]: The name (" + other + ") of SOU also means the region on line 2;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"World", "the whole world", "WLD", "all"})
    void nameOfTheWholeWorld_isRefused(String name) {
        assertThat(one(new ToyWorldFolder().change("regions.csv", "NOR,North", "NOR," + name))
                        .toString())
                .startsWith("regions.csv:2 [name]: The name (" + name + ") of NOR also means all regions;");
    }

    /** As in the world of Caliendo and Parro. */
    @Test
    void sectorsOfOtherNamesForLikeGoods_areTwo() {
        Path world = new ToyWorldFolder()
                .change("sectors.csv", "food,Food", "food,Mining")
                .change("sectors.csv", "steel,Steel", "steel,Minerals")
                .in(freshFolder());
        assertThat(WorldReader.read(TableSource.folder(world), NAMES).economy().sectors())
                .extracting(Sector::name)
                .containsExactly("Mining", "Minerals");
    }

    @Test
    void nameOfTwoSectors_isRefused() {
        assertOne(
                new ToyWorldFolder().change("sectors.csv", "steel,Steel", "steel,FOOD"),
                "sectors.csv:3 [name]: The name (FOOD) of steel also means the sector on line 2; a word may select"
                        + " one thing only. Maybe give it a name of its own.");
    }

    @Test
    void groupNamedLikeARegionWithAnAccent_isRefused() {
        assertThat(one(new ToyWorldFolder().change("regions.csv", "COLD;", "Sóu;"))
                        .toString())
                .startsWith("regions.csv:2 [groups]: The group (Sóu) is named like the region on line 3;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WLD", "all"})
    void groupNamedLikeAReservedWord_isRefused(String word) {
        assertThat(one(new ToyWorldFolder().change("regions.csv", "COLD;", word + ";"))
                        .toString())
                .startsWith("regions.csv:2 [groups]: The group (" + word + ") is a word that stands for all regions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WLD", "all"})
    void regionNamedLikeAReservedWord_isRefused(String word) {
        ToyWorldFolder world = new ToyWorldFolder();
        for (String file : new String[] {"regions.csv", "flows.csv", "tariffs.csv", "value_added.csv"}) {
            world.change(file, "NOR", word);
        }
        world.change("input_output.csv", "NOR", word);
        assertThat(one(world).toString()).startsWith("regions.csv:2 [region]: The region (" + word + ") is a word");
    }

    @Test
    void sectorNamedAll_isRefused() {
        assertThat(problems(new ToyWorldFolder()
                                .change("sectors.csv", "steel,Steel", "all,Everything")
                                .in(folder))
                        .get(0))
                .hasToString("sectors.csv:3 [sector]: The sector (all) is a word that stands for all sectors;"
                        + " a word may select one thing only. Maybe choose another code.");
    }

    @Test
    void sectorGroupNamedLikeASector_isRefused() {
        assertThat(one(new ToyWorldFolder().with("sectors.csv", WITH_GROUPS.replace("edible", "steel")))
                        .toString())
                .startsWith("sectors.csv:2 [groups]: The group (steel) is named like the sector on line 3;");
    }

    @Test
    void sectorGroups_selectTheirMembersAndReadBackTheSame() throws IOException {
        LoadedWorld world = WorldReader.read(
                new ToyWorldFolder().with("sectors.csv", WITH_GROUPS).in(folder));
        Economy economy = world.economy();
        assertThat(economy.sectorsOf("goods")).containsExactly(0, 1);
        assertThat(economy.sectorsOf("edible")).containsExactly(0);
        assertThat(economy.sectorsOf("all")).containsExactly(0, 1);
        assertThat(economy.sectorsOf("none")).isEmpty();
        assertThat(economy.sectorWords()).containsExactly("food", "steel", "goods", "edible", "all");
        Path copy = folder.resolve("copy");
        WorldWriter.write(world, copy);
        assertThat(WorldReader.read(copy).economy().sectors()).isEqualTo(economy.sectors());
    }
}
