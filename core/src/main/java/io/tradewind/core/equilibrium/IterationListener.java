package io.tradewind.core.equilibrium;

/** Hears about the progress of a solve. */
@FunctionalInterface
public interface IterationListener {
    /** Listens to nothing. */
    IterationListener NONE = (iteration, residual) -> {};

    /**
     * Called after each iteration.
     *
     * @param iteration number of the iteration, from 1, over all stages of the solve
     * @param residual  largest relative error of an equation
     */
    void iterated(int iteration, double residual);
}
