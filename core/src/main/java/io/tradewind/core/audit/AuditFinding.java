package io.tradewind.core.audit;

import io.tradewind.core.base.Check;
import java.util.Locale;

/**
 * One law that was re-checked.
 *
 * @param law       the law, such as {@code baseline: trade balance}
 * @param place     where it holds worst
 * @param error     the largest relative error
 * @param tolerance the largest error that passes
 */
public record AuditFinding(String law, String place, double error, double tolerance) {
    /** Checks that law and place are named. */
    public AuditFinding {
        Check.notBlank(law, "law");
        Check.notNull(place, "place");
        Check.positive(tolerance, "tolerance");
    }

    /** Whether the law holds; an error that is not a number does not. */
    public boolean passed() {
        return error <= tolerance;
    }

    /** One line for people. */
    public String describe() {
        return String.format(
                Locale.ROOT,
                "%s: %s, largest relative error %.2e (%s), allowed %.0e",
                passed() ? "holds" : "FAILS",
                law,
                error,
                place,
                tolerance);
    }
}
