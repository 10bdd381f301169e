package io.tradewind.io.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a world that can be read says about itself, and numbers and rows for which it is refused. */
class WorldFindingsTest extends BrokenWorldContract {
    private List<String> notices(ToyWorldFolder world) {
        return WorldReader.read(world.in(freshFolder())).notices().lines();
    }

    @Test
    void ratesInPercent_arePointedOut() {
        assertThat(notices(new ToyWorldFolder().change("tariffs.csv", "0.1", "10\nSOU,NOR,steel,4")))
                .containsExactly("tariffs.csv: 1 of 2 rates are above 5, which is 500 %. Maybe they were meant as"
                        + " percent.");
    }

    @Test
    void smallPercentRates_arePointedOutWhereTheyAreMost() {
        String rates = "origin,destination,sector,rate\nNOR,SOU,food,2.5\nSOU,NOR,food,3\nSOU,NOR,steel,0.4\n";
        assertThat(notices(new ToyWorldFolder().with("tariffs.csv", rates)))
                .containsExactly("tariffs.csv: 2 of 3 rates are above 1, which is 100 %. Maybe they were meant as"
                        + " percent.");
        assertThat(notices(new ToyWorldFolder().with("tariffs.csv", rates.replace("3\n", "0.3\n"))))
                .isEmpty();
    }

    @Test
    void nobodyWhoSellsAtHome_isSaid() {
        String traded = "origin,destination,sector,value\nNOR,SOU,food,10\nSOU,NOR,steel,20\n";
        assertThat(notices(new ToyWorldFolder()
                        .without("value_added.csv")
                        .without("input_output.csv")
                        .with("flows.csv", traded)))
                .containsExactly("flows.csv: Nobody sells at home: no row has origin = destination, so gains and losses"
                        + " are those of a world without home goods.");
    }

    @Test
    void regionThatSellsNothingAtHome_isSaid() {
        assertThat(notices(new ToyWorldFolder()
                        .without("value_added.csv")
                        .without("input_output.csv")
                        .change("flows.csv", "NOR,NOR,food,100\n", "")))
                .containsExactly("flows.csv: Nobody sells at home in NOR: gains and losses there are those of a region"
                        + " without home goods.");
    }

    @Test
    void sectorThatIsSoldAbroadOnly_isSaid() {
        assertThat(notices(new ToyWorldFolder().append("flows.csv", "SOU,NOR,food,3\n")))
                .containsExactly("flows.csv: Sold abroad and not at home: food of SOU.");
    }

    @Test
    void regionThatSellsNothingAbroad_isSaid() {
        assertThat(notices(new ToyWorldFolder()
                        .change("flows.csv", "SOU,NOR,steel,20", "SOU,NOR,steel,0")
                        .change("value_added.csv", "NOR,food,0.6", "NOR,food,0.75")
                        .change("input_output.csv", "NOR,food,steel,0.15\n", "")))
                .containsExactly("flows.csv: Nothing is sold abroad by SOU.");
    }

    @Test
    void sectorWithoutRowOfValueAdded_isSaid() {
        assertThat(notices(new ToyWorldFolder()
                        .append("flows.csv", "SOU,SOU,food,5\n")
                        .change("value_added.csv", "SOU,food,1\n", "")))
                .containsExactly(
                        "value_added.csv: (SOU, food) has no row: value added is taken to be 1, without inputs.");
    }

    @Test
    void regionWithoutRowsOfValueAdded_isRefused() {
        assertOne(
                new ToyWorldFolder()
                        .change("value_added.csv", "SOU,food,1\nSOU,steel,0.5\n", "")
                        .change("input_output.csv", "SOU,steel,steel,0.5\n", ""),
                "value_added.csv: The region (SOU) has no row; every region needs its own. Maybe the file was cut off;"
                        + " a region without inputs has value added 1 in each sector.");
    }

    @Test
    void regionWithoutRowsOfInputs_isRefusedOnceWhereItNeedsSome() {
        assertOne(
                new ToyWorldFolder().change("input_output.csv", "NOR,food,food,0.25\nNOR,food,steel,0.15\n", ""),
                "input_output.csv: The region (NOR) has no row, and its value added is below 1. Maybe the file was cut"
                        + " off.");
    }

    @Test
    void regionThatStatesValueAddedOne_needsNoInputsAndIsSaid() {
        assertThat(notices(new ToyWorldFolder()
                        .change("value_added.csv", "SOU,steel,0.5", "SOU,steel,1")
                        .change("input_output.csv", "SOU,steel,steel,0.5\n", "")))
                .containsExactly("input_output.csv: The region (SOU) has no row: it makes everything without inputs.");
    }

    @Test
    void dutyOnOwnGoods_isRefused() {
        assertOne(
                new ToyWorldFolder().append("tariffs.csv", "SOU,SOU,steel,0.2\nNOR,NOR,food,0\n"),
                "tariffs.csv:3 [rate]: The rate (0.2) is a duty of SOU on its own goods (steel); goods that cross no"
                        + " border bear none. Maybe another origin is meant, or delete the row.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flows.csv   | 10.5 | 1e308  | is above 1e12 million USD",
                "flows.csv   | 10.5 | 1e400  | is not a finite number",
                "flows.csv   | 10.5 | NaN    | is not a finite number",
                "flows.csv   | 10.5 | 1e-300 | below a thousandth of a dollar",
                "flows.csv   | 10.5 | 2e12   | is above 1e12 million USD",
                "tariffs.csv | 0.1  | 1e308  | is above 1000, which is 100000 %",
                "tariffs.csv | 0.1  | -1     | is not above -1",
                "sectors.csv | 2.5  | 1e-9   | is below 0.05",
                "sectors.csv | 2.5  | 201    | is above 200",
                "sectors.csv | 2.5  | -4     | is below 0.05",
                "value_added.csv  | 0.6  | 1e9 | is not between 0 and 1",
                "input_output.csv | 0.25 | 1e9 | is above 1, and value added"
            })
    void absurdNumber_isRefusedWithItsBound(String file, String number, String by, String complaint) {
        assertThat(problems(new ToyWorldFolder().change(file, number, by).in(freshFolder())))
                .hasSize(1)
                .allSatisfy(problem -> assertThat(problem.file() + ": " + problem.message())
                        .startsWith(file + ": ")
                        .contains(complaint));
    }

    @Test
    void elasticityOfThePublishedRange_isAccepted() {
        assertThat(WorldReader.read(new ToyWorldFolder()
                                .change("sectors.csv", "2.5", "64.85")
                                .in(folder))
                        .economy()
                        .sectors()
                        .get(1)
                        .tradeElasticity())
                .isEqualTo(64.85);
    }

    @Test
    void worldFromWhichNoAccountsFollow_isRefusedWhenItIsRead() {
        assertThat(one(new ToyWorldFolder().change("flows.csv", "NOR,SOU,food,10.5", "NOR,SOU,food,1000"))
                        .toString())
                .startsWith("flows.csv: ")
                .contains("no final demand");
    }

    @Test
    void oddKeysOfTheDescription_areNoBareException() {
        String odd =
                "\"licenses[\": 1, \"licenses[x]\": 2, \"sources[99999999999]\": 3, \"sources[\": {\"a]\": [[[]]]},";
        assertThat(WorldReader.read(new ToyWorldFolder()
                                .change("datapackage.json", "\"title\"", odd + "\"title\"")
                                .in(folder))
                        .info()
                        .licences())
                .containsExactly("CC0-1.0");
    }

    @Test
    @Timeout(60)
    void listOfMillionsOfCodes_isGivenUp() throws IOException {
        Path world = new ToyWorldFolder().in(folder);
        StringBuilder rows = new StringBuilder("region,name\n");
        for (int r = 0; r < 2_000_000; r++) {
            rows.append('R').append(r).append(",x\n");
        }
        Files.writeString(world.resolve("regions.csv"), rows);
        assertThat(problems(world).get(0))
                .hasToString(
                        "regions.csv:5002 [region]: The file lists more than 5000 codes. Maybe it is another file.");
    }

    @Test
    void linkToNothingAsTariffs_isNoAbsentFile() throws IOException {
        Path world = new ToyWorldFolder().without("tariffs.csv").in(folder);
        Files.createSymbolicLink(world.resolve("tariffs.csv"), world.resolve("gone.csv"));
        assertThat(problems(world))
                .hasToString("[tariffs.csv: The file cannot be read (it is a link to something that is not there).]");
    }

    @ParameterizedTest
    @CsvSource({"flows.csv", "tariffs.csv", "datapackage.json", "regions.csv", "elasticities.csv", "input_output.csv"})
    @Timeout(30)
    void endlessFile_isRefused(String file) throws Exception {
        Path device = freshDevice(file, Path.of("/dev/zero"));
        assertThat(problems(device).get(0).toString())
                .startsWith(file + ": The file cannot be read (it is not a regular file but a device or a pipe).");
        Path world = new ToyWorldFolder().without(file).in(freshFolder());
        assertThat(new ProcessBuilder("mkfifo", world.resolve(file).toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(problems(world).get(0).toString()).contains("a device or a pipe");
    }

    private Path freshDevice(String file, Path target) throws IOException {
        Path world = new ToyWorldFolder().without(file).in(freshFolder());
        Files.createSymbolicLink(world.resolve(file), target);
        return world;
    }
}
