package io.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tradewind.cli.Packaged.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook as the spreadsheet program reads it. */
final class WorkbookIT {
    /** Comma, quotation mark, UTF-8, from row 1, as they are shown, every sheet. */
    private static final String EVERY_SHEET =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    @TempDir
    private Path folder;

    @Test
    void libreOffice_readsTheNumbersOfTheCsv() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/soffice")),
                "There is no LibreOffice: the workbook is not opened. Maybe install the package libreoffice-calc.");
        String[] run = {"run", "us-china-2025", "--partner", "USA", "--product", "all", "--format", "csv"};
        Result csv = Packaged.tradewind(folder, run);
        run[6] = "-o";
        run[7] = "a.xlsx";
        Result workbook = Packaged.tradewind(folder, run);
        assertThat(workbook.status()).as(workbook.err()).isZero();
        Result office = Packaged.start(
                folder,
                Map.of("HOME", folder.toString()),
                "soffice",
                "--headless",
                "--convert-to",
                EVERY_SHEET,
                "a.xlsx");
        assertThat(office.status()).as(office.err()).isZero();

        List<String> wanted = csv.out().lines().toList();
        List<String> read = Files.readAllLines(folder.resolve("a-rows.csv"));
        assertThat(read).hasSameSizeAs(wanted).hasSizeGreaterThan(40);
        for (int line = 0; line < read.size(); line++) {
            same(read.get(line).split(",", -1), wanted.get(line).split(",", -1));
        }
    }

    private static void same(String[] read, String[] wanted) {
        assertThat(read).hasSameSizeAs(wanted);
        for (int k = 0; k < read.length; k++) {
            if (wanted[k].matches("-?[0-9.]+(E-?[0-9]+)?")) {
                double number = Double.parseDouble(wanted[k]);
                assertThat(Double.parseDouble(read[k])).isCloseTo(number, within(1e-9 * Math.max(1, Math.abs(number))));
            } else {
                assertThat(read[k]).isEqualToIgnoringCase(wanted[k]);
            }
        }
    }
}
