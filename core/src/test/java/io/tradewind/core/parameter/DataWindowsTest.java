package io.tradewind.core.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DataWindowsTest {
    private static final YearMonth JULY_2025 = YearMonth.of(2025, 7);
    /** Months of observations as a source writes them: "to 2025-07", "January to August 2025", "growth of 2024", "in November 2025". */
    private static final Pattern OBSERVED = Pattern.compile("20\\d\\d-\\d\\d"
            + "|(January|February|March|April|May|June|July|August|September|October|November|December) 20\\d\\d"
            + "|growth of 20\\d\\d|first quarters to 20\\d\\d");
    /** Sources that write a month which is no observation: the day of a law, the month of a publication. */
    private static final List<String> NO_OBSERVATION = List.of("lnpen");

    private final ParameterRegistry registry = ParameterRegistry.standard();
    private final DataWindows windows = DataWindows.standard();

    /** The claim: nothing was fitted on data after July 2025 in what ships as a parameter. */
    @Test
    void everyEstimateOfOurs_endsInJuly2025OrEarlier() {
        assertThat(windows.all().values().stream().filter(DataWindow::estimatedHere))
                .hasSizeGreaterThan(8)
                .allMatch(window -> !window.dataTo().isAfter(JULY_2025));
    }

    /** No setting of any kind, of publications too, rests on a month after December 2025: those are reported apart. */
    @Test
    void nothingThatShips_restsOnAMonthOf2026() {
        assertThat(DataWindow.LAST_CHOSEN).isEqualTo(YearMonth.of(2025, 12));
        assertThat(DataWindow.LAST_ESTIMATED).isBeforeOrEqualTo(DataWindow.LAST_CHOSEN);
        assertThat(windows.all().values()).allMatch(window -> !window.dataTo().isAfter(DataWindow.LAST_CHOSEN));
    }

    /** What the claim does not cover: numbers of publications that looked at later months. The list may only shrink. */
    @Test
    void studiesOfLaterMonths_areTheseAndNoOthers() {
        TreeSet<String> later = new TreeSet<>();
        windows.all().forEach((id, window) -> {
            if (window.dataTo().isAfter(JULY_2025)) {
                later.add(id);
            }
        });

        assertThat(later)
                .containsExactly("chi.USA", "eps_ctrl_short", "rbar", "rho_final", "rho_initial", "rho_months");
    }

    @Test
    void everyParameterWhoseSourceNamesObservedMonths_hasAWindow() {
        int found = 0;
        for (ParameterDefinition parameter : registry.definitions()) {
            Matcher months = OBSERVED.matcher(parameter.source());
            if (months.find() && !NO_OBSERVATION.contains(parameter.id())) {
                assertThat(windows.ofParameter(parameter.id()))
                        .as(parameter.id() + ": " + parameter.source())
                        .isPresent();
                found++;
            }
        }
        assertThat(found).isGreaterThan(15);
    }

    @Test
    void everyDerivedParameter_hasAWindow() {
        assertThat(registry.definitions().stream().filter(p -> p.status().equals("derived")))
                .isNotEmpty()
                .allMatch(p -> windows.ofParameter(p.id()).isPresent());
    }

    @Test
    void everyWindow_belongsToAParameterOrAPreset() {
        for (String id : windows.all().keySet()) {
            if (id.startsWith("preset/")) {
                assertThat(registry.presetNames()).contains(id.substring("preset/".length()));
            } else {
                assertThat(registry.find(id)).as(id).isPresent();
            }
        }
    }

    /** A preset that was estimated carries its last month in its name and states it. */
    @Test
    void everyCalibratedPreset_hasAWindowThatEndsInItsMonth() {
        for (String name : registry.presetNames()) {
            if (name.startsWith("calibrated-")) {
                DataWindow window = windows.ofPreset(name).orElseThrow();
                assertThat(window.estimatedHere()).isTrue();
                assertThat(window.dataTo()).hasToString(name.substring("calibrated-".length()));
            }
        }
    }

    @Test
    void estimateOnALaterMonth_cannotBeStated() {
        assertThatThrownBy(() -> new DataWindow(YearMonth.of(2025, 8), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-08");
    }
}
