package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --brief} and {@code --top}. */
@Tag("slow")
final class MovesTest {
    private static final Pattern RULE = Pattern.compile("(?m)^-{3,}.*$");

    private static String answer(String line) {
        Cli.Result result = Cli.run(line.split(" "));
        assertThat(result.status()).as(result.err()).isZero();
        return result.out();
    }

    /** Rows below the rule of the table of that caption, whatever the widths of its columns. */
    private static List<String> rows(String page, String caption) {
        String table = page.substring(page.indexOf(caption));
        String below = RULE.split(table, 2)[1].stripLeading();
        return below.lines()
                .takeWhile(line -> !line.isBlank())
                .map(line -> line.replaceAll(" {2,}", "  "))
                .toList();
    }

    @Test
    void runBriefly_isTheHeadlineAndTheTenLargestMoves() {
        String whole = answer("run tariff-60 --to 2025-06");
        String brief = answer("run tariff-60 --to 2025-06 --brief");

        assertThat(RULE.matcher(brief).results()).hasSize(1);
        assertThat(rows(brief, "Exports by partner")).hasSize(10).isEqualTo(rows(whole, "Exports by partner"));
        assertThat(whole).startsWith(brief.substring(0, brief.indexOf("Exports by partner")));
    }

    @Test
    void top_showsThatManyMovesInEachTable_andTheSameOnesAsTheWhole() {
        String whole = answer("run tariff-60 --to 2025-06");
        String three = answer("run tariff-60 --to 2025-06 --top 3");
        String all = answer("run tariff-60 --to 2025-06 --top 1000");

        assertThat(three).contains("Exports by partner, largest moves first (3 of 25)");
        assertThat(rows(three, "Exports by partner"))
                .isEqualTo(rows(whole, "Exports by partner").subList(0, 3));
        assertThat(rows(three, "Imports by product")).hasSize(3);
        assertThat(all).contains("Exports by partner, largest moves first\n");
        assertThat(rows(all, "Exports by partner")).hasSize(25);
    }

    @Test
    void otherAnswersAboutMoves_areNarrowedToo() {
        assertThat(rows(answer("equilibrium tariff-60 --top 4"), "region"))
                .hasSize(5)
                .last()
                .asString()
                .contains("The 4 largest of 24 regions");
        assertThat(rows(answer("compare baseline tariff-60 --to 2025-06 --top 2"), "Exports of CN, 2025"))
                .hasSize(2);
        assertThat(answer("compare baseline tariff-60 --to 2025-06 --brief"))
                .startsWith("A: No shock")
                .contains("Exports of CN, 2025")
                .doesNotContain("Imports of CN");
        assertThat(rows(answer("best-response USA CHN --top 1"), "region")).hasSize(2);
        assertThat(rows(answer("explain us-china-2025 --month 2025-05 --partner USA --brief"), "player"))
                .hasSizeLessThanOrEqualTo(13)
                .anyMatch(row -> row.startsWith("baseline"))
                .anyMatch(row -> row.startsWith("total"));
        assertThat(rows(answer("explain us-china-2025 --month 2025-05 --partner USA --top 1"), "player"))
                .hasSize(4)
                .last()
                .asString()
                .startsWith("The 1 largest of ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run tariff-60 --top 0",
                "run tariff-60 --top -3",
                "run tariff-60 --top many",
                "run tariff-60 --top 3 --format csv",
                "run tariff-60 --brief --format json",
                "run tariff-60 --brief -o a.xlsx"
            })
    void whatMeansNothing_isRefused(String line) {
        Cli.Result result = Cli.run(line.split(" "));

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("tradewind: error: ").containsPattern("--top|--brief");
    }

    @Test
    void noCommand_printsTheHelp() {
        Cli.Result result = Cli.run();

        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo(answer("--help"));
    }
}
