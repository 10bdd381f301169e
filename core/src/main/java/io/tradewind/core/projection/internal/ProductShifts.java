package io.tradewind.core.projection.internal;

import io.tradewind.core.array.Vector;
import io.tradewind.core.demand.Rationing;
import io.tradewind.core.dynamics.KernelWeights;
import io.tradewind.core.dynamics.TwoSpeedKernel;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
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
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
final class ProductShifts implements Serializable {
    private final Economy economy;
    private final List<Shift> shifts = new ArrayList<>();

    private record Shift(
            String id,
            boolean[] products,
            boolean[] partners,
            Vector quantity,
            Vector price,
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
            Vector path = ShiftProgram.demand(d, event.weight(), timeline);
            Vector quantity = scaled(path, 1 - d.priceShare());
            add(event, d.products(), d.importers(), panel, quantity, scaled(path, d.priceShare()), false);
        }

        @Override
        public void price(Event event, PriceShock p) {
            Vector path = ShiftProgram.price(p, event.weight(), timeline);
            add(event, p.products(), p.partners(), panel, perceived(path, parameters), path, true);
        }

        @Override
        public void volume(Event event, VolumeShock v) {
            Vector path = ShiftProgram.volume(v, event.weight(), timeline);
            add(event, v.products(), v.partners(), panel, path, nothing(path), false);
        }

        @Override
        public void parcels(Event event, DeMinimisShock d) {
            if (sells(panel, d.targets())) {
                Vector path = ParcelPath.of(d, event.weight(), parameters, timeline);
                add(event, d.products(), List.of(d.imposer()), panel, path, nothing(path), false);
            }
        }

        @Override
        public void control(Event event, ExportControlShock c) {
            if (sells(panel, c.exporters())) {
                Vector path = ControlPath.delay(c, event.weight(), timeline);
                ControlPath cap = ControlPath.of(c, event.weight(), parameters, timeline);
                add(event, c.products(), c.partners(), panel, path, nothing(path), false, cap);
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
            Vector quantity,
            Vector price,
            boolean elastic) {
        add(event, products, partners, panel, quantity, price, elastic, null);
    }

    private void add(
            Event event,
            List<String> products,
            List<String> partners,
            CustomsPanel panel,
            Vector quantity,
            Vector price,
            boolean elastic,
            ControlPath control) {
        boolean[] selectedProducts = new boolean[panel.products().size()];
        for (int p = 0; p < selectedProducts.length; p++) {
            selectedProducts[p] = panel.products().get(p).isSelectedBy(products);
        }
        boolean[] selectedPartners = new boolean[panel.partners().size()];
        for (int j = 0; j < selectedPartners.length; j++) {
            selectedPartners[j] = panel.partners().get(j).isSelectedBy(partners, economy);
        }
        Vector caps = control == null ? quantity : nothing(quantity);
        shifts.add(new Shift(event.id(), selectedProducts, selectedPartners, caps, price, elastic, control));
    }

    private static Vector nothing(Vector path) {
        return Vector.of(new double[path.length()]);
    }

    private static Vector scaled(Vector path, double factor) {
        double[] result = new double[path.length()];
        for (int t = 0; t < result.length; t++) {
            result[t] = factor * path.get(t);
        }
        return Vector.of(result);
    }

    /** The price path that buyers act on, with the sign of a quantity; still to be multiplied by σ. */
    private static Vector perceived(Vector path, Parameters parameters) {
        TwoSpeedKernel kernel = new TwoSpeedKernel(KernelWeights.of(parameters), 1);
        double[] result = new double[path.length()];
        for (int t = 0; t < result.length; t++) {
            result[t] = -kernel.step(0, path.get(t), path.get(t));
        }
        return Vector.of(result);
    }

    /** Log change of the quantity of a product to a partner; σ is that of its sector. */
    double logQuantity(int product, int partner, int month, double sigma) {
        double sum = 0.0;
        for (Shift shift : shifts) {
            if (shift.products[product] && shift.partners[partner]) {
                sum += (shift.elastic ? sigma : 1.0) * shift.quantity.get(month);
            }
        }
        return sum;
    }

    /** Log change of the price of a product to a partner. */
    double logPrice(int product, int partner, int month) {
        double sum = 0.0;
        for (Shift shift : shifts) {
            if (shift.products[product] && shift.partners[partner]) {
                sum += shift.price.get(month);
            }
        }
        return sum;
    }

    /** Quantity and price of a product to a partner under the controls that name it; they are given as everything else makes them. */
    Rationing rationed(int product, int partner, int month, double logQuantity, double logPrice) {
        List<ControlPath> controls = null;
        for (Shift shift : shifts) {
            if (shift.control != null && shift.products[product] && shift.partners[partner]) {
                controls = controls == null ? new ArrayList<>() : controls;
                controls.add(shift.control);
            }
        }
        return controls == null
                ? new Rationing(logQuantity, logPrice)
                : ControlPath.all(controls, logQuantity, logPrice, month);
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
