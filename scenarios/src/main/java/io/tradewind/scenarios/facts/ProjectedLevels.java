package io.tradewind.scenarios.facts;

import io.tradewind.core.base.Nearest;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.FlowLevels;
import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.measure.FlowPanel.Level;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.model.WorldWords.Role;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Horizon;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Trade by month as a projection has it. Not thread-safe: it keeps the sums that were asked for. */
public final class ProjectedLevels implements TradeLevels {
    private static final int YEAR = 12;

    private record Key(String reporter, String channel, String flow, String partner, String product) {}

    private final Projection projection;
    private final ProjectionTable table;
    private final Level level;
    private final Level inHome;
    private final boolean countryAlone;
    private final Map<Key, FlowLevels> sums = new HashMap<>();
    private final Map<TradeCell, Optional<String>> gaps;

    /** All that the scenario makes of trade. */
    ProjectedLevels(Projection projection) {
        this(projection, ProjectionTable.of(projection), FlowPanel.SCENARIO, false, new ConcurrentHashMap<>());
    }

    /** Another level, of the panel's reporter through all channels and without quantities. */
    ProjectedLevels(Projection projection, Level level) {
        this(projection, ProjectionTable.of(projection), level, true, new ConcurrentHashMap<>());
    }

    /** The same of another projection of the same world and horizon, at a level of its own; what was found about cells is shared, for any number of threads. */
    public ProjectedLevels under(Projection other, Level otherLevel) {
        return new ProjectedLevels(other, table.under(other), otherLevel, countryAlone, gaps);
    }

    private ProjectedLevels(
            Projection projection,
            ProjectionTable table,
            Level level,
            boolean countryAlone,
            Map<TradeCell, Optional<String>> gaps) {
        this.gaps = gaps;
        this.projection = projection;
        this.table = table;
        this.level = level;
        this.inHome = FlowPanel.inHome(level);
        this.countryAlone = countryAlone;
    }

    @Override
    public Optional<String> gap(YearMonth month) {
        Horizon horizon = projection.scenario().horizon();
        YearMonth from = countryAlone ? projection.panel().orElseThrow().firstMonth() : horizon.from();
        return month.isBefore(from) || month.isAfter(horizon.to())
                ? Optional.of(month + " is outside the projection (" + from + " to " + horizon.to() + ")")
                : Optional.empty();
    }

    @Override
    public Optional<String> gap(TradeCell cell) {
        return gaps.computeIfAbsent(cell, this::findGap);
    }

    private Optional<String> findGap(TradeCell cell) {
        if (!isAll(cell.ownerships()) && !isAll(cell.channels())) {
            return Optional.of("no figure crosses channels with ownership");
        }
        if (countryAlone
                && !(channels(cell).equals(List.of(FactSubject.ALL))
                        && cell.reporters()
                                .equals(projection.panelReporter().stream().toList()))) {
            return Optional.of("only the country through all channels is drawn");
        }
        for (String reporter : cell.reporters()) {
            for (String channel : channels(cell)) {
                for (TradeDirection flow : cell.directions()) {
                    Optional<String> gap = table.panel(reporter, flow, channel)
                            .map(panel -> gap(panel, cell))
                            .orElseGet(() -> Optional.of(gap(reporter, channel)));
                    if (gap.isPresent()) {
                        return gap;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAll(List<String> codes) {
        return codes.equals(List.of(FactSubject.ALL));
    }

    /** Channels as the rows name them; firms of one ownership are a channel of theirs. */
    static List<String> channels(TradeCell cell) {
        return isAll(cell.ownerships())
                ? cell.channels()
                : cell.ownerships().stream().map(RowQuery::channelOf).toList();
    }

    private Optional<String> gap(FlowPanel panel, TradeCell cell) {
        boolean total = cell.flow().equals(FactSubject.TOTAL);
        String flow = total ? FactSubject.TOTAL : panel.flow().label();
        List<String> products = total ? List.of(FactSubject.ALL) : panel.shownProducts();
        return gap(Role.PARTNER, flow, cell.partners(), panel.shownPartners())
                .or(() -> gap(Role.PRODUCT, flow, cell.products(), products));
    }

    /** The first code that is none of those known, with the same place or good by the word it has here, or what it is a part of. */
    private Optional<String> gap(Role role, String flow, List<String> codes, List<String> known) {
        return codes.stream()
                .filter(code -> !known.contains(code))
                .findFirst()
                .map(code -> "this projection has no " + (role == Role.PARTNER ? "partner" : "product") + " '" + code
                        + "' in " + flow + instead(role, code, known));
    }

    private String instead(Role role, String code, List<String> known) {
        WorldWords words = WorldWords.of(projection.economy());
        return words.meant(role, code, known)
                .map(same -> "; maybe use '" + same + "'")
                .or(() -> words.around(role, code, known).map(larger -> "; it is a part of '" + larger + "'"))
                .orElse("");
    }

    private String gap(String reporter, String channel) {
        if (table.panel(reporter, TradeDirection.EXPORTS, FactSubject.ALL).isEmpty()) {
            return "this projection has no reporter '" + reporter + "'";
        }
        return "this projection has no channel '" + channel + "' of " + reporter
                + Nearest.to(channel, table.channels(reporter))
                        .map(near -> "; maybe use '" + near + "'")
                        .orElse("");
    }

    @Override
    public TradePair month(TradeCell cell, YearMonth month, CurrencyView currency) {
        int t = projection.timeline().indexOf(month);
        TradePair sum = TradePair.NOTHING;
        for (String reporter : cell.reporters()) {
            for (String channel : channels(cell)) {
                for (String partner : cell.partners()) {
                    for (String product : cell.products()) {
                        Key key = new Key(reporter, channel, cell.flow(), partner, product);
                        FlowLevels levels = sums.computeIfAbsent(key, any -> sum(key, cell));
                        sum = sum.plus(pair(levels, t, currency), 1.0);
                    }
                }
            }
        }
        return sum;
    }

    private FlowLevels sum(Key key, TradeCell cell) {
        return cell.directions().stream()
                .map(flow -> table.panel(key.reporter, flow, key.channel)
                        .orElseThrow()
                        .find(key.partner, key.product)
                        .orElseThrow())
                .reduce(FlowLevels::plus)
                .orElseThrow();
    }

    private TradePair pair(FlowLevels levels, int t, CurrencyView currency) {
        boolean home = currency == CurrencyView.HOME;
        double usd = levels.at(level, t);
        double cny = home ? levels.at(inHome, t) : Double.NaN;
        return new TradePair(
                usd,
                cny,
                before(levels.at(level, t - YEAR), usd),
                home ? before(levels.at(inHome, t - YEAR), cny) : Double.NaN,
                countryAlone ? Double.NaN : levels.at(FlowPanel.AT_OLD_PRICES, t));
    }

    /** Level a year before; a cell that was empty has no growth, unless it still is. */
    private static double before(double before, double now) {
        return before > 0 || now == 0.0 ? before : Double.NaN;
    }
}
