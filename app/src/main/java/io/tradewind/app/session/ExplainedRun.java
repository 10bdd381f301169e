package io.tradewind.app.session;

import io.tradewind.core.attribution.Explanation;
import io.tradewind.core.attribution.Question;
import io.tradewind.core.base.Check;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.RowQuery;
import java.util.List;

/**
 * An explanation with everything that a report says about where it comes from.
 *
 * @param run         the run that is explained
 * @param request     what was asked
 * @param explanation the answer
 * @param notes       what a reader must know about the players
 */
public record ExplainedRun(ProjectionRun run, ExplainRequest request, Explanation explanation, List<String> notes) {
    /** Copies the notes and checks that the parts are there. */
    public ExplainedRun {
        Check.present("run, request, explanation", run, request, explanation);
        notes = List.copyOf(notes);
    }

    /** The flow that is explained, as a query for rows. */
    public RowQuery query() {
        Question question = explanation.question();
        return new RowQuery(
                List.of(question.reporter()),
                List.of(question.partner()),
                List.of(question.product()),
                Frequency.MONTH,
                RowQuery.EVERYTHING.currency());
    }
}
