package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code tradewind plot}. */
final class PlotCommandTest {
    @TempDir
    private Path folder;

    private Cli.Result plot(String file, String... more) {
        return Cli.run(Stream.concat(
                        Stream.of(
                                "plot", "tariff-60", "-o", folder.resolve(file).toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path",
                "partners",
                "duty",
                "products",
                "events",
                "map",
                "heatmap",
                "instead",
                "contributions",
                "attribution",
                "provinces",
                "past",
                "long-run",
                "PATH"
            })
    void chart_isDrawnWithItsTitle(String chart) throws IOException {
        Cli.Result result = plot("a.svg", "--chart", chart);

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).isEmpty();
        List<String> said = result.err().lines().toList();
        String title = said.get(said.size() - 2);
        assertThat(Files.readString(folder.resolve("a.svg")))
                .contains("<title>" + title.substring(0, title.length() - 1).replace("&", "&amp;") + "</title>");
        assertThat(said.get(said.size() - 1)).isEqualTo("Wrote " + folder.resolve("a.svg") + ".");
        assertThat(files()).containsExactly("a.svg");
    }

    @Test
    void fan_hasBands_theSameForAnyNumberOfThreads() throws IOException {
        plot("one.svg", "--chart", "fan", "--draws", "5", "--threads", "1");
        plot("two.svg", "--chart", "fan", "--draws", "5", "--threads", "2");

        String one = Files.readString(folder.resolve("one.svg"));
        assertThat(one).contains("8 in 10 of 5 runs").contains("fill-opacity");
        assertThat(Files.readString(folder.resolve("two.svg"))).isEqualTo(one);
    }

    /** What is open is drawn as a line for each way in which it may end, with its odds; what happened before it is decided is one. */
    @Test
    void fan_showsTheBranchesOfARisk() throws IOException {
        Path scenario = folder.resolve("perhaps.yaml");
        Files.writeString(scenario, DrawsCommandTest.SCENARIO);
        Path drawn = folder.resolve("fan.svg");
        Path expected = folder.resolve("path.svg");
        String[] line = {"plot", scenario.toString(), "--partner", "USA", "--chart", "fan", "--draws", "5", "-o"};
        String[] fan = Arrays.copyOf(line, line.length + 1);
        fan[line.length] = drawn.toString();
        assertThat(Cli.run(fan).status()).isZero();
        assertThat(Cli.run(
                                "plot",
                                scenario.toString(),
                                "--partner",
                                "USA",
                                "--chart",
                                "path",
                                "-o",
                                expected.toString())
                        .status())
                .isZero();

        assertThat(Files.readString(drawn))
                .containsPattern("happens \\(30 %\\) 2\\d")
                .containsPattern("does not happen \\(70 %\\) 5\\d")
                .contains("dashed is how what is");
        assertThat(Files.readString(expected)).doesNotContain("(30 %)");
    }

    @Test
    void picture_isPngByItsEnding() throws IOException {
        assertThat(plot("a.PNG", "--width", "400").status()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("a.PNG"))).startsWith(0x89, 'P', 'N', 'G');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.svg|--chart|pat|'pat' is none of [path, fan, partners",
                "a.pdf|--chart|path|says no kind of picture. Maybe use one of [.svg, .png].",
                "a|--chart|path|says no kind of picture. Maybe use one of [.svg, .png].",
                "a.svg|--width|5|--width (5) does not fit",
                "a.svg|--draws|1|--draws must be at least 2",
                "a.svg|--threads|0|--threads must be between 1 and 1024"
            })
    void wrongUse_isRefusedAndWritesNothing(String file, String option, String value, String says) throws IOException {
        Cli.Result result = plot(file, option, value);

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains(says);
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--partner|Wonderland|--partner",
                "--period|2031|--period: error: The period '2031' does not lie between",
                "--period|soon|--period: error: 'soon' is no period.",
                "--product|unicorns|--product",
                "--reporter|nobody|--reporter"
            })
    void wordThatMeansNothing_isRefusedByItsOption(String option, String value, String says) throws IOException {
        Cli.Result result = plot("a.svg", option, value);

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err()).contains(says).contains("Maybe ");
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"instead,VNM", "provinces,VNM"})
    void chartThatAReporterHasNot_isRefused(String chart, String reporter) throws IOException {
        Cli.Result result = plot("a.svg", "--chart", chart, "--reporter", reporter);

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err()).contains("--chart").contains("Maybe leave out");
        assertThat(files()).isEmpty();
    }

    @Test
    void fileThatIsNoFile_isLeftAlone() throws IOException {
        Files.createDirectory(folder.resolve("a.svg"));

        assertThat(plot("a.svg").status()).isEqualTo(2);
        assertThat(Files.isDirectory(folder.resolve("a.svg"))).isTrue();
    }

    @Test
    void missingFolder_isAFileError() {
        assertThat(plot("no/a.svg").status()).isEqualTo(5);
    }
}
