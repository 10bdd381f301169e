package io.tradewind.scenarios.facts;

import io.tradewind.core.projection.Projection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The page on the facts: what they are, how far a projection is from each of 2025, what contradicts what. */
public final class FactGuide {
    private static final FactPeriod YEAR = FactPeriod.parse("2025").orElseThrow();
    private static final int WORST = 10;

    private final Facts facts = Facts.seed();
    private final List<ComparedFact> modelled;
    private final Map<String, ComparedFact> printed = new LinkedHashMap<>();
    private final String scenario;

    private FactGuide(Projection projection) {
        this.scenario = projection.scenario().id();
        Facts compared = Facts.of(facts.where(FactFilter.EVERYTHING.withPeriod(YEAR)).list().stream()
                .filter(Fact::isCompared)
                .toList());
        this.modelled = FactComparison.with(projection).compare(compared);
        FactComparison.withObservations()
                .compare(compared)
                .forEach(c -> printed.put(c.fact().id(), c));
    }

    /** The text of {@code docs/facts.md} for a projection of 2025. */
    public static String markdown(Projection projection) {
        FactGuide guide = new FactGuide(projection);
        return String.join(
                "\n",
                guide.opening(),
                guide.comparison(),
                guide.uncovered(),
                names(),
                arithmetic(),
                oddities(guide.facts));
    }

    private String opening() {
        MarkdownTable counts = new MarkdownTable("class", "facts", "of 2025", "what it is for");
        for (FactClass kind : FactClass.values()) {
            Facts ofKind = facts.where(FactFilter.EVERYTHING.withKind(kind));
            counts.row(
                    kind.label(),
                    String.valueOf(ofKind.size()),
                    String.valueOf(
                            ofKind.where(FactFilter.EVERYTHING.withPeriod(YEAR)).size()),
                    purpose(kind));
        }
        return """
                # Facts

                This page is generated from the data and from a projection of `%s` with the default parameters; a test fails when it is stale
                (run it with `-Dsnapshots.update=true`).

                %d facts were taken from five articles: `facts/seed_facts.csv`. A row says when, who, with whom, what, through which channel and by firms
                of which ownership, the figure with its unit, the source and the authority it names, the tolerance (half a unit of the last printed
                digit unless the note says otherwise), what the fact is for and why. What customs printed by month is there as facts too
                (`Facts.observations()`), and so is what the press reported of 2025 and early 2026 (`facts/press_facts.csv`, `Facts.press()`).

                %s
                ## How to add a fact

                1. Your own facts: a CSV file with the columns `period,reporter,partner,flow,product,measure,value,unit,source` for `--facts`. Period: %s.
                   Measure: `yoy_pct`, `level`, `contribution_pp`, `share_pct`, `quantity_yoy_pct` or `price_yoy_pct`. The unit says USD or CNY and, for a
                   level, the scale: `bn USD`, `tn CNY`, `%% USD`, `pp USD`. Names are those of the concordance or the model's codes. Optional columns:
                   `id,channel,ownership,bound,tolerance,class,reason,note`. What is wrong with the file is reported all at once. What the model
                   does not have is listed with the reason and not scored: names and measures it lacks, a unit that says neither USD nor CNY (`EUR`,
                   a bare `%%` of growth), a period that is over by the first origin or more than ten years ahead. A fact that is stated again, in
                   whatever words or scale, counts once: the first in the file is scored, later ones are listed with its value.
                2. A fact of the project: a row in `facts/seed_facts.csv` with class and reason; a new name needs a row in `facts/concordance.csv`, with codes
                   or with the reason why there are none; arithmetic with other facts goes to `facts/arithmetic.csv`. Then renew the checksum in
                   [data-sources.md](data-sources.md) and this page.
                """.formatted(scenario, facts.size(), counts.text(), FactPeriod.FORMS);
    }

    private static String purpose(FactClass kind) {
        return switch (kind) {
            case FORECAST -> "a change after the origin of the projection: compared with the model";
            case BASELINE -> "a level, share or growth that the data, or base year times projected growth, must meet";
            case INPUT -> "taken as given by a scenario";
            case CONTEXT -> "the model has no dimension for it; its reason says why";
        };
    }

    private MarkdownTable compared(List<ComparedFact> covered) {
        MarkdownTable table = new MarkdownTable(
                "id", "period", "what", "measure", "unit", "stated", "customs' tables", "model", "error");
        for (ComparedFact c : covered) {
            Fact fact = c.fact();
            table.row(
                    fact.id(),
                    fact.period().text(),
                    fact.subject().toString(),
                    fact.measure().label(),
                    fact.unit().text(),
                    bound(fact) + Facts.number(fact.value()),
                    number(fact, printed.get(fact.id()).value()),
                    number(fact, c.value()),
                    number(fact, OptionalDouble.of(c.error())));
        }
        return table;
    }

    private String comparison() {
        List<ComparedFact> covered =
                modelled.stream().filter(ComparedFact::isCovered).toList();
        return """
                ## The facts of 2025 against `%s`

                %d facts of 2025 are forecasts or baselines; this projection has a figure for %d of them. Its data end in December 2024. "Customs' tables" is the
                same figure from the shipped observations; they turn yuan into dollars at the rate of revised totals, so growth in dollars may be off by
                some tenths. Mean absolute error over the %d growth rates of value: **%s points**; of the %d for all products: %s points.
                The largest misses in points: %s.

                %s""".formatted(
                        scenario,
                        modelled.size(),
                        covered.size(),
                        growth(covered).size(),
                        meanError(growth(covered)),
                        ofAllProducts(growth(covered)).size(),
                        meanError(ofAllProducts(growth(covered))),
                        worst(growth(covered)),
                        compared(covered).text());
    }

    private static List<ComparedFact> growth(List<ComparedFact> covered) {
        return covered.stream()
                .filter(c -> c.fact().measure() == FactMeasure.YOY_PCT)
                .toList();
    }

    private static List<ComparedFact> ofAllProducts(List<ComparedFact> growth) {
        return growth.stream()
                .filter(c -> c.fact().subject().product().equals(FactSubject.ALL))
                .toList();
    }

    private static String meanError(List<ComparedFact> compared) {
        return String.format(
                Locale.ROOT,
                "%.1f",
                compared.stream()
                        .mapToDouble(c -> Math.abs(c.error()))
                        .average()
                        .orElse(Double.NaN));
    }

    private static String worst(List<ComparedFact> compared) {
        return compared.stream()
                .sorted(Comparator.comparingDouble(c -> -Math.abs(c.error())))
                .limit(WORST)
                .map(c -> c.fact().subject() + " " + c.fact().period() + " "
                        + number(c.fact(), OptionalDouble.of(c.error())))
                .collect(Collectors.joining("; "));
    }

    private static String bound(Fact fact) {
        return switch (fact.bound()) {
            case EXACT -> "";
            case ABOUT -> "about ";
            case LOWER -> "over ";
            case UPPER -> "under ";
        };
    }

    private static String number(Fact fact, OptionalDouble value) {
        boolean level = fact.measure() == FactMeasure.LEVEL || fact.measure() == FactMeasure.CHANGE_YOY;
        return value.isEmpty() ? "" : String.format(Locale.ROOT, level ? "%.2f" : "%.1f", value.getAsDouble());
    }

    private String uncovered() {
        Map<String, String> byReason = new LinkedHashMap<>();
        modelled.stream()
                .filter(c -> !c.isCovered())
                .forEach(c -> byReason.merge(c.gap(), c.fact().id(), (a, b) -> a + ", " + b));
        MarkdownTable table = new MarkdownTable("facts of 2025 without a figure", "why");
        byReason.forEach((reason, ids) -> table.row(ids, reason));
        return "## Not covered\n\n" + (byReason.isEmpty() ? "Every one is covered.\n" : table.text());
    }

    private static String names() {
        MarkdownTable mapped = new MarkdownTable("what", "name", "flow", "codes", "note");
        MarkdownTable unmapped = new MarkdownTable("what", "name", "why");
        for (Concordance.Match match : Concordance.standard().matches()) {
            String what = match.dimension().label();
            if (match.isMapped()) {
                mapped.row(what, match.name(), match.flow(), String.join(" + ", match.codes()), match.reason());
            } else {
                unmapped.row(what, match.name(), match.reason());
            }
        }
        return "## Names\n\nA name that is not listed stands for the model's code of that name.\n\n" + mapped.text()
                + "\nNames that the model has no code for:\n\n" + unmapped.text();
    }

    private static MarkdownTable failing(List<ArithmeticCheck> checks) {
        MarkdownTable table =
                new MarkdownTable("check", "computed", "stated", "tolerance", "words of the source", "why");
        checks.stream()
                .filter(check -> !check.passes())
                .forEach(check -> table.row(
                        check.id(),
                        round(check.computed()),
                        stated(check),
                        round(check.tolerance()),
                        check.words(),
                        check.explanation()));
        return table;
    }

    private static MarkdownTable all(List<ArithmeticCheck> checks) {
        MarkdownTable table =
                new MarkdownTable("check", "formula", "from", "computed", "relation", "stated", "by", "result");
        for (ArithmeticCheck check : checks) {
            boolean implied = check.relation() == ArithmeticCheck.Relation.IMPLIED;
            table.row(
                    check.id(),
                    check.formula(),
                    String.join("; ", check.inputs()),
                    round(check.computed()),
                    check.relation().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    stated(check),
                    check.statedBy(),
                    implied ? check.explanation() : check.passes() ? "passes" : "**fails**");
        }
        return table;
    }

    private static String stated(ArithmeticCheck check) {
        return check.stated().isEmpty() ? "" : round(check.stated().getAsDouble());
    }

    private static String arithmetic() {
        List<ArithmeticCheck> checks = ArithmeticChecks.ofSeedFacts();
        return """
                ## Arithmetic

                %d checks among the facts and against what customs printed; levels in millions. Rounding of every input counts: a check fails only if no
                unrounded figures could make it true. Growth against customs' tables has another 0.7 points, the size of later revisions and of
                the conversion into dollars. What fails, with a few words of the source:

                %s
                All checks (`#61` is a fact; anything else is a figure of the shipped observations or exchange rates):

                %s""".formatted(checks.size(), failing(checks).text(), all(checks).text());
    }

    private static String round(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 1000 ? "%.0f" : "%.2f", value);
    }

    private static String oddities(Facts facts) {
        MarkdownTable table = new MarkdownTable("fact", "what", "measure", "figure", "note");
        for (Fact fact : facts) {
            if (!fact.note().isEmpty()) {
                table.row(
                        fact.id(),
                        fact.period() + " " + fact.subject(),
                        fact.measure().label(),
                        bound(fact) + Facts.number(fact.value()) + " " + fact.unit(),
                        fact.note());
            }
        }
        return "## Oddities\n\n" + table.text();
    }
}
