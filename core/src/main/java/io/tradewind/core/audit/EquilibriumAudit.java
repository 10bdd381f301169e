package io.tradewind.core.audit;

import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.Shocks;
import java.util.ArrayList;
import java.util.List;

/**
 * Recomputes from model and result that budgets add up, markets clear, shares follow from costs, trade balances and Walras' law
 * holds, for the world before the shocks and for the one after them.
 */
public final class EquilibriumAudit {
    /** A hundred times the solver's default tolerance, because errors of several equations add up in one law. */
    public static final double DEFAULT_TOLERANCE = 1e-8;

    private final double tolerance;

    private EquilibriumAudit(double tolerance) {
        this.tolerance = tolerance;
    }

    /** An audit with the default tolerance. */
    public static EquilibriumAudit standard() {
        return withTolerance(DEFAULT_TOLERANCE);
    }

    /** An audit that allows relative errors up to the tolerance. */
    public static EquilibriumAudit withTolerance(double tolerance) {
        return new EquilibriumAudit(tolerance);
    }

    /** Checks both worlds of the equilibrium. */
    public AuditReport check(Counterfactual equilibrium) {
        if (!equilibrium.problem().variant().isNone()) {
            return new AuditReport(new VariantAudit(equilibrium, tolerance).findings());
        }
        List<AuditFinding> findings = new ArrayList<>();
        findings.addAll(
                new StateAudit(equilibrium.problem(), Shocks.none(), equilibrium.baseline(), "baseline", tolerance)
                        .findings());
        findings.addAll(new StateAudit(
                        equilibrium.problem(),
                        equilibrium.problem().shocks(),
                        equilibrium.counterfactual(),
                        "counterfactual",
                        tolerance)
                .findings());
        return new AuditReport(findings);
    }
}
