package io.tradewind.core.projection.internal;

import io.tradewind.core.demand.Rationing;
import io.tradewind.core.dynamics.KernelWeights;
import io.tradewind.core.dynamics.TwoSpeedKernel;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Partner;
import io.tradewind.core.model.Product;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.DeMinimisShock;
import io.tradewind.core.scenario.DemandShock;
import io.tradewind.core.scenario.Effects;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.ExportControlShock;
import io.tradewind.core.scenario.PriceShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.VolumeShock;
import io.tradewind.core.schedule.ControlPath;
import io.tradewind.core.schedule.ParcelPath;
import io.tradewind.core.schedule.ShiftProgram;
import io.tradewind.core.schedule.Timeline;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Events that name products of the customs panel: they move the reporter's exports of these products beside what the products inherit from their
 * sector. A product is small beside its market, so its own price moves it along −σ and leaves the market's index alone.
 */
@SuppressWarnings("serial") // read back by io.format.ProjectionFile, which knows its parts
final class ProductShifts implements Serializable {
    private final Economy economy;
    private final List<Shift> shifts = new ArrayList<>();

    private record Shift(
            String id,
            boolean[] products,
            boolean[] partners,
            double[] quantity,
            double[] price,
            boolean elastic,
            ControlPath control) {}

    ProductShifts(Scenario scenario, Economy economy, CustomsPanel panel, Parameters parameters, Timeline timeline) {
        this.economy = economy;
        Reader reader = new Reader(panel, parameters, timeline);
        scenario.events().stream()
                .filter(event -> !event.shock().products().isEmpty())
                .forEach(event -> event.shock().act(event, reader));
        shifts.sort(Comparator.comparing(Shift::id));
    }

    /** Takes what events with products do. */
    private final class Reader implements Effects {
        private final CustomsPanel panel;
        private final Parameters parameters;
        private final Timeline timeline;

        private Reader(CustomsPanel panel, Parameters parameters, Timeline timeline) {
            this.panel = panel;
            this.parameters = parameters;
            this.timeline = timeline;
        }

        @Override
        public void demand(Event event, DemandShock d) {
            double[] path = ShiftProgram.demand(d, event.probability(), timeline);
            double[] quantity = scaled(path, 1 - d.priceShare());
            add(event, d.products(), d.importers(), panel, quantity, scaled(path, d.priceShare()), false);
        }

        @Override
        public void price(Event event, PriceShock p) {
            double[] path = ShiftProgram.price(p, event.probability(), timeline);
            add(event, p.products(), p.partners(), panel, perceived(path, parameters), path, true);
        }

        @Override
        public void volume(Event event, VolumeShock v) {
            double[] path = ShiftProgram.volume(v, event.probability(), timeline);
            add(event, v.products(), v.partners(), panel, path, new double[path.length], false);
        }

        @Override
        public void parcels(Event event, DeMinimisShock d) {
            if (sells(panel, d.targets())) {
                double[] path = ParcelPath.of(d, event.probability(), parameters, timeline);
                add(event, d.products(), List.of(d.imposer()), panel, path, new double[path.length], false);
            }
        }

        @Override
        public void control(Event event, ExportControlShock c) {
            if (sells(panel, c.exporters())) {
                double[] path = ControlPath.delay(c, event.probability(), timeline);
                ControlPath cap = ControlPath.of(c, event.probability(), parameters, timeline);
                add(event, c.products(), c.partners(), panel, path, new double[path.length], false, cap);
            }
        }
    }

    /** Whether the panel's reporter, whose products they are, is among the exporters. */
    private boolean sells(CustomsPanel panel, List<String> exporters) {
        int reporter = economy.indexOf(panel.region()).orElse(-1);
        return exporters.stream().anyMatch(word -> economy.regionsOf(word).contains(reporter));
    }

    private void add(
            Event event,
            List<String> products,
            List<String> partners,
            CustomsPanel panel,
            double[] quantity,
            double[] price,
            boolean elastic) {
        add(event, products, partners, panel, quantity, price, elastic, null);
    }

    private void add(
            Event event,
            List<String> products,
            List<String> partners,
            CustomsPanel panel,
            double[] quantity,
            double[] price,
            boolean elastic,
            ControlPath control) {
        boolean[] selectedProducts = new boolean[panel.products().size()];
        for (int p = 0; p < selectedProducts.length; p++) {
            Product product = panel.products().get(p);
            selectedProducts[p] = products.contains(product.code())
                    || products.contains("all")
                    || product.aggregates().stream().anyMatch(products::contains);
        }
        boolean[] selectedPartners = new boolean[panel.partners().size()];
        for (int j = 0; j < selectedPartners.length; j++) {
            Partner partner = panel.partners().get(j);
            selectedPartners[j] = partners.stream().anyMatch(word -> selects(word, partner));
        }
        double[] caps = control == null ? quantity : new double[quantity.length];
        shifts.add(new Shift(event.id(), selectedProducts, selectedPartners, caps, price, elastic, control));
    }

    /** A word selects a partner by its code or group, or by selecting its region in the world. */
    private boolean selects(String word, Partner partner) {
        if (word.equals("all")
                || word.equals(partner.code())
                || partner.groups().contains(word)) {
            return true;
        }
        int region =
                partner.region().map(code -> economy.indexOf(code).orElse(-1)).orElse(-1);
        return economy.regionsOf(word).contains(region);
    }

    private static double[] scaled(double[] path, double factor) {
        double[] result = new double[path.length];
        for (int t = 0; t < path.length; t++) {
            result[t] = factor * path[t];
        }
        return result;
    }

    /** The price path that buyers act on, with the sign of a quantity; still to be multiplied by σ. */
    private static double[] perceived(double[] path, Parameters parameters) {
        TwoSpeedKernel kernel = new TwoSpeedKernel(KernelWeights.of(parameters), 1);
        double[] result = new double[path.length];
        for (int t = 0; t < path.length; t++) {
            result[t] = -kernel.step(0, path[t], path[t]);
        }
        return result;
    }

    /** Log change of the quantity of a product to a partner; σ is that of its sector. */
    double logQuantity(int product, int partner, int month, double sigma) {
        double sum = 0.0;
        for (Shift shift : shifts) {
            if (shift.products[product] && shift.partners[partner]) {
                sum += (shift.elastic ? sigma : 1.0) * shift.quantity[month];
            }
        }
        return sum;
    }

    /** Log change of the price of a product to a partner. */
    double logPrice(int product, int partner, int month) {
        double sum = 0.0;
        for (Shift shift : shifts) {
            if (shift.products[product] && shift.partners[partner]) {
                sum += shift.price[month];
            }
        }
        return sum;
    }

    /** Quantity and price of a product to a partner under the controls that name it; they are given as everything else makes them. */
    Rationing rationed(int product, int partner, int month, double logQuantity, double logPrice) {
        Rationing result = new Rationing(logQuantity, logPrice);
        for (Shift shift : shifts) {
            if (shift.control != null && shift.products[product] && shift.partners[partner]) {
                result = shift.control.apply(result.logQuantity(), result.logPrice(), month);
            }
        }
        return result;
    }

    /** Whether some event names the product and reaches the partner. */
    boolean concern(int product, int partner) {
        for (Shift shift : shifts) {
            if (shift.products[product] && shift.partners[partner]) {
                return true;
            }
        }
        return false;
    }

    /** Whether no event names a product. */
    boolean isEmpty() {
        return shifts.isEmpty();
    }
}
