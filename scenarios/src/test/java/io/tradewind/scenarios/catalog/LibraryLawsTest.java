package io.tradewind.scenarios.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.DemandShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.InvestmentShock;
import io.tradewind.core.scenario.LegalInvalidationShock;
import io.tradewind.core.scenario.RetaliationShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import io.tradewind.core.scenario.TruceShock;
import io.tradewind.scenarios.load.ScenarioLoader;
import io.tradewind.scenarios.world.Worlds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws 9, 11, 29 and 30 of MODEL on the library: rows written differently, and events of size zero. */
class LibraryLawsTest {
    private static final Economy WORLD = Worlds.load(Worlds.STANDARD);
    private static final ParameterRegistry REGISTRY = ParameterRegistry.standard();
    /** MODEL §13, law 30. */
    private static final double SAME = 1e-9;

    private static Scenario load(String id) {
        return ScenarioLoader.of(WORLD, REGISTRY).load(id);
    }

    /** The whole library in the profile deep. */
    static Stream<String> library() {
        return Boolean.getBoolean("tradewind.deep")
                ? ScenarioCatalog.ids().stream()
                : Stream.of("us-china-2025", "ieepa-struck-down-2026", "tariff-60");
    }

    /** Trade of China in every month of the horizon, with and without events. */
    private static double[] trade(Scenario scenario) {
        Projection projection = ProjectionEngine.standard().project(WORLD, scenario, REGISTRY.defaults());
        List<Double> values = new ArrayList<>();
        int months = projection.timeline().months();
        for (int t = projection.timeline().indexOf(scenario.horizon().from()); t < months; t++) {
            for (TradeDirection flow : TradeDirection.values()) {
                FlowTable table = projection.panelTable(flow);
                for (int p = 0; p < table.products().size(); p++) {
                    for (int j = 0; j < table.partners().size(); j++) {
                        values.add(Math.log1p(table.scenarioUsdMn(p, j, t)));
                        values.add(Math.log1p(table.baselineUsdMn(p, j, t)));
                    }
                }
            }
        }
        return values.stream().mapToDouble(x -> x).toArray();
    }

    private static double distance(Scenario one, Scenario other) {
        double[] left = trade(one);
        double[] right = trade(other);
        assertThat(left).hasSameSizeAs(right);
        double largest = 0.0;
        for (int k = 0; k < left.length; k++) {
            largest = Math.max(largest, Math.abs(left[k] - right[k]));
        }
        return largest;
    }

    /** An event of size zero of each kind from some day on. */
    private static List<Event> zeros(LocalDate day) {
        Optional<LocalDate> open = Optional.empty();
        return List.of(
                Event.of(
                        "z-tariff",
                        TariffShock.add("JPN", List.of("KOR"), 0, day).build()),
                Event.of(
                        "z-us",
                        TariffShock.add("USA", List.of("CHN", "VNM"), 0, day).build()),
                Event.of(
                                "z-never",
                                TariffShock.add("USA", List.of("CHN"), .5, day).build())
                        .withProbability(0),
                Event.of(
                                "z-threat",
                                new ThreatShock(
                                        "USA",
                                        List.of("CHN"),
                                        TariffScope.ALL_GOODS,
                                        0,
                                        day,
                                        day.plusYears(20),
                                        open,
                                        ThreatShock.Outcome.OPEN))
                        .withProbability(.5),
                Event.of(
                        "z-demand",
                        new DemandShock(
                                List.of("EU27"),
                                List.of("machinery"),
                                List.of(),
                                0,
                                DemandShock.Mode.LEVEL,
                                day,
                                open,
                                3,
                                .2,
                                "")),
                Event.of(
                        "z-fx",
                        new FxShock(
                                List.of(new FxShock.Leg("CNY", "EUR", FxShock.Quote.HOME_PER_FX, 0)),
                                day,
                                3,
                                OptionalDouble.empty(),
                                false)),
                Event.of(
                        "z-investment",
                        new InvestmentShock(
                                InvestmentShock.Channel.CONTRACT,
                                List.of("BRI"),
                                OptionalDouble.of(0),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                day,
                                Optional.of(day.plusYears(1)),
                                new TreeMap<>())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1995-06-01", "2015-01-01", "2022-03-01", "2023-07-15", "2025-05-05", "2026-12-30", "2031-01-01"
            })
    void eventsOfSizeZero_moveNoBit_whereverTheyStand(String day) {
        Scenario scenario = load("us-china-2025");
        List<Event> more = new ArrayList<>(zeros(LocalDate.parse(day)));
        more.addAll(scenario.events());

        assertThat(trade(scenario.withEvents(more))).isEqualTo(trade(scenario));
        Scenario nothing = scenario.withEvents(List.of());
        assertThat(trade(nothing.withEvents(zeros(LocalDate.parse(day))))).isEqualTo(trade(nothing));
    }

    /** Ids that other events name: their rows cannot be cut in two without cutting these too. */
    private static Set<String> named(Scenario scenario) {
        Set<String> named = new HashSet<>();
        for (Event event : scenario.events()) {
            if (event.shock() instanceof TariffShock tariff) {
                named.addAll(tariff.notWith());
            } else if (event.shock() instanceof TruceShock truce) {
                named.addAll(truce.suspends());
            } else if (event.shock() instanceof RetaliationShock answer) {
                named.add(answer.trigger());
            } else if (event.shock() instanceof LegalInvalidationShock ruling) {
                named.addAll(ruling.ids());
                named.addAll(ruling.replacementIds());
            }
        }
        return named;
    }

    private interface Rewriting {
        List<Event> of(Event row, TariffShock tariff);
    }

    private static Scenario rewritten(Scenario scenario, Rewriting rewriting) {
        Set<String> named = named(scenario);
        List<Event> events = new ArrayList<>();
        int rows = 0;
        for (Event event : scenario.events()) {
            boolean free = event.shock() instanceof TariffShock tariff
                    && tariff.op() == TariffOperation.ADD
                    && !named.contains(event.id());
            events.addAll(free ? rewriting.of(event, (TariffShock) event.shock()) : List.of(event));
            rows += free ? 1 : 0;
        }
        assertThat(rows)
                .as("rows of %s that can be written differently", scenario.id())
                .isPositive();
        Collections.shuffle(events, new Random(1));
        return scenario.withEvents(events);
    }

    private static Event renamed(Event row, String suffix, TariffShock tariff) {
        return new Event(
                row.id() + suffix, row.label(), row.probability(), tariff, row.source(), row.known(), row.endKnown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-china-2025", "ieepa-struck-down-2026", "tariff-60"})
    void rowsInTwoLayers_areTheSameLaw(String id) {
        Scenario scenario = load(id);
        Scenario layers = rewritten(
                scenario,
                (row, tariff) -> tariff.notWith().isEmpty()
                        ? List.of(
                                renamed(
                                        row,
                                        "-a",
                                        tariff.toBuilder()
                                                .rate(.3 * tariff.rate())
                                                .build()),
                                renamed(
                                        row,
                                        "-b",
                                        tariff.toBuilder()
                                                .rate(.7 * tariff.rate())
                                                .build()))
                        : List.of(row));
        assertThat(distance(layers, scenario)).isLessThan(SAME);
    }

    /** Each row ends after four months where another one like it begins, which is said on the day of the first. */
    @ParameterizedTest
    @ValueSource(strings = {"us-china-2025", "ieepa-struck-down-2026", "tariff-60"})
    void rowsThatFollowEachOther_areTheSameLaw(String id) {
        Scenario scenario = load(id);
        Scenario rows = rewritten(scenario, (row, tariff) -> {
            LocalDate seam = tariff.effective().plusMonths(4);
            boolean over = tariff.end().filter(end -> !end.isAfter(seam)).isPresent();
            if (over || tariff.phaseInMonths() > 0 || tariff.transitCutoff().isPresent()) {
                return List.of(row);
            }
            return List.of(
                    renamed(row, "-a", tariff.toBuilder().end(seam).build()).withKnown(row.known(), Optional.empty()),
                    renamed(row, "-b", from(tariff, seam)));
        });
        assertThat(distance(rows, scenario)).isLessThan(SAME);
    }

    private static TariffShock from(TariffShock tariff, LocalDate day) {
        TariffShock.Builder later = TariffShock.add(tariff.imposer(), tariff.targets(), tariff.rate(), day)
                .announced(tariff.announced())
                .scope(tariff.scope())
                .inTransit(tariff.inTransit())
                .priority(tariff.priority())
                .notWith(tariff.notWith());
        tariff.end().ifPresent(later::end);
        tariff.collectedShare().ifPresent(later::collectedShare);
        tariff.passThrough().ifPresent(later::passThrough);
        tariff.persistence().ifPresent(later::persistence);
        return later.build();
    }

    @ParameterizedTest
    @MethodSource("library")
    void orderOfEvents_movesNoBit(String id) {
        Scenario scenario = load(id);
        List<Event> shuffled = new ArrayList<>(scenario.events());
        Collections.shuffle(shuffled, new Random(7));

        assertThat(trade(scenario.withEvents(shuffled))).isEqualTo(trade(scenario));
    }
}
