package io.tradewind.io.importer;

import static io.tradewind.io.importer.ImportFixture.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MonthlyImportTest {
    private static final String QUERY = "数据年月,商品编码,商品名称,贸易伙伴编码,贸易伙伴名称,贸易方式编码,贸易方式名称,第一数量,第一计量单位,美元";

    @TempDir
    private Path folder;

    private static MonthlyImport read(String format, Optional<String> flow, Path... files) {
        Map<String, String> places = new LinkedHashMap<>(ImportFixture.PLACES);
        places.put("502", "USA");
        places.put("美国", "USA");
        places.put("5700", "CHN");
        Codes codes =
                new Codes(CodeMap.of(places), ImportFixture.codes().sectors(), Optional.empty(), List.of(), List.of());
        return MonthlyImport.read(format, List.of(files), codes, flow);
    }

    private static double value(MonthlyImport made, String period, String partner, String flow, String product) {
        return made.flows().stream()
                .filter(level -> level.period().equals(period)
                        && level.partner().equals(partner)
                        && level.flow().equals(flow)
                        && level.product().equals(product))
                .mapToDouble(MonthlyImport.Level::value)
                .sum();
    }

    @Test
    void customsQuery_isReadInGbk_withCommasAndItsWaysOfTradeAdded() throws IOException {
        String text = QUERY + "\n"
                + "202509,85076000,锂离子蓄电池,502,美国,10,一般贸易,\"1,000\",个,\"1,250,000\"\n"
                + "202509,85076000,锂离子蓄电池,502,美国,14,来料加工,5,个,\"750,000\"\n"
                + "202509,85423100,集成电路,502,美国,10,一般贸易,5,个,-\n";
        Path file = Files.write(folder.resolve("query.csv"), text.getBytes(Charset.forName("GBK")));
        MonthlyImport made = read("gacc", Optional.of("exports"), file);
        assertThat(value(made, "2025-09", "USA", "exports", "cells")).isCloseTo(2.0, within(1e-12));
        assertThat(made.flows().get(0).unit()).isEqualTo("mn USD");
        assertThat(made.flows().get(0).reporter()).isEqualTo("CN");
        assertThat(made.report().dropped().get(0).text()).isEqualTo("no value");
    }

    @Test
    void customsQuery_withoutDirection_isRefused_unlessTheNameSaysIt() throws IOException {
        Path file = file(folder, "query.csv", QUERY, "202509,85076000,x,502,美国,10,一般贸易,1,个,1000000");
        assertThatThrownBy(() -> read("gacc", Optional.empty(), file)).hasMessageContaining("say the flow: exports");
        Path named = Files.copy(file, folder.resolve("进口-2025.csv"));
        assertThat(read("gacc", Optional.empty(), named).flows().get(0).flow()).isEqualTo("imports");
    }

    @Test
    void januaryAndFebruary_stayOnePeriod_andZerosInFrontComeBack() throws IOException {
        Path file = file(folder, "query.csv", QUERY, "202501-202502,1012100,马,502,美国,10,一般贸易,1,个,3000000");
        MonthlyImport made = read("gacc", Optional.of("exports"), file);
        assertThat(value(made, "2025-01/2025-02", "USA", "exports", "farm")).isEqualTo(3.0);
    }

    @Test
    void tableByPartner_hasBothDirections_andItsCumulativeColumnsAreNotRead() throws IOException {
        Path file = file(
                folder,
                "partners.csv",
                "month,partner_code,partner_name,partner_zh,exports_10k_cny,imports_10k_cny,exports_ytd_10k_cny,imports_ytd_10k_cny,status",
                "2024-02,_WLD,Total value,总值,1000,500,9000,8000,reported",
                "2024-02,USA,United States,美国,200,100,400,300,reported",
                "2024-02,USA,United States,美国,200,100,400,300,reported");
        MonthlyImport made = read("gacc", Optional.empty(), file);
        assertThat(value(made, "2024-02", "WLD", "exports", "all")).isEqualTo(10.0);
        assertThat(value(made, "2024-02", "USA", "imports", "all")).isEqualTo(1.0);
        assertThat(made.flows()).hasSize(4).allMatch(level -> level.unit().equals("mn CNY"));
        assertThat(made.report().dropped().get(0).text()).contains("earlier");
        assertThat(made.report().notes()).anyMatch(note -> note.contains("add up months"));
    }

    @Test
    void censusRows_areTexts_groupsAndSumsAreLeftOut_andAnEmptyBodyIsAMonthToCome() throws IOException {
        Path file = file(
                folder,
                "imports.json",
                "[[\"GEN_VAL_MO\",\"COMM_LVL\",\"I_COMMODITY\",\"CTY_CODE\",\"CTY_NAME\",\"time\"],",
                "[\"1167461768\",\"HS6\",\"854231\",\"5700\",\"CHINA\",\"2013-01\"],",
                "[\"2000000000\",\"HS2\",\"85\",\"5700\",\"CHINA\",\"2013-01\"],",
                "[\"9000000000\",\"HS6\",\"854231\",\"0003\",\"EUROPEAN UNION\",\"2013-01\"],",
                "[\"9900000000\",\"HS6\",\"854231\",\"-\",\"TOTAL FOR ALL COUNTRIES\",\"2013-01\"]]");
        Path empty = Files.writeString(folder.resolve("next.json"), "");
        MonthlyImport made = read("census", Optional.empty(), file, empty);
        assertThat(value(made, "2013-01", "CHN", "imports", "tech")).isCloseTo(1167.461768, within(1e-9));
        assertThat(value(made, "2013-01", "WLD", "imports", "tech")).isEqualTo(9900.0);
        assertThat(made.report().dropped())
                .extracting(ImportReport.Reason::text)
                .containsExactlyInAnyOrder("a group of countries", "a sum of rows with more digits");
        assertThat(made.report().notes()).anyMatch(note -> note.contains("not out yet"));
    }

    @Test
    void cutOffJson_isRefused() throws IOException {
        Path file = file(folder, "imports.json", "[[\"GEN_VAL_MO\",\"time\"],[\"1167461768\",\"2013");
        assertThatThrownBy(() -> read("census", Optional.empty(), file)).hasMessageContaining("cut off");
    }

    @Test
    void monthsOfComtrade_areTaken_andWholeYearsAreNot() throws IOException {
        String header =
                "freqCode,refYear,refMonth,period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue";
        Path file = file(
                folder,
                "months.csv",
                header,
                "M,2025,3,202503,842,M,156,H6,850760,4000000",
                "A,2024,52,2024,842,M,156,H6,850760,40000000");
        MonthlyImport made = read("comtrade", Optional.empty(), file);
        assertThat(value(made, "2025-03", "CHN", "imports", "cells")).isEqualTo(4.0);
        assertThat(made.report().dropped().get(0).text()).isEqualTo("a whole year");
    }
}
