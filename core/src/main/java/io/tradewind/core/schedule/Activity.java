package io.tradewind.core.schedule;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;

/** How strongly something is in force day by day: pieces of constant level, 0 outside them. Immutable. */
@SuppressWarnings("serial") // read back by io.format.ProjectionFile, which knows its parts
final class Activity implements Serializable {
    /** Later than any day that is ever looked at. */
    static final long FOREVER = LocalDate.of(9999, 1, 1).toEpochDay();

    /** Never in force. */
    static final Activity NEVER = new Activity(List.of());

    private record Piece(long from, long to, double level) {}

    private final List<Piece> pieces;

    private Activity(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Fully in force on the days [from, to). */
    static Activity during(long from, long to) {
        return new Activity(to <= from ? List.of() : List.of(new Piece(from, to, 1.0)));
    }

    /** Every level multiplied by the factor. */
    Activity scaled(double factor) {
        return within(Long.MIN_VALUE, Long.MAX_VALUE, level -> level * factor);
    }

    /** The levels of the days [from, to) changed by the operation. */
    Activity within(long from, long to, DoubleUnaryOperator operation) {
        List<Piece> result = new ArrayList<>();
        for (Piece piece : pieces) {
            long cutFrom = Math.min(Math.max(from, piece.from), piece.to);
            long cutTo = Math.min(Math.max(to, cutFrom), piece.to);
            add(result, piece.from, cutFrom, piece.level);
            add(result, cutFrom, cutTo, operation.applyAsDouble(piece.level));
            add(result, cutTo, piece.to, piece.level);
        }
        return new Activity(result);
    }

    /** This one before the day, the other from that day on. */
    Activity followedBy(long day, Activity next) {
        List<Piece> result = new ArrayList<>();
        for (Piece piece : pieces) {
            add(result, piece.from, Math.min(piece.to, day), piece.level);
        }
        for (Piece piece : next.pieces) {
            add(result, Math.max(piece.from, day), piece.to, piece.level);
        }
        return new Activity(result);
    }

    private static void add(List<Piece> pieces, long from, long to, double level) {
        if (to > from) {
            pieces.add(new Piece(from, to, level));
        }
    }

    /** The level on that day. */
    double levelOn(long day) {
        for (Piece piece : pieces) {
            if (day >= piece.from && day < piece.to) {
                return piece.level;
            }
        }
        return 0.0;
    }

    /** The days on which the level may change. */
    LongStream changes() {
        return pieces.stream().flatMapToLong(piece -> LongStream.of(piece.from, piece.to));
    }

    /** Whether it is not in force on that day nor on any later one. */
    boolean isOver(long day) {
        for (Piece piece : pieces) {
            if (piece.to > day) {
                return false;
            }
        }
        return true;
    }

    /** Highest level on that day or a later one. */
    double highest(long day) {
        double highest = 0.0;
        for (Piece piece : pieces) {
            highest = piece.to > day ? Math.max(highest, piece.level) : highest;
        }
        return highest;
    }

    /** First day after that one on which the level may change; {@link #FOREVER} if there is none. */
    long nextChange(long day) {
        long next = FOREVER;
        for (Piece piece : pieces) {
            next = piece.from > day ? Math.min(next, piece.from) : next;
            next = piece.to > day ? Math.min(next, piece.to) : next;
        }
        return next;
    }

    /** Mean level of the month at that position over its calendar days. */
    double mean(Timeline timeline, int month) {
        double mean = 0.0;
        for (Piece piece : pieces) {
            mean += piece.level * timeline.share(month, piece.from, piece.to);
        }
        return mean;
    }

    /** Mean level of each month over its calendar days. */
    double[] monthlyMeans(Timeline timeline) {
        double[] means = new double[timeline.months()];
        for (int t = 0; t < means.length; t++) {
            means[t] = mean(timeline, t);
        }
        return means;
    }
}
