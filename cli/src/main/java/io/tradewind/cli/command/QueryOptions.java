package io.tradewind.cli.command;

import io.tradewind.app.session.BadInputException;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.WorldWords;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which rows are shown. */
final class QueryOptions {

    @Option(
            names = "--reporter",
            paramLabel = "R",
            split = ",",
            description = "Whose trade: CN, a province such as CN-GD, a region of the world, or all (default: CN).",
            completionCandidates = Candidates.Reporters.class)
    List<String> reporters = new ArrayList<>();

    @Option(
            names = "--partner",
            paramLabel = "P",
            split = ",",
            description = "With whom: a partner, a group such as ASEAN or BRI, a sum such as USA+VNM, or WLD (default:"
                    + " everyone).",
            completionCandidates = Candidates.Partners.class)
    List<String> partners = new ArrayList<>();

    @Option(
            names = "--product",
            paramLabel = "X",
            split = ",",
            description = "Of what: a product, a sector, a sum such as steel+aluminium, or all (default: everything).",
            completionCandidates = Candidates.Products.class)
    List<String> products = new ArrayList<>();

    @Option(
            names = "--channel",
            paramLabel = "C",
            split = ",",
            description =
                    "Through which customs channel: general, processing, other; cbec, market_procurement, which overlap"
                            + " with them; or all together (default: all).")
    List<String> channels = new ArrayList<>();

    @Option(
            names = "--ownership",
            paramLabel = "O",
            split = ",",
            description = "By firms of which ownership: private, foreign, state, other or all (default: all).")
    List<String> owners = new ArrayList<>();

    @Option(
            names = "--currency",
            paramLabel = "USD|CNY",
            description = "Currency of growth and contributions (default: USD).",
            converter = WordConverter.Currency.class,
            completionCandidates = WordConverter.Currency.class)
    CurrencyView currency = CurrencyView.USD;

    RowQuery query(Frequency frequency) {
        return new RowQuery(reporters, partners, products, ways(), frequency, currency);
    }

    /** Channels and owners: no figure crosses one with the other, so only one of them may be asked for. */
    private List<String> ways() {
        if (owners.isEmpty()) {
            return channels;
        }
        if (channels.stream().anyMatch(channel -> !channel.equals(WorldWords.ALL))) {
            throw BadInputException.ofField(
                    "ownership",
                    "No figure crosses channels with owners, so --channel and --ownership do not go together.",
                    "Maybe ask for one after the other.");
        }
        return owners.stream()
                .map(owner -> owner.equals(WorldWords.ALL) ? owner : RowQuery.channelOf(owner))
                .toList();
    }
}
