package io.tradewind.scenarios.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.scenarios.data.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactReaderTest {
    private static final String HEADER = "period,reporter,partner,flow,product,measure,value,unit,source\n";

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("facts.csv"), text);
    }

    private List<Problem> problems(String text) throws IOException {
        Path file = file(text);
        return catchThrowableOfType(InvalidInputException.class, () -> FactReader.read(file))
                .problems();
    }

    @Test
    void goodFile_givesItsFacts() throws IOException {
        Facts facts = FactReader.read(file(HEADER
                + "2025-Q3,CN,EU,exports,all,yoy_pct,7.25,% USD,my notes\n"
                + "2025-01/2025-07,CN-GD-Shenzhen,WLD,total,all,level,2.58,tn CNY,Shenzhen Customs\n"
                + "2025-09,CN,WLD,exports,toys,quantity_yoy_pct,-3,%,my notes\n"));
        assertThat(facts.list()).extracting(Fact::id).containsExactly("line-2", "line-3", "line-4");
        Fact first = facts.list().get(0);
        assertThat(first.value()).hasValue(7.25);
        assertThat(first.tolerance()).isEqualTo(0.005);
        assertThat(first.unit().currency()).contains(CurrencyView.USD);
        assertThat(first.kind()).isEqualTo(FactClass.FORECAST);
        assertThat(first.subject()).isEqualTo(FactSubject.of("CN", "EU", "exports", "all"));
        assertThat(facts.list().get(1).unit().millions()).hasValue(1e6);
        assertThat(facts.list().get(2).tolerance()).isEqualTo(0.5);
    }

    /** A measure may be called as the same number of a target is. */
    @Test
    void wordsOfTargets_areMeasuresOfFacts() throws IOException {
        Facts facts = FactReader.read(file(HEADER
                + "2025-01/2025-07,CN,WLD,exports,all,scenario_usd_mn,2.1,tn USD,a\n"
                + "2025-09,CN,WLD,exports,toys,quantity_pct,-3,%,a\n"
                + "2025-09,CN,WLD,exports,toys,price_pct,-3,% USD,a\n"));
        assertThat(facts.list())
                .extracting(Fact::measure)
                .containsExactly(FactMeasure.LEVEL, FactMeasure.QUANTITY_YOY_PCT, FactMeasure.PRICE_YOY_PCT);
    }

    @Test
    void growthKeepsTheCurrencyOfItsUnit_shareWithoutOneIsInYuanForProvincesAndInDollarsElsewhere() throws IOException {
        Facts facts = FactReader.read(file(HEADER
                + "2025-07,CN-GD-Shenzhen,WLD,exports,all,share_pct,4.7,% of CN,a\n"
                + "2025-09,CN,USA,exports,all,share_pct,8.3,%,a\n"
                + "2025-09,CN,WLD,exports,all,yoy_pct,8.4,% (CNY),a\n"));
        assertThat(facts.list())
                .extracting(fact -> fact.unit().currency().orElseThrow())
                .containsExactly(CurrencyView.HOME, CurrencyView.USD, CurrencyView.HOME);
    }

    @Test
    void measuresThatTheModelLacks_areNoMistake() throws IOException {
        Facts facts = FactReader.read(file(HEADER
                + "2025,CN-GD,WLD,total,all,rank,1,rank among provinces,b\n"
                + "2025-05-12,US-CN,,policy,de-escalation,event,,,b\n"));
        assertThat(facts.list()).extracting(Fact::kind).containsOnly(FactClass.CONTEXT);
    }

    @Test
    void shippedFactsWithoutOurOwnColumns_areReadAsAUsersFile() throws IOException {
        List<String> columns = List.of(HEADER.strip().split(","));
        StringBuilder text = new StringBuilder(HEADER);
        for (Map<String, String> row : ShippedFiles.rows("facts/seed_facts.csv")) {
            text.append(columns.stream()
                            .map(column -> '"' + row.get(column).replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        Facts facts = FactReader.read(file(text.toString()));
        assertThat(facts.size()).isEqualTo(144);
        assertThat(facts.list())
                .extracting(Fact::value)
                .isEqualTo(Facts.seed().list().stream().map(Fact::value).toList());
    }

    @Test
    void everythingWrong_isReportedAtOnceWithItsPlace() throws IOException {
        List<Problem> problems = problems(HEADER
                + "2025-13,CN,USA,exports,all,yoy_pct,1,% USD,a\n"
                + "2025-09,CN,USA,export,all,yoy_pct,1,% USD,a\n"
                + "2025-09,CN,USA,exports,all,yoy_pc,1,% USD,a\n"
                + "2025-09,CN,USA,exports,all,level,34.3,bn,a\n"
                + "2025-09,,USA,exports,all,yoy_pct,minus one,% USD,a\n");
        assertThat(problems)
                .extracting(Problem::path)
                .containsExactly(
                        "facts.csv:2 [period]",
                        "facts.csv:3 [flow]",
                        "facts.csv:4 [measure]",
                        "facts.csv:5 [unit]",
                        "facts.csv:6 [reporter]",
                        "facts.csv:6 [value]");
        assertThat(problems.get(0).hint()).contains("2025-Q3");
        assertThat(problems.get(1).hint()).isEqualTo("Maybe use 'exports'.");
        assertThat(problems.get(2).hint()).isEqualTo("Maybe use 'yoy_pct'.");
        assertThat(problems.get(3).hint()).contains("bn USD");
    }

    @Test
    void misspeltColumn_isReportedWithASuggestion() throws IOException {
        List<Problem> problems = problems("period,reporter,partner,flow,product,mesure,value,unit,source\n");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).hint()).isEqualTo("Maybe use 'measure'.");
    }

    @Test
    void wrongBoundClassToleranceAndDoubleId_areReported() throws IOException {
        String header = "id,bound,tolerance,class," + HEADER;
        List<Problem> problems = problems(header
                + "a,lowr,0.1,forecast,2025-09,CN,USA,exports,all,yoy_pct,1,% USD,a\n"
                + "a,,-1,forcast,2025-09,CN,USA,exports,all,yoy_pct,1,% USD,a\n");
        assertThat(problems)
                .extracting(Problem::path)
                .containsExactly(
                        "facts.csv:2 [bound]", "facts.csv:3 [id]", "facts.csv:3 [tolerance]", "facts.csv:3 [class]");
    }

    @Test
    void missingFile_isReported() {
        InvalidInputException error =
                catchThrowableOfType(InvalidInputException.class, () -> FactReader.read(folder.resolve("absent.csv")));
        assertThat(error.problems()).hasSize(1);
        assertThat(error.problems().get(0).toString()).contains("absent.csv", "missing");
    }

    @Test
    void moreProblemsThanAreKept_areCounted() throws IOException {
        List<Problem> problems = problems(HEADER + "2025-13,CN,USA,exports,all,yoy_pct,1,% USD,a\n".repeat(60));
        assertThat(problems).hasSize(51);
        assertThat(problems.get(50).message()).isEqualTo("... and 10 more.");
    }
}
