package io.tradewind.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.session.ProjectionRequest;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventField;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.Tradewind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page lets move changes nothing until it is moved, and something then. */
final class KnobsTest {
    private static final Tradewind TRADEWIND = Tradewind.standard();
    private static final ProjectionRun RUN =
            new ProjectionSession(TRADEWIND).run(ProjectionRequest.of("us-china-2025"));
    private static final RowQuery YEARS =
            new RowQuery(List.of("CN"), List.of(), List.of(), List.of(), Frequency.YEAR, CurrencyView.USD);

    @Test
    void knobsAtRest_leaveEveryNumberBitForBit() {
        Knobs knobs = Knobs.of(RUN.about(), RUN.world());

        assertThat(knobs.events())
                .extracting(Event::id)
                .contains(
                        "what-if-duty-USA",
                        "what-if-duty-others",
                        "what-if-answer",
                        "what-if-yuan",
                        "what-if-contracts",
                        "what-if-ai",
                        "what-if-duty-EU27");
        assertThat(knobs.events()).allMatch(Event::isZero);
        assertThat(ProjectionTable.rows(projection(knobs.scenario()), YEARS))
                .isEqualTo(ProjectionTable.rows(RUN.projection(), YEARS));
    }

    @Test
    void eachKnob_changesTradeOnceItIsMoved() {
        Knobs knobs = Knobs.of(RUN.about(), RUN.world());
        double before = exports(RUN.projection());
        for (String field : List.of(
                "what-if-duty-USA.rate=0.25",
                "what-if-duty-EU27.rate=0.25",
                "what-if-duty-others.rate=0.25",
                "what-if-yuan.legs.CNY/USD.pct=-10",
                "what-if-contracts.pctOfBase=50",
                "what-if-ai.pct=20")) {
            assertThat(exports(projection(moved(knobs.scenario(), field))))
                    .as(field)
                    .isNotEqualTo(before);
        }
    }

    @Test
    void knobsThatTheWorldHasNoWordsFor_areLeftOut() {
        Economy world = RUN.world().toBuilder().monthlyBaseline(null).build();
        Scenario scenario = RUN.about().withEvents(List.of());

        assertThat(Knobs.of(scenario, world).events())
                .extracting(Event::id)
                .contains("what-if-duty-USA")
                .doesNotContain("what-if-yuan", "what-if-ai", "what-if-contracts");
    }

    private static Scenario moved(Scenario scenario, String assignment) {
        int equals = assignment.indexOf('=');
        String field = assignment.substring(0, equals);
        return scenario.withEvents(scenario.events().stream()
                .map(event -> field.startsWith(event.id() + ".")
                        ? EventField.with(
                                event, field.substring(event.id().length() + 1), assignment.substring(equals + 1))
                        : event)
                .toList());
    }

    private static Projection projection(Scenario scenario) {
        return TRADEWIND
                .prepare(RUN.world(), scenario, RUN.projection().parameters())
                .project();
    }

    private static double exports(Projection projection) {
        return ProjectionTable.rows(projection, YEARS).stream()
                .filter(row -> row.period().equals("2026") && row.flow().equals("exports"))
                .mapToDouble(row -> row.scenarioUsdMn())
                .sum();
    }
}
