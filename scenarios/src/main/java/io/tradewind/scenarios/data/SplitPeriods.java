package io.tradewind.scenarios.data;

import io.tradewind.core.base.DataStatus;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.model.TradeDirection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Months of the year before the tables begin, by partner. That year is known in quarters (its first as two months together and one), for some partners
 * as a whole only; a period is split as the partner's own months lay a year later, moved by what the total of all partners did in between. Sums over
 * the periods are what was printed; the months within one are an estimate.
 */
final class SplitPeriods {
    private static final String STATUS_SOURCE = "; split over its months like the year after";

    private record Key(String partner, YearMonth month) {}

    private final CustomsPanel panel;
    private final Map<Key, PartnerMonth> later = new HashMap<>();
    private final Set<Key> done = new HashSet<>();
    private final List<PartnerMonth> months = new ArrayList<>();

    private SplitPeriods(CustomsPanel panel, List<PartnerMonth> known) {
        this.panel = panel;
        known.forEach(row -> later.put(new Key(row.partner(), row.month()), row));
    }

    /** The months of those periods, in order; none for a partner whose months a year later are not known. */
    static List<PartnerMonth> months(CustomsPanel panel, List<PartnerPeriod> periods, List<PartnerMonth> known) {
        SplitPeriods split = new SplitPeriods(panel, known);
        periods.stream()
                .sorted(Comparator.comparing(
                        row -> row.first().until(row.last(), java.time.temporal.ChronoUnit.MONTHS)))
                .forEach(split::add);
        split.months.sort(Comparator.comparing(PartnerMonth::month).thenComparing(PartnerMonth::partner));
        return List.copyOf(split.months);
    }

    /** The shorter periods come first: what they have said is not said again. */
    private void add(PartnerPeriod period) {
        List<YearMonth> open = new ArrayList<>();
        for (YearMonth month = period.first(); !month.isAfter(period.last()); month = month.plusMonths(1)) {
            if (!later.containsKey(new Key(period.partner(), month.plusYears(1)))) {
                return;
            }
            open.add(month);
        }
        if (open.stream().anyMatch(month -> !done.add(new Key(period.partner(), month)))) {
            return;
        }
        double[] exports = shares(period, open, TradeDirection.EXPORTS);
        double[] imports = shares(period, open, TradeDirection.IMPORTS);
        for (int k = 0; k < exports.length; k++) {
            months.add(new PartnerMonth(
                    open.get(k),
                    period.partner(),
                    period.kind(),
                    exports[k] * period.exports().cnyMn(),
                    imports[k] * period.imports().cnyMn(),
                    exports[k] * period.exports().usdMn(),
                    imports[k] * period.imports().usdMn(),
                    latest(period, open.get(k)),
                    DataStatus.DERIVED,
                    period.source() + STATUS_SOURCE));
        }
    }

    private LocalDate latest(PartnerPeriod period, YearMonth month) {
        LocalDate pattern =
                later.get(new Key(period.partner(), month.plusYears(1))).published();
        return pattern.isAfter(period.published()) ? pattern : period.published();
    }

    private double[] shares(PartnerPeriod period, List<YearMonth> open, TradeDirection flow) {
        MonthlySeries total = panel.totalUsdMn(flow);
        double[] shares = new double[open.size()];
        double sum = 0.0;
        for (int k = 0; k < shares.length; k++) {
            YearMonth after = open.get(k).plusYears(1);
            shares[k] =
                    later.get(new Key(period.partner(), after)).usdMn(flow) * total.get(open.get(k)) / total.get(after);
            sum += shares[k];
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= sum;
        }
        return shares;
    }
}
