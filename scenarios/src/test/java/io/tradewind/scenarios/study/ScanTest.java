package io.tradewind.scenarios.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.rate=0:0.3:0.1|0,0.1,0.2,0.3",
                "a.rate=0:1:0.4|0,0.4,0.8",
                "a.rate=1:0:-0.5|1,0.5,0",
                "a.rate=-15,0,15|-15,0,15",
                "a.rate=0.10,.1,1e-1,2|0.1,2",
                "a.rate=0:0.2:0.1,1,2:3:1|0,0.1,0.2,1,2,3",
                "a.rate=5:5:1|5",
                "without.a=true,false|true,false",
                "origin=2024-12, 2025-06|2024-12,2025-06",
                "legs.CNY/EUR.pct=-1:1:1|-1,0,1"
            })
    void values_areThoseThatAreWritten(String text, String values) {
        Scan scan = Scan.parse(text, false);
        assertThat(scan.field()).isEqualTo(text.substring(0, text.indexOf('=')));
        assertThat(String.join(",", scan.values())).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.rate|which field|0:1.25:0.25",
                "=1|which field|",
                "a.rate=0:1:0|step of 'a.rate=0:1:0' is 0|use 1",
                "a.rate=1:0:0.5|never reach 0|step of -0.5",
                "a.rate=0:1|no range|FROM:TO:STEP",
                "a.rate=0:x:1|'x'|commas",
                "a.rate=1,,2|empty value|comma",
                "a.rate=0:1:0.000001|more than 100000|larger steps",
                "a.rate=0:1e999999999:1|'1e999999999'|"
            })
    void whatIsNoScan_isSaid(String text, String message, String hint) {
        Problem problem = catchThrowableOfType(InvalidInputException.class, () -> Scan.parse(text, false))
                .problems()
                .get(0);
        assertThat(problem.path()).isEqualTo("scan");
        assertThat(problem.message()).contains(message);
        assertThat(problem.hint()).contains(hint == null ? "" : hint);
    }

    @Test
    void grid_hasEveryCombinationTheLastFastest() {
        List<Map<String, String>> grid = Scan.grid(List.of(Scan.parse("a=1,2", false), Scan.parse("b=x,y,z", false)));
        assertThat(grid).hasSize(6).startsWith(Map.of("a", "1", "b", "x"), Map.of("a", "1", "b", "y"));
        assertThat(grid).endsWith(Map.of("a", "2", "b", "z")).doesNotHaveDuplicates();
        assertThat(grid.get(0).keySet()).containsExactly("a", "b");
    }

    @Test
    void tooManyAndTheSameTwice_areRefused() {
        Scan many = Scan.parse("a=1:1000:1", false);
        Scan more = Scan.parse("b=1:1000:1", false);
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> Scan.grid(List.of(many, more))))
                .hasMessageContaining("more than 100000 combinations");
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> Scan.grid(List.of(many, many))))
                .hasMessageContaining("scanned twice");
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> Scan.sample(List.of(many), 100_001)))
                .hasMessageContaining("more than 100000");
    }

    @Test
    void sample_fillsRangesAndListsEvenly() {
        List<Map<String, String>> sample =
                Scan.sample(List.of(Scan.parse("a=-1:1", true), Scan.parse("b=x,y", true)), 64);
        assertThat(sample).hasSize(64);
        assertThat(sample).filteredOn(one -> one.get("b").equals("x")).hasSize(32);
        for (int cell = 0; cell < 8; cell++) {
            double low = -1 + cell / 4.0;
            assertThat(sample)
                    .filteredOn(one ->
                            Double.parseDouble(one.get("a")) >= low && Double.parseDouble(one.get("a")) < low + .25)
                    .hasSize(8);
        }
    }
}
