package io.tradewind.app.session;

import io.tradewind.core.nash.NashEquilibrium;
import java.util.List;

/**
 * Best tariffs under other elasticities than those that were asked for.
 *
 * @param elasticities name of the set
 * @param answers      one if all choose at once, else one a player; empty if there are no such rates
 */
public record OtherBestResponse(String elasticities, List<NashEquilibrium> answers) {
    /** Copies the list. */
    public OtherBestResponse {
        answers = List.copyOf(answers);
    }
}
