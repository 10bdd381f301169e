package io.tradewind.core.region;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.Channel;
import io.tradewind.core.model.CustomsFlow;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Figure;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.Ownership;
import io.tradewind.core.model.Province;
import io.tradewind.core.model.ProvincePanel;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A projection by province and by customs channel. Immutable. */
public final class Provinces {
    private final Projection projection;
    private final CustomsPanel panel;
    private final ProvincePanel provinces;
    private final CellShares shares;

    private Provinces(Projection projection, CustomsPanel panel, ProvincePanel provinces, CellShares shares) {
        this.projection = projection;
        this.panel = panel;
        this.provinces = provinces;
        this.shares = shares;
    }

    /** The same provinces under another projection of the same world; their shares are not fitted anew. */
    public Provinces under(Projection other) {
        return new Provinces(other, panel, provinces, shares);
    }

    /** The provinces of the projection's panel; empty if nothing is known of any. */
    public static Optional<Provinces> of(Projection projection) {
        Optional<MonthlyBaseline> baseline = projection.economy().monthlyBaseline();
        return baseline.flatMap(MonthlyBaseline::provinces)
                .map(known -> of(projection, baseline.get().panel(), known));
    }

    private static Provinces of(Projection projection, CustomsPanel panel, ProvincePanel provinces) {
        return new Provinces(projection, panel, provinces, new CellShares(panel, provinces));
    }

    /** Codes of the areas in a projection, the country first; empty if nothing is known of any. */
    public static List<String> codes(Projection projection) {
        return projection.economy().monthlyBaseline().flatMap(MonthlyBaseline::provinces).stream()
                .flatMap(known -> known.areas().stream())
                .map(Province::code)
                .toList();
    }

    private Province area(String code) {
        return provinces.find(code).orElseThrow(() -> new IllegalArgumentException("There is no area " + code + "."));
    }

    /** Trade of an area through all channels; NaN where its level is not known. */
    public FlowTable table(String code, CustomsFlow flow) {
        Province area = area(code);
        FlowTable country = projection.panelTable(flow);
        return area == provinces.country() ? country : new ShareTable(country, shares.of(code, flow));
    }

    /** Trade of an area through one channel; NaN where the level or the channel's share is not known. */
    public FlowTable table(String code, CustomsFlow flow, Channel channel) {
        Province area = area(code);
        double processing = share(area, Channel.PROCESSING);
        return new ChannelTable(
                table(code, flow),
                share(area, channel),
                processing,
                channel == Channel.PROCESSING,
                flow == CustomsFlow.EXPORTS ? null : duties());
    }

    /** Share of a channel; other trade is what general trade and processing leave. */
    private static double share(Province area, Channel channel) {
        if (channel == Channel.OTHER) {
            return 1 - share(area, Channel.GENERAL) - share(area, Channel.PROCESSING);
        }
        Figure figure = area.channels().get(channel);
        return figure == null ? Double.NaN : figure.value();
    }

    /** Duties that the scenario adds to imports, by sector, partner and month; null for partners that are no region. */
    private double[][][] duties() {
        Economy economy = projection.economy();
        int country = economy.indexOf(panel.region()).orElseThrow();
        double[][][] duties =
                new double[economy.sectors().size()][panel.partners().size()][];
        for (int j = 0; j < panel.partners().size(); j++) {
            Optional<RegionCode> code = panel.partners().get(j).region();
            int region = code.isEmpty() ? -1 : economy.indexOf(code.get()).orElse(-1);
            for (int s = 0; s < duties.length; s++) {
                duties[s][j] = region < 0 || region == country ? null : projection.addedDuties(region, country, s);
            }
        }
        return duties;
    }

    /**
     * Trade of an area by a kind of owner: its share in all trade of the area, the same in every month.
     *
     * @unit million USD a month; NaN where the level or the share is not known
     */
    public double ownedUsdMn(String code, CustomsFlow flow, Ownership owner, int month) {
        Figure share = area(code).owners().get(owner);
        FlowTable table = table(code, flow);
        double sum = 0.0;
        for (int p = 0; p < table.products().size(); p++) {
            for (int j = 0; j < table.partners().size(); j++) {
                sum += table.scenarioUsdMn(p, j, month);
            }
        }
        return share == null ? Double.NaN : share.value() * sum;
    }

    /**
     * What the scenario's events do to an area through what it sells or buys where: {@code Σ ω d ln X} over cells, the largest first. Empty where the
     * level is not known. For one event, project a scenario of that event alone.
     *
     * @source MODEL (5.3)
     */
    public List<ExposedCell> exposure(String code, CustomsFlow flow, int month) {
        FlowTable table = table(code, flow);
        List<ExposedCell> cells = new ArrayList<>();
        double total = 0.0;
        for (int pass = 0; pass < 2; pass++) {
            for (int p = 0; p < table.products().size(); p++) {
                for (int j = 0; j < table.partners().size(); j++) {
                    double base = table.baselineUsdMn(p, j, month);
                    if (pass == 0) {
                        total += base;
                    } else if (base > 0) {
                        double move = Math.log(table.scenarioUsdMn(p, j, month) / base);
                        cells.add(new ExposedCell(
                                table.products().get(p), table.partners().get(j), base / total, move));
                    }
                }
            }
        }
        cells.sort(Comparator.comparingDouble((ExposedCell cell) -> -Math.abs(cell.exposure()))
                .thenComparing(ExposedCell::product)
                .thenComparing(ExposedCell::partner));
        return cells;
    }

    private static String mix(Province area, CustomsFlow flow) {
        boolean known = !area.partnerShares().isEmpty()
                || flow == CustomsFlow.EXPORTS && !area.productShares().isEmpty();
        return known
                ? "months and growth follow its mix of products and partners."
                : "no mix of its own is known, so it grows like what other provinces leave.";
    }

    /** What a reader must know about the figures behind an area: how each is known, and what is not. */
    public static List<String> notes(Projection projection, String code) {
        Optional<Province> found = projection
                .economy()
                .monthlyBaseline()
                .flatMap(MonthlyBaseline::provinces)
                .flatMap(known -> known.find(code));
        if (found.isEmpty() || found.get().inside().isEmpty()) {
            return List.of();
        }
        Province area = found.get();
        List<String> notes = new ArrayList<>();
        for (CustomsFlow flow : CustomsFlow.values()) {
            Figure level = area.levels().get(flow);
            String what = code + ", " + flow.label() + ": ";
            if (area.rest()) {
                notes.add(what + "what the provinces with a known level leave of the country.");
            } else if (level == null) {
                notes.add(what + "unknown, so nothing is shown; it is part of the rest of "
                        + area.inside().get() + ".");
            } else {
                notes.add(what + "level of " + level.period() + " "
                        + level.status().label() + " (" + level.source()
                        + "); " + mix(area, flow));
            }
        }
        for (Map.Entry<Channel, Figure> channel : area.channels().entrySet()) {
            Figure share = channel.getValue();
            notes.add(code + ", " + channel.getKey().label() + ": share of " + share.period() + " "
                    + share.status().label() + " (" + share.source() + ").");
        }
        return notes;
    }
}
