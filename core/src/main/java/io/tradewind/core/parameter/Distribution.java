package io.tradewind.core.parameter;

import io.tradewind.core.base.Check;
import org.apache.commons.math3.distribution.AbstractRealDistribution;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;

/** How a parameter is uncertain: a family, fitted to its central value and its P10 to P90 range, cut at its hard bounds. */
public enum Distribution {
    /** Normal around the central value. */
    TRUNCATED_NORMAL {
        @Override
        double inner(ParameterDefinition p, double u) {
            return new NormalDistribution(null, p.central(), (p.high() - p.low()) / Z_WIDTH)
                    .inverseCumulativeProbability(u);
        }
    },
    /** Lognormal with the central value as its median. */
    LOGNORMAL {
        @Override
        double inner(ParameterDefinition p, double u) {
            double sd = (Math.log(p.high()) - Math.log(p.low())) / Z_WIDTH;
            return p.central() * Math.exp(new NormalDistribution(null, 0, sd).inverseCumulativeProbability(u));
        }
    },
    /** Triangular with the central value as its mode. */
    TRIANGULAR {
        @Override
        double inner(ParameterDefinition p, double u) {
            double min = Math.max(p.min(), p.central() - (p.central() - p.low()) / TRIANGLE_REACH);
            double max = Math.min(p.max(), p.central() + (p.high() - p.central()) / TRIANGLE_REACH);
            return new TriangularDistribution(null, min, p.central(), max).inverseCumulativeProbability(u);
        }
    },
    /** Beta over the hard bounds with the central value as its mean. */
    BETA {
        @Override
        double inner(ParameterDefinition p, double u) {
            double width = p.max() - p.min();
            double mean = (p.central() - p.min()) / width;
            double sd = (p.high() - p.low()) / width / Z_WIDTH;
            double size = Math.max(mean * (1 - mean) / (sd * sd) - 1, 2.0);
            AbstractRealDistribution beta = new BetaDistribution(null, mean * size, (1 - mean) * size);
            return p.min() + width * beta.inverseCumulativeProbability(u);
        }
    },
    /** Always the central value. */
    FIXED {
        @Override
        double inner(ParameterDefinition p, double u) {
            return p.central();
        }
    };

    /** Width of the P10 to P90 range of a standard normal. */
    private static final double Z_WIDTH = 2 * 1.2815515655446004;

    /** Distance of P10 from the mode of a symmetric triangle, as a share of its half width. */
    private static final double TRIANGLE_REACH = 1 - Math.sqrt(0.2);

    abstract double inner(ParameterDefinition parameter, double u);

    /** The value below which the parameter lies with probability u, within its hard bounds. */
    double quantile(ParameterDefinition parameter, double u) {
        Check.inRange(u, 0.0, 1.0, "probability");
        if (parameter.low() == parameter.high()) {
            return parameter.central();
        }
        return Math.min(parameter.max(), Math.max(parameter.min(), inner(parameter, u)));
    }

    /** The distribution as the table spells it. */
    static Distribution ofLabel(String label) {
        return valueOf(label.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    /** The name in the table, such as {@code truncated-normal}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
