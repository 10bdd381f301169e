package io.tradewind.web.serve;

import io.tradewind.app.session.BacktestRequest;
import io.tradewind.app.session.BadInputException;
import io.tradewind.app.session.BestResponseRequest;
import io.tradewind.app.session.CompareRequest;
import io.tradewind.app.session.Draws;
import io.tradewind.app.session.ExplainRequest;
import io.tradewind.app.session.LongRunRequest;
import io.tradewind.app.session.ProjectionRequest;
import io.tradewind.app.session.RunRequest;
import io.tradewind.app.session.VariantRequest;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.nash.NashRule;
import io.tradewind.core.nash.NashSettings;
import io.tradewind.core.scenario.EventValues;
import io.tradewind.io.world.ShockFiles;
import io.tradewind.scenarios.backtest.ForecastMethod;
import io.tradewind.scenarios.explain.Grouping;
import io.tradewind.scenarios.world.Worlds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the values of a request's keys ask for. */
final class Questions {
    private static final Consumer<String> SILENT = line -> {};

    private final Own own;
    private final int threads;

    /** @param threads on which explanations and draws run; no digit depends on it */
    Questions(Own own, int threads) {
        this.own = own;
        this.threads = threads;
    }

    RunRequest run(EventValues values) {
        return new RunRequest(projection(values), query(values), Optional.empty());
    }

    RunRequest draws(EventValues values) {
        Draws draws = new Draws((int) values.number("draws"), (long) values.number("seed"), threads, SILENT);
        return new RunRequest(projection(values), query(values), Optional.of(draws));
    }

    CompareRequest comparison(EventValues values) {
        List<EventValues> runs = values.objects("runs");
        if (runs.isEmpty()) {
            throw BadInputException.ofField(
                    "runs", "No run is named.", "Maybe name two, such as baseline and us-china-2025.");
        }
        return new CompareRequest(runs.stream().map(this::projection).toList(), query(values));
    }

    ExplainRequest explanation(EventValues values) {
        return new ExplainRequest(
                projection(values),
                values.word("flow", TradeDirection.class),
                values.find("month", YearMonth.class),
                values.find("reporter", String.class),
                values.find("partner", String.class),
                values.find("product", String.class),
                values.word("by", Grouping.class),
                Optional.empty(),
                (int) values.number("orders"),
                (long) values.number("seed"),
                threads,
                SILENT);
    }

    LongRunRequest longRun(EventValues values) {
        return new LongRunRequest(
                values.find("world", String.class),
                ShockFiles.ofTexts(
                        values.find("tariffs", String.class),
                        values.find("trade-costs", String.class),
                        values.find("productivity", String.class)),
                hasShocksAlone(values) ? Optional.empty() : Optional.of(scenario(values)),
                values.find("date", LocalDate.class),
                values.word("deficits", DeficitClosure.class),
                values.find("elasticities", String.class).orElse("world"),
                (int) values.number("path-steps"),
                SolverSettings.DEFAULT.withThreads(threads),
                values.find("baseline", String.class),
                VariantRequest.NONE,
                values.texts("changes"));
    }

    /** Whether shocks are sent, and no scenario. */
    private static boolean hasShocksAlone(EventValues values) {
        boolean scenario = Stream.of("scenario", "text")
                .anyMatch(key -> values.find(key, String.class).isPresent());
        return !scenario
                && Stream.of("tariffs", "trade-costs", "productivity")
                        .anyMatch(key -> values.find(key, String.class).isPresent());
    }

    BestResponseRequest bestResponse(EventValues values) {
        NashRule rule = values.word("rule", NashRule.class);
        boolean bySector = values.flag("by-sector");
        if (bySector && !rule.isExact()) {
            throw BadInputException.ofField(
                    "by-sector", "A rate for each sector needs the rule exact or partner.", "Maybe leave one out.");
        }
        return new BestResponseRequest(
                values.find("world", String.class).orElse(Worlds.STANDARD),
                values.words("regions"),
                values.flag("nash"),
                rule,
                Optional.of(values.words("sectors"))
                        .filter(words -> !words.isEmpty())
                        .map(words -> String.join(",", words)),
                bySector,
                values.words("coalitions"),
                false,
                values.flag("without-inputs"),
                values.find("elasticities", String.class).orElse("world"),
                NashSettings.DEFAULT);
    }

    BacktestRequest backtest(EventValues values) {
        return new BacktestRequest(
                values.text("scenario"),
                values.find("origin", Origin.class),
                Optional.empty(),
                values.find("preset", String.class),
                Optional.empty(),
                parameters(values),
                new Draws((int) values.number("draws"), (long) values.number("seed"), threads, SILENT),
                values.word("forecast", ForecastMethod.class));
    }

    private static List<String> parameters(EventValues values) {
        return values.shares("parameters").entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .toList();
    }

    private ProjectionRequest projection(EventValues values) {
        return new ProjectionRequest(
                scenario(values),
                values.find("world", String.class),
                values.find("from", YearMonth.class),
                values.find("to", YearMonth.class),
                values.find("origin", Origin.class),
                values.find("preset", String.class),
                parameters(values),
                values.texts("changes"),
                values.find("baseline", String.class));
    }

    /** The name of the scenario, or that under which its text is kept. */
    private String scenario(EventValues values) {
        Optional<String> id = values.find("scenario", String.class);
        Optional<String> text = values.find("text", String.class);
        if (id.isPresent() == text.isPresent()) {
            throw BadInputException.ofField(
                    "scenario",
                    id.isPresent() ? "A scenario is named, and a text is there as well." : "No scenario is named.",
                    id.isPresent()
                            ? "Maybe leave out one of the two."
                            : "Maybe name one, such as us-china-2025, or send one as 'text'.");
        }
        return id.orElseGet(() -> own.scenario(text.get()));
    }

    private static RowQuery query(EventValues values) {
        return new RowQuery(
                values.words("reporters"),
                values.words("partners"),
                values.words("products"),
                values.words("channels"),
                values.word("frequency", Frequency.class),
                values.text("currency").equals("CNY") ? CurrencyView.HOME : CurrencyView.USD);
    }
}
