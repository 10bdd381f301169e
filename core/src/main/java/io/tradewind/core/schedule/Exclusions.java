package io.tradewind.core.schedule;

import io.tradewind.core.scenario.TariffShock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of some tariffs keep others out of the goods they reach.
 *
 * @param excluded       positions of those that each tariff keeps out, each once
 * @param outermostFirst positions so that each comes after all that exclude it; those in a circle, which a check refuses, are missing
 */
record Exclusions(List<List<Integer>> excluded, List<Integer> outermostFirst) {
    /** Copies the lists. */
    Exclusions {
        excluded = List.copyOf(excluded);
        outermostFirst = List.copyOf(outermostFirst);
    }

    /** The exclusions among tariffs with these ids, which are all different; names of others mean nothing here. */
    static Exclusions among(List<String> ids, List<TariffShock> tariffs) {
        Map<String, Integer> position = new HashMap<>();
        for (int k = 0; k < ids.size(); k++) {
            position.put(ids.get(k), k);
        }
        List<List<Integer>> excluded = tariffs.stream()
                .map(tariff -> tariff.notWith().stream()
                        .distinct()
                        .filter(position::containsKey)
                        .map(position::get)
                        .toList())
                .toList();
        return new Exclusions(excluded, order(excluded));
    }

    private static List<Integer> order(List<List<Integer>> excluded) {
        List<Integer> open = new ArrayList<>(Collections.nCopies(excluded.size(), 0));
        excluded.forEach(others -> others.forEach(k -> open.set(k, open.get(k) + 1)));
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < excluded.size(); k++) {
            if (open.get(k) == 0) {
                order.add(k);
            }
        }
        for (int next = 0; next < order.size(); next++) {
            for (int k : excluded.get(order.get(next))) {
                open.set(k, open.get(k) - 1);
                if (open.get(k) == 0) {
                    order.add(k);
                }
            }
        }
        return order;
    }
}
