package io.tradewind.core.chart;

import io.tradewind.core.array.Vector;
import io.tradewind.core.model.Economy;
import io.tradewind.core.welfare.RegionResult;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Real income in the long run: one dot for each set of elasticities, whoever the view is of first. */
final class LongRunChart {
    private static final int MOST = 8;
    /** Two digits of what is below one percent. */
    private static final int DECIMALS = 2;

    private final Economy economy;
    private final List<LongRunSet> sets;
    private final List<Integer> shown;

    /** @param first regions that come first, whoever it is about before all others */
    LongRunChart(Economy economy, List<Integer> first, List<LongRunSet> sets) {
        this.economy = economy;
        this.sets = List.copyOf(sets);
        List<RegionResult> headline = sets.get(0).regions();
        this.shown = IntStream.range(0, headline.size())
                .boxed()
                .sorted(Comparator.comparing((Integer r) -> first.contains(r) ? first.indexOf(r) : first.size())
                        .thenComparingDouble(r -> -Math.abs(headline.get(r).realIncomePct())))
                .limit(MOST)
                .toList();
    }

    private Category region(int r) {
        return new Category(
                economy.regions().get(r).code().code(),
                Words.brief(economy.regions().get(r).name()));
    }

    Chart chart() {
        Chart.Builder chart = Chart.builder("long-run", ChartKind.DOTS)
                .title(title())
                .reading("Real income in the long run, one dot for each set of elasticities, the filled one of "
                        + sets.get(0).name() + "; the diamond is the first-order welfare of the literature.")
                .unit("% of real income")
                .source("Tradewind, " + economy.id())
                .categories(shown.stream().map(this::region).toList());
        for (LongRunSet set : sets) {
            chart.add(Series.of(
                    set.code(),
                    set.name(),
                    SeriesRole.SET,
                    Vector.of(shown.stream()
                            .mapToDouble(r -> set.regions().get(r).realIncomePct())
                            .toArray())));
        }
        chart.add(Series.of(
                "linear",
                "first order, " + sets.get(0).name(),
                SeriesRole.LINEAR,
                Vector.of(shown.stream()
                        .mapToDouble(r -> sets.get(0).regions().get(r).welfareLinearPct())
                        .toArray())));
        return chart.alt(title() + ".").build();
    }

    private String title() {
        int own = shown.get(0);
        double[] income = sets.stream()
                .mapToDouble(set -> set.regions().get(own).realIncomePct())
                .sorted()
                .toArray();
        double low = income[0];
        double high = income[income.length - 1];
        String who = Words.place(region(own).name());
        if (size(low).equals("0") && size(high).equals("0")) {
            return "Nothing changed: in the long run " + Words.of(who) + " real income is as it was";
        }
        if (low < 0 && high > 0) {
            return "In the long run " + Words.of(who) + " real income moves by −" + size(low) + " to +" + size(high)
                    + " %";
        }
        boolean loses = high <= 0;
        String less = size(loses ? high : low);
        String more = size(loses ? low : high);
        return "In the long run " + who + (loses ? " loses " : " gains ")
                + (less.equals(more) ? more : less + " to " + more) + " % of real income";
    }

    private static String size(double percent) {
        String text = Words.fixed(Math.abs(percent), Math.abs(percent) < 1 ? DECIMALS : 1);
        return text.equals("0.00") ? "0" : text;
    }
}
