package io.tradewind.core.subnational;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.Channel;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.Ownership;
import io.tradewind.core.model.Province;
import io.tradewind.core.model.ProvincePanel;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.TradeGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A projection by province and by customs channel. Immutable. */
public final class Provinces {
    private final Projection projection;
    private final CustomsPanel panel;
    private final ProvincePanel provinces;
    private final AreaResidual residual;
    private final SharesOnce shares;
    private final Parts parts;

    private Provinces(
            Projection projection,
            CustomsPanel panel,
            ProvincePanel provinces,
            AreaResidual residual,
            SharesOnce shares) {
        this.residual = residual;
        this.projection = projection;
        this.panel = panel;
        this.provinces = provinces;
        this.shares = shares;
        this.parts = new Parts(projection, panel, provinces);
    }

    /** The provinces of the projection's panel; empty if nothing is known of any. */
    public static Optional<Provinces> of(Projection projection) {
        return of(projection, AreaResidual.NONE);
    }

    /** The same with ups and downs of each area's own. */
    public static Optional<Provinces> of(Projection projection, AreaResidual residual) {
        Optional<MonthlyBaseline> baseline = projection.economy().monthlyBaseline();
        return baseline.flatMap(MonthlyBaseline::provinces).map(known -> {
            CustomsPanel panel = baseline.get().panel();
            SharesOnce shares = new SharesOnce(panel, projection.economy(), known);
            return new Provinces(projection, panel, known, residual, shares);
        });
    }

    /** The provinces of another projection of the same economy: their shares need not be worked out again. */
    public Provinces in(Projection other, AreaResidual otherResidual) {
        Check.that(other.economy() == projection.economy(), "The projections must be of the same economy.");
        return new Provinces(other, panel, provinces, otherResidual, shares);
    }

    /** The same areas, with the same ups and downs, in another projection of the same months. */
    public Provinces in(Projection other) {
        return in(other, residual);
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
    public FlowTable table(String code, TradeDirection flow) {
        Province area = area(code);
        FlowTable country = projection.panelTable(flow);
        if (area == provinces.country()) {
            return country;
        }
        return residual == AreaResidual.NONE || shares.get().of(code, flow) == null
                ? new ShareTable(country, shares.get().of(code, flow))
                : withResidual(area, flow);
    }

    private FlowTable withResidual(Province area, TradeDirection flow) {
        String whole = area.inside().orElseThrow();
        List<double[]> parts = new ArrayList<>();
        List<double[]> factors = new ArrayList<>();
        int own = -1;
        for (Province part : provinces.areas()) {
            if (part.inside().equals(area.inside()) && shares.get().of(part.code(), flow) != null) {
                own = part == area ? parts.size() : own;
                parts.add(shares.get().inside(whole, part.code(), flow));
                factors.add(factors(part.code()));
            }
        }
        return new ResidualTable(table(whole, flow), parts, factors, own);
    }

    private double[] factors(String code) {
        double[] factors = new double[projection.timeline().months()];
        Arrays.setAll(factors, month -> Math.exp(residual.log(code, month)));
        return factors;
    }

    /** Trade of an area through one channel; NaN where the level or the channel's share is not known. */
    public FlowTable table(String code, TradeDirection flow, Channel channel) {
        return parts.of(area(code), table(code, flow), flow, channel, cells(code, flow));
    }

    /** Cells of the panel's year; null if the level is not known. */
    private PanelCells cells(String code, TradeDirection flow) {
        PanelCells country = PanelCells.ofCountry(panel, flow);
        if (code.equals(provinces.country().code())) {
            return country;
        }
        double[] own = shares.get().of(code, flow);
        return own == null ? null : country.times(own);
    }

    /** Trade of an area by one kind of owner; NaN where the level or the owner's share is not known. */
    public FlowTable table(String code, TradeDirection flow, Ownership owner) {
        return parts.of(area(code), table(code, flow), flow, owner);
    }

    /**
     * What the scenario's events do to an area through what it sells or buys where: {@code Σ ω d ln X} over cells, the largest first; ω are shares of the
     * path without events. Empty where the level is not known.
     *
     * @source MODEL (5.3)
     */
    public List<ExposedCell> exposure(String code, TradeDirection flow, int month) {
        return new Exposures(projection).toAll(table(code, flow), flow, month);
    }

    /**
     * The same for what another projection of the same economy lacks: the country's moves are those of this one against it.
     *
     * @source MODEL (5.3)
     */
    public List<ExposedCell> exposure(String code, TradeDirection flow, int month, Projection without) {
        return Exposures.between(
                projection, without, table(code, flow), flow, new Exposures.YearMonthOf(projection, month));
    }

    /**
     * The same shock by shock, the largest first: duties together, other events by kind, each as the difference that leaving it out makes. They need not
     * add up to the exposure to all.
     *
     * @param prepared makes the runs: the scenario of this projection under partial closure
     * @source MODEL (5.3)
     */
    public List<ShockExposure> exposureByShock(PreparedScenario prepared, String code, TradeDirection flow, int month) {
        return new Exposures(projection).byShock(prepared, table(code, flow), flow, month);
    }

    /** The groups that trade through a channel is divided with: name them in the {@code RunSpec} of the projection. */
    public static List<TradeGroup> groups(Channel channel) {
        return Parts.groups(channel);
    }

    /** Those that trade by owner is divided with. */
    public static List<TradeGroup> groupsOfOwners() {
        return Parts.groupsOfOwners();
    }

    /** What a reader must know about the figures behind an area: how each is known, and what is not. */
    public static List<String> notes(Projection projection, String code) {
        return notes(projection, code, List.of());
    }

    /**
     * The same, with what is known of the channels and owners that are asked for.
     *
     * @param channels names of channels and owners as in rows
     */
    public static List<String> notes(Projection projection, String code, List<String> channels) {
        Optional<Province> found = projection
                .economy()
                .monthlyBaseline()
                .flatMap(MonthlyBaseline::provinces)
                .flatMap(known -> known.find(code));
        return found.map(area -> new AreaNotes(area).of(channels)).orElse(List.of());
    }
}
