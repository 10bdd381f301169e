package io.tradewind.app.answer;

import io.tradewind.app.document.Decimals;
import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Extent;
import io.tradewind.app.document.Fields;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.session.BestResponseResult;
import io.tradewind.core.audit.AuditFinding;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.model.Economy;
import io.tradewind.core.nash.NashEquilibrium;
import io.tradewind.core.nash.NashPlayer;
import io.tradewind.core.nash.NashProblem;
import io.tradewind.core.nash.NashRate;
import io.tradewind.core.nash.NashRegion;
import io.tradewind.core.nash.NashRule;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Best tariffs: who would charge what, what it does to the regions, what it rests on. */
final class BestResponseAnswer {
    private static final int MOST_ROWS = 40;
    private static final int LABELS = 10;
    private static final double PERCENT = 100.0;
    private static final double NOTHING = 0.0005;
    private static final int FEW = 8;
    private static final String REVENUE = "handed to consumers in a lump";

    private final BestResponseResult result;
    private final NashProblem problem;
    private final Economy world;
    private final BestResponseTables tables;

    private BestResponseAnswer(BestResponseResult result) {
        this.result = result;
        problem = result.problem();
        world = problem.economy();
        tables = new BestResponseTables(result);
    }

    static Document of(BestResponseResult result) {
        BestResponseAnswer answer = new BestResponseAnswer(result);
        Document document = new Document("tradewind.best-response/1")
                .headline(() -> List.of(result.request().nash() ? answer.nash() : answer.alone()))
                .sections(answer::sections)
                .details(answer::details)
                .data("regions", "", answer.tables.regions())
                .data("real_income", "real_income.csv", answer.tables.others());
        if (result.request().curve()) {
            document.data("response_curve", "", answer.tables.curves()).main("response_curve");
        }
        return document;
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
        NashRegion most = tables.regions().rows().stream()
                .map(BestResponseTables.Row::region)
                .max(Comparator.comparingDouble(NashRegion::realIncomePct))
                .orElseThrow();
        return "Without retaliation, " + (result.answers().size() == 1 ? "" : "each of ") + players()
                + " would do best with " + range()
                + " while everyone else keeps the applied rates; real income rises most in " + most(most) + ".";
    }

    private String most(NashRegion region) {
        return tables.name(region) + " (" + Decimals.signed(region.realIncomePct(), 3) + " %)";
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

    private List<Section> sections(Extent extent) {
        int most = extent.moves(MOST_ROWS);
        boolean curve = result.request().curve();
        int rows = tables.regions().rows().size();
        String below = !curve && rows > most
                ? "The " + (extent.isAsked() ? most + " largest" : "first " + most) + " of " + rows + " rows; "
                        + Fields.named("format", "csv") + " has all."
                : "";
        return List.of(
                Section.of(Part.Rows.moves(
                        "", curve ? tables.shownCurves() : tables.shown(most, extent.isAsked()), below)),
                Section.of(Part.Rows.of(
                        "Rates and real income under three sets of elasticities, in the balanced world (no deficits)",
                        tables.shownOthers(most))),
                Section.of(foundations(), Part.Notes.all(result.notices())));
    }

    private Part.Terms foundations() {
        SolverDiagnostics worst = worst();
        return new Part.Terms(LABELS)
                .with("Game", game() + ".")
                .with("Rule", rule(problem.rule()) + (problem.bySector() ? ", and for each sector." : "."))
                .with(
                        "Taxed",
                        "%d of %d sectors; revenue is " + REVENUE + ".",
                        problem.taxedSectors().size(),
                        world.sectors().size())
                .with(
                        "Inputs",
                        "%s Changes are against the balanced world at applied rates.",
                        problem.hasInputs()
                                ? "with: goods are made of goods."
                                : "without: nothing is made of other goods.")
                .with(
                        "Theta",
                        "set %s: %s. Rates scale roughly with 1/theta: try %s.",
                        result.elasticities().preset(),
                        Provenance.range(Provenance.theta(world)),
                        Fields.named("elasticities", result.elasticities().another()))
                .with(
                        "Check",
                        "a rate is at most %.1e from the one that the exact condition implies; audit of the world at these"
                                + " rates passed, largest relative error %.1e.",
                        gap(),
                        Provenance.worst(result.audit()).error())
                .with(
                        "Solver",
                        "converged after %d rounds (%d for the balanced world), residual %.1e (%s).",
                        worst.iterations(),
                        worst.baselineIterations(),
                        worst.residual(),
                        worst.worstEquation())
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
        SolverDiagnostics worst = worst();
        AuditFinding law = Provenance.worst(result.audit());
        return new Details()
                .with("version", ProgramVersion.number())
                .with("world/id", world.id())
                .with("world/year", world.year())
                .with("world/value_unit", result.world().valueUnit())
                .with("world/sha256", result.worldSha256())
                .with("world/balanced", true)
                .with("world/inputs", problem.hasInputs())
                .with("game", game())
                .with("rule", problem.rule().name().toLowerCase(Locale.ROOT))
                .with("by_sector", problem.bySector())
                .with("revenue", REVENUE)
                .with("players", problem.players(), this::player)
                .with(
                        "taxed_sectors",
                        problem.taxedSectors(),
                        s -> world.sectors().get(s).code())
                .with("elasticities", Provenance.elasticities(result.elasticities()))
                .with("solver/status", worst.status())
                .with("solver/iterations", worst.iterations())
                .with("solver/baseline_iterations", worst.baselineIterations())
                .with("solver/residual", worst.residual())
                .with("solver/step", worst.step())
                .with("solver/worst_equation", worst.worstEquation())
                .with("solver/largest_gap_to_exact_condition", gap())
                .with("audit/passed", result.audit().passed())
                .with("audit/laws", result.audit().findings().size())
                .with("audit/worst_law", law.law())
                .with("audit/worst_error", law.error())
                .with("notices", result.notices())
                .with("world_effects", result.answers(), BestResponseAnswer::effects);
    }

    private Details player(NashPlayer player) {
        return new Details()
                .with("name", player.name())
                .with("members", player.members(), r -> world.regions().get(r).code());
    }

    private static Details effects(NashEquilibrium answer) {
        return new Details()
                .with("players", answer.problem().players(), NashPlayer::name)
                .with("real_income_pct", answer.worldRealIncomePct())
                .with("imports_pct", answer.worldImportsPct());
    }
}
