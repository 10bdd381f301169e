package io.tradewind.scenarios.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.io.format.ScenarioDocument;
import io.tradewind.scenarios.data.UsImport;
import io.tradewind.scenarios.data.UsImportReader;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the law adds, partner by partner, beside the tracker; and what of it was collected. The page says the same numbers. */
class LawDutiesTest {
    private static final LocalDate DAY = CurrentLaw.lastDay();
    /** Points by which the two averages may differ; docs/base-path.md says what they are for. */
    private static final double AVERAGE = 1.0;

    private static final double PARTNER = 3.0;
    private static final List<String> SINGLE =
            List.of("BRA", "TUR", "JPN", "KOR", "CHN", "EU27", "AUS", "IND", "VNM", "GBR", "CAN", "MEX", "TWN", "RUS");

    private static List<LawDuty> duties(String world) {
        return LawDuties.on(DAY, Worlds.load(world), Parameters.defaults()).stream()
                .filter(duty -> duty.imposer().equals("USA"))
                .toList();
    }

    private static double sum(List<LawDuty> duties, String partner, ToDoubleFunction<LawDuty> points) {
        return duties.stream()
                .filter(duty -> duty.partner().equals(partner))
                .mapToDouble(points)
                .sum();
    }

    private static double tracker(String partner) {
        return TrackerAverage.on(DAY, partner).orElseThrow().addedPp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"world-2023", "world-2022"})
    void bothAverages_areWithinAPointOfTheTracker(String world) {
        List<LawDuty> duties = duties(world);

        assertThat(sum(duties, LawDuty.ALL, LawDuty::addedPp)).isCloseTo(tracker(LawDuty.ALL), within(AVERAGE));
        assertThat(sum(duties, "CHN", LawDuty::addedPp)).isCloseTo(tracker("CHN"), within(AVERAGE));
    }

    @Test
    void partnersOfTheirOwn_areWithinThreePointsOfTheTracker() {
        List<LawDuty> duties = duties("world-2023");

        assertThat(SINGLE)
                .allSatisfy(partner -> assertThat(sum(duties, partner, LawDuty::addedPp))
                        .as(partner)
                        .isCloseTo(tracker(partner), within(PARTNER)));
        assertThat(sum(duties, "HKG", LawDuty::addedPp) - tracker("HKG"))
                .as("the mix of Hong Kong and Macao in the world, docs/base-path.md")
                .isBetween(PARTNER, 4.0);
    }

    /** Whoever pays 10 or 12.5 % since 24 July: the step of the tracker's rate that day, as a share of what Section 122 had added. */
    @ParameterizedTest
    @CsvSource({
        "CHN, 12.5",
        "JPN, 12.5",
        "KOR, 12.5",
        "VNM, 12.5",
        "TUR, 12.5",
        "AUS, 12.5",
        "XEU, 12.5",
        "TWN, 10",
        "IND, 10",
        "GBR, 10",
        "EU27, 10",
        "XSA, 10",
        "XSE, 11.4",
        "XLA, 9.7",
        "MEX, 0",
        "CAN, 0"
    })
    void forcedLabourDuty_onGoodsThatNoneLeavesOut(String partner, double points) {
        Economy world = Worlds.load(Worlds.STANDARD);
        double added = new StatutoryDuty(register("us-301-labour"), Map.of())
                .day(partner, Map.of("rubber_plastics", 1.0), DAY);

        assertThat(world.indexOf(RegionCode.of(partner))).isPresent();
        assertThat(added).isCloseTo(points, within(1e-9));
    }

    private static List<Event> register(String start) {
        return EventRegister.standard().document().events().stream()
                .map(ScenarioDocument.ReadEvent::event)
                .filter(event -> event.id().startsWith(start))
                .toList();
    }

    @Test
    void collected_isTheLawTimesChi() {
        List<LawDuty> duties = duties("world-2023");
        double chi = Parameters.defaults().get("chi.USA");

        assertThat(chi).isBetween(0.1, 0.9);
        assertThat(duties)
                .filteredOn(duty ->
                        SINGLE.contains(duty.partner()) || duty.partner().equals("HKG"))
                .hasSizeGreaterThan(20)
                .allSatisfy(duty -> assertThat(duty.collectedPp())
                        .as(duty.toString())
                        .isCloseTo(duty.partner().equals("CHN") ? duty.addedPp() : chi * duty.addedPp(), within(0.02)));
    }

    private static final Map<String, String> CENSUS = Map.ofEntries(
            Map.entry("CHN", "CHINA"),
            Map.entry("JPN", "JAPAN"),
            Map.entry("KOR", "KOREA SOUTH"),
            Map.entry("EU27", "EUROPEAN UNION"),
            Map.entry("BRA", "BRAZIL"),
            Map.entry("GBR", "UNITED KINGDOM"),
            Map.entry("MEX", "MEXICO"),
            Map.entry("VNM", "VIETNAM"),
            Map.entry("IND", "INDIA"),
            Map.entry("TWN", "TAIWAN"),
            Map.entry("CAN", "CANADA"));

    /** Duty collected above the rate of 2024, over what the register's law adds on the imports of 2024: July to September 2025. */
    private static Map<String, Double> collectedShares() {
        Map<String, double[]> now = new TreeMap<>();
        Map<String, double[]> before = new TreeMap<>();
        UsImportReader.until(YearMonth.of(2025, 9)).imports().stream()
                .filter(row -> row.sector().equals(UsImport.ALL))
                .forEach(row -> {
                    if (row.month().getYear() == 2024) {
                        add(before, row);
                    } else if (row.month().isAfter(YearMonth.of(2025, 6))) {
                        add(now, row);
                    }
                });
        StatutoryDuty law = new StatutoryDuty(register("us-"), RegisterDutyTest.BASE);
        Map<String, Double> shares = new TreeMap<>();
        CENSUS.forEach((origin, name) -> {
            double statutory = IntStream.rangeClosed(7, 9)
                    .mapToDouble(m -> law.month(origin, RegisterDutyTest.WEIGHTS.get(name), YearMonth.of(2025, m)))
                    .average()
                    .orElseThrow();
            double[] then = before.get(origin);
            double collected = now.get(origin)[1] / now.get(origin)[0] - then[1] / then[0];
            shares.put(origin, 100 * collected / statutory);
        });
        return shares;
    }

    private static void add(Map<String, double[]> sums, UsImport row) {
        double[] sum = sums.computeIfAbsent(row.origin(), any -> new double[2]);
        sum[0] += row.valueUsd();
        sum[1] += row.dutyUsd();
    }

    @Test
    void page_saysWhatTheLawAddsAndWhatWasCollected() throws IOException {
        String page = Files.readString(
                Path.of(System.getProperty("tradewind.root", "..")).resolve("docs/base-path.md"));
        List<LawDuty> duties = duties("world-2023");
        Map<String, Double> shares = collectedShares();
        List<String> rows = SINGLE.stream()
                .map(partner -> String.format(
                        Locale.ROOT,
                        "| %s | %.1f | %.1f | %s |",
                        partner,
                        sum(duties, partner, LawDuty::addedPp),
                        tracker(partner),
                        shares.containsKey(partner) ? String.format(Locale.ROOT, "%.2f", shares.get(partner)) : "–"))
                .toList();

        assertThat(rows).allSatisfy(row -> assertThat(page).contains(row));
    }
}
