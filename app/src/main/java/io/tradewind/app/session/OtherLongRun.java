package io.tradewind.app.session;

import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.scenarios.data.ElasticitySet;
import java.util.List;

/**
 * A long run under other assumptions than the one that was asked for.
 *
 * @param elasticities  its trade elasticities
 * @param closure       what happens to deficits in it
 * @param realIncomePct change of real income by region; empty if no such long run was found
 */
public record OtherLongRun(ElasticitySet elasticities, DeficitClosure closure, List<Double> realIncomePct) {
    /** Copies the list. */
    public OtherLongRun {
        realIncomePct = List.copyOf(realIncomePct);
    }
}
