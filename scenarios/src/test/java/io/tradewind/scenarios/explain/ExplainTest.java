package io.tradewind.scenarios.explain;

import io.tradewind.core.attribution.Explanation;
import io.tradewind.scenarios.Tradewind;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The shipped scenario, one month. */
class ExplainTest {
    @Test
    void tmp() {
        long start = System.nanoTime();
        Explanation why = Tradewind.standard()
                .explain("us-china-2025", q -> q.withPartner("USA").withMonth(YearMonth.of(2025, 9)));
        System.out.println((System.nanoTime() - start) / 1e9 + " s, runs " + why.runs());
        why.rows().forEach(System.out::println);
        ExplanationText.sentences(why).forEach(System.out::println);
    }
}
