package io.tradewind.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.ToyWorlds;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.DemandShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.TruceShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Laws of MODEL §9.18 on a world that can be checked by hand. */
class ExplainerTest {
    private static final YearMonth MONTH = YearMonth.of(2025, 9);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final Question QUESTION = new Question("CHN", TradeDirection.EXPORTS, "USA", "all", MONTH);
    /** The promise of the command, percentage points. */
    private static final double SUM = 1e-9;

    private static final Event HALF = tariff("half", .15);
    private static final Event OTHER_HALF = tariff("other-half", .15);
    private static final Event NOTHING = tariff("nothing", 0);
    private static final Event YUAN = Event.of(
            "yuan",
            new FxShock(
                    List.of(new FxShock.Leg("CNY", "USD", FxShock.Quote.HOME_PER_FX, 8)),
                    LocalDate.of(2025, 1, 1),
                    0,
                    OptionalDouble.empty(),
                    true));

    private static Event tariff(String id, double rate) {
        return Event.of(
                id,
                TariffShock.add("USA", List.of("CHN"), rate, APRIL)
                        .announced(APRIL)
                        .persistence(1)
                        .build());
    }

    private static Event demand(String id, double pct) {
        return Event.of(
                id,
                new DemandShock(
                        List.of("USA"),
                        List.of("all"),
                        List.of(),
                        pct,
                        DemandShock.Mode.LEVEL,
                        LocalDate.of(2025, 2, 1),
                        Optional.empty(),
                        0,
                        .25,
                        ""));
    }

    private static Explanation explain(Question question, int threads, Event... events) {
        List<Player> players = new ArrayList<>();
        for (Event event : events) {
            players.add(new Player(event.id(), event.id(), List.of(event.id())));
        }
        return explain(question, threads, players, ShapleyValues.standard(players.size(), 8, 1), events);
    }

    private static Explanation explain(
            Question question, int threads, List<Player> players, ShapleyValues plan, Event... events) {
        Scenario scenario = Scenario.of("law", YearMonth.of(2025, 1), YearMonth.of(2026, 12), List.of(events));
        BatchRunner runner = BatchRunner.onThreads(threads);
        return new Explainer(ProjectionEngine.standard(), ToyWorlds.fourRegions(), scenario, Parameters.defaults())
                .explain(question, players, plan, runner, done -> {});
    }

    private static PlayerRow row(Explanation explanation, String player) {
        return explanation.rows().stream()
                .filter(row -> row.player().equals(player))
                .findFirst()
                .orElseThrow();
    }

    private static void addsUp(Explanation explanation, ToDoubleFunction<PlayerRow> column) {
        double sum = column.applyAsDouble(explanation.baseline());
        for (PlayerRow row : explanation.players()) {
            sum += column.applyAsDouble(row);
        }
        assertThat(sum).isCloseTo(column.applyAsDouble(explanation.total()), within(SUM));
    }

    @Test
    void everyColumn_addsUpToTheRun() {
        Explanation explanation = explain(QUESTION, 1, HALF, OTHER_HALF, NOTHING, YUAN, demand("boom", 10));

        ProjectionRow row = ProjectionTable.rows(
                        explanation.projection(),
                        RowQuery.EVERYTHING
                                .withReporter("CHN")
                                .withPartner("USA")
                                .withProduct("all"))
                .stream()
                .filter(r -> r.period().equals("2025-09") && r.flow().equals("exports"))
                .findFirst()
                .orElseThrow();
        assertThat(explanation.total().contributionPp()).isCloseTo(row.yoyPct(), within(SUM));
        addsUp(explanation, PlayerRow::contributionPp);
        addsUp(explanation, PlayerRow::quantityPp);
        addsUp(explanation, PlayerRow::pricePp);
        addsUp(explanation, PlayerRow::exchangeRatePp);
        addsUp(explanation, PlayerRow::diversionPp);
        addsUp(explanation, PlayerRow::creationPp);
        for (PlayerRow player : explanation.rows()) {
            assertThat(player.quantityPp() + player.pricePp() + player.exchangeRatePp())
                    .isCloseTo(player.contributionPp(), within(SUM));
        }
        for (PlayerRow player : explanation.players()) {
            assertThat(player.diversionPp() + player.creationPp()).isCloseTo(player.quantityPp(), within(SUM));
        }
        assertThat(explanation.runs()).isEqualTo(32);
        assertThat(explanation.exact()).isTrue();
    }

    @Test
    void eventThatDoesNothing_getsNothing() {
        PlayerRow nothing = row(explain(QUESTION, 1, HALF, NOTHING, demand("boom", 10)), "nothing");

        assertThat(nothing.contributionPp()).isCloseTo(0.0, within(1e-12));
        assertThat(nothing.quantityPp()).isCloseTo(0.0, within(1e-12));
        assertThat(nothing.diversionPp()).isCloseTo(0.0, within(1e-12));
    }

    @Test
    void twoHalvesOfATariff_getTheSame() {
        Explanation explanation = explain(QUESTION, 1, HALF, OTHER_HALF, demand("boom", 10));

        PlayerRow half = row(explanation, "half");
        PlayerRow other = row(explanation, "other-half");
        assertThat(half.contributionPp()).isNegative().isCloseTo(other.contributionPp(), within(SUM));
        assertThat(half.diversionPp()).isCloseTo(other.diversionPp(), within(SUM));
        PlayerRow whole = row(explain(QUESTION, 1, tariff("whole", .3), demand("boom", 10)), "whole");
        assertThat(half.contributionPp() + other.contributionPp())
                .as("the boom's share depends on who stands beside it, but little")
                .isCloseTo(whole.contributionPp(), within(.5));
    }

    @Test
    void orderOfEvents_changesNoShare() {
        List<Event> events = new ArrayList<>(List.of(HALF, YUAN, demand("boom", 10)));
        Explanation forwards = explain(QUESTION, 1, events.toArray(Event[]::new));
        Collections.reverse(events);
        Explanation backwards = explain(QUESTION, 1, events.toArray(Event[]::new));

        for (PlayerRow row : forwards.rows()) {
            assertThat(row(backwards, row.player()).contributionPp()).isCloseTo(row.contributionPp(), within(1e-12));
        }
    }

    @Test
    void oneAndTwoThreads_giveTheSameBits() {
        Event[] events = new Event[12];
        for (int k = 0; k < events.length; k++) {
            events[k] = tariff("t" + k, .01 * (k + 1));
        }
        Explanation one = explain(QUESTION, 1, events);

        assertThat(explain(QUESTION, 2, events).rows()).isEqualTo(one.rows());
        assertThat(one.exact()).isFalse();
        assertThat(one.players().get(0).standardError()).isPositive();
        addsUp(one, PlayerRow::contributionPp);
    }

    /** A tariff on China alone sends buyers to others: all of its loss beyond the smaller market is diversion, and Viet Nam wins it. */
    @Test
    void tariff_divertsFromItsTargetToOthers() {
        PlayerRow china = row(explain(QUESTION, 1, HALF), "half");
        PlayerRow vietnam = row(explain(QUESTION.withReporter("VNM"), 1, HALF), "half");

        assertThat(china.diversionPp()).isNegative();
        assertThat(china.creationPp()).isNegative();
        assertThat(vietnam.diversionPp()).isPositive();
        assertThat(vietnam.creationPp()).isNegative();
        assertThat(vietnam.quantityPp()).isPositive();
    }

    /** CNY-per-dollar +8 %, goods invoiced in dollars at once and in other currencies later: prices in dollars fall, and no other price moves. */
    @Test
    void currency_movesThePriceThroughTheExchangeRateOnly() {
        PlayerRow yuan = row(explain(QUESTION, 1, YUAN), "yuan");

        assertThat(yuan.exchangeRatePp()).isNegative();
        assertThat(yuan.pricePp()).isCloseTo(0.0, within(1e-9));
        assertThat(yuan.quantityPp()).isPositive();
    }

    @Test
    void baseline_isTheRunWithoutEvents() {
        Explanation explanation = explain(QUESTION, 1, HALF, YUAN);
        Explanation without = explain(QUESTION, 1);

        assertThat(explanation.baseline().contributionPp())
                .isEqualTo(without.total().contributionPp());
        assertThat(without.players()).isEmpty();
    }

    @Test
    void monthOutsideTheHorizon_isRefusedWithAHint() {
        assertThatThrownBy(() -> explain(QUESTION.withMonth(YearMonth.of(2031, 1)), 1, HALF))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("2031-01")
                .hasMessageContaining("Maybe use 2026-12.");
    }

    @Test
    void truceWithoutItsTariff_saysThatTheyBelongTogether() {
        Event truce = Event.of(
                "truce", new TruceShock(List.of("half"), LocalDate.of(2025, 5, 14), LocalDate.of(2025, 8, 12), .3, 0));

        assertThatThrownBy(() -> explain(QUESTION, 1, HALF, truce))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cannot run without half")
                .hasMessageContaining("into one group");
    }

    @Test
    void unknownPartner_isRefusedWithAHint() {
        assertThatThrownBy(() -> explain(QUESTION.withPartner("USB"), 1, HALF))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'USB' is neither")
                .hasMessageContaining("USA");
    }
}
