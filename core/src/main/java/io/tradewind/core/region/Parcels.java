package io.tradewind.core.region;

import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Partner;
import io.tradewind.core.model.Product;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.DeMinimisShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.schedule.ParcelPath;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells of the country's exports in which a scenario's {@code de_minimis} events work: there, parcels bear the duty on parcels and not the one on formal
 * cargo.
 *
 * @source MODEL §5, channel wedges
 */
final class Parcels {
    private final Economy economy;
    private final List<Rule> rules = new ArrayList<>();

    /** One event: its cells, and what it does to all trade of a cell, to its parcels and to the rest. */
    private record Rule(
            boolean[] products, boolean[] partners, double share, double[] all, double[] parcels, double[] others) {
        boolean reaches(int product, int partner) {
            return products[product] && partners[partner];
        }
    }

    Parcels(Projection projection, CustomsPanel panel) {
        this.economy = projection.economy();
        int reporter = economy.indexOf(panel.region()).orElseThrow();
        for (Event event : projection.scenario().events()) {
            if (event.shock() instanceof DeMinimisShock shock
                    && shock.targets().stream()
                            .anyMatch(word -> economy.regionsOf(word).contains(reporter))) {
                rules.add(rule(projection, panel, event, shock));
            }
        }
    }

    private Rule rule(Projection projection, CustomsPanel panel, Event event, DeMinimisShock shock) {
        boolean[] products = new boolean[panel.products().size()];
        for (int p = 0; p < products.length; p++) {
            products[p] = names(shock, panel.products().get(p));
        }
        boolean[] partners = new boolean[panel.partners().size()];
        for (int j = 0; j < partners.length; j++) {
            partners[j] = imposes(shock.imposer(), panel.partners().get(j));
        }
        var values = projection.parameters();
        var months = projection.timeline();
        return new Rule(
                products,
                partners,
                shock.affectedShare(),
                ParcelPath.of(shock, event.probability(), values, months),
                ParcelPath.ofParcels(shock, event.probability(), values, months),
                ParcelPath.ofOthers(shock, event.probability(), values, months));
    }

    private static boolean names(DeMinimisShock shock, Product product) {
        List<String> words = shock.products().isEmpty() ? shock.sectors() : shock.products();
        boolean bySector =
                shock.products().isEmpty() && words.contains(product.sector().code());
        boolean byProduct = !shock.products().isEmpty()
                && (words.contains(product.code())
                        || product.aggregates().stream().anyMatch(words::contains));
        return words.contains("all") || bySector || byProduct;
    }

    private boolean imposes(String imposer, Partner partner) {
        int region =
                partner.region().map(code -> economy.indexOf(code).orElse(-1)).orElse(-1);
        return imposer.equals(partner.code())
                || partner.groups().contains(imposer)
                || economy.regionsOf(imposer).contains(region);
    }

    /** Largest share that the events say goes in parcels; 0 where they do not reach. */
    double share(int product, int partner) {
        double share = 0.0;
        for (Rule rule : rules) {
            share = rule.reaches(product, partner) ? Math.max(share, rule.share()) : share;
        }
        return share;
    }

    /** Whether an event reaches the cell. */
    boolean reach(int product, int partner) {
        return rules.stream().anyMatch(rule -> rule.reaches(product, partner));
    }

    /** What the events do to parcels beyond what they do to the cell; the duty on formal cargo is not in it. */
    double ofParcels(int product, int partner, int month) {
        double log = 0.0;
        for (Rule rule : rules) {
            log += rule.reaches(product, partner) ? rule.parcels()[month] - rule.all()[month] : 0.0;
        }
        return log;
    }

    /** The same of all other trade. */
    double ofOthers(int product, int partner, int month) {
        double log = 0.0;
        for (Rule rule : rules) {
            log += rule.reaches(product, partner) ? rule.others()[month] - rule.all()[month] : 0.0;
        }
        return log;
    }
}
