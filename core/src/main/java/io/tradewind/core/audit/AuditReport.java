package io.tradewind.core.audit;

import java.util.List;

/**
 * The findings of an audit.
 *
 * @param findings one a law, in the order of the checks
 */
public record AuditReport(List<AuditFinding> findings) {
    /** Copies the findings. */
    public AuditReport {
        findings = List.copyOf(findings);
    }

    /** Whether every law holds. */
    public boolean passed() {
        return findings.stream().allMatch(AuditFinding::passed);
    }

    /** The laws that do not hold. */
    public List<AuditFinding> failures() {
        return findings.stream().filter(finding -> !finding.passed()).toList();
    }
}
