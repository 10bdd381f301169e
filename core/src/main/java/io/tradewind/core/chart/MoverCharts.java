package io.tradewind.core.chart;

import io.tradewind.core.array.Vector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What each partner or product gains and loses in the period of a view, largest moves first, the others in one. */
final class MoverCharts {
    private static final int MOST = 10;
    /** Million dollars that are said to be none. */
    private static final double NOTHING = 0.05;

    private static final String OTHERS = "others";

    private final ViewCharts charts;
    private final Frame frame;
    private final Change change;
    private final List<Category> all;
    private final List<int[]> rows = new ArrayList<>();
    private final List<Category> categories = new ArrayList<>();

    private MoverCharts(ViewCharts charts, Change change, List<Category> all, String kept) {
        this.charts = charts;
        this.frame = charts.frame();
        this.change = change;
        this.all = all;
        List<Integer> order = IntStream.range(0, all.size())
                .filter(k -> Double.isFinite(change.effect(k)) && (change.now()[k] != 0 || change.before()[k] != 0))
                .boxed()
                .sorted(Comparator.comparing((Integer k) -> !all.get(k).code().equals(kept))
                        .thenComparingDouble(k -> -Math.abs(change.effect(k)))
                        .thenComparingDouble(k -> -change.now()[k]))
                .toList();
        int shown = order.size() <= MOST + 1 ? order.size() : MOST;
        order.subList(0, shown).stream()
                .sorted(Comparator.comparingDouble(k -> -Math.abs(change.effect(k))))
                .forEach(k -> row(all.get(k), k));
        int[] rest =
                order.subList(shown, order.size()).stream().mapToInt(k -> k).toArray();
        if (rest.length > 0) {
            row(new Category(OTHERS, "All others (" + rest.length + ")"), rest);
        }
    }

    private void row(Category category, int... members) {
        categories.add(category);
        rows.add(members);
    }

    static Chart partners(ViewCharts charts) {
        Frame frame = charts.frame();
        MoverCharts movers = new MoverCharts(
                charts, charts.partners(), frame.partners(), frame.view().partner());
        return movers.chart(
                "partners",
                ChartKind.BARS,
                movers.partnerTitle(),
                (draw, k) -> draw.partners().get(k));
    }

    static Chart products(ViewCharts charts) {
        Frame frame = charts.frame();
        MoverCharts movers = new MoverCharts(
                charts, charts.products(), frame.products(), frame.view().product());
        return movers.chart(
                "products",
                ChartKind.DOTS,
                movers.productTitle(),
                (draw, k) -> draw.products().get(k));
    }

    /** Every partner that is a region of the world, in the order of the table. */
    static Chart map(ViewCharts charts) {
        Frame frame = charts.frame();
        MoverCharts movers = new MoverCharts(
                charts, charts.partners(), frame.partners(), frame.view().partner());
        String title = movers.partnerTitle();
        movers.rows.clear();
        movers.categories.clear();
        for (int k = 0; k < movers.all.size(); k++) {
            Optional<String> region = frame.names().regionOf(movers.all.get(k).code());
            if (region.isPresent()) {
                movers.row(new Category(region.get(), movers.all.get(k).name()), k);
            }
        }
        return movers.chart(
                "map", ChartKind.MAP, title, (draw, k) -> draw.partners().get(k));
    }

    static Chart provinces(ViewCharts charts, ProvinceNumbers provinces) {
        MoverCharts movers = new MoverCharts(charts, provinces.change(), provinces.categories(), "");
        return movers.chart("provinces", ChartKind.BARS, movers.provinceTitle(provinces), (draw, k) -> Double.NaN);
    }

    private String provinceTitle(ProvinceNumbers provinces) {
        ViewNames names = frame.names();
        String flow = names.bareFlow()
                + (names.isToTheWorld() ? "" : (frame.view().isExports() ? " to " : " from ") + names.partner());
        String when = frame.span().when();
        // What is left of the country is no province.
        int most = IntStream.range(0, provinces.named())
                .boxed()
                .max(Comparator.comparingDouble(k -> Math.abs(change.effect(k))))
                .orElse(0);
        double effect = change.effect(most);
        if (effect == 0) {
            return "Nothing changed: " + flow + " of every province " + when + " are as " + charts.baseName();
        }
        return Words.of(all.get(most).name()) + " " + flow + (effect < 0 ? " fall" : " rise") + " most " + when
                + ": by " + Words.dollars(effect) + " (" + Words.percent(change.pct(most)) + ")";
    }

    private Chart chart(String id, ChartKind kind, String title, BiFunction<ViewSample, Integer, Double> drawn) {
        double[] effects = rows.stream().mapToDouble(row -> effect(row)).toArray();
        Scale scale = Scale.of(effects);
        Series effect = Series.of("effect", "effect " + frame.span().when(), SeriesRole.EFFECT, scale.ofAll(effects));
        Spread spread = charts.spread();
        boolean whiskers = spread.isKnown() && kind != ChartKind.MAP && !id.equals("provinces");
        if (whiskers) {
            List<ToDoubleFunction<ViewSample>> numbers = rows.stream()
                    .map(row -> (ToDoubleFunction<ViewSample>) draw -> IntStream.of(row)
                            .mapToDouble(k -> drawn.apply(draw, k))
                            .sum())
                    .toList();
            effect = effect.withEnds(scale.of(spread.quantiles(numbers, .1)), scale.of(spread.quantiles(numbers, .9)));
        }
        double[] percent = rows.stream().mapToDouble(this::percent).toArray();
        return Chart.builder(id, kind)
                .title(title)
                .reading("Difference " + frame.span().when() + " to trade " + charts.baseName()
                        + "; blue is more, orange is less"
                        + (whiskers ? "; whiskers hold 8 in 10 of " + spread.draws() + " runs" : "") + ".")
                .unit(scale.name())
                .source(frame.names().source())
                .categories(categories)
                .add(effect)
                .add(Series.of("percent", "effect in percent", SeriesRole.PERCENT, Vector.of(percent)))
                .alt(alt(title, scale, effects))
                .build();
    }

    private String alt(String title, Scale scale, double[] effects) {
        StringBuilder alt = new StringBuilder(title).append(". ");
        for (int k = 0; k < effects.length; k++) {
            alt.append(k == 0 ? "" : ", ")
                    .append(categories.get(k).name())
                    .append(' ')
                    .append(Words.signed(effects[k] / scale.million()));
        }
        return alt.append(' ').append(scale.name()).append('.').toString();
    }

    private double effect(int[] row) {
        return IntStream.of(row).mapToDouble(change::effect).sum();
    }

    private double percent(int[] row) {
        double before = IntStream.of(row).mapToDouble(k -> change.before()[k]).sum();
        return before > 0 ? 100 * effect(row) / before : Double.NaN;
    }

    private boolean nothingChanged() {
        return rows.stream().allMatch(row -> effect(row) == 0);
    }

    private String partnerTitle() {
        ViewNames names = frame.names();
        String when = frame.span().when();
        if (nothingChanged()) {
            return "Nothing changed: " + Words.of(names.reporter()) + " " + names.bareFlow() + " "
                    + (frame.view().isExports() ? "to" : "from") + " every partner " + when + " are as "
                    + charts.baseName();
        }
        int own = position(frame.view().partner());
        if (own >= 0) {
            double others = effect(IntStream.range(0, all.size())
                    .filter(k -> k != own && Double.isFinite(change.effect(k)))
                    .toArray());
            return start() + moved(change.effect(own), true) + way()
                    + names.place(all.get(own).code()) + and(others) + way() + "others " + when;
        }
        int first = extreme(-1);
        int second = extreme(1);
        if (change.effect(first) >= 0 || change.effect(second) <= 0) {
            int most = change.effect(first) < 0 ? first : second;
            return start() + moved(change.effect(most), true) + way()
                    + names.place(all.get(most).code()) + " " + when + ", the largest change";
        }
        return start() + moved(change.effect(first), true) + way()
                + names.place(all.get(first).code()) + and(change.effect(second)) + way()
                + names.place(all.get(second).code()) + " " + when;
    }

    private String start() {
        return Words.capital(frame.names().reporter()) + (frame.view().isExports() ? " sells " : " buys ");
    }

    private String way() {
        return frame.view().isExports() ? " to " : " from ";
    }

    private String and(double effect) {
        return " and " + (Math.abs(effect) < NOTHING ? "as much" : moved(effect, false));
    }

    private String moved(double effect, boolean named) {
        String product = frame.view().product();
        String goods =
                !named || product.equals(View.ALL) ? "" : " of " + frame.names().goods(product);
        return Words.dollars(effect) + (effect < 0 ? " less" : " more") + goods;
    }

    private String productTitle() {
        String when = frame.span().when();
        String flow = Words.of(frame.names().reporter()) + " "
                + frame.view().flow().label()
                + (frame.names().isToTheWorld() ? "" : way() + frame.names().partner());
        if (nothingChanged()) {
            return "Nothing changed: " + flow + " " + when + " are as " + charts.baseName() + " in all products";
        }
        int fall = extreme(-1);
        int rise = extreme(1);
        boolean falls = -change.effect(fall) >= change.effect(rise);
        int most = falls ? fall : rise;
        String percent = Double.isNaN(change.pct(most)) ? "" : " (" + Words.percent(change.pct(most)) + ")";
        return "The largest " + (falls ? "fall" : "rise") + " in " + flow + " " + when + " is in "
                + frame.names().goods(all.get(most).code()) + ": " + Words.dollars(change.effect(most)) + percent;
    }

    private int position(String code) {
        return IntStream.range(0, all.size())
                .filter(k -> all.get(k).code().equals(code))
                .findFirst()
                .orElse(-1);
    }

    /** Where the effect times the sign is largest. */
    private int extreme(int sign) {
        return IntStream.range(0, all.size())
                .filter(k -> Double.isFinite(change.effect(k)))
                .boxed()
                .max(Comparator.comparingDouble(k -> sign * change.effect(k)))
                .orElse(0);
    }
}
