package io.tradewind.scenarios.explain;

import io.tradewind.core.attribution.PlayerRow;
import java.util.List;
import java.util.Locale;

/** The results of a claim's tests as a part of a Markdown page, every number and verdict from the runs. */
public final class ClaimGuide {
    private static final double PERCENT = 100.0;

    private ClaimGuide() {}

    /** The part about one claim, whose causes have been tested one after another. */
    public static String text(List<ClaimResult> results) {
        ClaimResult first = results.get(0);
        StringBuilder text = new StringBuilder();
        text.append("**Said**: ")
                .append(first.claim().said())
                .append(" (")
                .append(first.fact().source())
                .append(").\n\n")
                .append(
                        "| cause | scenario | run, % | without events, % | due to the cause, pp | quantity | price | exchange rate"
                                + " | part of the printed ")
                .append(Phrase.signed(first.printedPct()))
                .append(" % | verdict |\n|---|---|---:|---:|---:|---:|---:|---:|---:|---|\n");
        results.forEach(result -> text.append(row(result)));
        text.append("\n**Verdict**: ");
        return text.append(verdicts(results)).append("\n").toString();
    }

    private static String row(ClaimResult result) {
        PlayerRow cause = result.cause();
        return "| " + cause.label() + " | `" + result.claim().scenario() + "` | "
                + Phrase.signed(result.explanation().total().contributionPp()) + " | "
                + Phrase.signed(result.explanation().baseline().contributionPp()) + " | "
                + Phrase.signed(cause.contributionPp()) + " | " + Phrase.signed(cause.quantityPp()) + " | "
                + Phrase.signed(cause.pricePp()) + " | " + Phrase.signed(cause.exchangeRatePp()) + " | "
                + Phrase.number(PERCENT * result.part()) + " % | "
                + result.verdict().words() + " |\n";
    }

    private static String verdicts(List<ClaimResult> results) {
        List<String> parts = results.stream()
                .map(result -> result.cause().label() + " " + result.verdict().words() + " ("
                        + Phrase.signed(result.cause().contributionPp()) + " of "
                        + Phrase.signed(result.printedPct()) + " points)")
                .toList();
        ClaimResult first = results.get(0);
        double missed = first.printedPct() - first.explanation().total().contributionPp();
        String text =
                String.join("; ", parts) + ". The run of `" + first.claim().scenario() + "` leaves "
                        + Phrase.signed(missed) + " points of the printed growth unexplained.";
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
