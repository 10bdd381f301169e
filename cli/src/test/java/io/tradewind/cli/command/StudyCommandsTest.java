package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code sweep}, {@code solve-for} and {@code sensitivity} from options to what is printed. */
@Tag("slow")
final class StudyCommandsTest {
    private static final String YOY = "yoy_pct exports CN USA 2025";

    @TempDir
    private Path folder;

    private static Cli.Result sweep(String... more) {
        return Cli.run(
                Stream.concat(Stream.of("sweep", "tariff-60"), Stream.of(more)).toArray(String[]::new));
    }

    private static List<String[]> cells(String csv) {
        return csv.lines().map(line -> line.split(",", -1)).toList();
    }

    private static double cell(String csv, String row, String column) {
        List<String[]> cells = cells(csv);
        int at = List.of(cells.get(0)).indexOf(column);
        return cells.stream()
                .filter(line -> String.join(",", line).startsWith(row))
                .mapToDouble(line -> Double.parseDouble(line[at]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sweepOfOne_printsWhatRunAndEquilibriumPrint() {
        Cli.Result sweep = sweep(
                "--scan",
                "us-60.rate=0.6",
                "--target",
                YOY,
                "--target",
                "real_income_pct CHN",
                "--target",
                "effect_usd_mn exports CN USA 2025-Q4",
                "--format",
                "csv",
                "--threads",
                "1");
        assertThat(sweep.status()).as(sweep.err()).isZero();
        assertThat(sweep.out())
                .startsWith("combination,us-60.rate,target,measure,value,failure\n1,0.6," + YOY + ",yoy_pct,");
        String run = Cli.run(
                        "run",
                        "tariff-60",
                        "--partner",
                        "USA",
                        "--product",
                        "all",
                        "--frequency",
                        "year",
                        "--format",
                        "csv")
                .out();
        String quarters = Cli.run(
                        "run",
                        "tariff-60",
                        "--partner",
                        "USA",
                        "--product",
                        "all",
                        "--frequency",
                        "quarter",
                        "--format",
                        "csv")
                .out();
        String longRun = Cli.run("equilibrium", "tariff-60", "--format", "csv").out();
        assertThat(cell(sweep.out(), "1,0.6," + YOY, "value"))
                .isCloseTo(cell(run, "2025,CN,USA,exports,all", "yoy_pct"), within(5.1e-7));
        assertThat(cell(sweep.out(), "1,0.6,effect", "value"))
                .isCloseTo(cell(quarters, "2025-Q4,CN,USA,exports,all", "effect_usd_mn"), within(5.1e-4));
        assertThat(cell(sweep.out(), "1,0.6,real", "value"))
                .isCloseTo(cell(longRun, "CHN", "real_income_pct"), within(5.1e-7));
    }

    @Test
    void everyFormat_holdsARowForEachCombinationAndTarget() throws IOException {
        for (String ending : List.of("csv", "json", "xlsx", "md")) {
            Path file = folder.resolve("sweep." + ending);
            Cli.Result result = sweep(
                    "--scan",
                    "us-60.rate=0:0.6:0.3",
                    "--scan",
                    "without.us-60=false,true",
                    "--target",
                    YOY,
                    "-o",
                    file.toString());
            assertThat(result.status()).as(result.err()).isZero();
            assertThat(file).isNotEmptyFile();
            assertThat(folder.resolve("sweep." + ending + ".done")).doesNotExist();
        }
        assertThat(Files.readAllLines(folder.resolve("sweep.csv"))).hasSize(7);
        assertThat((List<?>) ((Map<?, ?>) Json.read(Files.readString(folder.resolve("sweep.json")))).get("rows"))
                .hasSize(6);
        Cli.Result kept = sweep(
                "--scan", "us-60.rate=0", "--output", folder.resolve("dir").toString());
        assertThat(kept.status()).as(kept.err()).isZero();
        assertThat(folder.resolve("dir/sweep.csv")).exists();
        assertThat(folder.resolve("dir/run.json")).content().contains("\"tradewind.sweep/1\"");
    }

    @Test
    void resume_runsWhatIsNew() {
        String file = folder.resolve("x.csv").toString();
        Cli.Result first = sweep("--scan", "us-60.rate=0,0.3", "--target", YOY, "-o", file, "--resume");
        assertThat(first.err()).contains("2 of 2 combinations to run");
        Cli.Result finer = sweep("--scan", "us-60.rate=0:0.3:0.15", "--target", YOY, "-o", file, "--resume");
        assertThat(finer.err()).contains("1 of 3 combinations to run");
        Cli.Result other =
                sweep("--scan", "us-60.rate=0,0.3", "--target", YOY, "--set", "lam_f=0.2", "-o", file, "--resume");
        assertThat(other.err()).contains("2 of 2 combinations to run");
        Cli.Result anew = sweep("--scan", "us-60.rate=0,0.3", "--target", YOY, "-o", file);
        assertThat(anew.err()).contains("2 of 2 combinations to run");
    }

    @Test
    void fileOfSomebodyElse_isLeftAlone() throws IOException {
        Path done = folder.resolve("x.csv.done");
        Files.writeString(done, "my notes\n");
        for (String[] more : new String[][] {{}, {"--resume"}}) {
            Cli.Result result = sweep(Stream.concat(
                            Stream.of(
                                    "--scan",
                                    "us-60.rate=0",
                                    "-o",
                                    folder.resolve("x.csv").toString()),
                            Stream.of(more))
                    .toArray(String[]::new));
            assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(result.err()).contains("is no record of a sweep and was left alone");
        }
        assertThat(done).hasContent("my notes");
        assertThat(folder.resolve("x.csv")).doesNotExist();
    }

    @Test
    void sample_isSpreadEvenly() {
        Cli.Result result = sweep(
                "--scan",
                "us-60.rate=0:1",
                "--scan",
                "param.lam_f=0.1,0.2",
                "--sample",
                "sobol:8",
                "--target",
                YOY,
                "--format",
                "csv");
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out().lines().skip(1).map(line -> (int) (8 * Double.parseDouble(line.split(",")[1]))))
                .as("one in each eighth")
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--scan us-60.rat=0:1:0.5|2|There is no key 'rat'|'rate'",
                "--scan us-6.rate=0:1:0.5|2|No event and no parameter has the field|'us-60'",
                "--scan us-60.rate=0:1:0|2|The step|1",
                "--scan us-60.rate=0:9:3|2|us-60.rate=6: The rate 6|fractions",
                "--scan us-60.rate=1:1000:1 --scan param.lam_f=1:1000:1|2|more than 100000 combinations|sample",
                "--scan origin=2030-01|2|no data as they were known in 2030-01|2026-03",
                "--scan preset=boem|2|no preset 'boem'|'boehm'",
                "--scan us-60.rate=0,1 --target yoy_pct,exports,CN,USA,2025|2|no measure|yoy_pct",
                "--scan us-60.rate=0,1 --resume|2|--resume goes on|-o sweep.csv",
                "--scan us-60.rate=0,1 --sample many|2|no sample|sobol:64",
                "--threads 0 --scan us-60.rate=0|2|--threads|1"
            })
    void badInput_isOneMessage(String options, int status, String message, String hint) {
        Cli.Result result = sweep(options.split(" "));
        assertThat(result.status()).as(result.err()).isEqualTo(status);
        assertThat(result.err()).contains(message).contains(hint);
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yoy_pct exports CN Germany 2025|Word 4 ('Germany')|EU27",
                "yoy_pct exports CN USA 2028|Word 5 ('2028') does not lie inside the run|2025-01/2026-12",
                "yoy_pct exports CN USA frogs 2025|Word 5 ('frogs')|all",
                "yoy_pct imports CN USA integrated_circuits 2025|no such figure by itself|sector",
                "real_income_pct XYZ|Word 2 ('XYZ')|CHN"
            })
    void targetThatThereIsNot_isSaidOfTheWord(String target, String message, String hint) {
        Cli.Result result = sweep("--scan", "us-60.rate=0", "--target", target);
        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err()).contains("--target").contains(message).contains(hint);
    }

    @Test
    void namesOfPeople_areUnderstood() {
        Cli.Result result = sweep(
                "--scan", "us-60.rate=0.6", "--target", "effect_pct exports China 'Viet Nam' 2026", "--format", "csv");
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).contains(",effect_pct exports CN VNM 2026,");
    }

    @Test
    void solveFor_printsTheValueThenItsCurve() {
        Cli.Result found =
                Cli.run("solve-for", "us-60.rate", "tariff-60", "--target", YOY, "--value", "-20", "--format", "csv");
        assertThat(found.status()).as(found.err()).isZero();
        assertThat(found.out()).startsWith("field,value,value_to,target,wanted,result\nus-60.rate,0.");
        double rate = cell(found.out(), "us-60.rate", "value");
        assertThat(rate).isBetween(.1, .59);
        assertThat(cell(
                        sweep("--scan", "us-60.rate=" + rate, "--target", YOY, "--format", "csv")
                                .out(),
                        "1,",
                        "value"))
                .isCloseTo(-20, within(1e-6));
        Cli.Result page = Cli.run("solve-for", "us-60.rate", "tariff-60", "--target", YOY, "--value", "-20");
        assertThat(page.out()).startsWith(YOY + " = -20 at us-60.rate = 0.").contains("The curve this is read from");
    }

    @Test
    void solveForWhatThereIsNot_saysSoAndEndsWith4() {
        Cli.Result none =
                Cli.run("solve-for", "us-60.rate", "tariff-60", "--target", YOY, "--value", "90", "--format", "csv");
        assertThat(none.status()).isEqualTo(ExitStatus.NOT_CONVERGED);
        assertThat(none.out()).isEqualTo("field,value,value_to,target,wanted,result\n");
        assertThat(none.err()).contains("No value of us-60.rate from 0 to 1.2 gives");
        Cli.Result flat = Cli.run(
                "solve-for", "us-60.rate", "tariff-60", "--target", "yoy_pct exports CN USA 2025-01", "--value", "3");
        assertThat(flat.status()).isEqualTo(ExitStatus.NOT_CONVERGED);
        assertThat(flat.out()).contains("does not depend on us-60.rate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "us-60.effective|-20||FIELD us-60.effective|us-60.rate",
                "us-60.rat|-20||no key 'rat'|us-60.rate",
                "us-60.rate|-20|1:0|'1:0' is no range|0:2",
                "us-60.rate|-20|0:9|The rate 9|fractions",
                "us-60.rate|NaN||'NaN' is not a number|--help"
            })
    void solveForBadInput_isOneMessage(String field, String value, String between, String message, String hint) {
        Stream<String> more = between == null ? Stream.of() : Stream.of("--between", between);
        Cli.Result result = Cli.run(
                Stream.concat(Stream.of("solve-for", field, "tariff-60", "--target", YOY, "--value", value), more)
                        .toArray(String[]::new));
        assertThat(result.status()).as(result.err()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err()).contains(message).contains(hint);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void sensitivity_printsATornadoForEachHorizon() {
        Cli.Result result = Cli.run(
                "sensitivity",
                "tariff-60",
                "--target",
                "effect_pct exports CN USA 2025-12",
                "--walks",
                "2",
                "--size",
                "8",
                "--factors",
                "3",
                "--format",
                "csv");
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out().lines()).hasSize(10);
        assertThat(result.out())
                .startsWith("target,horizon,field,meaning,central,low,high,at_central,at_low,at_high,swing,"
                        + "morris_mean_absolute,morris_mean,morris_deviation,first_order,first_order_low,first_order_high,"
                        + "total_order,total_order_low,total_order_high\n");
        assertThat(cells(result.out()).stream().map(line -> line[1]).distinct())
                .containsExactly("horizon", "2025-12", "2025", "2026");
        Cli.Result two = Cli.run("sensitivity", "tariff-60", "--target", YOY, "--target", YOY);
        assertThat(two.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(two.err()).contains("One --target is needed, not 2");
    }
}
