package io.tradewind.examples;

import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.explain.ExplanationText;
import java.time.YearMonth;

/** How much of the growth of exports to the EU in September 2025 does the move of the yuan make? */
public final class WhyItGrew {
    private WhyItGrew() {}

    /** Prints the shares, then the explanation in sentences. */
    public static void main(String[] args) {
        var why = Tradewind.standard()
                .explain("yuan-2025", q -> q.withPartner("EU").withMonth(YearMonth.of(2025, 9)));
        why.rows().forEach(row -> System.out.printf("%-10s %+6.2f%n", row.player(), row.contributionPp()));
        ExplanationText.sentences(why).forEach(System.out::println);
    }
}
