package io.tradewind.core.rerouting;

import io.tradewind.core.schedule.DutyPath;

/**
 * Relabelling through hubs and the pull of their own sales on Chinese inputs, in one sector.
 *
 * @shape hubs × months from the first
 * @unit  million USD a month at the base year's level
 * @source MODEL (7.1) to (7.3)
 */
final class HubTrade {
    final double[][] relabelled;
    final double[][] pulled;
    final double[][] content;
    private final Rerouting world;
    private final SectorFlows flows;

    HubTrade(Rerouting world, SectorFlows flows) {
        this.world = world;
        this.flows = flows;
        int hubs = world.hubs.size();
        int months = world.months - world.first;
        this.relabelled = new double[hubs][months];
        this.pulled = new double[hubs][months];
        this.content = new double[hubs][months];
        if (flows.duty(world.counterpart) != null && flows.isTouched()) {
            relabel();
            pull();
        }
    }

    /** Whether goods can go through the hub at all: it must trade with both. */
    private boolean isOpen(Hub hub) {
        return flows.base(world.reporter, hub.region()) > 0 && flows.base(hub.region(), world.counterpart) > 0;
    }

    private void relabel() {
        double response = world.parameters.get("gam");
        double cap = world.parameters.get("rmax");
        DutyPath onReporter = flows.duty(world.counterpart);
        DutyPath[] onHub = new DutyPath[world.hubs.size()];
        for (int k = 0; k < onHub.length; k++) {
            onHub[k] = world.tariffs.path(
                    world.counterpart, flows.sector, world.hubs.get(k).region());
        }
        for (int t = world.first; t < world.months; t++) {
            double loss = onReporter.added().get(t) > 0 ? flows.directLoss(t) : 0.0;
            if (loss == 0.0) {
                continue;
            }
            double[] shares = new double[onHub.length];
            double logDutyOnReporter = logDuty(world.reporter, onReporter, t);
            double sum = 0.0;
            for (int k = 0; k < shares.length; k++) {
                Hub hub = world.hubs.get(k);
                double gap = logDutyOnReporter - logDuty(hub.region(), onHub[k], t);
                shares[k] = isOpen(hub) ? hub.relabelledShare(gap, response) : 0.0; // (7.1)
                sum += shares[k];
            }
            double scale = sum > cap ? cap / sum : 1.0;
            for (int k = 0; k < shares.length; k++) {
                relabelled[k][t - world.first] = scale * shares[k] * loss;
            }
        }
    }

    private double logDuty(int origin, DutyPath path, int month) {
        double base = flows.rate(origin, world.counterpart);
        return Math.log1p(base + (path == null ? 0.0 : path.added().get(month)));
    }

    /** (7.3): hubs' gains in the United States, no more than China's loss in all, pull inputs some months later. */
    private void pull() {
        int from = (int) Math.round(world.parameters.get("pull_first"));
        int to = Math.max(from, (int) Math.round(world.parameters.get("pull_last")));
        for (int t = world.first; t < world.months; t++) {
            double loss = flows.directLoss(t);
            double gains = loss == 0.0 ? 0.0 : allGains(t);
            double diverted = gains > loss ? loss / gains : 1.0;
            for (int k = 0; gains > 0.0 && k < content.length; k++) {
                Hub hub = world.hubs.get(k);
                boolean buys = flows.base(world.reporter, hub.region()) > 0;
                double inputs = buys ? hub.content() * diverted * gain(hub.region(), t) : 0.0;
                content[k][t - world.first] = inputs;
                for (int lag = from; lag <= to && t + lag < world.months; lag++) {
                    pulled[k][t + lag - world.first] += inputs / (to - from + 1);
                }
            }
        }
    }

    private double gain(int origin, int month) {
        return Math.max(flows.value(origin, world.counterpart, month) - flows.base(origin, world.counterpart), 0.0);
    }

    private double allGains(int month) {
        double sum = 0.0;
        for (int o = 0; o < flows.regions; o++) {
            sum += o == world.reporter || o == world.counterpart ? 0.0 : gain(o, month);
        }
        return sum;
    }

    /** What goes to each hub beyond its own purchases, as a share of China's base sales to the United States. */
    double[][] shares() {
        double base = flows.base(world.reporter, world.counterpart);
        double[][] shares = new double[relabelled.length][world.months - world.first];
        for (int k = 0; k < shares.length && base > 0; k++) {
            for (int row = 0; row < shares[k].length; row++) {
                shares[k][row] = (relabelled[k][row] + pulled[k][row]) / base;
            }
        }
        return shares;
    }

    /** Chinese goods that go to the hubs beyond what they buy for themselves. */
    double throughHubs(int month) {
        double sum = 0.0;
        for (int k = 0; k < relabelled.length; k++) {
            sum += relabelled[k][month - world.first] + pulled[k][month - world.first];
        }
        return sum;
    }
}
