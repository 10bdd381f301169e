package io.tradewind.core.chart;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.measure.FlowPanel.Cell;
import io.tradewind.core.model.Economy;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.BasePath;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The charts of a view in a run. What the words of the view select is found once: {@link #under} looks at another run of the same world in the same way and costs
 * only the numbers that are drawn. Not thread-safe.
 */
public final class ViewCharts {
    /** What the base path is called where nothing else is said. */
    public static final String WITHOUT = "without the events";
    /** What the run is called where nothing else is said. */
    public static final String WITH = "with the events";

    private final Frame frame;
    private final ViewNumbers now;
    /** The run that was asked for in place of the base path. */
    private final Optional<ViewNumbers> asked;
    /** What is measured against if it is a run of its own: that one, else the base path that the scenario names. */
    private final Optional<ViewNumbers> other;

    private final String name;
    private final String baseName;
    private final Spread spread;
    private Change path;
    private List<Mark> marks;
    private Change partners;
    private Change products;

    private ViewCharts(
            Frame frame,
            ViewNumbers now,
            Optional<ViewNumbers> asked,
            Optional<ViewNumbers> known,
            String name,
            String baseName,
            Spread spread) {
        this.frame = frame;
        this.now = now;
        this.asked = asked;
        this.other = asked.or(() -> now.projection()
                .against()
                .map(base ->
                        known.filter(numbers -> numbers.projection() == base).orElseGet(() -> now.under(base))));
        this.name = name;
        this.baseName = baseName;
        this.spread = spread;
    }

    /**
     * A view of a run.
     *
     * @throws io.tradewind.core.base.InvalidInputException if a word of the view means nothing in its world, or its period lies outside the run
     */
    public static ViewCharts of(Projection projection, View view) {
        Frame frame = Frame.of(projection, view);
        return new ViewCharts(
                frame,
                ViewNumbers.of(projection, frame),
                Optional.empty(),
                Optional.empty(),
                WITH,
                without(projection),
                Spread.NONE);
    }

    private static String without(Projection projection) {
        return projection
                .scenario()
                .basePath()
                .map(base -> base.id().equals(BasePath.CURRENT_LAW)
                        ? "under today's law"
                        : "under \u201c" + base.title() + "\u201d")
                .orElse(WITHOUT);
    }

    /** The same view of another run of the same world, without draws. */
    public ViewCharts under(Projection run) {
        return new ViewCharts(frame, now.under(run), asked, other, name, baseName, Spread.NONE);
    }

    /**
     * The same run against another one of the same world and months in place of its own base path, without draws.
     *
     * @param newName     what this run is called at the end of its line
     * @param newBaseName what the other is called there and after a number: {@code under today's law}
     */
    public ViewCharts against(Projection base, String newName, String newBaseName) {
        return against(under(base), newName, newBaseName);
    }

    /** The same against a run whose numbers of this view are at hand: what was added up of them is not added up again. */
    public ViewCharts against(ViewCharts base, String newName, String newBaseName) {
        return new ViewCharts(frame, now, Optional.of(base.now), Optional.empty(), newName, newBaseName, Spread.NONE);
    }

    /** The same with bands over those draws of the same view; at least two of them make any. */
    public ViewCharts withDraws(List<ViewSample> draws) {
        return withDraws(draws, List.of());
    }

    /** The same, with a line of its own for each way in which something open ends. */
    public ViewCharts withDraws(List<ViewSample> draws, List<ViewBranch> branches) {
        return new ViewCharts(frame, now, asked, other, name, baseName, new Spread(draws, branches));
    }

    /** What this run makes of the view, as one draw of many. */
    public ViewSample sample() {
        return new ViewSample(
                Vector.of(path().now()),
                Vector.of(partners().effects()),
                Vector.of(products().effects()),
                effectPct());
    }

    /** What is looked at, in codes. */
    public View view() {
        return frame.view();
    }

    Frame frame() {
        return frame;
    }

    ViewNumbers now() {
        return now;
    }

    /** What the run is called. */
    String name() {
        return name;
    }

    /** The last month of the period. */
    public YearMonth lastMonth() {
        return frame.span().to();
    }

    boolean isAgainstOwnBase() {
        return other.isEmpty();
    }

    String baseName() {
        return baseName;
    }

    Spread spread() {
        return spread;
    }

    /** The five charts of a first look but the long run, in order of weight. */
    public List<Chart> first() {
        List<Chart> charts = new ArrayList<>(List.of(pathChart(), partnerChart()));
        dutyChart().ifPresent(charts::add);
        charts.add(productChart());
        return charts;
    }

    /** The flow by month, with and without. */
    public Chart pathChart() {
        return new PathChart(this).chart();
    }

    /** What each partner gains and loses. */
    public Chart partnerChart() {
        return MoverCharts.partners(this);
    }

    /** Duty by month; none where no goods pay any. */
    public Optional<Chart> dutyChart() {
        return frame.duties().isEmpty() ? Optional.empty() : Optional.of(new DutyChart(this).chart());
    }

    /** What each product gains and loses. */
    public Chart productChart() {
        return MoverCharts.products(this);
    }

    /** What each set of elasticities says of the long run; the first is the headline's. */
    public Chart longRunChart(List<LongRunSet> sets) {
        Set<Integer> reporter = frame.view().isExports()
                ? frame.duties().exporters()
                : frame.duties().importers();
        Set<Integer> partner = frame.view().isExports()
                ? frame.duties().importers()
                : frame.duties().exporters();
        List<Integer> firstRegions = new ArrayList<>(reporter);
        firstRegions.addAll(partner.size() == 1 ? partner : Set.of());
        return longRun(now.projection().economy(), firstRegions, sets);
    }

    /** The same of a world without a run: its reporter first, then its counterpart. */
    public static Chart longRun(Economy economy, List<LongRunSet> sets) {
        return longRun(
                economy,
                IntStream.of(economy.reporterIndex(), economy.counterpartIndex())
                        .filter(region -> region >= 0)
                        .boxed()
                        .toList(),
                sets);
    }

    private static Chart longRun(Economy economy, List<Integer> firstRegions, List<LongRunSet> sets) {
        Check.notEmpty(sets, "sets");
        return new LongRunChart(economy, firstRegions, sets).chart();
    }

    /** The events that bear on the view. */
    public Chart eventChart() {
        return new TimelineChart(this).chart();
    }

    /** What each partner that is a place gains and loses, by region of the world. */
    public Chart mapChart() {
        return MoverCharts.map(this);
    }

    /** What each product gains and loses with each partner. */
    public Chart heatmapChart() {
        return new HeatmapChart(this).chart();
    }

    /** Where the reporter's sales go that its counterpart no longer buys; none for other views. */
    public Optional<Chart> insteadChart() {
        return InsteadChart.of(this);
    }

    /** What each province of the reporter gains and loses; none where no province has figures. */
    public Optional<Chart> provinceChart() {
        boolean country = now.projection()
                .panelReporter()
                .filter(frame.view().reporter()::equals)
                .isPresent();
        if (!country || !isAgainstOwnBase()) {
            return Optional.empty();
        }
        ProvinceNumbers provinces = ProvinceNumbers.of(now.projection(), frame);
        return provinces.categories().isEmpty()
                ? Optional.empty()
                : Optional.of(MoverCharts.provinces(this, provinces));
    }

    /** What each owner's events do to the flow, month by month of the horizon. */
    public Chart contributionChart(List<SharePath> owners) {
        return new ShareCharts(this).contributions(owners);
    }

    /** What each owner's events do to the growth of the flow in a month: first what grows without events, last all together. */
    public Chart attributionChart(List<Share> shares, YearMonth month) {
        Check.that(shares.size() >= 2, "An attribution has a start and an end.");
        return new ShareCharts(this).attribution(shares, month);
    }

    /** How good forecasts of this flow were. */
    public Chart pastChart(List<PastForecast> forecasts) {
        return past(frame.names().flow(), frame.names().source(), forecasts);
    }

    /**
     * The same without a run.
     *
     * @param flow   what was forecast: {@code China's exports to the US}
     * @param source where the figures are from
     */
    public static Chart past(String flow, String source, List<PastForecast> forecasts) {
        Check.notEmpty(forecasts, "forecasts");
        return new PastChart(flow, source, List.copyOf(forecasts)).chart();
    }

    /** The main result in words. */
    public Sentence sentence() {
        return new ViewWords(this).sentence();
    }

    /** The numbers of a first look. */
    public List<Tile> tiles() {
        return new ViewWords(this).tiles();
    }

    /** What happens in the months that are shown. */
    List<Mark> marks() {
        marks = marks == null ? EventMarks.of(this) : marks;
        return marks;
    }

    /** The flow by month. */
    Change path() {
        path = path == null ? pathOf(frame.cells()) : path;
        return path;
    }

    /** Cells by month. */
    Change pathOf(List<Cell> cells) {
        return new Change(
                other.map(base -> base.path(cells, FlowPanel.SCENARIO))
                        .orElseGet(() -> now.path(cells, FlowPanel.BASELINE)),
                now.path(cells, FlowPanel.SCENARIO));
    }

    /** Each partner in the period. */
    Change partners() {
        partners = partners == null ? change(frame.byPartner()) : partners;
        return partners;
    }

    /** Each product in the period. */
    Change products() {
        products = products == null ? change(frame.byProduct()) : products;
        return products;
    }

    /** Each list of cells in the period. */
    Change change(List<List<Cell>> of) {
        return new Change(
                other.map(base -> base.sums(of, FlowPanel.SCENARIO)).orElseGet(() -> now.sums(of, FlowPanel.BASELINE)),
                now.sums(of, FlowPanel.SCENARIO));
    }

    /** Mean duty without what is looked at, percent by month. */
    double[] baseDuty() {
        return other.map(ViewNumbers::collected).orElseGet(() -> {
            double[] base = new double[frame.shown().months()];
            Arrays.fill(base, frame.duties().basePct());
            return base;
        });
    }

    /** The flow in the period. */
    Change flow() {
        int first = frame.periodStart();
        int end = first + frame.span().months();
        return new Change(
                new double[] {sum(path().before(), first, end)}, new double[] {sum(path().now(), first, end)});
    }

    /** Effect on the flow in the period, percent. */
    double effectPct() {
        return flow().pct(0);
    }

    private static double sum(double[] values, int from, int end) {
        double sum = 0;
        for (int t = from; t < end; t++) {
            sum += values[t];
        }
        return sum;
    }
}
