package io.tradewind.core.baseline;

import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.ParameterDefinition;
import io.tradewind.core.parameter.Parameters;

/**
 * Growth a year without shocks: what the data say and what is believed beforehand, weighted by how sure each is, for the total; the partners keep
 * their distance from each other and add up to it.
 *
 * @source MODEL (6.1) and §11, trend
 */
final class Growth {
    private static final double Z_WIDTH = 2 * 1.2815515655446004;

    private Growth() {}

    /** Growth of the total: precision-weighted mean of the estimate and the parameter's prior. */
    public static double ofTotal(Parameters p, TradeDirection flow, SeasonalModel estimate) {
        String id = flow == TradeDirection.EXPORTS ? "trend.total" : "trend.imports";
        ParameterDefinition prior = p.registry().find(id).orElseThrow();
        double priorSd = (prior.high() - prior.low()) / Z_WIDTH;
        if (priorSd == 0.0 || p.get("trend_from_data") == 0.0) {
            return p.get(id);
        }
        double priorWeight = 1.0 / (priorSd * priorSd);
        double dataWeight = 1.0 / (estimate.growthSe() * estimate.growthSe());
        return (priorWeight * p.get(id) + dataWeight * estimate.growth()) / (priorWeight + dataWeight);
    }

    /**
     * Growth of each partner, adding up to the total with the weights given: the parameter's value and what the data say, weighted by how sure each
     * is. The data enter where {@code partner_noise} is above zero and a month can be compared with that of the year before.
     *
     * @param observed growth of each known month over twelve months without the model's response, by partner; recent months last
     */
    static double[] ofPartners(
            Parameters p,
            TradeDirection flow,
            CustomsPanel panel,
            double total,
            double[] weights,
            double[][] observed) {
        double[] growth = new double[weights.length];
        double mean = 0.0;
        double sum = 0.0;
        for (int j = 0; j < growth.length; j++) {
            String code = panel.partners().get(j).code();
            growth[j] = flow == TradeDirection.IMPORTS
                    ? total
                    : blended(p, p.get("trend", code), priorSd(p, code), observed[j]);
            mean += weights[j] * growth[j];
            sum += weights[j];
        }
        for (int j = 0; j < growth.length && sum > 0; j++) {
            growth[j] += total - mean / sum;
        }
        return growth;
    }

    private static double priorSd(Parameters p, String partner) {
        ParameterDefinition prior = p.registry()
                .find(p.idOf("trend", partner).orElse("trend.default"))
                .orElseThrow();
        return (prior.high() - prior.low()) / Z_WIDTH;
    }

    private static double blended(Parameters p, double prior, double priorSd, double[] observed) {
        double noise = p.get("partner_noise");
        if (priorSd == 0.0 || noise == 0.0 || observed.length == 0 || p.get("trend_from_data") == 0.0) {
            return prior;
        }
        double mean = 0.0;
        for (double month : observed) {
            mean += month / observed.length;
        }
        double dataWeight = observed.length / (noise * noise);
        double priorWeight = 1.0 / (priorSd * priorSd);
        return (priorWeight * prior + dataWeight * mean) / (priorWeight + dataWeight);
    }
}
