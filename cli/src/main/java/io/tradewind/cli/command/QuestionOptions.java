package io.tradewind.cli.command;

import io.tradewind.app.session.ExplainRequest;
import io.tradewind.app.session.ProjectionRequest;
import io.tradewind.core.model.TradeDirection;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Which flow and month are explained. */
final class QuestionOptions {
    @Option(
            names = "--month",
            paramLabel = "M",
            description = "Month whose growth is explained, such as 2025-09 (default: the last one whose month a year"
                    + " before was printed).",
            converter = MonthConverter.class)
    private YearMonth month;

    @Option(
            names = "--reporter",
            paramLabel = "R",
            description = "Whose trade: CN, a province such as CN-GD, or a region of the world (default: CN).",
            completionCandidates = Candidates.Reporters.class)
    private String reporter;

    @Option(
            names = "--partner",
            paramLabel = "P",
            description =
                    "With whom: a partner, a group such as ASEAN or BRI, a sum such as USA+VNM, or WLD (default: WLD).",
            completionCandidates = Candidates.Partners.class)
    private String partner;

    @Option(
            names = "--product",
            paramLabel = "X",
            description = "Of what: a product, a sector, a sum such as steel+aluminium, or all (default: all).",
            completionCandidates = Candidates.Products.class)
    private String product;

    @Option(
            names = "--flow",
            paramLabel = "FLOW",
            description = "exports or imports (default: exports).",
            converter = WordConverter.Flow.class,
            completionCandidates = WordConverter.Flow.class)
    private TradeDirection flow = TradeDirection.EXPORTS;

    ExplainRequest request(ProjectionRequest run, PlayerOptions players, Consumer<String> talk) {
        return new ExplainRequest(
                run,
                flow,
                Optional.ofNullable(month),
                Optional.ofNullable(reporter),
                Optional.ofNullable(partner),
                Optional.ofNullable(product),
                players.grouping,
                Optional.ofNullable(players.groups),
                players.orders(),
                players.seed,
                players.threads(),
                talk);
    }
}
