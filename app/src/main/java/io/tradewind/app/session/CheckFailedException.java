package io.tradewind.app.session;

import io.tradewind.core.audit.AuditFinding;
import io.tradewind.core.audit.AuditReport;
import io.tradewind.core.base.Check;
import java.util.List;

/** A result that failed its re-check; it must not be shown. */
public final class CheckFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> failures;

    private CheckFailedException(List<String> failures) {
        super(String.join("\n", failures));
        this.failures = List.copyOf(failures);
    }

    /** Throws if a law does not hold. */
    public static void throwIfFailed(AuditReport audit) {
        Check.notNull(audit, "audit");
        if (!audit.passed()) {
            throw new CheckFailedException(
                    audit.failures().stream().map(AuditFinding::describe).toList());
        }
    }

    /** The laws that do not hold, one line each. */
    public List<String> failures() {
        return failures == null ? List.of() : failures;
    }
}
