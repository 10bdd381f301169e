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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
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
    private static final Map<String, Double> BASE = base();
    private static final Map<String, Map<String, Double>> WEIGHTS = weights();

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

    /** Columns: partner, region, imports, mix, event with the region's mean rate, the country's own points, tracker, explained. */
    private static Row partner(String[] c) {
        List<Event> events = EVENTS.stream()
                .map(event -> event.id().equals(c[4])
                        ? event.withShock(((TariffShock) event.shock())
                                .toBuilder().rate(Double.parseDouble(c[5])).build())
                        : event)
                .toList();
        double added = new StatutoryDuty(events, BASE).day(c[1], mix(c[3], c[0], c[1]), LocalDate.of(2025, 12, 31));
        return Row.of(c[0], added, c[6], c[7]);
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
