package io.tradewind.app.report;

import io.tradewind.app.session.ProjectionRun;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.scenario.FxShock;
import java.util.List;

/** What a change is made of where exchange rates move: quantity, price in dollars, and how many yuan a dollar is worth. */
final class CurrencyTable {
    private static final int WIDTH = 110;
    /** Percent below which a rate is said to be kept. */
    private static final double STILL = 0.05;

    private final ProjectionRun run;
    private final List<Line> flows;

    CurrencyTable(ProjectionRun run, List<Line> flows) {
        this.run = run;
        this.flows = flows;
    }

    /** The table with a sentence on how to read it; empty where no event moves an exchange rate or nothing is traded. */
    String text() {
        List<Line> known = flows.stream()
                .filter(line -> line.sum(ProjectionRow::baselineUsdMn) > 0)
                .toList();
        boolean moves =
                run.about().events().stream().anyMatch(event -> event.shock().kind() == FxShock.KIND);
        if (!moves || known.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable()
                .column("", false)
                .column("quantity\n%", true)
                .column("price in\ndollars %", true)
                .column("in dollars\n%", true)
                .column("yuan per\ndollar %", true)
                .column("in yuan\n%", true);
        known.forEach(line -> table.row(cells(line)));
        return "What the events change, over all months: quantity times price is dollars, dollars times the rate are"
                + " yuan\n\n" + table.text() + "\n" + Wrap.at(WIDTH, sentence(known.get(0)));
    }

    private static List<String> cells(Line line) {
        double before = line.sum(ProjectionRow::baselineUsdMn);
        double quantity = line.sum(ProjectionRow::atBasePricesUsdMn);
        double after = line.sum(ProjectionRow::scenarioUsdMn);
        return List.of(
                line.flow(),
                Unit.percent(Line.percent(quantity, before)),
                Unit.percent(Line.percent(after, quantity)),
                Unit.percent(Line.percent(after, before)),
                Unit.percent(rate(line)),
                Unit.percent(Line.percent(
                        line.sum(ProjectionRow::scenarioHomeMn), line.sum(ProjectionRow::baselineHomeMn))));
    }

    /** Change of the yuan per dollar that the flow is counted at, percent; NaN where yuan are not known. */
    private static double rate(Line line) {
        return Line.percent(
                line.sum(ProjectionRow::scenarioHomeMn) / line.sum(ProjectionRow::scenarioUsdMn),
                line.sum(ProjectionRow::baselineHomeMn) / line.sum(ProjectionRow::baselineUsdMn));
    }

    private static String sentence(Line line) {
        double weaker = rate(line);
        if (weaker > STILL) {
            return "A weaker yuan can lower dollars: sellers pass part of it on as lower prices in dollars, and where"
                    + " quantities rise by less than these prices fall, more goods bring in fewer dollars, but more yuan.";
        }
        if (weaker < -STILL) {
            return "A stronger yuan can raise dollars: sellers pass part of it on as higher prices in dollars, and where"
                    + " quantities fall by less than these prices rise, fewer goods bring in more dollars, but fewer yuan.";
        }
        return Double.isNaN(weaker)
                ? "Yuan are known of China and its provinces only."
                : "The yuan keeps its rate against the dollar here, so dollars and yuan change alike.";
    }
}
