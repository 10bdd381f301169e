package io.tradewind.app.report;

import io.tradewind.app.session.InputFile;
import io.tradewind.app.session.LongRunResult;
import io.tradewind.core.audit.AuditFinding;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.welfare.RegionResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An equilibrium for people: the main result in words, the regions that move most, what it rests on, whether it holds. */
public final class LongRunTable implements LongRunReport {
    private static final int MOST_REGIONS = 25;
    private static final int MOST_NOTICES = 8;
    private static final int WIDTH = 110;
    private static final int HASH_LETTERS = 12;
    private static final int DIGITS = 3;
    private static final double PERCENT = 100.0;
    private static final String LEGEND =
            "Columns   changes in percent; terms and volume of trade add up to the first-order welfare; duties are revenue.";
    /** Changes of real income below this many percent count as none in the headline. */
    private static final double NOTHING = 0.0005;

    @Override
    public String write(LongRunResult result) {
        List<RegionResult> sorted = result.regions().stream()
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.realIncomePct())))
                .toList();
        Map<String, String> names = names(result);
        return Wrap.at(WIDTH, headline(sorted, names, result.notices())) + "\n\n" + table(sorted, names, result) + "\n"
                + String.join("\n", foundations(result)) + "\n" + notices(result);
    }

    private static Map<String, String> names(LongRunResult result) {
        Map<String, String> names = new HashMap<>();
        result.elasticities()
                .economy()
                .regions()
                .forEach(region -> names.put(region.code().code(), region.name()));
        return names;
    }

    /** The answer in a sentence; where nothing moves, what was told about the scenario says why. */
    private static String headline(List<RegionResult> sorted, Map<String, String> names, List<String> notices) {
        List<RegionResult> gains =
                sorted.stream().filter(row -> row.realIncomePct() > NOTHING).toList();
        List<RegionResult> losses =
                sorted.stream().filter(row -> row.realIncomePct() < -NOTHING).toList();
        if (gains.isEmpty() && losses.isEmpty()) {
            return "In the long run real income changes nowhere. "
                    + String.join(" ", notices.subList(0, Math.min(2, notices.size())));
        }
        List<String> parts = new ArrayList<>();
        if (!losses.isEmpty()) {
            parts.add("falls in " + count(losses, sorted) + ", most in " + named(losses.get(0), names));
        }
        if (!gains.isEmpty()) {
            parts.add("rises in " + count(gains, sorted) + ", most in " + named(gains.get(0), names));
        }
        return "In the long run real income " + String.join("; it ", parts) + ".";
    }

    private static String count(List<RegionResult> some, List<RegionResult> all) {
        return some.size() + " of " + all.size() + " regions";
    }

    private static String named(RegionResult row, Map<String, String> names) {
        return names.get(row.region().code()) + " (" + percent(row.realIncomePct()) + " %)";
    }

    private static String percent(double value) {
        return Decimals.signed(value, DIGITS);
    }

    private static String table(List<RegionResult> sorted, Map<String, String> names, LongRunResult result) {
        TextTable table = withColumns(result.request().pathSteps());
        sorted.stream()
                .limit(MOST_REGIONS)
                .forEach(row -> table.row(cells(row, names.get(row.region().code()))));
        String shown = sorted.size() > MOST_REGIONS
                ? "The " + MOST_REGIONS + " largest of " + sorted.size() + " regions; --format csv has all.\n"
                : "";
        return table.text() + shown;
    }

    private static TextTable withColumns(int steps) {
        TextTable table = new TextTable().column("region", false).column("", false);
        for (String header : List.of(
                "real income\nexact, %",
                "welfare " + (steps == 1 ? "first\norder, %" : "in\n" + steps + " steps, %"),
                "of it terms\nof trade, %",
                "of it volume\nof trade, %",
                "real wage\n%",
                "exports\n%",
                "imports\n%",
                "duties before\n% of income",
                "duties after\n% of income")) {
            table.column(header, true);
        }
        return table;
    }

    private static List<String> cells(RegionResult row, String name) {
        return List.of(
                row.region().code(),
                name,
                percent(row.realIncomePct()),
                percent(row.welfareLinearPct()),
                percent(row.termsOfTradePct()),
                percent(row.volumeOfTradePct()),
                percent(row.realWagePct()),
                Unit.percent(row.exportsPct()),
                Unit.percent(row.importsPct()),
                Decimals.fixed(PERCENT * row.tariffRevenueShareBase(), 2),
                Decimals.fixed(PERCENT * row.tariffRevenueShare(), 2));
    }

    private static List<String> foundations(LongRunResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(LEGEND);
        lines.add("Shocks    " + shocks(result) + ".");
        lines.add("Deficits  " + closure(result.request().closure()) + ".");
        lines.add("Theta     set " + result.elasticities().preset() + ": "
                + ElasticityText.range(ElasticityText.of(result.elasticities().economy()))
                + ". Gains scale roughly with 1/theta: try --elasticities "
                + result.elasticities().another() + ".");
        lines.add("Welfare   real income is exact; the first-order figure is the literature's, a tangent"
                + (result.request().pathSteps() == 1
                        ? " (--path-steps 64 chains it)."
                        : " chained over " + result.request().pathSteps() + " steps."));
        lines.add("Audit     " + audit(result) + ".");
        lines.add("Solver    " + solver(result) + ".");
        lines.add(
                "World     " + result.world().id() + " (" + result.worldSha256().substring(0, HASH_LETTERS)
                        + "), flows of " + result.world().year() + ". Tradewind " + ProgramVersion.number() + ".");
        return lines;
    }

    private static String shocks(LongRunResult result) {
        List<String> parts = new ArrayList<>();
        result.request().scenario().ifPresent(at -> parts.add(at.scenario() + " as of " + at.date()));
        result.request().files().tariffs().ifPresent(file -> parts.add("tariffs of " + file));
        result.request().files().tradeCosts().ifPresent(file -> parts.add("trade costs of " + file));
        result.request().files().productivity().ifPresent(file -> parts.add("productivity of " + file));
        String hashes = result.inputs().stream()
                .map(InputFile::sha256)
                .map(hash -> hash.substring(0, HASH_LETTERS))
                .collect(Collectors.joining(", "));
        return String.join(", ", parts) + " (" + hashes + ")";
    }

    private static String closure(DeficitClosure closure) {
        return switch (closure) {
            case ZERO -> "zero: trade is balanced, before and after";
            case FIXED -> "fixed: each stays the same share of world value added";
            case PROPORTIONAL -> "proportional: spending stays in proportion to income";
        };
    }

    private static String audit(LongRunResult result) {
        AuditFinding worst = result.audit().findings().stream()
                .max(Comparator.comparingDouble(AuditFinding::error))
                .orElseThrow();
        return String.format(
                Locale.ROOT,
                "passed, %d laws re-checked; largest relative error %.1e (%s, %s), allowed %.0e",
                result.audit().findings().size(),
                worst.error(),
                worst.law(),
                worst.place(),
                worst.tolerance());
    }

    private static String solver(LongRunResult result) {
        SolverDiagnostics last = result.diagnostics().get(result.diagnostics().size() - 1);
        int sweeps = result.diagnostics().stream()
                .mapToInt(SolverDiagnostics::iterations)
                .sum();
        return String.format(
                Locale.ROOT,
                "%s after %d iterations (%d for the baseline), residual %.1e (%s)",
                last.status().name().toLowerCase(Locale.ROOT),
                sweeps,
                result.diagnostics().get(0).baselineIterations(),
                last.residual(),
                last.worstEquation());
    }

    private static String notices(LongRunResult result) {
        List<String> notices = result.notices();
        StringBuilder text = new StringBuilder();
        notices.stream()
                .limit(MOST_NOTICES)
                .forEach(notice -> text.append("Note: ").append(notice).append('\n'));
        if (notices.size() > MOST_NOTICES) {
            text.append("Note: ")
                    .append(notices.size() - MOST_NOTICES)
                    .append(" more notes; --format json has them all.\n");
        }
        return text.toString();
    }
}
