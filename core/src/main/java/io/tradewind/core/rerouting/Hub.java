package io.tradewind.core.rerouting;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.parameter.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A region through which Chinese goods may go to the United States, or that sells there what it makes from Chinese inputs.
 *
 * @param region  its position in the world
 * @param code    its code
 * @param share   largest share of China's loss that is relabelled in it
 * @param hurdle  fixed cost and expected penalty, which the gap between the duties must exceed, in logs
 * @param margin  what it adds to the value of relabelled goods, as a share of it
 * @param content Chinese inputs of a further dollar of its sales to the United States
 * @source MODEL (7.1) to (7.3)
 */
record Hub(int region, String code, double share, double hurdle, double margin, double content) {
    private static final List<String> GOODS = List.of(WorldWords.ALL);

    /** The hubs of the world: regions with a weight or a content, without China and the United States. */
    static List<Hub> of(Economy economy, Parameters p, int reporter, int counterpart) {
        double[] weight = weights(economy, p, reporter, counterpart);
        double weights = 0.0;
        for (double one : weight) {
            weights += one;
        }
        boolean relabelling = p.get("relabelling") > 0 && weights > 0;
        boolean pull = p.get("value_chain_pull") > 0;
        List<Hub> hubs = new ArrayList<>();
        for (int k = 0; k < economy.regions().size(); k++) {
            String code = code(economy, k);
            double share = relabelling ? p.get("rbar") * weight[k] / weights : 0.0;
            double content = pull ? p.get("a_k", code) : 0.0;
            if (k != reporter && k != counterpart && (share > 0 || content > 0)) {
                double hurdle = p.get("cost_k", code) + p.get("lnpen") * p.get("detect", code);
                hubs.add(new Hub(k, code, share, hurdle, p.get("margin_k", code), content));
            }
        }
        return hubs;
    }

    /** Weight of each region; the weight of a group is divided among its members by what they sell to the counterpart. */
    private static double[] weights(Economy economy, Parameters p, int reporter, int counterpart) {
        int n = economy.regions().size();
        double[] weight = new double[n];
        Map<String, Double> salesOfGroup = new HashMap<>();
        for (int k = 0; k < n; k++) {
            String code = code(economy, k);
            weight[k] = k == reporter || k == counterpart ? 0.0 : p.get("hub", code);
            String id = p.idOf("hub", code).orElse("hub." + code);
            if (weight[k] > 0 && !id.equals("hub." + code)) {
                salesOfGroup.merge(id, sales(economy, k, counterpart), Double::sum);
            }
        }
        for (int k = 0; k < n; k++) {
            Double all = salesOfGroup.get(p.idOf("hub", code(economy, k)).orElse(""));
            weight[k] *= all == null ? 1.0 : all > 0 ? sales(economy, k, counterpart) / all : 0.0;
        }
        return weight;
    }

    private static double sales(Economy economy, int from, int to) {
        double sum = 0.0;
        for (int s = 0; s < economy.sectors().size() && to >= 0; s++) {
            sum += economy.sectors().get(s).isSelectedBy(GOODS)
                    ? economy.trade().value(from, to, s)
                    : 0.0;
        }
        return sum;
    }

    private static String code(Economy economy, int region) {
        return economy.regions().get(region).code().code();
    }

    /**
     * Share of China's loss that is relabelled, before the cap over all hubs.
     *
     * @param logGap   log of one plus China's duty less log of one plus the hub's
     * @param response how fast relabelling grows with the gap
     */
    double relabelledShare(double logGap, double response) {
        return share * -Math.expm1(-response * Math.max(logGap - hurdle, 0.0));
    }
}
