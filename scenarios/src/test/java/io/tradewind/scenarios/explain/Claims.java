package io.tradewind.scenarios.explain;

import io.tradewind.core.attribution.Explainer;
import io.tradewind.core.attribution.Explanation;
import io.tradewind.core.attribution.Player;
import io.tradewind.core.attribution.PlayerRow;
import io.tradewind.core.attribution.Question;
import io.tradewind.core.attribution.ShapleyValues;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.io.table.CsvTable;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import io.tradewind.io.table.TableSource;
import io.tradewind.scenarios.facts.Facts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The causal claims of the founding articles that the model can test. */
final class Claims {
    private static final TableSchema SCHEMA = TableSchema.of(
            "claim", "title", "said", "scenario", "partner", "product", "month", "cause", "events", "fact");
    private static final String CAUSE = "cause";

    private Claims() {}

    /** The claims, each with every cause that is tested of it, in the order of the table. */
    public static List<Claim> list() {
        ProblemLog log = new ProblemLog();
        List<Claim> claims = new ArrayList<>();
        CsvTable.read(TableSource.builtIn("explain"), "claims.csv", SCHEMA, log, row -> claims.add(claim(row)));
        if (!log.isEmpty()) {
            throw new IllegalStateException("The shipped claims are broken: " + log.kept());
        }
        return List.copyOf(claims);
    }

    private static Claim claim(Row row) {
        return new Claim(
                row.text(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                YearMonth.parse(row.text(6)),
                row.text(7),
                List.of(row.text(8).split(" ")),
                row.text(9));
    }

    /**
     * A claim put to the test: its cause beside all other events together, which takes four runs.
     *
     * @param scenario  the scenario that the claim names
     * @param explainer explains runs of it
     */
    public static ClaimResult test(Claim claim, Scenario scenario, Explainer explainer) {
        List<String> cause = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (Event event : scenario.events()) {
            (claim.holds(event.id()) ? cause : rest).add(event.id());
        }
        List<Player> players = new ArrayList<>();
        players.add(new Player(CAUSE, claim.cause(), cause));
        if (!rest.isEmpty()) {
            players.add(new Player("rest", "all other events", rest));
        }
        Question question = new Question("CN", TradeDirection.EXPORTS, claim.partner(), claim.product(), claim.month());
        Explanation explanation = explain(explainer, question, players);
        PlayerRow row = explanation.players().stream()
                .filter(player -> player.player().equals(CAUSE))
                .findFirst()
                .orElseThrow();
        return new ClaimResult(
                claim, explanation, row, Facts.seed().find(claim.fact()).orElseThrow());
    }

    private static Explanation explain(Explainer explainer, Question question, List<Player> players) {
        return explainer.explain(
                question, players, ShapleyValues.exact(players.size()), BatchRunner.inPlace(), done -> {});
    }
}
