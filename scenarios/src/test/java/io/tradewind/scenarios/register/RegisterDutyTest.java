package io.tradewind.scenarios.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.model.Economy;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.io.format.ScenarioDocument;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * The events of the register laid one after another on US import weights of 2024, beside an independent tracker: month by month for China, at the
 * end of 2025 for its partners. Where it is further away than 2 (3) points, the row holds the difference that docs/scenarios/differences.md explains.
 */
class RegisterDutyTest {
    private static final double MONTH_POINTS = 2.0;
    private static final double PARTNER_POINTS = 3.0;
    private static final List<Event> EVENTS = EventRegister.standard().document().events().stream()
            .map(ScenarioDocument.ReadEvent::event)
            .toList();
    private static final Economy WORLD = Worlds.load(Worlds.STANDARD);
    static final Map<String, Double> BASE = base();
    static final Map<String, Map<String, Double>> WEIGHTS = weights();

    private static Map<String, Double> base() {
        Map<String, Double> base = new TreeMap<>();
        int usa = WORLD.indexOf(io.tradewind.core.base.RegionCode.of("USA")).orElseThrow();
        for (int o = 0; o < WORLD.regions().size(); o++) {
            for (int s = 0; s < WORLD.sectors().size(); s++) {
                String key = WORLD.regions().get(o).code() + ">"
                        + WORLD.sectors().get(s).code();
                base.put(key, WORLD.tariffs().get(o, usa, s));
            }
        }
        return base;
    }

    private static Map<String, Map<String, Double>> weights() {
        Map<String, Map<String, Double>> weights = new TreeMap<>();
        cells("us-imports-2024-by-partner.csv")
                .forEach(c ->
                        weights.computeIfAbsent(c[0], any -> new TreeMap<>()).put(c[1], Double.valueOf(c[2])));
        return weights;
    }

    /** Sectors of a region's sales to the United States in the base world. */
    private static Map<String, Double> regionMix(String region) {
        Map<String, Double> mix = new TreeMap<>();
        int usa = WORLD.indexOf(io.tradewind.core.base.RegionCode.of("USA")).orElseThrow();
        int origin = WORLD.indexOf(io.tradewind.core.base.RegionCode.of(region)).orElseThrow();
        for (int s = 0; s < WORLD.sectors().size(); s++) {
            String sector = WORLD.sectors().get(s).code().code();
            if (!sector.equals("services")) {
                mix.put(sector, WORLD.flows().get(origin, usa, s));
            }
        }
        return mix;
    }

    /** One line of a comparison with the tracker; the difference it documents is empty where there is nothing to explain. */
    private record Row(String name, double added, double tracker, OptionalDouble explained) {
        private static Row of(String name, double added, String tracker, String explained) {
            return new Row(
                    name,
                    added,
                    Double.parseDouble(tracker),
                    explained.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(explained)));
        }

        private double difference() {
            return added - tracker;
        }

        /** Near the tracker, or named as further away with the difference that differences.md explains. */
        private void assertNear(double points) {
            if (explained.isEmpty()) {
                assertThat(added).as(name).isCloseTo(tracker, within(points));
            } else {
                assertThat(Math.abs(difference())).as(name).isGreaterThan(points);
                assertThat(difference()).as(name).isCloseTo(explained.getAsDouble(), within(0.1));
            }
        }
    }

    private static List<String[]> cells(String resource) {
        try (InputStream stream = RegisterDutyTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> months() {
        StatutoryDuty duty = new StatutoryDuty(EVENTS, BASE);
        return cells("tracker-added-duty-on-china.csv").stream()
                .map(c -> Row.of(c[0], duty.month("CHN", WEIGHTS.get("CHINA"), YearMonth.parse(c[0])), c[1], c[2]))
                .toList();
    }

    /** Goods as named in partner-mix.csv with their sources; what they leave is the region's mix. */
    private static Map<String, Double> mix(String kind, String partner, String region) {
        if (kind.equals("own")) {
            return WEIGHTS.get(partner);
        }
        Map<String, Double> mix = regionMix(region);
        if (kind.equals("named")) {
            List<String[]> named = cells("partner-mix.csv").stream()
                    .filter(c -> c[0].equals(partner))
                    .toList();
            double total =
                    mix.values().stream().mapToDouble(Double::doubleValue).sum();
            double rest = 1
                    - named.stream().mapToDouble(c -> Double.parseDouble(c[2])).sum();
            mix.replaceAll((sector, value) -> rest * value / total);
            named.forEach(c -> mix.merge(c[1], Double.valueOf(c[2]), Double::sum));
        }
        return mix;
    }

    private static List<Row> partners() {
        return cells("tracker-duties-end-2025.csv").stream()
                .map(RegisterDutyTest::partner)
                .toList();
    }

    /** Columns: partner, region, imports, mix, event with the region's mean rate, the country's own points, tracker, explained, its own forced-labour duty. */
    private static Row partner(String[] c) {
        return Row.of(c[0], added(c, LocalDate.of(2025, 12, 31)), c[6], c[7]);
    }

    /** Added duty on a partner on a day; where its region stands for it, at its own legal rate. */
    private static double added(String[] c, LocalDate day) {
        String labour = c[8].isEmpty() ? "" : "us-301-labour-" + c[1].toLowerCase(Locale.ROOT);
        List<Event> events = EVENTS.stream()
                .map(event -> event.id().equals(c[4]) ? withRate(event, c[5]) : event)
                .map(event -> event.id().equals(labour) ? withRate(event, c[8]) : event)
                .toList();
        return new StatutoryDuty(events, BASE).day(c[1], mix(c[3], c[0], c[1]), day);
    }

    private static Event withRate(Event event, String rate) {
        return event.withShock(((TariffShock) event.shock())
                .toBuilder().rate(Double.parseDouble(rate)).build());
    }

    /** What the law of 2026 makes of a day, beside the tracker: the mean over 43 partners on imports of 2024, and who is far away. */
    private record Day(LocalDate day, double register, double tracker, List<String> far) {
        private static Day of(int column, LocalDate day) {
            Map<String, Double> tracked = new TreeMap<>();
            cells("tracker-duties-2026.csv").forEach(c -> tracked.put(c[0], Double.valueOf(c[column])));
            double imports = 0;
            double register = 0;
            double tracker = 0;
            List<String> far = new ArrayList<>();
            for (String[] c : cells("tracker-duties-end-2025.csv")) {
                double weight = Double.parseDouble(c[2]);
                double added = added(c, day);
                imports += weight;
                register += weight * added;
                tracker += weight * tracked.get(c[0]);
                if (Math.abs(added - tracked.get(c[0])) > PARTNER_POINTS) {
                    far.add(c[0]);
                }
            }
            return new Day(day, register / imports, tracker / imports, far);
        }

        private String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f | %s |",
                    day,
                    register,
                    tracker,
                    register - tracker,
                    String.join(", ", far));
        }
    }

    private static List<Day> days2026() {
        List<String> days = List.of(
                "2026-02-07", "2026-02-20", "2026-02-24", "2026-04-06", "2026-07-22", "2026-07-24", "2026-08-19");
        return IntStream.range(0, days.size())
                .mapToObj(k -> Day.of(k + 1, LocalDate.parse(days.get(k))))
                .toList();
    }

    /** The register's last events, day by day: India's deal, the ruling, Section 122, the metals, Brazil, Section 301, Canada. */
    @Test
    void meanDutyOfEachDayOf2026_isThatOfTheTracker() {
        for (Day day : days2026()) {
            boolean ruled = !day.day().isBefore(LocalDate.of(2026, 2, 20));
            assertThat(day.register()).as(day.line()).isCloseTo(day.tracker(), within(ruled ? 0.3 : 0.6));
            assertThat(day.far().size()).as(day.line()).isLessThanOrEqualTo(8);
            assertThat(day.far())
                    .as("none of the twelve largest but Brazil, on the day of the ruling alone")
                    .doesNotContain("EUROPEAN UNION", "MEXICO", "CHINA", "CANADA", "JAPAN", "VIETNAM", "KOREA SOUTH")
                    .doesNotContain("TAIWAN", "INDIA", "SWITZERLAND", "MALAYSIA");
        }
    }

    /** The step of each day is the law's: the ruling takes 8 points off the mean, Section 122 puts 4 back, the metals one. */
    @Test
    void stepsOfTheMeanDutyIn2026_areThoseOfTheTracker() {
        List<Day> days = days2026();
        for (int k = 1; k < days.size(); k++) {
            double step = days.get(k).register() - days.get(k - 1).register();
            double tracked = days.get(k).tracker() - days.get(k - 1).tracker();
            assertThat(step).as(days.get(k).line()).isCloseTo(tracked, within(k == 1 ? 0.7 : 0.3));
        }
    }

    @Test
    void pageOfDifferences_hasEachDayOf2026() throws IOException {
        String page = Files.readString(
                Path.of(System.getProperty("tradewind.root", "..")).resolve("docs/scenarios/differences.md"));
        assertThat(days2026()).allSatisfy(day -> assertThat(page).contains(day.line()));
    }

    @Test
    void addedDutyOnChina_isWithinTwoPointsOfTheTrackerInAllMonthsButTwo() {
        List<Row> months = months();

        assertThat(months).hasSize(20).allSatisfy(month -> month.assertNear(MONTH_POINTS));
        assertThat(months)
                .filteredOn(month -> Math.abs(month.difference()) > MONTH_POINTS)
                .extracting(Row::name)
                .containsExactly("2025-05", "2025-11");
    }

    @Test
    void dutiesOfAtLeastThirtyPartners_areWithinThreePointsAtTheEndOf2025() {
        List<Row> partners = partners();

        assertThat(partners)
                .filteredOn(partner -> Math.abs(partner.difference()) <= PARTNER_POINTS)
                .hasSizeGreaterThanOrEqualTo(30)
                .hasSize(39);
        assertThat(partners)
                .filteredOn(partner -> partner.explained().isPresent())
                .extracting(Row::name)
                .containsExactly("UNITED KINGDOM", "CAMBODIA", "HONG KONG", "KUWAIT");
        assertThat(partners).allSatisfy(partner -> partner.assertNear(PARTNER_POINTS));
    }

    @Test
    void pageOfDifferences_saysWhatTheRegisterHas() throws IOException {
        String page = Files.readString(
                Path.of(System.getProperty("tradewind.root", "..")).resolve("docs/scenarios/differences.md"));

        assertThat(months())
                .allSatisfy(month -> assertThat(page)
                        .contains(String.format(
                                Locale.ROOT,
                                "| %s | %.1f | %.1f | %.1f | %s |",
                                month.name(),
                                month.added(),
                                month.tracker(),
                                month.difference(),
                                month.explained().isPresent() ? "**no**" : "yes")));
        assertThat(partners())
                .allSatisfy(partner -> assertThat(page)
                        .contains(String.format(
                                Locale.ROOT,
                                "| %s | %.1f | %.1f | %.1f |",
                                partner.name(),
                                partner.added(),
                                partner.tracker(),
                                partner.difference())));
    }

    /**
     * The tracker's own levels on the days of the law. Its reach of the reciprocal duty is (88.14 - 20.64) / 105 = .643; so 10, 84 and 125 points
     * on it from 5, 9 and 10 April until 14 May over 20.3 to 20.6 points give 79.5 in April and 58.1 in May; its step of 8.85 points on
     * 10 instead of 1 November gives 23.0.
     */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({"2025-04, 79.5", "2025-05, 58.1", "2025-11, 23.0"})
    void addedDutyOnChina_isWithinTwoPointsOfTheTrackerDatedByTheLaw(String month, double dated) {
        double added = new StatutoryDuty(EVENTS, BASE).month("CHN", WEIGHTS.get("CHINA"), YearMonth.parse(month));

        assertThat(added).isCloseTo(dated, within(2.0));
    }

    @Test
    void emergencyDuties_endWithTheRuling() {
        StatutoryDuty duty = new StatutoryDuty(EVENTS, BASE);
        double before = duty.day("CHN", WEIGHTS.get("CHINA"), LocalDate.of(2026, 2, 19));
        double after = duty.day("CHN", WEIGHTS.get("CHINA"), LocalDate.of(2026, 2, 20));
        double surcharge = duty.day("CHN", WEIGHTS.get("CHINA"), LocalDate.of(2026, 2, 24));

        // Tracker: 14.1 points less, then 6.0 more.
        assertThat(before - after).isCloseTo(14.1, within(2.0));
        assertThat(surcharge - after).isCloseTo(6.0, within(1.0));
    }
}
