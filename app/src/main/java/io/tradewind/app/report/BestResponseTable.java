package io.tradewind.app.report;

import io.tradewind.app.session.BestResponseResult;
import io.tradewind.core.audit.AuditFinding;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.model.Economy;
import io.tradewind.core.nash.NashEquilibrium;
import io.tradewind.core.nash.NashPlayer;
import io.tradewind.core.nash.NashProblem;
import io.tradewind.core.nash.NashRate;
import io.tradewind.core.nash.NashRegion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Best tariffs for people: the main result in words, regions, what it rests on. */
public final class BestResponseTable implements BestResponseReport {
    private static final int MOST_ROWS = 40;
    private static final int WIDTH = 110;
    private static final int HASH_LETTERS = 12;
    private static final double PERCENT = 100.0;
    private static final double NOTHING = 0.0005;
    private static final int FEW = 8;

    @Override
    public String write(BestResponseResult result) {
        String answer = result.request().curve() ? curves(result) : table(result);
        StringBuilder text = new StringBuilder(Wrap.at(WIDTH, headline(result)));
        text.append("\n\n").append(answer).append('\n');
        foundations(result).forEach(line -> text.append(line).append('\n'));
        result.notices().forEach(notice -> text.append("Note: ").append(notice).append('\n'));
        return text.toString();
    }

    private static String headline(BestResponseResult result) {
        return result.request().nash() ? nash(result) : alone(result);
    }

    private static String nash(BestResponseResult result) {
        NashEquilibrium answer = result.answers().get(0);
        List<NashRegion> losses = answer.regions().stream()
                .filter(row -> row.realIncomePct() < -NOTHING)
                .sorted(Comparator.comparingDouble(NashRegion::realIncomePct))
                .toList();
        String rates = "If nobody cooperated (Nash: every player answers every other), " + players(result)
                + " would charge " + range(result.answers()) + ". ";
        String losers = losses.isEmpty()
                ? "Real income falls nowhere"
                : "Real income falls in " + losses.size() + " of "
                        + answer.regions().size() + " regions, most in "
                        + BestResponseSheets.name(result, losses.get(0)) + " ("
                        + Decimals.signed(losses.get(0).realIncomePct(), 3) + " %)";
        return rates + losers + "; the world's by " + Decimals.signed(answer.worldRealIncomePct(), 3)
                + " %, its imports by " + Decimals.signed(answer.worldImportsPct(), 1) + " %.";
    }

    private static String alone(BestResponseResult result) {
        List<BestResponseSheets.Row> rows = BestResponseSheets.rows(result);
        NashRegion most = rows.stream()
                .map(BestResponseSheets.Row::region)
                .max(Comparator.comparingDouble(NashRegion::realIncomePct))
                .orElseThrow();
        String whom = result.answers().size() == 1 ? players(result) : "each of " + players(result);
        return "Without retaliation, " + whom + " would do best with " + range(result.answers())
                + " while everyone else keeps the applied rates; real income rises most in "
                + BestResponseSheets.name(result, most) + " (" + Decimals.signed(most.realIncomePct(), 3) + " %).";
    }

    private static String players(BestResponseResult result) {
        List<NashPlayer> players = result.problem().players();
        return players.size() > FEW
                ? players.size() + " players"
                : players.stream().map(NashPlayer::name).collect(Collectors.joining(", "));
    }

    /** The lowest and the highest rate, with whose they are. */
    private static String range(List<NashEquilibrium> answers) {
        List<NashRate> rates = answers.stream()
                .flatMap(answer -> answer.rates().stream())
                .sorted(Comparator.comparingDouble(NashRate::rate))
                .toList();
        NashRate low = rates.get(0);
        NashRate high = rates.get(rates.size() - 1);
        return rates.size() == 1 ? "a tariff of " + text(low) : "tariffs of " + text(low) + " to " + text(high);
    }

    private static String text(NashRate rate) {
        String on = rate.origin().map(origin -> " on " + origin.code()).orElse("")
                + rate.sector().map(sector -> " on " + sector.code()).orElse("");
        return Decimals.fixed(PERCENT * rate.rate(), 1) + " % (" + rate.player().name() + on + ")";
    }

    private static String curves(BestResponseResult result) {
        TextTable table =
                new TextTable().column("region", false).column("rate %", true).column("real income %", true);
        BestResponseSheets.curves(result)
                .rows()
                .forEach(row -> table.row(List.of(
                        row.player().name(),
                        Decimals.fixed(PERCENT * row.point().rate(), 2),
                        Decimals.signed(row.point().realIncomePct(), 4))));
        return table.text();
    }

    private static String table(BestResponseResult result) {
        boolean byOrigin = result.problem().rule().isByOrigin();
        boolean bySector = result.problem().bySector();
        TextTable table = withColumns(byOrigin, bySector);
        List<BestResponseSheets.Row> rows = BestResponseSheets.rows(result);
        rows.stream().limit(MOST_ROWS).forEach(row -> table.row(cells(result, row, byOrigin, bySector)));
        String more = rows.size() > MOST_ROWS
                ? "The first " + MOST_ROWS + " of " + rows.size() + " rows; --format csv has all.\n"
                : "";
        return table.text() + more;
    }

    private static TextTable withColumns(boolean byOrigin, boolean bySector) {
        TextTable table = new TextTable().column("region", false).column("", false);
        if (byOrigin) {
            table.column("on goods\nof", false);
        }
        if (bySector) {
            table.column("sector", false);
        }
        for (String header : List.of(
                "applied\n%",
                "rate\n%",
                "real income\n%",
                "terms of\ntrade %",
                "wage\n%",
                "prices\n%",
                "imports\n%",
                "exports\n%",
                "duties, %\nof income",
                "before")) {
            table.column(header, true);
        }
        return table;
    }

    private static List<String> cells(
            BestResponseResult result, BestResponseSheets.Row row, boolean byOrigin, boolean bySector) {
        List<String> cells = new ArrayList<>();
        cells.add(row.region().region().code());
        cells.add(BestResponseSheets.name(result, row.region()));
        if (byOrigin) {
            cells.add(row.origin().map(Object::toString).orElse(""));
        }
        if (bySector) {
            cells.add(row.sector().map(Object::toString).orElse(""));
        }
        NashRegion region = row.region();
        cells.add(Decimals.fixed(PERCENT * row.appliedRate(), 2));
        cells.add(Decimals.fixed(PERCENT * row.rate(), 2));
        cells.add(Decimals.signed(region.realIncomePct(), 3));
        cells.add(Decimals.signed(region.termsOfTradePct(), 2));
        cells.add(Decimals.signed(region.wagePct(), 2));
        cells.add(Decimals.signed(region.priceIndexPct(), 2));
        cells.add(Unit.percent(region.importsPct()));
        cells.add(Unit.percent(region.exportsPct()));
        cells.add(Decimals.fixed(PERCENT * region.tariffRevenueShare(), 2));
        cells.add(Decimals.fixed(PERCENT * region.tariffRevenueShareBase(), 2));
        return cells;
    }

    private static List<String> foundations(BestResponseResult result) {
        NashProblem problem = result.problem();
        Economy world = problem.economy();
        List<String> lines = new ArrayList<>();
        lines.add("Game      " + BestResponseText.game(result) + ".");
        lines.add("Rule      " + BestResponseText.rule(problem.rule())
                + (problem.bySector() ? ", and for each sector." : "."));
        lines.add("Taxed     " + problem.taxedSectors().size() + " of "
                + world.sectors().size() + " sectors; revenue is " + BestResponseText.REVENUE + ".");
        lines.add("Inputs    "
                + (problem.hasInputs() ? "with: goods are made of goods." : "without: nothing is made of other goods.")
                + " Changes are against the balanced world at applied rates.");
        lines.add("Theta     set " + result.elasticities().preset() + ": "
                + ElasticityText.range(ElasticityText.of(world))
                + ". Rates scale roughly with 1/theta: try --elasticities "
                + result.elasticities().another() + ".");
        lines.add(String.format(
                Locale.ROOT,
                "Check     a rate is at most %.1e from the one that the exact condition implies; %s.",
                BestResponseText.gap(result),
                audit(result)));
        SolverDiagnostics worst = BestResponseText.worst(result.diagnostics());
        lines.add(String.format(
                Locale.ROOT,
                "Solver    converged after %d rounds (%d for the balanced world), residual %.1e (%s).",
                worst.iterations(),
                worst.baselineIterations(),
                worst.residual(),
                worst.worstEquation()));
        lines.add(
                "World     " + result.world().id() + " (" + result.worldSha256().substring(0, HASH_LETTERS)
                        + "), flows of " + result.world().year() + ". Tradewind " + ProgramVersion.number() + ".");
        return lines;
    }

    private static String audit(BestResponseResult result) {
        AuditFinding worst = result.audit().findings().stream()
                .max(Comparator.comparingDouble(AuditFinding::error))
                .orElseThrow();
        return String.format(
                Locale.ROOT, "audit of the world at these rates passed, largest relative error %.1e", worst.error());
    }
}
