package io.tradewind.app.report;

import io.tradewind.app.session.BacktestRun;
import io.tradewind.core.evaluation.Forecaster;
import io.tradewind.core.evaluation.ScoreRow;
import io.tradewind.core.evaluation.ScoreTable;
import io.tradewind.scenarios.backtest.BacktestPlan;
import io.tradewind.scenarios.backtest.BacktestRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A backtest for people: the headline, then partners and products, then where the model loses. */
public final class BacktestTable implements BacktestReport {
    private static final int WIDTH = 100;
    private static final List<String> HEADLINE = List.of("exports:WLD", "exports:USA");
    private static final List<String> POOLED =
            List.of("exports:partners", "products", "imports:WLD", "imports:partners", "contributions", "facts");
    private static final double PERCENT = 100.0;

    @Override
    public String write(BacktestRun run) {
        ScoreTable scores = run.result().scores();
        BacktestPlan plan = run.result().plan();
        StringBuilder text = new StringBuilder();
        text.append("Real-time backtest of ")
                .append(run.result().scenario().id())
                .append(": origins ")
                .append(plan.origins().stream().map(Object::toString).collect(Collectors.joining(", ")))
                .append("\n")
                .append(Wrap.at(
                        WIDTH,
                        "Only data published and events announced by each origin. MAE and CRPS in points of growth over"
                                + " twelve months (contributions: points of the total); a rival is compared with the model on"
                                + " the targets that both have."))
                .append("\n\n");
        text.append(headline(scores)).append('\n');
        text.append(list("Partners, exports", scores, "exports:")).append('\n');
        text.append(list("Products, exports", scores, "product:")).append('\n');
        text.append(list("Partners, imports", scores, "imports:")).append('\n');
        text.append(losses(scores)).append('\n');
        text.append(end(run));
        return text.toString();
    }

    private static String headline(ScoreTable scores) {
        TextTable table = headlineColumns();
        List<String> groups = new ArrayList<>(HEADLINE);
        groups.addAll(POOLED);
        for (String group : groups) {
            String name = title(group);
            for (Forecaster who : Forecaster.values()) {
                Optional<ScoreRow> row = scores.find(ScoreTable.ALL_ORIGINS, group, who);
                if (row.isPresent()) {
                    table.row(cells(name, row.get()));
                    name = "";
                }
            }
        }
        return table.text();
    }

    private static TextTable headlineColumns() {
        return new TextTable()
                .column("target", false)
                .column("forecaster", false)
                .column("n", true)
                .column("MAE", true)
                .column("model's\nMAE", true)
                .column("CRPS", true)
                .column("model's\nCRPS", true)
                .column("skill\n%", true)
                .column("sign\nhit %", true)
                .column("80 % band\nholds %", true)
                .column("width\npp", true)
                .column("DM p", true);
    }

    private static List<String> cells(String name, ScoreRow row) {
        boolean model = row.forecaster() == Forecaster.MODEL;
        return List.of(
                name,
                row.forecaster().title(),
                String.valueOf(row.targets()),
                fixed(row.mae(), 2),
                model ? "" : fixed(row.modelMae(), 2),
                fixed(row.crps(), 2),
                model ? "" : fixed(row.modelCrps(), 2),
                model ? "" : fixed(PERCENT * row.skill(), 0),
                fixed(PERCENT * row.hits().share(), 0),
                fixed(PERCENT * row.coverage().share(), 0),
                fixed(row.coverage().meanWidth(), 1),
                model ? "" : fixed(BacktestSheets.pValue(row), 2));
    }

    private static String list(String title, ScoreTable scores, String prefix) {
        TextTable table = new TextTable().column(title, false).column("n", true);
        List<Forecaster> all = List.of(Forecaster.MODEL, Forecaster.CONDITIONAL, Forecaster.NO_SHOCK, Forecaster.SMART);
        all.forEach(who -> table.column(who.title() + "\nMAE", true));
        table.column("n", true).column("random walk\nMAE", true).column("model's\nMAE", true);
        for (String group : scores.groups()) {
            if (group.startsWith(prefix)) {
                List<String> cells = new ArrayList<>(List.of(group.substring(prefix.length())));
                cells.add(count(scores, group, Forecaster.MODEL));
                all.forEach(who -> cells.add(mae(scores, group, who)));
                cells.add(count(scores, group, Forecaster.RANDOM_WALK));
                cells.add(mae(scores, group, Forecaster.RANDOM_WALK));
                cells.add(scores.find(ScoreTable.ALL_ORIGINS, group, Forecaster.RANDOM_WALK)
                        .map(row -> fixed(row.modelMae(), 1))
                        .orElse(""));
                table.row(cells);
            }
        }
        return table.text();
    }

    private static String count(ScoreTable scores, String group, Forecaster who) {
        return scores.find(ScoreTable.ALL_ORIGINS, group, who)
                .map(row -> String.valueOf(row.targets()))
                .orElse("");
    }

    private static String mae(ScoreTable scores, String group, Forecaster who) {
        return scores.find(ScoreTable.ALL_ORIGINS, group, who)
                .map(row -> fixed(row.mae(), 1))
                .orElse("");
    }

    /** Every rival that has a smaller mean absolute error somewhere, over all origins. */
    private static String losses(ScoreTable scores) {
        Map<Forecaster, List<String>> lost = new LinkedHashMap<>();
        scores.rows().stream()
                .filter(row -> row.origin().equals(ScoreTable.ALL_ORIGINS) && row.beatsModel())
                .filter(row -> row.forecaster() != Forecaster.CONDITIONAL)
                .forEach(row -> lost.computeIfAbsent(row.forecaster(), who -> new ArrayList<>())
                        .add(row.group() + " (" + fixed(row.mae(), 1) + " against " + fixed(row.modelMae(), 1) + ")"));
        StringBuilder text = new StringBuilder("Where the model loses, all origins together\n");
        lost.forEach((who, groups) -> text.append(Wrap.at(
                        WIDTH, "To " + who.title() + ", in " + groups.size() + " groups: " + String.join(", ", groups)))
                .append(".\n"));
        return lost.isEmpty() ? text.append("Nowhere.\n").toString() : text.toString();
    }

    private static String end(BacktestRun run) {
        Map<String, Long> reasons = run.result().withoutFigure().stream()
                .collect(Collectors.groupingBy(BacktestTable::reason, LinkedHashMap::new, Collectors.counting()));
        StringBuilder text = new StringBuilder();
        text.append(run.result().rows().size() - run.result().withoutFigure().size())
                .append(" of ")
                .append(run.result().rows().size())
                .append(" targets have a figure.\n");
        reasons.forEach((reason, count) -> text.append(Wrap.at(WIDTH, "Without one: " + count + ", " + reason + "."))
                .append('\n'));
        BacktestPlan plan = run.result().plan();
        return text.append(plan.draws())
                .append(" draws, seed ")
                .append(plan.seed())
                .append(changed(plan))
                .append(". World ")
                .append(run.world().id())
                .append(". Tradewind ")
                .append(ProgramVersion.number())
                .append(".\n")
                .toString();
    }

    private static String changed(BacktestPlan plan) {
        Map<String, Double> changed = plan.parameters().changed();
        return changed.isEmpty()
                ? ""
                : ", parameters changed at every origin: "
                        + changed.entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining(", "));
    }

    private static String reason(BacktestRow row) {
        String mark = "no figure: ";
        int at = row.note().indexOf(mark);
        return at < 0 ? row.note() : row.note().substring(at + mark.length());
    }

    private static String title(String group) {
        return switch (group) {
            case "exports:WLD" -> "exports, all partners";
            case "exports:USA" -> "exports to the USA";
            case "exports:partners" -> "exports by partner";
            case "products" -> "exports by product";
            case "imports:WLD" -> "imports, all partners";
            case "imports:partners" -> "imports by partner";
            case "facts" -> "facts (growth)";
            default -> group;
        };
    }

    private static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? Decimals.fixed(value, decimals) : "";
    }
}
