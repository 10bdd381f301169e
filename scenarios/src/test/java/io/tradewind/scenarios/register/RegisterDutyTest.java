package io.tradewind.scenarios.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.model.Economy;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.scenarios.format.ScenarioDocument;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The events of the register laid one after another on US import weights of 2024, beside an independent tracker: month by month for China, at the
 * end of 2025 for its partners. A tolerance above 2 (3) points stands for a difference that docs/scenarios/differences.md explains.
 */
class RegisterDutyTest {
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
        try (InputStream stream = RegisterDutyTest.class.getResourceAsStream("us-imports-2024-by-partner.csv")) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> weights.computeIfAbsent(cells[0], any -> new TreeMap<>())
                            .put(cells[1], Double.valueOf(cells[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    @ParameterizedTest
    @CsvFileSource(resources = "tracker-added-duty-on-china.csv", numLinesToSkip = 1)
    void addedDutyOnChina_isNearTheTrackerMonthByMonth(String month, double tracker, double tolerance) {
        double added = new StatutoryDuty(EVENTS, BASE).month("CHN", WEIGHTS.get("CHINA"), YearMonth.parse(month));

        assertThat(added).isCloseTo(tracker, within(tolerance));
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

    @ParameterizedTest
    @CsvFileSource(resources = "tracker-duties-end-2025.csv", numLinesToSkip = 1)
    void dutyOfAPartner_isNearTheTrackerAtTheEndOf2025(
            String partner,
            String region,
            double imports,
            String mix,
            String carrier,
            Double points,
            double tracker,
            double tolerance) {
        List<Event> events = EVENTS.stream()
                .map(event -> event.id().equals(carrier)
                        ? event.withShock(((TariffShock) event.shock())
                                .toBuilder().rate(points).build())
                        : event)
                .toList();
        Map<String, Double> weights = mix.equals("own") ? WEIGHTS.get(partner) : regionMix(region);

        assertThat(new StatutoryDuty(events, BASE).day(region, weights, LocalDate.of(2025, 12, 31)))
                .isCloseTo(tracker, within(tolerance));
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
