package io.tradewind.core.nash.internal;

/**
 * What a region makes for itself, solved at once: with Γ its inputs, h what it buys at home, d duty and φ final demand by sector,
 * {@code output = va·labour + Γ (1 + d f φᵀ) (bought abroad + h output) + Γ d f goal} and
 * {@code price = base + Γᵀ (cost of what is sold abroad + h price)}, f the factor by which duty on final demand lifts income.
 *
 * @shape by region, then sector and sector
 */
final class RegionBlocks {
    /** Values of output, for each value of what is bought abroad. */
    final double[][][] sales;
    /** Values of output, for one of labour. */
    final double[][] labour;
    /** Values of output, for one of income itself. */
    final double[][] goal;
    /** Values of prices, for each base. */
    final double[][][] priceBase;
    /** Values of prices, for each value of a cost but through sales at home. */
    final double[][][] prices;

    RegionBlocks(WorldLinks links) {
        int n = links.regions;
        this.sales = new double[n][][];
        this.labour = new double[n][];
        this.goal = new double[n][];
        this.priceBase = new double[n][][];
        this.prices = new double[n][][];
        for (int j = 0; j < n; j++) {
            sales(links, j);
            prices(links, j);
        }
    }

    private void sales(WorldLinks links, int j) {
        int n = links.regions;
        int sectors = links.sectors;
        double[][] through = new double[sectors][sectors];
        double[] value = new double[sectors];
        double[] duty = new double[sectors];
        double[][] home = new double[sectors][sectors];
        for (int s = 0; s < sectors; s++) {
            double[] input = links.input[s * n + j];
            value[s] = links.valueAdded[s * n + j];
            for (int k = 0; k < sectors; k++) {
                duty[s] += input[k] * links.dutyShare[k * n + j] * links.incomeFactor[j];
            }
            for (int k = 0; k < sectors; k++) {
                through[s][k] = input[k] + duty[s] * links.finalShare[k * n + j];
                home[s][k] = through[s][k] * links.bought[k * n + j][j];
            }
        }
        double[][] inverse = inverseOfOneLess(home);
        sales[j] = product(inverse, through);
        labour[j] = product(inverse, value);
        goal[j] = product(inverse, duty);
    }

    private void prices(WorldLinks links, int j) {
        int n = links.regions;
        int sectors = links.sectors;
        double[][] through = new double[sectors][sectors];
        double[][] home = new double[sectors][sectors];
        for (int k = 0; k < sectors; k++) {
            for (int user = 0; user < sectors; user++) {
                through[k][user] = links.input[user * n + j][k];
                home[k][user] = through[k][user] * links.share[user * n + j][j];
            }
        }
        priceBase[j] = inverseOfOneLess(home);
        prices[j] = product(priceBase[j], through);
    }

    private static double[][] inverseOfOneLess(double[][] matrix) {
        int size = matrix.length;
        LinearSystem system = new LinearSystem(size);
        for (int r = 0; r < size; r++) {
            for (int c = 0; c < size; c++) {
                system.row(r)[c] = (r == c ? 1 : 0) - matrix[r][c];
            }
        }
        boolean solved = system.factor();
        double[][] inverse = new double[size][size];
        for (int c = 0; c < size; c++) {
            double[] column = new double[size];
            column[c] = solved ? 1 : Double.NaN;
            system.solve(column);
            for (int r = 0; r < size; r++) {
                inverse[r][c] = column[r];
            }
        }
        return inverse;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] result = new double[a.length][b.length];
        for (int r = 0; r < a.length; r++) {
            for (int k = 0; k < b.length; k++) {
                Rows.add(a[r][k], b[k], result[r]);
            }
        }
        return result;
    }

    private static double[] product(double[][] a, double[] b) {
        double[] result = new double[a.length];
        for (int r = 0; r < a.length; r++) {
            for (int k = 0; k < b.length; k++) {
                result[r] += a[r][k] * b[k];
            }
        }
        return result;
    }
}
