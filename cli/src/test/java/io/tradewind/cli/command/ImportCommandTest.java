package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.tradewind.cli.Cli;
import io.tradewind.io.columnar.Columnar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportCommandTest {
    @TempDir
    private Path folder;

    private Path flows;

    @BeforeEach
    void writeFlows() throws IOException {
        flows = Files.writeString(
                folder.resolve("BACI_HS92_Y2023_V202601.csv"),
                "t,i,j,k,v,q\n2023,156,842,854231,1500,1\n2023,842,156,120190,900,\n2023,490,842,854231,300,1\n"
                        + "2023,842,490,870323,200,1\n2023,251,842,870323,100,1\n2023,842,276,10121,50,1\n2023,842,899,870323,8,1\n"
                        + "2023,842,156,9999AA,7,1\n");
    }

    @Test
    void baci_becomesAWorldOfTheBuiltInRegions_thatCheckAccepts() throws IOException {
        Path world = folder.resolve("world");
        Cli.Result made = Cli.run("world", "import", "baci", flows.toString(), "-o", world.toString());
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(made.out())
                .contains(
                        "Wrote the world baci-2023 of 4 regions and 4 sectors", "no region for the code 899", "9999AA");
        assertThat(Files.readString(world.resolve("import.json"))).contains("\"rows\" : 8");
        assertThat(Files.readString(world.resolve("flows.csv"))).contains("TWN,USA,electronics_electrical,0.3");
        assertThat(Files.readString(world.resolve("regions.csv"))).contains("European Union 27");
        assertThat(Cli.run("world", "check", world.toString()).status()).isZero();
    }

    @Test
    void accountOfTheRows_isCsvForPrograms_andReadIsKeptPlusDropped() {
        Cli.Result made = Cli.run(
                "world",
                "import",
                "baci",
                flows.toString(),
                "-o",
                folder.resolve("w").toString(),
                "--format",
                "csv");
        assertThat(made.out())
                .startsWith("fate,rows,value,what\nread,8,3.065,all rows\nkept,7,3.057,\ndropped,1,0.008,");
    }

    @Test
    void mapsOfOnesOwn_goBeforeTheShippedOnes() throws IOException {
        Path regions = Files.writeString(folder.resolve("r.csv"), "code,region\n842,USA\n156,CHN\n");
        Path sectors = Files.writeString(folder.resolve("s.csv"), "code,sector\n85,chips\n12,beans\n");
        Path world = folder.resolve("world");
        Cli.Result made = Cli.run(
                "world",
                "import",
                "baci",
                flows.toString(),
                "-o",
                world.toString(),
                "--regions",
                regions.toString(),
                "--sectors",
                sectors.toString());
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(Files.readString(world.resolve("sectors.csv"))).contains("chips,chips,4", "beans,beans,4");
        assertThat(made.out()).contains("no region for the code 490", "no sector for the code 9999AA");
    }

    @Test
    void badInput_isOneMessageWithItsPlace_andNothingIsWritten() throws IOException {
        Path world = folder.resolve("world");
        Path cut = Files.writeString(folder.resolve("cut.csv"), "t,i,j,k,v,q\n2023,156,842,8542");
        Cli.Result result = Cli.run("world", "import", "baci", cut.toString(), "-o", world.toString());
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("cut.csv:2: error: The row has 4 values", "Maybe the file was cut off");
        assertThat(result.out()).isEmpty();
        assertThat(world).doesNotExist();
        assertThat(Cli.run("world", "import", "bacci", cut.toString(), "-o", world.toString())
                        .status())
                .isEqualTo(2);
        assertThat(Cli.run("world", "import", "baci", flows.toString(), "-o", folder.toString())
                        .err())
                .contains("is not an empty folder");
    }

    @Test
    void monthlyFiles_becomeFacts() throws IOException {
        Path months = Files.writeString(
                folder.resolve("imports.json"),
                "[[\"GEN_VAL_MO\",\"I_COMMODITY\",\"CTY_CODE\",\"CTY_NAME\",\"time\"],"
                        + "[\"1500000\",\"854231\",\"5700\",\"CHINA\",\"2025-03\"],[\"2500000\",\"8703\",\"4280\",\"GERMANY\",\"2025-03\"]]");
        Cli.Result facts = Cli.run("data", "import", "census", months.toString(), "--format", "csv");
        assertThat(facts.status()).as(facts.err()).isZero();
        assertThat(facts.out())
                .startsWith("period,reporter,partner,flow,product,measure,value,unit,source\n")
                .contains("2025-03,USA,CHN,imports,electronics_electrical,level,1.5,mn USD,")
                .contains("2025-03,USA,EU27,imports,transport_equipment,level,2.5,mn USD,");
        assertThat(facts.err()).contains("2 rows read, 2 kept, 0 dropped");
        assertThat(folder.resolve("import.json")).as("printed alone").doesNotExist();
    }

    @Test
    void accountOfMonthlyFiles_isKeptBesideTheFacts_andNoOthersIsOverwritten() throws IOException {
        Path months = Files.writeString(
                folder.resolve("imports.json"),
                "[[\"GEN_VAL_MO\",\"I_COMMODITY\",\"CTY_CODE\",\"CTY_NAME\",\"time\"],"
                        + "[\"1500000\",\"854231\",\"5700\",\"CHINA\",\"2025-03\"],[\"2500000\",\"8703\",\"0003\",\"EU\",\"2025-03\"]]");
        Path facts = folder.resolve("facts.csv");
        for (int again = 0; again < 2; again++) {
            Cli.Result made = Cli.run("data", "import", "census", months.toString(), "-o", facts.toString());
            assertThat(made.status()).as(made.err()).isZero();
        }
        assertThat(Files.readString(folder.resolve("import.json")))
                .contains(
                        "\"result\" : \"facts.csv\"",
                        "\"rows\" : 2,\n    \"value\" : 4.0",
                        "a group of countries",
                        "\"sha256\" : \"");
        Cli.Result other = Cli.run(
                "data",
                "import",
                "census",
                months.toString(),
                "-o",
                folder.resolve("b.csv").toString());
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("import.json' is the account of another import");
        assertThat(folder.resolve("b.csv")).doesNotExist();
    }

    @Test
    void industriesWithoutATable_needAMap() throws IOException {
        Path itpd = Files.writeString(
                folder.resolve("itpd.csv"),
                "exporter_iso3,importer_iso3,year,industry_id,trade\nUSA,CHN,2019,10,5\nCHN,USA,2019,10,7\n");
        Cli.Result refused = Cli.run(
                "world",
                "import",
                "itpd",
                itpd.toString(),
                "-o",
                folder.resolve("w").toString());
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("No table of the industries", "give a map of sectors");
        Path map = Files.writeString(folder.resolve("i.csv"), "code,sector\n10,agriculture\n");
        Cli.Result made = Cli.run(
                "world",
                "import",
                "itpd",
                itpd.toString(),
                "--sectors",
                map.toString(),
                "-o",
                folder.resolve("w").toString());
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(made.out()).contains("experimental");
        assertThat(Cli.run("world", "check", folder.resolve("w").toString()).status())
                .isZero();
    }

    @Test
    void workbookOfRegions_goesToTheBuiltInOnes_andCheckAcceptsIt() throws IOException {
        String demand = "CONS_h,CONS_h";
        String table = "Table,,,,,,,,,,\nof 2014,,,,,,,,,,\n,,,,A01,C26,A01,C26," + demand + ",GO\n,,,,a,b,a,b,c,d,e\n"
                + ",,,,USA,USA,ROW,ROW,USA,ROW,TOT\n,,,,c1,c2,c1,c2,c57,c57,c62\n"
                + "A01,a,USA,r1,1,2,1,1,20,5,30\nC26,b,USA,r2,1,9,1,4,10,5,30\n"
                + "A01,a,ROW,r1,1,1,3,5,6,14,30\nC26,b,ROW,r2,2,3,4,1,10,10,30\nGO,x,TOT,r73,30,30,30,30,,,\n";
        Path wiod = Files.writeString(folder.resolve("WIOT2014.csv"), table);
        Cli.Result made = Cli.run(
                "world",
                "import",
                "wiod",
                wiod.toString(),
                "-o",
                folder.resolve("w").toString());
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(Files.readString(folder.resolve("w/regions.csv"))).contains("USA,United States", "ROW,");
        assertThat(Cli.run("world", "check", folder.resolve("w").toString()).status())
                .isZero();
    }

    @Test
    void codesOfGoods_actThroughSharesOfTrade_andTheAnswerSaysSo() throws IOException {
        Path world = folder.resolve("world");
        Cli.run("world", "import", "baci", flows.toString(), "-o", world.toString());
        Path scenario = Files.writeString(folder.resolve("chips.yaml"), """
                formatVersion: 1
                id: chips
                title: A duty on chips
                horizon: {from: 2024-01, to: 2024-12}
                events:
                  - id: d
                    kind: tariff
                    imposer: USA
                    targets: [CHN]
                    scope: {hs: ["8542"]}
                    rate: 0.25
                    effective: 2024-02-01
                    source: {citation: "made up"}
                """);
        Cli.Result without = Cli.run("run", scenario.toString(), "--world", world.toString());
        assertThat(without.status()).isEqualTo(3);
        assertThat(without.err()).contains("scope.hs[0]", "does not know what its sectors are made of");
        Files.writeString(
                Files.createDirectory(world.resolve("products")).resolve("shares.csv"),
                "code,sector,share\n854231,electronics_electrical,0.4\n850760,electronics_electrical,0.6\n");
        Cli.Result with = Cli.run("run", scenario.toString(), "--world", world.toString(), "--format", "json");
        assertThat(with.status()).as(with.err()).isZero();
        assertThat(with.out()).contains("By code of goods 'd' reaches 40 % of electronics_electrical");
    }

    @Test
    void productsNeedTheirModule_andTheMessageSaysHow() {
        assumeThat(Columnar.find()).as("the module is not on this class path").isEmpty();
        Cli.Result result = Cli.run(
                "world",
                "import",
                "baci",
                flows.toString(),
                "-o",
                folder.resolve("w").toString(),
                "--detail",
                "products");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("reads Parquet", "launcher 'tradewind'");
        assertThat(Cli.run("query", folder.toString(), "select 1").err()).contains("reads Parquet");
        assertThat(Cli.run("run", "tariff-60", "--detail", "goods").err()).contains("neither sectors nor products");
        assertThat(Cli.run("run", "tariff-60", "--product", "8507.60").err())
                .contains("'8507.60' is neither", "Maybe run by product");
    }
}
