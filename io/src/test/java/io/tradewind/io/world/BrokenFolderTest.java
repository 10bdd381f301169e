package io.tradewind.io.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradewind.io.table.FileProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Mistakes that concern a file as a whole, {@code datapackage.json}, or several files. */
class BrokenFolderTest extends BrokenWorldContract {
    @Test
    void tenMegabytesOfJson_areRejectedQuickly() {
        ToyWorldFolder world = new ToyWorldFolder().with("datapackage.json", "[".repeat(10_000_000));
        assertThat(Assertions.assertTimeout(QUICK, () -> one(world)).message())
                .isEqualTo("The file is longer than 1000000 bytes.");
    }

    @Test
    void brokenJson_isReportedWithItsLine() {
        FileProblem problem =
                one(new ToyWorldFolder().change("datapackage.json", "\"name\": \"toy\",", "\"name\": \"toy\""));
        assertThat(problem.place()).isEqualTo("datapackage.json:3");
        assertThat(problem.message()).startsWith("The file is not valid JSON: ").doesNotContain("tools.jackson");
    }

    @Test
    void otherFormatVersion_isReported() {
        assertOne(
                new ToyWorldFolder().change("datapackage.json", "\"formatVersion\": \"1\"", "\"formatVersion\": \"2\""),
                "datapackage.json:6 [world.formatVersion]: The format version (2) is not one that this program reads. "
                        + "It reads version \"1\".");
    }

    @Test
    void missingYear_isReported() {
        assertThat(one(new ToyWorldFolder().change("datapackage.json", "\"year\": 2020, ", ""))
                        .message())
                .isEqualTo("The key 'world.year' is missing or empty.");
    }

    @Test
    void textThatIsNotUtf8_isReported() throws IOException {
        Path broken = new ToyWorldFolder().in(folder);
        Files.write(
                broken.resolve("regions.csv"),
                "region,name\nNOR,Gr\u00F6n\nSOU,b\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems(broken)).hasSize(1);
        assertThat(problems(broken).get(0).message()).contains("not UTF-8");
    }

    @Test
    void folderInPlaceOfAFile_isReported() throws IOException {
        Path broken = new ToyWorldFolder().without("flows.csv").in(folder);
        Files.createDirectory(broken.resolve("flows.csv"));
        assertThat(problems(broken)).hasSize(1);
        assertThat(problems(broken).get(0).file()).isEqualTo("flows.csv");
    }

    @Test
    void problemsOfSeveralFiles_areReportedTogether() {
        List<FileProblem> problems = problems(new ToyWorldFolder()
                .change("datapackage.json", "\"toy\"", "\"\"")
                .change("sectors.csv", "2.5", "x")
                .change("flows.csv", "10.5", "-1")
                .change("tariffs.csv", "SOU", "XXX")
                .change("value_added.csv", "0.6", "1.6")
                .in(folder));

        assertThat(problems)
                .extracting(FileProblem::file)
                .containsExactly("datapackage.json", "sectors.csv", "flows.csv", "tariffs.csv", "value_added.csv");
    }

    @Test
    void manyProblems_areCutAndCounted() {
        StringBuilder rows = new StringBuilder("origin,destination,sector,value\n");
        for (int i = 0; i < 80; i++) {
            rows.append("NOR,SOU,food,-").append(i + 1).append('\n');
        }
        Path broken = new ToyWorldFolder().with("flows.csv", rows.toString()).in(folder);

        InvalidWorldException error = catchThrowableOfType(InvalidWorldException.class, () -> WorldReader.read(broken));

        assertThat(error.problems()).hasSize(50);
        assertThat(error.count()).isEqualTo(80);
        assertThat(error).hasMessageContaining("80 problems").hasMessageEndingWith("... and 30 more.");
    }

    @Test
    void tooManyRegions_areRejectedBeforeMemoryRunsOut() {
        StringBuilder rows = new StringBuilder("region,name\n");
        for (int i = 0; i < 5000; i++) {
            rows.append('R').append(i).append(",x").append(i).append('\n');
        }
        assertThat(one(new ToyWorldFolder().with("regions.csv", rows.toString()))
                        .message())
                .contains("5000 regions");
    }
}
