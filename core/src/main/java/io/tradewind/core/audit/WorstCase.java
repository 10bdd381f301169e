package io.tradewind.core.audit;

/** Keeps the largest error of a law and where it was; an error that is not a number counts as infinite. */
final class WorstCase {
    private double error;
    private String place = "nowhere";

    /** Compares two numbers that should be equal, relative to a scale. */
    void compare(double left, double right, double scale, String where) {
        double size = left == right ? 0 : Math.abs(left - right) / scale;
        if (!(size <= error)) {
            error = Double.isNaN(size) ? Double.POSITIVE_INFINITY : size;
            place = where;
        }
    }

    AuditFinding finding(String law, double tolerance) {
        return new AuditFinding(law, place, error, tolerance);
    }
}
