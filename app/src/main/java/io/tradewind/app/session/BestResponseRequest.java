package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.core.nash.NashRule;
import io.tradewind.core.nash.NashSettings;
import java.util.List;
import java.util.Optional;

/**
 * Whose best tariffs are asked for, and under which assumptions.
 *
 * @param world         id or folder
 * @param regions       codes, groups or {@code all}: who chooses
 * @param nash          whether all choose at once; else each by itself while the others keep the applied rates
 * @param rule          the condition that rates meet
 * @param sectors       codes or {@code all}: what may be taxed; goods if absent
 * @param bySector      whether each sector has a rate of its own
 * @param coalitions    customs unions, each a list of words with commas, or {@code none}; EU27 if empty and the world has it
 * @param curve         whether real income along each player's own rate is asked for, too
 * @param withoutInputs whether inputs are left out where the world has them
 * @param elasticities  name of the set of trade elasticities
 * @param settings      how to solve
 */
public record BestResponseRequest(
        String world,
        List<String> regions,
        boolean nash,
        NashRule rule,
        Optional<String> sectors,
        boolean bySector,
        List<String> coalitions,
        boolean curve,
        boolean withoutInputs,
        String elasticities,
        NashSettings settings) {
    /** Copies the lists and checks that the parts are there. */
    public BestResponseRequest {
        Check.notBlank(world, "world");
        regions = List.copyOf(Check.notEmpty(regions, "regions"));
        Check.present("rule, sectors, settings", rule, sectors, settings);
        coalitions = List.copyOf(coalitions);
        Check.notBlank(elasticities, "elasticities");
    }
}
