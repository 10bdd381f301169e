package io.tradewind.scenarios.explain;

import io.tradewind.core.attribution.CellRow;
import io.tradewind.core.attribution.Explanation;
import io.tradewind.core.attribution.PlayerRow;
import io.tradewind.core.attribution.Question;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An explanation in sentences, every one of them made from its numbers. */
public final class ExplanationText {
    /** What rounds to nothing with one decimal is not told by name. */
    private static final double TOLD = 0.05;

    private static final int MOST_CAUSES = 6;
    private static final int MOST_AGAINST = 4;
    private static final int MOST_CELLS = 3;

    private final Explanation explanation;
    private final FlowName name;

    private ExplanationText(Explanation explanation) {
        this.explanation = explanation;
        this.name = new FlowName(explanation.projection());
    }

    /** The sentences: who did it, by which kind of change, where it went, and how sure the shares are. */
    public static List<String> sentences(Explanation explanation) {
        ExplanationText text = new ExplanationText(explanation);
        List<String> sentences = new ArrayList<>();
        sentences.add(text.who());
        sentences.add(text.kinds());
        text.diversion().ifPresent(sentences::add);
        text.province().ifPresent(sentences::add);
        text.error().ifPresent(sentences::add);
        return List.copyOf(sentences);
    }

    private String who() {
        double sign = explanation.total().contributionPp() < 0 ? -1 : 1;
        List<PlayerRow> sources = new ArrayList<>(explanation.players());
        sources.add(explanation.baseline());
        sources.sort(Comparator.comparingDouble(row -> -Math.abs(row.contributionPp())));
        List<String> causes = new ArrayList<>();
        List<String> against = new ArrayList<>();
        double rest = 0.0;
        for (PlayerRow row : sources) {
            double part = sign * row.contributionPp();
            if (part >= TOLD && causes.size() < MOST_CAUSES) {
                causes.add(Phrase.number(part) + (causes.isEmpty() ? " points are due to " : " to ") + row.label());
            } else if (part <= -TOLD && against.size() < MOST_AGAINST) {
                against.add(row.label() + " (" + Phrase.number(-part) + (against.isEmpty() ? " points)" : ")"));
            } else {
                rest += row.contributionPp();
            }
        }
        int others = sources.size() - causes.size() - against.size();
        return change(sign)
                + (causes.isEmpty() ? "nothing alone makes a tenth of a point" : Phrase.list(causes))
                + (against.isEmpty() ? "." : "; against it went " + Phrase.list(against) + ".")
                + (others == 0 ? "" : " What is left (" + others + ") adds " + Phrase.signed(rest) + ".");
    }

    private String change(double sign) {
        Question question = explanation.question();
        double growth = sign * explanation.total().contributionPp();
        return "Of the " + Phrase.number(growth) + " % " + (sign < 0 ? "fall" : "rise") + " of " + name.of(question)
                + " in " + Phrase.month(question.month()) + " against a year before, ";
    }

    private String kinds() {
        PlayerRow total = explanation.total();
        return "Quantities make " + Phrase.signed(total.quantityPp()) + " points of it, prices "
                + Phrase.signed(total.pricePp()) + ", exchange rates " + Phrase.signed(total.exchangeRatePp()) + ".";
    }

    private Optional<String> diversion() {
        PlayerRow total = explanation.total();
        if (Math.abs(total.diversionPp()) < TOLD && Math.abs(total.creationPp()) < TOLD) {
            return Optional.empty();
        }
        return Optional.of("The events move quantities by "
                + Phrase.signed(total.diversionPp() + total.creationPp()) + " points"
                + (Math.abs(total.diversionPp()) < TOLD
                        ? ", hardly any of it from or to other origins."
                        : wonOrLost(total)));
    }

    private static String wonOrLost(PlayerRow total) {
        return ": " + Phrase.signed(total.diversionPp())
                + (total.diversionPp() < 0 ? " is lost to other origins" : " is won from other origins")
                + ", the other " + Phrase.signed(total.creationPp())
                + " is how much is bought at all, when it is ordered and which way it takes.";
    }

    private Optional<String> province() {
        if (explanation.cells().isEmpty()) {
            return Optional.empty();
        }
        PlayerRow first = explanation.players().get(0);
        List<String> cells = explanation.cells().stream()
                .filter(cell -> cell.player().equals(first.player()))
                .limit(MOST_CELLS)
                .map(ExplanationText::cell)
                .toList();
        return Optional.of("Through what it sells where, " + name.reporter(explanation.question())
                + " is exposed to the events by "
                + Phrase.signed(explanation.total().exposurePp())
                + " log points; to " + first.label() + " by " + Phrase.signed(first.exposurePp()) + ", most of all in "
                + Phrase.list(cells) + ".");
    }

    private static String cell(CellRow cell) {
        return cell.product() + " with " + cell.partner() + " (" + Phrase.signed(cell.exposurePp()) + ")";
    }

    private Optional<String> error() {
        if (explanation.exact()) {
            return Optional.empty();
        }
        double worst = explanation.players().stream()
                .mapToDouble(PlayerRow::standardError)
                .max()
                .orElse(0.0);
        return Optional.of("The shares are means over random orders of the players, with standard errors of up to "
                + new BigDecimal(worst).round(new MathContext(2)).toPlainString() + " points.");
    }
}
