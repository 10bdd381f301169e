package io.tradewind.scenarios.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every column of a user's facts with blank, wrong, absurd and infinite values: each is refused with its place or counted as not covered. */
final class FactFaultsTest {
    private static final List<String> COLUMNS =
            List.of("period", "reporter", "partner", "flow", "product", "measure", "value", "unit", "source");
    private static final List<String> GOOD =
            List.of("2025-09", "CN", "USA", "exports", "all", "yoy_pct", "-27.0", "USD", "customs");
    private static final List<String> ODD = List.of(
            "",
            " ",
            "?",
            "-",
            "+",
            "NaN",
            "Infinity",
            "1e400",
            "-1e400",
            "1e300",
            "0e2147483647",
            "1e-2147483647",
            "0x1p3",
            "all",
            "2999-01",
            "0000-01",
            "+12345-01",
            "2025-Q5",
            "2025-02-30",
            "2025/2024",
            "/",
            "中国",
            "CN-",
            "=1+1",
            "\u001b[31m",
            "x".repeat(4000));

    /** Odd, but every partner and product, and nothing in many digits. */
    private static final List<String> STILL_GOOD = List.of("all", "0e2147483647", "1e-2147483647");

    private static final Pattern PLACE = Pattern.compile("facts\\.csv:\\d+ \\[[a-z]+]");

    @TempDir
    private Path folder;

    private static String row(String column, String value) {
        List<String> cells = new java.util.ArrayList<>(GOOD);
        cells.set(COLUMNS.indexOf(column), value);
        return String.join(",", cells);
    }

    private Path file(String... rows) throws IOException {
        return Files.writeString(
                folder.resolve("facts.csv"), String.join(",", COLUMNS) + "\n" + String.join("\n", rows) + "\n");
    }

    private Facts read(String... rows) throws IOException {
        return FactReader.read(file(rows));
    }

    private List<Problem> problems(String... rows) throws IOException {
        Path file = file(rows);
        return catchThrowableOfType(InvalidInputException.class, () -> FactReader.read(file))
                .problems();
    }

    private static Optional<String> gap(Fact fact) {
        ComparedFact compared = FactComparison.withObservations().compare(fact);
        return compared.isCovered() ? Optional.empty() : Optional.of(compared.gap());
    }

    @Test
    void oddTextInAnyColumn_isRefusedAtItsPlaceOrSaysWhyItHasNoFigure() throws IOException {
        int refused = 0;
        int uncovered = 0;
        for (String column : COLUMNS) {
            for (String odd : ODD) {
                try {
                    Facts facts = read(row(column, odd));
                    assertThat(facts.size()).isOne();
                    Optional<String> gap = gap(facts.list().get(0));
                    uncovered += gap.isPresent() ? 1 : 0;
                    assertThat(gap.orElse("there is none")).isNotBlank();
                    assertThat(column.equals("source") || gap.isPresent() || STILL_GOOD.contains(odd))
                            .as(column + " = " + odd)
                            .isTrue();
                } catch (InvalidInputException e) {
                    refused++;
                    assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
                        assertThat(problem.path()).matches(PLACE).endsWith("[" + column + "]");
                        assertThat(problem.message()).isNotBlank();
                    });
                }
            }
        }
        assertThat(refused).isGreaterThan(2 * ODD.size());
        assertThat(uncovered).isGreaterThan(2 * ODD.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"EUR", "% EUR", "HKD", "HK$", "yen", "%", "pp", "€", "% USD per EUR", "USD and CNY", "GBP USD"})
    void growthInAnotherUnit_hasNoFigure(String unit) throws IOException {
        Fact fact = read(row("unit", unit)).list().get(0);
        assertThat(gap(fact)).hasValueSatisfying(why -> assertThat(why).contains("unit (" + unit + ")"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "% USD", "CNY", "% (CNY)", "US$", "% y/y USD", "yuan", "RMB", "US dollars"})
    void growthInDollarsOrYuan_hasAFigure(String unit) throws IOException {
        assertThat(gap(read(row("unit", unit)).list().get(0))).isEmpty();
    }

    @Test
    void levelInAnotherCurrency_hasNoFigure_andOneWithoutScaleIsRefused() throws IOException {
        String level = "2025-09,CN,USA,exports,all,level,";
        assertThat(gap(read(level + "29,bn EUR,x").list().get(0)))
                .hasValueSatisfying(why -> assertThat(why).contains("EUR"));
        assertThat(gap(read(level + "34.3,bn USD,x").list().get(0))).isEmpty();
        for (String unit : List.of("", "USD", "bn", "EUR", "bn USD CNY")) {
            assertThat(problems(level + "34.3," + unit + ",x"))
                    .as(unit)
                    .extracting(Problem::path)
                    .containsExactly("facts.csv:2 [unit]");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "yoy_pct,-101,USD",
        "yoy_pct,1e7,USD",
        "level,-1,bn USD",
        "level,1e20,mn USD",
        "level,1e4,tn USD",
        "share_pct,101,%",
        "share_pct,-1,%",
        "contribution_pp,-1e300,pp USD",
        "quantity_yoy_pct,-100.5,%"
    })
    void valueThatNoTradeCanHave_isRefused(String measure, String value, String unit) throws IOException {
        assertThat(problems("2025-09,CN,USA,exports,all," + measure + "," + value + "," + unit + ",x"))
                .extracting(Problem::path)
                .containsExactly("facts.csv:2 [value]");
    }

    @Test
    void balanceMayBeNegative() throws IOException {
        assertThat(read("2025-09,CN,WLD,balance,all,level,-5,bn USD,x").size()).isOne();
    }

    @Test
    void sameStatementInOtherWordsAndScales_isARepeat_otherCurrenciesAndMeasuresAreNot() throws IOException {
        Facts facts = read(
                "2025-Q3,CN,EU,exports,all,level,140,bn USD,a",
                "2025-07/2025-09,CN,EU27,exports,all,level,141000,mn USD,b",
                "2025-Q3,CN,EU,exports,all,level,1000,bn CNY,c",
                "2025-Q3,CN,EU,exports,all,yoy_pct,7,% USD,d",
                "2025-Q3,CN,EU,exports,all,yoy_pct,7,USD,e",
                "2025-Q3,CN,EU,imports,all,yoy_pct,7,USD,f",
                "2025-Q3,CN,EU,exports,all,yoy_pct,7,EUR,g",
                "2025-Q3,CN,Atlantis,exports,all,yoy_pct,7,USD,h",
                "2025-Q3,CN,Atlantis,exports,all,yoy_pct,8,USD,i");
        assertThat(facts.repeats().entrySet())
                .extracting(e -> e.getKey().id() + " of " + e.getValue().id())
                .containsExactly("line-3 of line-2", "line-6 of line-5", "line-10 of line-9");
    }

    @Test
    void fileWithoutSource_isRefusedAtItsHeader_andManyProblemsHaveAPlaceToo() throws IOException {
        Path noSource = Files.writeString(
                folder.resolve("facts.csv"), "period,reporter,partner,flow,product,measure,value,unit\n");
        InvalidInputException missing =
                catchThrowableOfType(InvalidInputException.class, () -> FactReader.read(noSource));
        assertThat(missing.problems()).extracting(Problem::path).containsExactly("facts.csv:1 [source]");
        assertThat(problems(row("source", ""))).extracting(Problem::path).containsExactly("facts.csv:2 [source]");
        String[] bad = new String[60];
        java.util.Arrays.fill(bad, row("reporter", ""));
        List<Problem> many = problems(bad);
        assertThat(many)
                .hasSize(51)
                .allSatisfy(problem -> assertThat(problem.path()).isNotBlank());
        assertThat(many.get(50).path()).isEqualTo("facts.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", " "})
    void pathThatIsNoFile_isRefused(String path) {
        InvalidInputException error =
                catchThrowableOfType(InvalidInputException.class, () -> FactReader.read(Path.of(path)));
        assertThat(error.problems())
                .hasSize(1)
                .allSatisfy(problem -> assertThat(problem.path()).isNotBlank());
    }
}
