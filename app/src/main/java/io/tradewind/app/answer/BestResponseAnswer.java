package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Decimals;
import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Fields;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.BestResponseResult;
import io.tradewind.core.audit.AuditFinding;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.model.Economy;
import io.tradewind.core.nash.NashEquilibrium;
import io.tradewind.core.nash.NashPlayer;
import io.tradewind.core.nash.NashProblem;
import io.tradewind.core.nash.NashRate;
import io.tradewind.core.nash.NashRegion;
import io.tradewind.core.nash.NashRule;
import io.tradewind.core.nash.ResponsePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Best tariffs: who would charge what, what it does to the regions, what it rests on. */
final class BestResponseAnswer {
    private static final int MOST_ROWS = 40;
    private static final int DECIMALS = 12;
    private static final int LABELS = 10;
    private static final double PERCENT = 100.0;
    private static final double NOTHING = 0.0005;
    private static final int FEW = 8;
    private static final String REVENUE = "handed to consumers in a lump";

    private final BestResponseResult result;
    private final NashProblem problem;
    private final Economy world;
    private final List<Row> rows;
    private final Table<Row> regions;
    private final Table<Point> curves;

    private BestResponseAnswer(BestResponseResult result) {
        this.result = result;
        problem = result.problem();
        world = problem.economy();
        rows = rows(result);
        regions = Table.of(columns(), rows);
        curves = curves();
    }

    static Document of(BestResponseResult result) {
        BestResponseAnswer answer = new BestResponseAnswer(result);
        Document.Builder document = Document.of("tradewind.best-response/1")
                .headline(() -> List.of(result.request().nash() ? answer.nash() : answer.alone()))
                .sections(answer::sections)
                .details(answer::details)
                .data("regions", "", answer.regions);
        if (result.request().curve()) {
            document.data("response_curve", "", answer.curves).main("response_curve");
        }
        return document.build();
    }

    /** A region, on one origin and sector where rates differ by them; rates are fractions. */
    private record Row(
            NashRegion region,
            Optional<RegionCode> origin,
            Optional<SectorCode> sector,
            double appliedRate,
            double rate) {}

    /** A point of a player's response curve. */
    private record Point(String player, ResponsePoint point) {}

    /** Every region of a game; of best responses, those that chose. */
    private static List<Row> rows(BestResponseResult result) {
        List<Row> rows = new ArrayList<>();
        for (NashEquilibrium answer : result.answers()) {
            for (int r = 0; r < answer.regions().size(); r++) {
                int region = r;
                Optional<NashPlayer> player = answer.problem().players().stream()
                        .filter(candidate -> candidate.members().contains(region))
                        .findFirst();
                if (player.isPresent() || result.request().nash()) {
                    addRows(answer, answer.regions().get(r), player, rows);
                }
            }
        }
        return rows;
    }

    private static void addRows(
            NashEquilibrium answer, NashRegion region, Optional<NashPlayer> player, List<Row> rows) {
        boolean several =
                answer.problem().rule().isByOrigin() || answer.problem().bySector();
        if (player.isEmpty() || !several) {
            rows.add(new Row(region, Optional.empty(), Optional.empty(), region.appliedRate(), region.rate()));
            return;
        }
        answer.rates().stream()
                .filter(rate -> rate.player().equals(player.get()))
                .forEach(rate ->
                        rows.add(new Row(region, rate.origin(), rate.sector(), rate.appliedRate(), rate.rate())));
    }

    /** Fractions for rates and shares, else percent. */
    private List<Column<Row>> columns() {
        String rule = lower(problem.rule());
        List<Column<Row>> columns = new ArrayList<>(List.of(
                Column.text("region", row -> row.region().region()),
                Column.text("rule", row -> rule),
                Column.number("applied_rate", "", DECIMALS, Row::appliedRate),
                Column.number("rate", "", DECIMALS, Row::rate),
                column("real_income_pct", NashRegion::realIncomePct),
                column("wage_pct", NashRegion::wagePct),
                column("income_pct", NashRegion::incomePct),
                column("price_index_pct", NashRegion::priceIndexPct),
                column("tariff_revenue_share_base", NashRegion::tariffRevenueShareBase),
                column("tariff_revenue_share", NashRegion::tariffRevenueShare),
                column("imports_pct", NashRegion::importsPct),
                column("exports_pct", NashRegion::exportsPct)));
        if (problem.rule().isByOrigin()) {
            columns.add(Column.text("origin", "on goods\nof", Row::origin));
        }
        if (problem.bySector()) {
            columns.add(Column.text("sector", "sector", Row::sector));
        }
        return columns;
    }

    private static Column<Row> column(String key, ToDoubleFunction<NashRegion> number) {
        return Column.number(key, "", DECIMALS, row -> number.applyAsDouble(row.region()));
    }

    private Table<Point> curves() {
        List<Point> points = new ArrayList<>();
        for (int p = 0; p < result.curves().size(); p++) {
            String player = problem.players().get(p).name();
            result.curves().get(p).forEach(point -> points.add(new Point(player, point)));
        }
        return Table.of(
                List.of(
                        Column.text("region", Point::player),
                        Column.number("rate", "", DECIMALS, row -> row.point().rate()),
                        Column.number(
                                "real_income_pct",
                                "",
                                DECIMALS,
                                row -> row.point().realIncomePct())),
                points);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private String nash() {
        NashEquilibrium answer = result.answers().get(0);
        List<NashRegion> losses = answer.regions().stream()
                .filter(row -> row.realIncomePct() < -NOTHING)
                .sorted(Comparator.comparingDouble(NashRegion::realIncomePct))
                .toList();
        String losers = losses.isEmpty()
                ? "Real income falls nowhere"
                : "Real income falls in " + losses.size() + " of "
                        + answer.regions().size() + " regions, most in " + most(losses.get(0));
        return "If nobody cooperated (Nash: every player answers every other), " + players() + " would charge "
                + range() + ". " + losers + "; the world's by " + Decimals.signed(answer.worldRealIncomePct(), 3)
                + " %, its imports by " + Decimals.signed(answer.worldImportsPct(), 1) + " %.";
    }

    private String alone() {
        NashRegion most = rows.stream()
                .map(Row::region)
                .max(Comparator.comparingDouble(NashRegion::realIncomePct))
                .orElseThrow();
        return "Without retaliation, " + (result.answers().size() == 1 ? "" : "each of ") + players()
                + " would do best with " + range()
                + " while everyone else keeps the applied rates; real income rises most in " + most(most) + ".";
    }

    private String most(NashRegion region) {
        return name(region) + " (" + Decimals.signed(region.realIncomePct(), 3) + " %)";
    }

    private String name(NashRegion row) {
        return world.regions().get(world.indexOf(row.region()).orElseThrow()).name();
    }

    private String players() {
        List<NashPlayer> players = problem.players();
        return players.size() > FEW
                ? players.size() + " players"
                : players.stream().map(NashPlayer::name).collect(Collectors.joining(", "));
    }

    /** The lowest and the highest rate, with whose they are. */
    private String range() {
        List<NashRate> rates = result.answers().stream()
                .flatMap(answer -> answer.rates().stream())
                .sorted(Comparator.comparingDouble(NashRate::rate))
                .toList();
        String low = text(rates.get(0));
        return rates.size() == 1
                ? "a tariff of " + low
                : "tariffs of " + low + " to " + text(rates.get(rates.size() - 1));
    }

    private static String text(NashRate rate) {
        String on = rate.origin().map(origin -> " on " + origin.code()).orElse("")
                + rate.sector().map(sector -> " on " + sector.code()).orElse("");
        return Decimals.fixed(PERCENT * rate.rate(), 1) + " % (" + rate.player().name() + on + ")";
    }

    private List<Section> sections() {
        boolean curve = result.request().curve();
        String below = !curve && rows.size() > MOST_ROWS
                ? "The first " + MOST_ROWS + " of " + rows.size() + " rows; " + Fields.named("format", "csv")
                        + " has all."
                : "";
        return List.of(
                Section.of(new Part.Rows("", curve ? shownCurves() : shown(), below)),
                Section.of(foundations(), Part.Notes.all(result.notices())));
    }

    private Table<Point> shownCurves() {
        return Table.of(
                List.of(
                        curves.column("region"),
                        curves.column("rate").as("rate %", Format.percentOf(2)),
                        curves.column("real_income_pct").as("real income %", Format.signed(4))),
                curves.rows());
    }

    private Table<Row> shown() {
        List<Column<Row>> columns = new ArrayList<>();
        columns.add(regions.column("region"));
        columns.add(Column.shown("", Format.TEXT, row -> name(row.region())));
        regions.columns().stream()
                .filter(column -> column.key().equals("origin") || column.key().equals("sector"))
                .forEach(columns::add);
        columns.add(regions.column("applied_rate").as("applied\n%", Format.percentOf(2)));
        columns.add(regions.column("rate").as("rate\n%", Format.percentOf(2)));
        columns.add(regions.column("real_income_pct").as("real income\n%", Format.signed(3)));
        columns.add(Column.shown(
                "terms of\ntrade %", Format.signed(2), row -> row.region().termsOfTradePct()));
        columns.add(regions.column("wage_pct").as("wage\n%", Format.signed(2)));
        columns.add(regions.column("price_index_pct").as("prices\n%", Format.signed(2)));
        columns.add(regions.column("imports_pct").as("imports\n%", Format.CHANGE));
        columns.add(regions.column("exports_pct").as("exports\n%", Format.CHANGE));
        columns.add(regions.column("tariff_revenue_share").as("duties, %\nof income", Format.percentOf(2)));
        columns.add(regions.column("tariff_revenue_share_base").as("before", Format.percentOf(2)));
        return Table.of(columns, rows.stream().limit(MOST_ROWS).toList());
    }

    private Part.Terms foundations() {
        SolverDiagnostics worst = worst();
        return new Part.Terms(LABELS)
                .with("Game", game() + ".")
                .with("Rule", rule(problem.rule()) + (problem.bySector() ? ", and for each sector." : "."))
                .with(
                        "Taxed",
                        problem.taxedSectors().size() + " of " + world.sectors().size() + " sectors; revenue is "
                                + REVENUE + ".")
                .with(
                        "Inputs",
                        (problem.hasInputs()
                                        ? "with: goods are made of goods."
                                        : "without: nothing is made of other goods.")
                                + " Changes are against the balanced world at applied rates.")
                .with(
                        "Theta",
                        "set " + result.elasticities().preset() + ": " + Provenance.range(Provenance.theta(world))
                                + ". Rates scale roughly with 1/theta: try "
                                + Fields.named(
                                        "elasticities", result.elasticities().another()) + ".")
                .with(
                        "Check",
                        String.format(
                                Locale.ROOT,
                                "a rate is at most %.1e from the one that the exact condition implies; audit of the world"
                                        + " at these rates passed, largest relative error %.1e.",
                                gap(),
                                Provenance.worst(result.audit()).error()))
                .with(
                        "Solver",
                        String.format(
                                Locale.ROOT,
                                "converged after %d rounds (%d for the balanced world), residual %.1e (%s).",
                                worst.iterations(),
                                worst.baselineIterations(),
                                worst.residual(),
                                worst.worstEquation()))
                .with("World", Provenance.world(result.world(), result.worldSha256()));
    }

    /** Whether others answer. */
    private String game() {
        return result.request().nash()
                ? "Nash: every player answers every other"
                : "best response, without retaliation: everyone else keeps the applied rates";
    }

    private static String rule(NashRule rule) {
        return switch (rule) {
            case EXACT ->
                "exact: the first-order condition of real income, every wage adjusting; one rate for all origins";
            case PARTNER -> "partner: the first-order condition of real income, a rate for each origin";
            case SIMPLE -> "simple: one over the elasticity of foreign demand, as the package tariffwar computes it";
            case PRINTED -> "printed: proposition 2 of Lashkaripour (2021)";
            case INCOME -> "income: rivals' duty revenue moves, their relative wages do not";
        };
    }

    /** The solve that took most rounds. */
    private SolverDiagnostics worst() {
        return result.diagnostics().stream()
                .max(Comparator.comparingInt(SolverDiagnostics::iterations))
                .orElseThrow();
    }

    /** Largest distance of a rate from the one that the exact condition implies. */
    private double gap() {
        return result.answers().stream()
                .mapToDouble(NashEquilibrium::largestGap)
                .max()
                .orElseThrow();
    }

    private Details details() {
        return new Details()
                .with("version", ProgramVersion.number())
                .with(
                        "world",
                        new Details()
                                .with("id", world.id())
                                .with("year", world.year())
                                .with("value_unit", result.world().valueUnit())
                                .with("sha256", result.worldSha256())
                                .with("balanced", true)
                                .with("inputs", problem.hasInputs()))
                .with("game", game())
                .with("rule", lower(problem.rule()))
                .with("by_sector", problem.bySector())
                .with("revenue", REVENUE)
                .with("players", problem.players().stream().map(this::player).toList())
                .with(
                        "taxed_sectors",
                        problem.taxedSectors().stream()
                                .map(s -> world.sectors().get(s).code())
                                .toList())
                .with("elasticities", Provenance.elasticities(result.elasticities()))
                .with("solver", solver())
                .with("audit", audit())
                .with("notices", result.notices())
                .with(
                        "world_effects",
                        result.answers().stream()
                                .map(BestResponseAnswer::effects)
                                .toList());
    }

    private Details player(NashPlayer player) {
        return new Details()
                .with("name", player.name())
                .with(
                        "members",
                        player.members().stream()
                                .map(r -> world.regions().get(r).code())
                                .toList());
    }

    private Details solver() {
        SolverDiagnostics worst = worst();
        return new Details()
                .with("status", worst.status())
                .with("iterations", worst.iterations())
                .with("baseline_iterations", worst.baselineIterations())
                .with("residual", worst.residual())
                .with("step", worst.step())
                .with("worst_equation", worst.worstEquation())
                .with("largest_gap_to_exact_condition", gap());
    }

    private Details audit() {
        AuditFinding worst = Provenance.worst(result.audit());
        return new Details()
                .with("passed", result.audit().passed())
                .with("laws", result.audit().findings().size())
                .with("worst_law", worst.law())
                .with("worst_error", worst.error());
    }

    private static Details effects(NashEquilibrium answer) {
        return new Details()
                .with(
                        "players",
                        answer.problem().players().stream()
                                .map(NashPlayer::name)
                                .toList())
                .with("real_income_pct", answer.worldRealIncomePct())
                .with("imports_pct", answer.worldImportsPct());
    }
}
