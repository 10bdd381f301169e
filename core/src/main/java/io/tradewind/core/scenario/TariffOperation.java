package io.tradewind.core.scenario;

import java.util.List;

/** How a rate changes what is there. */
public enum TariffOperation {
    /** Adds the rate. */
    ADD {
        @Override
        public double apply(double current, double rate) {
            return current + rate;
        }
    },
    /** Replaces what is there. */
    SET {
        @Override
        public double apply(double current, double rate) {
            return rate;
        }
    },
    /** Lifts what is there to at least the rate. */
    FLOOR {
        @Override
        public double apply(double current, double rate) {
            return Math.max(current, rate);
        }
    },
    /** Lowers what is there to at most the rate. */
    CAP {
        @Override
        public double apply(double current, double rate) {
            return Math.min(current, rate);
        }
    },
    /** Lowers what is there by the rate, not below zero. */
    CUT {
        @Override
        public double apply(double current, double rate) {
            return Math.min(current, Math.max(0.0, current - rate));
        }
    },
    /** Takes all duty away. */
    REMOVE {
        @Override
        public double apply(double current, double rate) {
            return 0.0;
        }
    };

    /** The order in which tariffs of a day are laid on top of each other. */
    public static final List<TariffOperation> STACKING = List.of(SET, ADD, CUT, FLOOR, CAP, REMOVE);

    /** The rate after the operation; both rates are fractions. */
    public abstract double apply(double current, double rate);
}
