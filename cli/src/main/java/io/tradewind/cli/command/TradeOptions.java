package io.tradewind.cli.command;

import io.tradewind.core.model.TradeDirection;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose trade of what, with whom and in which direction, where one flow is looked at. */
final class TradeOptions {
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
                    "With whom: a partner, a group such as ASEAN or BRI, a sum such as USA+VNM, or WLD (default: USA in a"
                            + " chart, WLD in an explanation).",
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
    private TradeDirection flow;

    Optional<String> reporter() {
        return Optional.ofNullable(reporter);
    }

    Optional<String> partner() {
        return Optional.ofNullable(partner);
    }

    Optional<String> product() {
        return Optional.ofNullable(product);
    }

    Optional<TradeDirection> flow() {
        return Optional.ofNullable(flow);
    }
}
