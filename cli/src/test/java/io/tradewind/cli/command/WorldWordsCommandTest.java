package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import io.tradewind.cli.ToyWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a world: {@code list}, {@code show}, completion. */
final class WorldWordsCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regions   | code,name,groups                    | 25 | VNM,Viet Nam,ASEAN;RCEP;ASIA;BRI",
                "sectors   | code,name,trade_elasticity,products | 17 | petroleum_coke,Refined petroleum and coke,",
                "products  | code,name,sector,aggregates         | 38 | furniture,Furniture and parts,furniture_other_mfg,",
                "groups    | code,name,of,members                | 20 | ASEAN,Association of Southeast Asian Nations,regions,VNM;XSE",
                "groups    | code,name,of,members                | 20 | new-three,New three,products,lithium_batteries;",
                "provinces | code,name,inside                    | 11 | CN-GD-Shenzhen,Shenzhen,CN-GD",
                "channels  | code,name,option                    | 10 | private,private Chinese firms,ownership"
            })
    void list_hasCodeAndNameFirst(String what, String header, int lines, String row) {
        Cli.Result csv = Cli.run("list", what, "--format", "csv");

        assertThat(csv.status()).as(csv.err()).isZero();
        assertThat(csv.out().lines().findFirst()).contains(header);
        assertThat(csv.out().lines()).hasSize(lines).anyMatch(line -> line.startsWith(row));
        assertThat(Json.topNames(Cli.run("list", what, "--format", "json").out()))
                .containsExactly("schema", what);
        assertThat(Cli.run("list", what).out()).startsWith("code ");
    }

    @Test
    void list_takesAnotherWorldAndSaysWhereItHasNone() throws IOException {
        String world = ToyWorld.in(folder.resolve("toy")).toString();

        assertThat(Cli.run("list", "regions", "--world", world, "--format", "csv")
                        .out())
                .isEqualTo("code,name,groups\nNOR,North,COLD\nSOU,South,WARM\n");
        assertThat(Cli.run("list", "sectors", "--world", world, "--format", "csv")
                        .out())
                .isEqualTo("code,name,trade_elasticity,products\nfood,Food,4,\nsteel,Steel,2.5,\n");
        Cli.Result none = Cli.run("list", "products", "--world", world, "--format", "csv");
        assertThat(none.out()).isEqualTo("code,name,sector,aggregates\n");
        assertThat(none.err()).contains("this world has no products");
        assertThat(Cli.run("list", "regions", "--world", "no-such").status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(Cli.run("list", "scenarios", "--world", world).status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void namesOfAWorldThatLookLikeFormulas_areQuotedInCsvAlone() throws IOException {
        Path world = ToyWorld.in(folder.resolve("toy"));
        ToyWorld.change(world, "regions.csv", "NOR,North,COLD", "NOR,=1+1,COLD");
        ToyWorld.change(world, "regions.csv", "SOU,South", "SOU,@South");
        ToyWorld.change(world, "sectors.csv", "food,Food", "food,-Food");
        String scenario = ToyWorld.scenario(folder.resolve("duty.yaml")).toString();

        assertThat(Cli.run("list", "regions", "--world", world.toString(), "--format", "csv")
                        .out())
                .contains("NOR,'=1+1,COLD", "SOU,'@South,WARM");
        String rows = Cli.run("run", scenario, "--world", world.toString(), "--frequency", "year", "--format", "csv")
                .out();
        assertThat(rows)
                .contains(",'=1+1,", ",'@South,", ",'-Food,")
                .containsPattern(",-\\d+\\.\\d{3},-\\d+\\.\\d{6},");
        assertThat(rows.lines().flatMap(line -> List.of(line.split(",")).stream()))
                .noneMatch(cell -> cell.matches("[=+@].*|-\\D.*"));
        assertThat(Cli.run("list", "regions", "--world", world.toString(), "--format", "json")
                        .out())
                .contains("\"name\":\"=1+1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VNM                | Viet Nam (VNM)                  | Exports go to     USA ",
                "Vietnam            | Viet Nam (VNM)                  | --reporter VNM",
                "EU                 | European Union 27 (EU27)        | Also called       EU",
                "CN-GD              | Guangdong (CN-GD)               | Parts             Shenzhen (CN-GD-Shenzhen)",
                "Shenzhen           | Shenzhen (CN-GD-Shenzhen)       | Part of           CN-GD",
                "ASEAN              | ASEAN                           | Members           VNM, XSE",
                "machinery          | Machinery (non-electrical) (machinery) | Products          general_machinery, other_machinery",
                "integrated_circuits| Integrated circuits (integrated_circuits) | Sector            electronics_electrical",
                "new-three          | new-three                       | Members           lithium_batteries, photovoltaic"
            })
    void show_describesPlacesAndGoods(String word, String title, String part) {
        Cli.Result result = Cli.run("show", word);

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out())
                .startsWith(title + "\n" + "=".repeat(title.length()))
                .contains(part);
    }

    @Test
    void show_ofAPartOfARegion_namesTheRegion() {
        Cli.Result result = Cli.run("show", "Sichuan");

        assertThat(result.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(result.err()).contains("only as a part of 'CN-XX'");
    }

    @Test
    void show_takesAnotherWorldWhereThatMatters() throws IOException {
        String world = ToyWorld.in(folder.resolve("toy")).toString();

        assertThat(Cli.run("show", "NOR", "--world", world).out()).startsWith("North (NOR)");
        assertThat(Cli.run("show", "elasticity.one_year", "--world", world).status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void completion_knowsScenariosPartnersProductsAndParameters(String shell) {
        assertThat(Cli.run("completion", shell).out())
                .contains(
                        "tariff-60",
                        "G7PLUS",
                        "CN-GD-Shenzhen",
                        "integrated_circuits",
                        "lam_f=",
                        "world-2023",
                        "tamberi");
    }

    @Test
    void completionOfFish_offersFilesWhereAFileMayStand() {
        String fish = Cli.run("completion", "fish").out();

        assertThat(fish.lines().filter(line -> line.contains("tariff-60")))
                .isNotEmpty()
                .noneMatch(line -> line.contains(" -f "));
        assertThat(fish.lines().filter(line -> line.contains("-l partner ") && line.contains("G7PLUS")))
                .isNotEmpty()
                .allMatch(line -> line.contains(" -f -a "));
    }
}
