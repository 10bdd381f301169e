package io.tradewind.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.attribution.Player;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.bundle.Bundle;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes into a bundle comes out of it. */
@Tag("slow")
final class BundleTest {
    private static final Tradewind TRADEWIND = Tradewind.standard();

    static List<String> scenarios() {
        return ScenarioCatalog.ids();
    }

    private static Bundle bundle(String id) {
        Economy world = TRADEWIND.loadWorld(TRADEWIND.worldOf(id));
        return new Bundle(
                        world,
                        TRADEWIND.loadScenario(id, world),
                        Parameters.defaults().with("elasticity.long_run", 4.25),
                        Optional.of(YearMonth.of(2024, 12)))
                .withPlayers(List.of(new Player("few", "a few", List.of("one", "two"))));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyBuiltInScenario_comesBackAndGivesTheSameBits(String id) {
        Bundle before = bundle(id);
        Bundle after = Bundle.of(before.text());
        assertThat(after.scenario()).isEqualTo(before.scenario());
        assertThat(after.parameters().changed()).isEqualTo(before.parameters().changed());
        assertThat(after.forecastOrigin()).isEqualTo(before.forecastOrigin());
        assertThat(after.players()).isEqualTo(before.players()).hasSize(1);
        RowQuery query = RowQuery.EVERYTHING.withProduct("all");
        assertThat(ProjectionTable.rows(
                        after.prepare(ProjectionEngine.standard()).project(), query))
                .isEqualTo(ProjectionTable.rows(
                        before.prepare(ProjectionEngine.standard()).project(), query));
    }

    /** Looks at every field, so that one that is added to a world and forgotten here is found. */
    @ParameterizedTest
    @MethodSource("worlds")
    void everyWorld_comesBackWhole(String id) {
        Economy world = TRADEWIND.loadWorld(id);
        Scenario scenario = Scenario.of("none", YearMonth.of(2025, 1), YearMonth.of(2025, 2), List.of());
        Bundle after = Bundle.of(new Bundle(world, scenario, Parameters.defaults()).text());
        assertThat(after.economy())
                .usingRecursiveComparison()
                .ignoringFields("words")
                .isEqualTo(world);
    }

    static List<String> worlds() {
        return TRADEWIND.worlds().stream().map(world -> world.id()).toList();
    }

    @Test
    void whatIsNoBundle_isRefusedInOneSentence() {
        String text = bundle("tariff-60").text();
        String other = text.substring(0, 6) + (text.charAt(6) == 'A' ? 'B' : 'A') + text.substring(7);
        for (String bad : List.of("", "x", "%%%", text.substring(0, text.length() / 2), text + text, other, "AAAA")) {
            assertThatThrownBy(() -> Bundle.of(bad))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.problems())
                                    .singleElement()
                                    .satisfies(one -> assertThat(one.message()).startsWith("The bundle is not one")));
        }
    }
}
