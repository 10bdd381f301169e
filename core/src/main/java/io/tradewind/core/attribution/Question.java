package io.tradewind.core.attribution;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.projection.Projection;
import java.time.YearMonth;
import java.util.List;

/**
 * The flow whose growth over twelve months is to be explained.
 *
 * @param reporter whose trade
 * @param flow     exports or imports
 * @param partner  with whom; {@code WLD} is everyone
 * @param product  of what; {@code all} is everything
 * @param month    the later of the two months
 */
public record Question(String reporter, TradeDirection flow, String partner, String product, YearMonth month) {
    private static final int YEAR = 12;

    /** Checks that the parts are there. */
    public Question {
        Check.notBlank(reporter, "reporter");
        Check.present("flow, month", flow, month);
        Check.notBlank(partner, "partner");
        Check.notBlank(product, "product");
    }

    /**
     * The panel's exports to everyone, in the last month of the horizon whose month a year before lies not after the origin; in a world without a
     * panel those of its first region.
     */
    public static Question about(Projection projection) {
        YearMonth last = projection.scenario().horizon().to();
        YearMonth printed = projection.forecastOrigin().plusMonths(YEAR);
        return new Question(
                projection
                        .panelReporter()
                        .orElseGet(() ->
                                projection.economy().regions().get(0).code().code()),
                TradeDirection.EXPORTS,
                WorldWords.WORLD,
                WorldWords.ALL,
                printed.isBefore(last) ? printed : last);
    }

    /** The same question about another reporter. */
    public Question withReporter(String newReporter) {
        return new Question(newReporter, flow, partner, product, month);
    }

    /** The same question about the other direction. */
    public Question withFlow(TradeDirection newFlow) {
        return new Question(reporter, newFlow, partner, product, month);
    }

    /** The same question about another partner. */
    public Question withPartner(String newPartner) {
        return new Question(reporter, flow, newPartner, product, month);
    }

    /** The same question about another product. */
    public Question withProduct(String newProduct) {
        return new Question(reporter, flow, partner, newProduct, month);
    }

    /** The same question about another month. */
    public Question withMonth(YearMonth newMonth) {
        return new Question(reporter, flow, partner, product, newMonth);
    }

    /** Fails if the month does not lie in the projection's horizon. */
    void checkMonth(Projection projection) {
        YearMonth from = projection.scenario().horizon().from();
        YearMonth to = projection.scenario().horizon().to();
        if (month.isBefore(from) || month.isAfter(to)) {
            YearMonth nearest = month.isBefore(from) ? from : to;
            throw new InvalidInputException(
                    "question",
                    List.of(new Problem(
                            "month",
                            "The month " + month + " does not lie between " + from + " and " + to + ".",
                            "Maybe use " + nearest + ".")));
        }
    }
}
