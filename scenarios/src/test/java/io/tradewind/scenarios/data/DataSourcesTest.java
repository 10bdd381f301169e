package io.tradewind.scenarios.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.parameter.DataWindow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DataSourcesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|.*\\| ([0-9a-f]{64}) \\|$");
    private static final Pattern MONTH_OR_DAY = Pattern.compile("(?m)^\"?(20[0-9]{2}-[0-9]{2})[-,]");
    private static final String LAST_MONTH = "2026-03";

    @Test
    void everyShippedFile_hasARowWithItsChecksum() throws IOException, GeneralSecurityException {
        String document = Files.readString(ShippedFiles.root().resolve("docs/data-sources.md"));
        Map<String, String> documented = new TreeMap<>();
        Matcher rows = ROW.matcher(document);
        while (rows.find()) {
            documented.put(rows.group(1), rows.group(2));
        }

        Map<String, String> shipped = new TreeMap<>();
        for (String file : ShippedFiles.all()) {
            shipped.put(file, sha256(ShippedFiles.resources().resolve(file)));
        }

        assertThat(shipped).hasSizeGreaterThan(20).isEqualTo(documented);
    }

    @Test
    void noTable_hasAMonthAfterMarch2026() throws IOException {
        int months = 0;
        for (String file : ShippedFiles.all()) {
            if (file.endsWith("working_days.csv")) {
                continue; // a calendar is announced, not observed
            }
            String text = Files.readString(ShippedFiles.resources().resolve(file), StandardCharsets.UTF_8);
            Matcher found = MONTH_OR_DAY.matcher(text);
            while (found.find()) {
                assertThat(found.group(1))
                        .as(file)
                        .isLessThanOrEqualTo(
                                file.startsWith("calibration/") ? DataWindow.LAST_CHOSEN.toString() : LAST_MONTH);
                months++;
            }
        }
        assertThat(months).isGreaterThan(2000);
    }

    @Test
    void everyTable_isPlainUtf8WithLineFeeds() throws IOException {
        for (String file : ShippedFiles.all()) {
            String text = Files.readString(ShippedFiles.resources().resolve(file), StandardCharsets.UTF_8);
            assertThat(text).as(file).doesNotContain("\r", "\uFEFF", "\uFFFD").endsWith("\n");
        }
    }

    private static String sha256(Path file) throws IOException, GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
