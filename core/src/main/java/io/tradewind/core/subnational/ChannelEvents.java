package io.tradewind.core.subnational;

import io.tradewind.core.array.Vector;
import io.tradewind.core.model.Channel;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Product;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.ChannelPolicyShock;
import io.tradewind.core.scenario.DeMinimisShock;
import io.tradewind.core.scenario.Effects;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.schedule.ParcelPath;
import io.tradewind.core.schedule.ShiftProgram;
import io.tradewind.core.schedule.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * Events of a scenario that work on one channel of the country's exports, in their cells. Where small parcels are meant, they bear the duty on parcels and
 * not the one on formal cargo.
 *
 * @source MODEL §5, channel wedges
 */
final class ChannelEvents {
    private final Economy economy;
    private final List<Rule> rules = new ArrayList<>();

    /** One event: its cells, the share of their trade that it works on, and what it does to all trade, to that share and to the rest. */
    private record Rule(
            boolean[] products,
            boolean[] partners,
            boolean parcels,
            double share,
            Vector all,
            Vector own,
            Vector others) {
        boolean reaches(int product, int partner) {
            return products[product] && partners[partner];
        }

        /** Log change of a channel that has this share in a cell, beyond that of the cell. */
        double ofChannel(double channel, int month) {
            return Math.log1p(Math.expm1(own.get(month)) * Math.min(1.0, share / channel)) - all.get(month);
        }

        /** The same of all other trade in the cell. */
        double ofOthers(double channel, int month) {
            double left = channel < 1.0 ? Math.min(1.0, (1.0 - share) / (1.0 - channel)) : 0.0;
            return Math.log1p(Math.expm1(others.get(month)) * left) - all.get(month);
        }
    }

    ChannelEvents(Projection projection, CustomsPanel panel, Channel channel) {
        this.economy = projection.economy();
        int reporter = economy.indexOf(panel.region()).orElseThrow();
        Timeline months = projection.timeline();
        projection.scenario().act(new Effects() {
            @Override
            public void parcels(Event event, DeMinimisShock shock) {
                boolean here = shock.targets().stream()
                        .anyMatch(word -> economy.regionsOf(word).contains(reporter));
                if (here && channel == Channel.CBEC) {
                    rules.add(rule(shock, event.weight(), panel, projection.parameters(), months));
                }
            }

            @Override
            public void channel(Event event, ChannelPolicyShock policy) {
                if (policy.channel().name().equals(channel.name())) {
                    rules.add(rule(policy, event.weight(), panel, months));
                }
            }
        });
    }

    private Rule rule(
            DeMinimisShock shock, double probability, CustomsPanel panel, Parameters values, Timeline months) {
        return new Rule(
                products(panel, shock.products(), shock.sectors()),
                partners(panel, List.of(shock.imposer())),
                true,
                shock.affectedShare(),
                ParcelPath.of(shock, probability, values, months),
                ParcelPath.ofParcels(shock, probability, values, months),
                ParcelPath.ofOthers(shock, probability, values, months));
    }

    private Rule rule(ChannelPolicyShock policy, double probability, CustomsPanel panel, Timeline months) {
        return new Rule(
                products(panel, policy.products(), policy.sectors()),
                partners(panel, policy.partners()),
                false,
                policy.affectedShare(),
                ShiftProgram.volume(policy.volume(policy.affectedShare()), probability, months),
                ShiftProgram.volume(policy.volume(1.0), probability, months),
                Vector.of(new double[months.months()]));
    }

    private boolean[] products(CustomsPanel panel, List<String> products, List<String> sectors) {
        boolean[] selected = new boolean[panel.products().size()];
        for (int p = 0; p < selected.length; p++) {
            Product product = panel.products().get(p);
            selected[p] = products.isEmpty()
                    ? WorldWords.nameAll(sectors)
                            || economy.indexOf(product.sector()).stream()
                                    .anyMatch(s -> economy.sectors().get(s).isNamedBy(sectors))
                    : product.isSelectedBy(products);
        }
        return selected;
    }

    private boolean[] partners(CustomsPanel panel, List<String> words) {
        boolean[] selected = new boolean[panel.partners().size()];
        for (int j = 0; j < selected.length; j++) {
            selected[j] = panel.partners().get(j).isSelectedBy(words, economy);
        }
        return selected;
    }

    /** Largest share that the events say goes through the channel; 0 where they do not reach. */
    double share(int product, int partner) {
        double share = 0.0;
        for (Rule rule : rules) {
            share = rule.reaches(product, partner) ? Math.max(share, rule.share()) : share;
        }
        return share;
    }

    /** Whether an event on parcels reaches the cell. */
    boolean parcels(int product, int partner) {
        return rules.stream().anyMatch(rule -> rule.parcels() && rule.reaches(product, partner));
    }

    /** What the events do to the channel, which has that share in the cell, beyond what they do to the cell; no duty on formal cargo is in it. */
    double ofChannel(double channel, int product, int partner, int month) {
        double log = 0.0;
        for (Rule rule : rules) {
            log += rule.reaches(product, partner) && channel > 0 ? rule.ofChannel(channel, month) : 0.0;
        }
        return log;
    }

    /** The same of all other trade. */
    double ofOthers(double channel, int product, int partner, int month) {
        double log = 0.0;
        for (Rule rule : rules) {
            log += rule.reaches(product, partner) ? rule.ofOthers(channel, month) : 0.0;
        }
        return log;
    }
}
