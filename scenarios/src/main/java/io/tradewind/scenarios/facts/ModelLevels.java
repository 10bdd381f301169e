package io.tradewind.scenarios.facts;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.model.WorldWords.Role;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Horizon;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Trade by month as a projection has it. Not thread-safe: it keeps the rows of the reporters that were asked for. */
final class ModelLevels implements TradeLevels {
    private static final double PERCENT = 100.0;

    private record Key(String flow, String partner, String product, YearMonth month) {}

    /** Rows of one reporter through one channel, or why there are none. */
    private record Table(Map<Key, TradePair> pairs, Set<String> names, Optional<String> gap) {
        boolean has(String dimension, String flow, String code) {
            return names.contains(name(dimension, flow, code));
        }

        static String name(String dimension, String flow, String code) {
            return dimension + "/" + flow + "/" + code;
        }

        /** The codes of a dimension in a flow. */
        List<String> codes(String dimension, String flow) {
            String start = name(dimension, flow, "");
            return names.stream()
                    .filter(name -> name.startsWith(start))
                    .map(name -> name.substring(start.length()))
                    .toList();
        }
    }

    private final Projection projection;
    private final Map<String, Table> tables = new HashMap<>();

    ModelLevels(Projection projection) {
        this.projection = projection;
    }

    @Override
    public Optional<String> gap(YearMonth month) {
        Horizon horizon = projection.scenario().horizon();
        boolean inside = !month.isBefore(horizon.from()) && !month.isAfter(horizon.to());
        return inside
                ? Optional.empty()
                : Optional.of(month + " is outside the projection (" + horizon.from() + " to " + horizon.to() + ")");
    }

    @Override
    public Optional<String> gap(TradeCell cell) {
        if (!isAll(cell.ownerships()) && !isAll(cell.channels())) {
            return Optional.of("no figure crosses channels with ownership");
        }
        for (String reporter : cell.reporters()) {
            for (String channel : channels(cell)) {
                Optional<String> gap = gap(table(reporter, channel), cell);
                if (gap.isPresent()) {
                    return gap;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAll(List<String> codes) {
        return codes.equals(List.of(FactSubject.ALL));
    }

    /** Channels as the rows name them; firms of one ownership are a channel of theirs. */
    private static List<String> channels(TradeCell cell) {
        return isAll(cell.ownerships())
                ? cell.channels()
                : cell.ownerships().stream().map(RowQuery::channelOf).toList();
    }

    private Optional<String> gap(Table table, TradeCell cell) {
        if (table.gap.isPresent()) {
            return table.gap;
        }
        for (String flow : flows(cell)) {
            Optional<String> gap =
                    gap(table, "partner", flow, cell.partners()).or(() -> gap(table, "product", flow, cell.products()));
            if (gap.isPresent()) {
                return gap;
            }
        }
        return Optional.empty();
    }

    private static List<String> flows(TradeCell cell) {
        return cell.flow().equals(FactSubject.BALANCE)
                ? List.of(FactSubject.EXPORTS, FactSubject.IMPORTS)
                : List.of(cell.flow());
    }

    private Optional<String> gap(Table table, String dimension, String flow, List<String> codes) {
        return codes.stream()
                .filter(code -> !table.has(dimension, flow, code))
                .findFirst()
                .map(code -> "this projection has no " + dimension + " '" + code + "' in " + flow
                        + instead(dimension, code, table.codes(dimension, flow)));
    }

    /** The same place or good by the word it has here, or what it is a part of. */
    private String instead(String dimension, String code, Collection<String> codes) {
        Role role = dimension.equals("partner") ? Role.PARTNER : Role.PRODUCT;
        WorldWords words = WorldWords.of(projection.economy());
        return words.meant(role, code, codes)
                .map(same -> "; maybe use '" + same + "'")
                .or(() -> words.around(role, code, codes).map(larger -> "; it is a part of '" + larger + "'"))
                .orElse("");
    }

    @Override
    public TradePair month(TradeCell cell, YearMonth month) {
        TradePair sum = TradePair.NOTHING;
        for (String reporter : cell.reporters()) {
            for (String channel : channels(cell)) {
                Map<Key, TradePair> pairs = table(reporter, channel).pairs;
                for (String partner : cell.partners()) {
                    for (String product : cell.products()) {
                        sum = sum.plus(pairs.get(new Key(cell.flow(), partner, product, month)), 1.0);
                    }
                }
            }
        }
        return sum;
    }

    private Table table(String reporter, String channel) {
        String name = reporter + "|" + channel;
        Table known = tables.get(name);
        if (known == null) {
            known = read(reporter, channel);
            tables.put(name, known);
        }
        return known;
    }

    private Table read(String reporter, String channel) {
        RowQuery query = RowQuery.EVERYTHING.withReporter(reporter).withChannels(List.of(channel));
        List<ProjectionRow> inUsd;
        List<ProjectionRow> inCny;
        try {
            inUsd = ProjectionTable.rows(projection, query.withCurrency(CurrencyView.USD));
            inCny = ProjectionTable.rows(projection, query.withCurrency(CurrencyView.CNY));
        } catch (InvalidInputException unknown) {
            return new Table(Map.of(), Set.of(), Optional.of(gap(reporter, channel)));
        }
        Map<Key, TradePair> pairs = new HashMap<>();
        Set<String> names = new LinkedHashSet<>();
        for (int k = 0; k < inUsd.size(); k++) {
            ProjectionRow row = inUsd.get(k);
            pairs.put(
                    new Key(row.flow(), row.partner(), row.product(), YearMonth.parse(row.period())),
                    pair(row, inCny.get(k)));
            names.add(Table.name("partner", row.flow(), row.partner()));
            names.add(Table.name("product", row.flow(), row.product()));
        }
        return new Table(pairs, names, Optional.empty());
    }

    /** Which of the two the projection does not have. */
    private String gap(String reporter, String channel) {
        if (channel.equals(FactSubject.ALL)
                || table(reporter, FactSubject.ALL).gap.isPresent()) {
            return "this projection has no reporter '" + reporter + "'";
        }
        String hint = Nearest.to(channel, ProjectionTable.channels(projection, reporter))
                .map(near -> "; maybe use '" + near + "'")
                .orElse("");
        return "this projection has no channel '" + channel + "' of " + reporter + hint;
    }

    private static TradePair pair(ProjectionRow inUsd, ProjectionRow inCny) {
        double usdBefore = before(inUsd.scenarioUsdMn(), inUsd.yoyPct());
        return new TradePair(
                inUsd.scenarioUsdMn(),
                inCny.scenarioCnyMn(),
                usdBefore,
                before(inCny.scenarioCnyMn(), inCny.yoyPct()),
                usdBefore == 0.0 ? 0.0 : usdBefore * (1 + inUsd.quantityPct() / PERCENT));
    }

    /** Level a year before; a cell that is and was empty has no growth. */
    private static double before(double now, double yoyPct) {
        return now == 0.0 && Double.isNaN(yoyPct) ? 0.0 : now / (1 + yoyPct / PERCENT);
    }
}
