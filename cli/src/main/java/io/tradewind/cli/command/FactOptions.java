package io.tradewind.cli.command;

import io.tradewind.scenarios.facts.FactClass;
import io.tradewind.scenarios.facts.FactFilter;
import io.tradewind.scenarios.facts.FactPeriod;
import io.tradewind.scenarios.facts.FactSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which facts are listed. */
final class FactOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            description = "Facts within it: 2025-09, 2025-Q3, 2025-01/2025-07, 2025.")
    private String period;

    @Option(names = "--reporter", paramLabel = "R", description = "Facts of a reporter.")
    private String reporter;

    @Option(names = "--partner", paramLabel = "P", description = "Facts of a partner.")
    private String partner;

    @Option(names = "--product", paramLabel = "X", description = "Facts of a product.")
    private String product;

    @Option(names = "--class", paramLabel = "CLASS", description = "forecast, baseline, input or context.")
    private String kind;

    @Option(
            names = "--source",
            paramLabel = "WHO",
            description = "Who states them: articles, press or customs (default: articles).")
    private String source;

    /** Whose facts were asked for. */
    FactSource source() {
        return source == null
                ? FactSource.ARTICLES
                : FactSource.ofLabel(source)
                        .orElseThrow(() -> wrong("--source '" + source + "' states no facts. Maybe use one of "
                                + FactSource.labels() + "."));
    }

    /** The facts that were asked for. */
    FactFilter filter() {
        FactFilter filter = FactFilter.EVERYTHING;
        filter = period == null ? filter : filter.withPeriod(period());
        filter = reporter == null ? filter : filter.withReporter(reporter);
        filter = partner == null ? filter : filter.withPartner(partner);
        filter = product == null ? filter : filter.withProduct(product);
        return kind == null ? filter : filter.withKind(kind());
    }

    /** Whether a filter was given. */
    boolean isGiven() {
        return source != null
                || period != null
                || reporter != null
                || partner != null
                || product != null
                || kind != null;
    }

    private FactPeriod period() {
        return FactPeriod.parse(period)
                .orElseThrow(
                        () -> wrong("--period '" + period + "' is no period. Maybe write 2025-09, 2025-Q3 or 2025."));
    }

    private FactClass kind() {
        return FactClass.ofLabel(kind)
                .orElseThrow(() ->
                        wrong("--class '" + kind + "' is no class. Maybe use one of " + FactClass.labels() + "."));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
