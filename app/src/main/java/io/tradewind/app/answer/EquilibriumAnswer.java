package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Decimals;
import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Extent;
import io.tradewind.app.document.Fields;
import io.tradewind.app.document.FolderKind;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.BasePathNotices;
import io.tradewind.app.session.InputFile;
import io.tradewind.app.session.LongRunResult;
import io.tradewind.app.session.RegionBands;
import io.tradewind.core.array.Vector;
import io.tradewind.core.audit.AuditFinding;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.LongRunSet;
import io.tradewind.core.chart.ViewCharts;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.RevenueUse;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.equilibrium.Variant;
import io.tradewind.core.measure.Quantiles;
import io.tradewind.core.model.Economy;
import io.tradewind.core.welfare.RegionResult;
import io.tradewind.io.world.WorldInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** An equilibrium: the regions that move most, every flow, what it rests on, whether it holds. */
public final class EquilibriumAnswer {
    /** What a folder of it holds. */
    public static final FolderKind FOLDER = new FolderKind(
            "tradewind.equilibrium-run/1",
            List.of("regions.csv", "flows.csv", "costs.csv", "duties.csv", "real_income.csv", "bands.csv"));

    private static final int MOST_REGIONS = 25;
    private static final int MOST_COSTS = 12;
    private static final double BILLION = 1000;
    private static final int MOST_NOTICES = 8;
    private static final int DIGITS = 3;
    private static final int LABELS = 10;
    /** Changes of real income below this many percent count as none in the headline. */
    private static final double NOTHING = 0.0005;

    private final LongRunResult result;
    private final Economy world;
    private final EquilibriumTables tables;
    private final Table<RegionResult> regions;
    private final Table<RegionResult> costs;
    private final Optional<RegionBands> bands;
    private final OtherLongRunTables others;

    private EquilibriumAnswer(LongRunResult result, Optional<RegionBands> bands) {
        this.result = result;
        this.bands = bands;
        world = result.elasticities().economy();
        tables = new EquilibriumTables(result);
        regions = tables.regions();
        costs = tables.costs();
        others = new OtherLongRunTables(result, this::name);
    }

    static Document of(LongRunResult result, Optional<RegionBands> bands) {
        EquilibriumAnswer answer = new EquilibriumAnswer(result, bands);
        Document document = new Document("tradewind.equilibrium/1")
                .headline(answer::headline)
                .charts(answer::charts)
                .sections(answer::sections)
                .details(answer::details)
                .data("regions", "regions.csv", answer.regions)
                .data("", "flows.csv", answer.tables.flows())
                .data("costs", "costs.csv", answer.costs)
                .data("", "duties.csv", answer.tables.duties())
                .data("real_income", "real_income.csv", answer.others.table())
                .folder(FOLDER, Details::new);
        bands.ifPresent(all -> document.data("bands", "bands.csv", answer.tables.quantiles(all)));
        return document;
    }

    private List<Chart> charts() {
        String set = result.elasticities().preset();
        return List.of(ViewCharts.longRun(
                world,
                List.of(new LongRunSet(
                        set, set + " (θ " + Provenance.range(Provenance.theta(world)) + ")", result.regions()))));
    }

    /** Real income's band; empty without draws. */
    private Optional<Quantiles> income(RegionResult row) {
        return bands.map(all -> all.of(result.regions().indexOf(row), "real_income_pct"));
    }

    private List<RegionResult> sorted() {
        return result.regions().stream()
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.realIncomePct())))
                .toList();
    }

    /** The answer in a sentence; where nothing moves, what was told about the scenario says why. */
    private List<String> headline() {
        List<String> notices = result.notices();
        String parts = List.of(moved("falls", -1), moved("rises", 1)).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; it "));
        List<String> lines = new ArrayList<>(basePath().stream().toList());
        lines.add(
                parts.isEmpty()
                        ? "In the long run real income changes nowhere. "
                                + String.join(" ", notices.subList(0, Math.min(2, notices.size())))
                        : "In the long run real income " + parts + ".");
        return lines;
    }

    /** On what law it stands, in a sentence. */
    private Optional<String> basePath() {
        return result.scenario()
                .flatMap(scenario -> BasePathNotices.sentence(
                        scenario, result.state().orElseThrow().date()));
    }

    private String moved(String verb, int sign) {
        List<RegionResult> rows = sorted().stream()
                .filter(row -> sign * row.realIncomePct() > NOTHING)
                .toList();
        return rows.isEmpty()
                ? ""
                : verb + " in " + rows.size() + " of " + result.regions().size() + " regions, most in "
                        + name(rows.get(0)) + " (" + Decimals.signed(rows.get(0).realIncomePct(), DIGITS) + " %)";
    }

    private String name(RegionResult row) {
        return world.regions().get(world.indexOf(row.region()).orElseThrow()).name();
    }

    private List<Section> sections(Extent extent) {
        int most = extent.moves(MOST_REGIONS);
        String below = result.regions().size() > most
                ? "The " + most + " largest of " + result.regions().size() + " regions; "
                        + Fields.named("format", "csv") + " has all."
                : "";
        return List.of(
                Section.of(Part.Rows.moves("", shown(most), below)),
                Section.of(cost(Math.min(most, MOST_COSTS))),
                others.section(Math.min(most, MOST_COSTS)),
                Section.of(foundations(), new Part.Notes(notices(), MOST_NOTICES)));
    }

    private Table<RegionResult> shown(int most) {
        int steps = result.request().pathSteps();
        Format digits = Format.signed(DIGITS);
        List<Column<RegionResult>> columns = new ArrayList<>(List.of(
                regions.column("region"),
                Column.shown("", Format.TEXT, this::name),
                regions.column("real_income_pct").as("real income\nexact, %", digits)));
        if (bands.isPresent()) {
            columns.add(Column.shown(
                    "P10\n%", digits, row -> income(row).map(Quantiles::p10).orElse(null)));
            columns.add(Column.shown(
                    "P90\n%", digits, row -> income(row).map(Quantiles::p90).orElse(null)));
        }
        columns.addAll(List.of(
                regions.column("welfare_linear_pct")
                        .as("welfare " + (steps == 1 ? "first\norder, %" : "in\n" + steps + " steps, %"), digits),
                regions.column("terms_of_trade_pct").as("of it terms\nof trade, %", digits),
                regions.column("volume_of_trade_pct").as("of it volume\nof trade, %", digits),
                regions.column("real_wage_pct").as("real wage\n%", digits),
                regions.column("exports_pct").as("exports\n%", Format.CHANGE),
                regions.column("imports_pct").as("imports\n%", Format.CHANGE),
                regions.column("tariff_revenue_share_base").as("duties before\n% of income", Format.percentOf(2)),
                regions.column("tariff_revenue_share").as("duties after\n% of income", Format.percentOf(2))));
        return Table.of(columns, sorted().stream().limit(most).toList());
    }

    private List<String> notices() {
        List<String> notices = new ArrayList<>(bands.map(RegionBands::notices).orElse(List.of()));
        notices.addAll(result.notices());
        return notices;
    }

    /** What it costs in prices and money, and what exports add to growth. */
    private Part cost(int most) {
        Format digits = Format.signed(2);
        return Part.Rows.of(
                "Prices against the own wage, employment, the trade balance, exports' part in growth, duties in bn USD",
                Table.of(
                        List.of(
                                regions.column("region"),
                                costs.column("consumer_price_pct").as("consumer\nprices %", digits),
                                costs.column("producer_price_pct").as("producer\nprices %", digits),
                                regions.column("employment_pct").as("employ-\nment %", digits),
                                regions.column("trade_balance_pct").as("trade\nbalance %", Format.CHANGE),
                                costs.column("export_growth_pp").as("growth by\nexports pp", digits),
                                billions("before", row -> row.cost().dutyBaseUsdMn()),
                                billions("if nobody\nreacts", row -> row.cost().dutyStaticUsdMn()),
                                billions("duties\nafter", row -> row.cost().dutyUsdMn())),
                        sorted().stream().limit(most).toList()));
    }

    private static Column<RegionResult> billions(String heading, ToDoubleFunction<RegionResult> number) {
        return Column.shown(heading, Format.fixed(1), row -> number.applyAsDouble(row) / BILLION);
    }

    private Part.Terms foundations() {
        int steps = result.request().pathSteps();
        AuditFinding worst = Provenance.worst(result.audit());
        SolverDiagnostics last = last();
        return new Part.Terms(LABELS)
                .with(
                        "Columns",
                        "changes in percent; terms and volume of trade add up to the first-order welfare; duties are revenue.")
                .with("Shocks", shocks() + ".")
                .with("Variant", variant())
                .with("Deficits", closure(result.request().closure()) + ".")
                .with(
                        "Bands",
                        bands.map(
                                        all -> "over " + all.draws().number() + " draws of theta, seed "
                                                + all.draws().seed()
                                                + ": times or divided by 1.3 at one standard deviation, sectors together (correlation .7).")
                                .orElse(""))
                .with(
                        "Theta",
                        "set %s: %s. Gains scale roughly with 1/theta: try %s.",
                        result.elasticities().preset(),
                        Provenance.range(Provenance.theta(world)),
                        Fields.named("elasticities", result.elasticities().another()))
                .with(
                        "Welfare",
                        "real income is exact; the first-order figure is the literature's, a tangent"
                                + (steps == 1 ? " (%1$s chains it)." : " chained over %2$d steps."),
                        Fields.named("path-steps", "64"),
                        steps)
                .with(
                        "Audit",
                        "passed, %d laws re-checked; largest relative error %.1e (%s, %s), allowed %.0e.",
                        result.audit().findings().size(),
                        worst.error(),
                        worst.law(),
                        worst.place(),
                        worst.tolerance())
                .with(
                        "Solver",
                        "%s after %d iterations (%d for the baseline), residual %.1e (%s).",
                        last.status().name().toLowerCase(Locale.ROOT),
                        iterations(),
                        result.diagnostics().get(0).baselineIterations(),
                        last.residual(),
                        last.worstEquation())
                .with("World", Provenance.world(result.world(), result.worldSha256()));
    }

    private SolverDiagnostics last() {
        return result.diagnostics().get(result.diagnostics().size() - 1);
    }

    private int iterations() {
        return result.diagnostics().stream()
                .mapToInt(SolverDiagnostics::iterations)
                .sum();
    }

    private String shocks() {
        List<String> parts = new ArrayList<>();
        result.state().ifPresent(at -> parts.add(at.scenario() + " as of " + at.date()));
        result.request().files().tariffs().ifPresent(file -> parts.add("tariffs of " + file));
        result.request().files().tradeCosts().ifPresent(file -> parts.add("trade costs of " + file));
        result.request().files().productivity().ifPresent(file -> parts.add("productivity of " + file));
        String hashes = result.inputs().stream()
                .map(InputFile::sha256)
                .map(Provenance::shortened)
                .collect(Collectors.joining(", "));
        return String.join(", ", parts) + " (" + hashes + ")";
    }

    /** How the long run differs from the default; empty if it does not. */
    private String variant() {
        Variant variant = result.equilibrium().problem().variant();
        if (variant.isNone()) {
            return "";
        }
        return result.request().variant().name().map(name -> name + ": ").orElse("")
                + "labour supply " + Decimals.fixed(variant.labourSupply(), 2) + ", scale "
                + Decimals.fixed(variant.scale(), DIGITS) + ", distribution margins "
                + span(variant.distribution()) + ", pass-through exponents " + span(variant.passThrough())
                + "; revenue " + (variant.revenue() == RevenueUse.LABOUR_TAX ? "lowers the tax on labour" : "in a lump")
                + ". Real income is this variant's welfare: consumption less what more work costs.";
    }

    private static String span(Vector values) {
        double[] sorted = values.toArray();
        Arrays.sort(sorted);
        String low = Decimals.fixed(sorted[0], DIGITS);
        String high = Decimals.fixed(sorted[sorted.length - 1], DIGITS);
        return low.equals(high) ? low : low + " to " + high;
    }

    private static String closure(DeficitClosure closure) {
        return switch (closure) {
            case ZERO -> "zero: trade is balanced, before and after";
            case FIXED -> "fixed: each stays the same share of world value added";
            case PROPORTIONAL -> "proportional: spending stays in proportion to income";
        };
    }

    private Details details() {
        SolverDiagnostics last = last();
        return new Details()
                .with("version", ProgramVersion.number())
                .with("world/id", world.id())
                .with("world/year", world.year())
                .with("world/value_unit", WorldInfo.UNIT)
                .with("world/sha256", result.worldSha256())
                .with("shocks/scenario", result.state().map(at -> at.scenario()))
                .with("shocks/date", result.state().map(at -> at.date()))
                .with("shocks/files", Provenance.files(result.inputs()))
                .with(
                        "baseline",
                        result.scenario()
                                .filter(scenario -> scenario.basePath().isPresent())
                                .map(RunDetails::basePath))
                .with("deficits", result.request().closure().name().toLowerCase(Locale.ROOT))
                .with("elasticities", Provenance.elasticities(result.elasticities()))
                .with("variant", variantDetails())
                .with("path_steps", result.request().pathSteps())
                .with("solver/status", last.status())
                .with("solver/iterations", iterations())
                .with("solver/baseline_iterations", result.diagnostics().get(0).baselineIterations())
                .with("solver/stages", last.stages())
                .with("solver/residual", last.residual())
                .with("solver/step", last.step())
                .with("solver/worst_equation", last.worstEquation())
                .with("audit/passed", result.audit().passed())
                .with("audit/findings", result.audit().findings(), EquilibriumAnswer::finding)
                .with(
                        "draws",
                        bands.map(all -> new Details()
                                .with("number", all.draws().number())
                                .with("seed", all.draws().seed())
                                .with("done", all.bands().tally().done())
                                .with("failed", all.bands().tally().failed())))
                .with("notices", notices());
    }

    private Details variantDetails() {
        Variant variant = result.equilibrium().problem().variant();
        return new Details()
                .with("name", result.request().variant().name())
                .with("labour_supply", variant.labourSupply())
                .with("scale", variant.scale())
                .with(
                        "revenue",
                        variant.revenue().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("distribution_margins", span(variant.distribution()))
                .with("pass_through", span(variant.passThrough()))
                .with("numeraire", variant.pricesFixed() ? "world price index" : "world value added");
    }

    private static Details finding(AuditFinding finding) {
        return new Details()
                .with("law", finding.law())
                .with("place", finding.place())
                .with("error", finding.error())
                .with("tolerance", finding.tolerance());
    }
}
