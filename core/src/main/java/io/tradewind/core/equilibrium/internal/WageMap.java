package io.tradewind.core.equilibrium.internal;

import java.util.Arrays;

/**
 * How each wage, and with it the prices and sales of its region, moves in a sweep. A wage moves by its trade balance over the trade
 * that would answer. What answers is cost, not the wage itself: a region's unit cost follows its wage through value added and
 * through the inputs that it buys at home. Far from the answer the trade balance is bent so strongly (high elasticities, large
 * shocks) that a straight line misleads; there the wage is looked up a second time on the curve of its own sectors.
 */
final class WageMap {
    /** A wage moves at most this much in a sweep, in logarithms. */
    private static final double CLIP = 0.5;
    /** Where nothing is traded the wage has no pull; this keeps its map finite. */
    private static final double THIN_TRADE = 1e-12;
    /** Part of a labour market's error that the sales of its region make up for in a sweep. */
    private static final double CATCH_UP = 0.75;
    /** Sales move at most by this part of themselves to catch up. */
    private static final double LONGEST_CATCH_UP = 0.5;
    /** Rounds for the answers in the data; each leaves at most the share of inputs of the error before. */
    private static final int ROUNDS = 8;

    private final WorldTables world;
    /** d ln c / d ln w of the own region, [sector][region]. */
    final double[][] costAnswer;
    /** d ln P / d ln w of the own region: the part bought at home follows its cost, [sector][region]. */
    final double[][] priceAnswer;
    /** The same in the data. */
    private final double[][] costAnswerOfData;

    private final double[][] priceAnswerOfData;
    /** Change of ln w, for each region. */
    final double[] move;

    private final double[] gap;
    private final double[] slope;

    WageMap(WorldTables world) {
        int n = world.regions;
        this.world = world;
        this.costAnswer = new double[world.sectors][world.width];
        this.priceAnswer = new double[world.sectors][world.width];
        this.move = new double[n];
        this.gap = new double[n];
        this.slope = new double[n];
        for (int round = 0; round < ROUNDS; round++) {
            for (int s = 0; s < world.sectors; s++) {
                learnCosts(s);
            }
            for (int s = 0; s < world.sectors; s++) {
                for (int i = 0; i < n; i++) {
                    priceAnswer[s][i] = world.spendingShare[(s * n + i) * n + i] * costAnswer[s][i];
                }
            }
        }
        this.costAnswerOfData = Arrays.stream(costAnswer).map(double[]::clone).toArray(double[][]::new);
        this.priceAnswerOfData = Arrays.stream(priceAnswer).map(double[]::clone).toArray(double[][]::new);
    }

    /** Forgets what earlier sweeps taught. */
    void start() {
        for (int s = 0; s < costAnswer.length; s++) {
            System.arraycopy(costAnswerOfData[s], 0, costAnswer[s], 0, move.length);
            System.arraycopy(priceAnswerOfData[s], 0, priceAnswer[s], 0, move.length);
        }
    }

    /** Costs follow the wage by value added and by inputs whose prices follow it. */
    void learnCosts(int s) {
        System.arraycopy(world.valueAddedShare[s], 0, costAnswer[s], 0, move.length);
        world.kernels.addProducts(costAnswer[s], world.inputShare[s], world.inputIndex[s], priceAnswer);
    }

    /** Prices follow their costs by the part of spending that stays at home now. */
    void learnPrices(int s, double[] home) {
        for (int i = 0; i < move.length; i++) {
            priceAnswer[s][i] = home[i] * costAnswer[s][i];
        }
    }

    /** Fills {@link #move} from the sweep's trade balances and pulls. */
    void decide(Sweep sweep) {
        for (int i = 0; i < move.length; i++) {
            double pull = sweep.pull[i] + THIN_TRADE * sweep.labour[i];
            move[i] = clip(sweep.tradeBalance[i] / pull, CLIP);
        }
        if (!sweep.far) {
            return;
        }
        for (int i = 0; i < move.length; i++) {
            gap[i] = sweep.deficit[i];
            slope[i] = THIN_TRADE * sweep.labour[i];
        }
        for (int s = 0; s < world.sectors; s++) {
            if (world.traded[s]) {
                sweep.market[s].addAnswer(move, gap, slope);
            }
        }
        for (int i = 0; i < move.length; i++) {
            double second = move[i] + clip(gap[i] / slope[i], CLIP);
            move[i] = second * move[i] > 0 ? clip(second, CLIP) : move[i] / 2;
        }
    }

    /** What the sales of a region make up for, relative to themselves, when its labour market has that relative error. */
    static double catchUp(double labourError) {
        return -clip(CATCH_UP * labourError, LONGEST_CATCH_UP);
    }

    private static double clip(double value, double most) {
        return Math.max(-most, Math.min(most, value));
    }
}
