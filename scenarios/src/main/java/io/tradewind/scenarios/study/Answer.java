package io.tradewind.scenarios.study;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.Check;
import java.util.Arrays;

/**
 * What one combination gives.
 *
 * @param values  a number for each target; NaN where there is none
 * @param failure why there are none; empty if there are
 */
public record Answer(Vector values, String failure) {
    /** Answers as they are sent. */
    public static final BatchRunner.Form<Answer> FORM = new BatchRunner.Form<>() {
        @Override
        public double[] numbers(Answer answer) {
            return answer.values.toArray();
        }

        @Override
        public String word(Answer answer) {
            return answer.failure;
        }

        @Override
        public Answer of(double[] numbers, String word) {
            return new Answer(Vector.of(numbers), word);
        }
    };

    /** Checks that the parts are there. */
    public Answer {
        Check.present("values, failure", values, failure);
    }

    /** An answer that could not be found. */
    static Answer failed(int targets, String why) {
        String said = why == null ? "" : why.replaceAll("\\s+", " ").strip();
        double[] none = new double[targets];
        Arrays.fill(none, Double.NaN);
        return new Answer(Vector.of(none), said.isEmpty() ? "no result" : said);
    }

    /** Whether it has no numbers. */
    public boolean isFailure() {
        return !failure.isEmpty();
    }
}
