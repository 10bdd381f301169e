package io.tradewind.core.longrun;

import io.tradewind.core.array.Vector;
import io.tradewind.core.audit.AuditReport;
import io.tradewind.core.base.Check;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import java.time.YearMonth;

/**
 * The equilibrium that one state of a scenario leads to.
 *
 * @param month       the month at whose end the state is in force for the first time
 * @param logSpending log change of each region's final spending, in units of world value added
 * @param logWages    log change of each region's wage, in the same units
 * @param diagnostics how it was solved
 * @param audit       what the re-check found
 */
public record LongRunState(
        YearMonth month, Vector logSpending, Vector logWages, SolverDiagnostics diagnostics, AuditReport audit) {
    /** Checks that the parts are there. */
    public LongRunState {
        Check.present("month, log spending, log wages, diagnostics", month, logSpending, logWages, diagnostics);
        Check.notNull(audit, "audit");
    }
}
