package io.tradewind.io.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The unit of {@code datapackage.json} is honoured: flows are in million dollars once they are read. */
class WorldUnitTest extends BrokenWorldContract {
    private static final double IN_THE_FILE = 10.5;

    private static ToyWorldFolder in(String unit, String more) {
        return new ToyWorldFolder()
                .change("datapackage.json", "\"valueUnit\": \"USD million\"", "\"valueUnit\": \"" + unit + "\"" + more);
    }

    private double flow(ToyWorldFolder world) {
        return WorldReader.read(world.in(freshFolder())).economy().flows().get(0, 1, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "USD million, 1",
        "million USD, 1",
        "usd Million, 1",
        "BILLION usd, 1e3",
        "USD billion, 1e3",
        "thousand USD, 1e-3",
        "USD thousand, 1e-3",
        "USD, 1e-6",
        "usd, 1e-6"
    })
    void dollarsInAnyScaleAndCase_areReadAsMillions(String unit, double factor) {
        assertThat(flow(in(unit, ""))).isCloseTo(IN_THE_FILE * factor, within(1e-15 * factor * IN_THE_FILE));
    }

    @Test
    void otherCurrency_isConvertedAtItsRateAndSaysSo() {
        LoadedWorld world =
                WorldReader.read(in("EUR thousand", ", \"usdPerUnit\": 1.08").in(folder));
        assertThat(world.economy().flows().get(0, 1, 0)).isCloseTo(IN_THE_FILE * 1.08e-3, within(1e-15));
        assertThat(world.notices().lines())
                .containsExactly("datapackage.json [world.usdPerUnit]: The flows are in EUR thousand;"
                        + " they are taken as dollars at 1.08 a EUR.");
    }

    @Test
    void otherCurrencyWithoutRate_isRefused() {
        assertOne(
                in("EUR million", ""),
                "datapackage.json:6 [world.valueUnit]: The values are in EUR, and nothing says how many dollars one EUR"
                        + " is. Maybe add \"usdPerUnit\": 1.08 beside it, with the rate of the year.");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1e400", "\"x\"", "1e9", "true"})
    void absurdRate_isRefusedWithItsBounds(String rate) {
        assertThat(one(in("EUR", ", \"usdPerUnit\": " + rate)).toString())
                .startsWith("datapackage.json:6 [world.usdPerUnit]: The rate (")
                .contains("is not a number between 1.0E-9 and 1000.0");
    }

    @Test
    void rateBesideDollars_isRefused() {
        assertThat(one(in("USD", ", \"usdPerUnit\": 1.08")).message()).isEqualTo("One USD is 1 USD, not 1.08.");
    }

    @ParameterizedTest
    @CsvSource({"USD mn", "dollars", "million", "USD trillion", "million USD million", "US$ million", "EUR 2020 million"
    })
    void unitThatIsNone_isRefusedWithAnExample(String unit) {
        assertThat(one(in(unit, "")).toString())
                .contains("The unit (" + unit + ") is not a currency of three letters")
                .endsWith("Maybe write \"USD million\".");
    }

    @Test
    void writtenWorld_isInMillionDollarsAndReadsBackTheSame() throws IOException {
        LoadedWorld world =
                WorldReader.read(in("EUR thousand", ", \"usdPerUnit\": 1.08").in(folder));
        Path copy = folder.resolve("copy");
        WorldWriter.write(world, copy);
        assertThat(Files.readString(copy.resolve("datapackage.json"))).contains("\"valueUnit\" : \"USD million\"");
        LoadedWorld again = WorldReader.read(copy);
        assertThat(again.economy().flows()).isEqualTo(world.economy().flows());
        assertThat(again.notices().isEmpty()).isTrue();
    }
}
