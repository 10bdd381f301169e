package io.tradewind.core.nash.internal;

/** A map whose fixed point is sought. */
interface FixedPointMap {
    /** Number of coordinates. */
    int size();

    /** Fills the map's value less the point. */
    void evaluate(double[] point, double[] answer);

    /** Largest relative error of an equation at the point evaluated last. */
    double residual();

    /** Name of the equation with the largest error there. */
    String worstEquation();

    /** Why no answer exists, as far as the last evaluation can tell; empty if it may. */
    String impossible();
}
