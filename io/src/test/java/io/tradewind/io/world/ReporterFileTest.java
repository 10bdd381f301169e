package io.tradewind.io.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.io.files.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is special about the reporter of a folder is read from {@code reporter.json}, and what is wrong with it is said with its place. */
class ReporterFileTest extends BrokenWorldContract {
    private static final String NORTH = """
            {
              "region": "NOR",
              "code": "NO",
              "name": "the North",
              "currency": {"code": "NOK", "name": "krone"},
              "importsRecordedOn": "arrival",
              "counterpart": "SOU",
              "holiday": {"name": "Easter", "first": "03-22", "last": "04-25", "usual": "04-08", "days": 4},
              "currencies": {"SOU": "EUR"},
              "otherNames": {"WARM": "SOU"}
            }
            """;

    private static ToyWorldFolder with(String text) {
        return new ToyWorldFolder().with("reporter.json", text);
    }

    private Economy economy(String text) {
        return WorldReader.read(with(text).in(freshFolder())).economy();
    }

    @Test
    void everyKey_isRead() {
        Economy economy = economy(NORTH);
        ReporterProfile reporter = economy.reporter().orElseThrow();

        assertThat(economy.reporterIndex()).isZero();
        assertThat(economy.counterpartIndex()).isEqualTo(1);
        assertThat(economy.regionsOf("reporter")).containsExactly(0);
        assertThat(reporter.code()).isEqualTo("NO");
        assertThat(reporter.name()).isEqualTo("the North");
        assertThat(reporter.currency()).isEqualTo("NOK");
        assertThat(reporter.currencyName()).isEqualTo("krone");
        assertThat(reporter.importsOnArrival()).isTrue();
        assertThat(reporter.currencies()).isEqualTo(Map.of(RegionCode.of("NOR"), "NOK", RegionCode.of("SOU"), "EUR"));
        assertThat(reporter.otherNames()).isEqualTo(Map.of("WARM", "SOU"));
        ReporterProfile.Holiday easter = reporter.holiday().orElseThrow();
        assertThat(easter.usual()).isEqualTo(MonthDay.of(4, 8));
        assertThat(easter.length()).isEqualTo(4);
        assertThat(easter.months()).isEqualTo(2);
        assertThat(easter.canFallOn(LocalDate.of(2025, 3, 21))).isFalse();
        assertThat(easter.canFallOn(LocalDate.of(2025, 4, 25))).isTrue();
    }

    @Test
    void leastFile_isAReporterWithNothingSpecial() {
        ReporterProfile reporter = economy("""
                {"region": "SOU", "code": "SO", "currency": {"code": "EUR"}}
                """).reporter().orElseThrow();

        assertThat(reporter).isEqualTo(ReporterProfile.of(RegionCode.of("SOU"), "SO", "EUR"));
    }

    @Test
    void withoutTheFile_thereIsNoReporter() {
        Economy economy = WorldReader.read(new ToyWorldFolder().in(folder)).economy();

        assertThat(economy.reporter()).isEmpty();
        assertThat(economy.reporterIndex()).isEqualTo(-1);
        assertThat(economy.regionsOf("reporter")).isEmpty();
    }

    @Test
    void writtenProfile_readsBackTheSame_andTellsWorldsApart() throws IOException {
        LoadedWorld world = WorldReader.read(with(NORTH).in(freshFolder()));
        Path copy = freshFolder().resolve("copy");
        WorldWriter.write(world, copy);

        Economy back = WorldReader.read(copy).economy();
        assertThat(back.reporter()).isEqualTo(world.economy().reporter());
        assertThat(Fingerprint.ofWorld(back)).isEqualTo(Fingerprint.ofWorld(world.economy()));
        assertThat(Fingerprint.ofWorld(economy(NORTH.replace("arrival", "loading"))))
                .isNotEqualTo(Fingerprint.ofWorld(world.economy()));
        assertThat(Files.readString(copy.resolve("reporter.json"))).contains("\"first\" : \"03-22\"");
    }

    @Test
    void profileOfAnotherWorld_isWrittenAsFarAsItConcernsThisOne() throws IOException {
        LoadedWorld world = WorldReader.read(new ToyWorldFolder().in(freshFolder()));
        ReporterProfile other = economy(NORTH).reporter().orElseThrow();
        LoadedWorld elsewhere = world.with(new ReporterProfile(
                RegionCode.of("FAR"),
                "FA",
                "Far",
                "FAR",
                "far",
                false,
                other.counterpart(),
                other.holiday(),
                other.currencies(),
                other.otherNames()));
        Path copy = freshFolder().resolve("copy");
        WorldWriter.write(elsewhere, copy);

        assertThat(copy.resolve("reporter.json")).doesNotExist();
        assertThat(elsewhere.economy().reporterIndex()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"NOR\",|\"NRO\",|reporter.json:2 [region]: The world has no region 'NRO'. Maybe use 'NOR'.",
                "\"SOU\",|\"SUO\",|reporter.json:7 [counterpart]: The world has no region 'SUO'. Maybe use 'SOU'.",
                "\"SOU\",|\"NOR\",|reporter.json:7 [counterpart]: The reporter 'NOR' is no counterpart to itself. Maybe remove the line.",
                "\"NO\"|\"NOR\"|reporter.json:3 [code]: The code 'NOR' is that of a region or a group of the world, which results show beside it. Maybe use the two letters of ISO 3166.",
                "\"NO\"|\"\"|reporter.json:3 [code]: The key 'code' is missing or empty. It must be its code in results, such as the two letters of ISO 3166.",
                "\"NOK\"|\"krone\"|reporter.json:5 [currency.code]: 'krone' is no currency of three capital letters. Maybe use a code of ISO 4217 such as EUR.",
                "arrival|arival|reporter.json:6 [importsRecordedOn]: 'arival' is none of [loading, arrival]. Maybe use 'arrival'.",
                "\"first\"|\"frist\"|reporter.json:8 [holiday.frist]: There is no key 'holiday.frist'. Maybe use 'holiday.first'.",
                "03-22|03-32|reporter.json:8 [holiday.first]: '03-32' is no day of the year. Maybe write month and day, such as 02-05.",
                "03-22|05-22|reporter.json:8 [holiday.first]: The usual day of a holiday lies between its first and its last. Maybe check 'first', 'usual' and 'last'.",
                "\"03-22\"|\"01-05\"|reporter.json:8 [holiday.first]: A holiday falls into at most 3 months, none of them December. Maybe check 'first', 'usual' and 'last'.",
                "4}|0}|reporter.json:8 [holiday.days]: The length (0) is no whole number of days between 1 and 60.",
                "4}|4.5}|reporter.json:8 [holiday.days]: The length (4.5) is no whole number of days between 1 and 60.",
                "\"SOU\": \"EUR\"|\"SOU\": 3|reporter.json:9 [currencies.SOU]: '3' is no currency of three capital letters. Maybe use a code of ISO 4217 such as EUR.",
                "\"SOU\": \"EUR\"|\"NOR\": \"EUR\"|reporter.json:9 [currencies.NOR]: The reporter has the currency NOK, but EUR stands here. Maybe remove this line.",
                "\"WARM\"|\"COLD\"|reporter.json:10 [otherNames.COLD]: 'COLD' is a word of the world already. Maybe remove the line, or use another name.",
                "\"region\"|\"regoin\"|reporter.json:2 [regoin]: There is no key 'regoin'. Maybe use 'region'.",
                "\"counterpart\"|\"counterpat\"|reporter.json:7 [counterpat]: There is no key 'counterpat'. Maybe use 'counterpart'.",
                "krone\"}|krone\"|*"
            })
    void whatIsWrong_isSaidOnceWithItsPlace(String part, String by, String problem) {
        ToyWorldFolder broken =
                new ToyWorldFolder().with("reporter.json", NORTH).change("reporter.json", part, by);
        if (problem.equals("*")) {
            assertThat(problems(broken.in(freshFolder())))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.toString()).startsWith("reporter.json:"));
        } else {
            assertOne(broken, problem);
        }
    }

    @Test
    void emptyFileAndBareList_areNoProfile() {
        assertOne(with(""), "reporter.json: The file is empty. It needs a JSON object with region, code and currency.");
        assertThat(problems(with("{}").in(freshFolder()))).hasSize(3);
        assertThat(problems(with("[1]").in(freshFolder()))).hasSize(4);
    }
}
