package io.tradewind.core.measure;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import io.tradewind.core.measure.Frequency.Period;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.model.WorldWords.Role;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.schedule.Timeline;
import io.tradewind.core.subnational.AreaResidual;
import io.tradewind.core.subnational.Provinces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/** The numbers that queries ask of a projection. What several queries share is added up once. Not thread-safe. */
public final class ProjectionTable {
    /** Reporters whose sums are kept at a time: in a world of hundreds those of all would take more memory than the run. */
    private static final int MOST_REPORTERS = 32;

    private final Projection projection;
    private final Optional<Provinces> provinces;
    private final Map<String, ReporterFlows> reporters = new HashMap<>();

    private ProjectionTable(Projection projection, Optional<Provinces> provinces) {
        this.projection = projection;
        this.provinces = provinces;
    }

    /** The numbers of a projection. */
    public static ProjectionTable of(Projection projection) {
        return of(projection, Provinces.of(projection));
    }

    /** The same for provinces that are there already, perhaps with ups and downs of their own. */
    public static ProjectionTable of(Projection projection, Optional<Provinces> provinces) {
        return new ProjectionTable(projection, provinces);
    }

    /** The numbers of another projection of the same world: what words select need not be found again. For any number of threads. */
    public ProjectionTable under(Projection other) {
        return under(other, provinces.map(known -> known.in(other, AreaResidual.NONE)));
    }

    /** The same with those provinces. */
    public ProjectionTable under(Projection other, Optional<Provinces> otherProvinces) {
        ProjectionTable table = new ProjectionTable(other, otherProvinces);
        reporters.forEach((code, flows) -> table.reporters.put(code, flows.under(other, otherProvinces)));
        return table;
    }

    /**
     * The rows that a query asks for, by reporter, flow, partner, product and period.
     *
     * @throws InvalidInputException if it asks for a reporter, partner or product that does not exist
     */
    public static List<ProjectionRow> rows(Projection projection, RowQuery query) {
        return of(projection).rows(query);
    }

    /** The same from numbers that may be there already. */
    public List<ProjectionRow> rows(RowQuery query) {
        return rows(query, false);
    }

    /** The same, or with the whole horizon as one period. */
    public List<ProjectionRow> rows(RowQuery query, boolean whole) {
        List<ProjectionRow> rows = new ArrayList<>();
        each(understood(projection, query), whole, RowNoise.NONE, builder -> rows.addAll(builder.rows()));
        return rows;
    }

    /**
     * What of those rows has bands, row by row in the order of {@link ProjectionRow.Bands}, and nothing else of them; the query must be {@link #understood}.
     */
    public Vector numbers(RowQuery query, boolean whole, RowNoise noise) {
        DoubleStream.Builder numbers = DoubleStream.builder();
        each(query, whole, noise, builder -> builder.numbers(numbers));
        return Vector.of(numbers.build().toArray());
    }

    /** One number of one trade over any months of the horizon; empty where a word, all of them codes, has no figure of its own. */
    OptionalDouble one(Target.OfFlow target) {
        Timeline months = projection.timeline();
        Period period = new Period(
                "",
                months.indexOf(target.months().first()),
                months.indexOf(target.months().last()));
        Optional<ReporterFlow> flow = flows(target.reporter()).one(target.flow(), target.partner(), target.product());
        return flow.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(new RowBuilder(projection, RowQuery.EVERYTHING, true, target.reporter(), flow.get())
                        .value(target.of(), period));
    }

    private void each(RowQuery query, boolean whole, RowNoise noise, Consumer<RowBuilder> rows) {
        for (String reporter : reporters(projection, query)) {
            for (ReporterFlow flow : flows(reporter).of(query, noise)) {
                rows.accept(new RowBuilder(projection, query, whole, reporter, flow));
            }
        }
    }

    /** Names of the channels and owners by which a reporter's trade can be asked for, {@code all} first; the reporter must exist. */
    public List<String> channels(String reporter) {
        return flows(reporter).channels();
    }

    /** Trade of a reporter in a direction through a channel, over the horizon and the year before; empty if there is no such reporter or channel. */
    public Optional<FlowPanel> panel(String reporter, TradeDirection flow, String channel) {
        return reporters.containsKey(reporter) || reporters(projection).contains(reporter)
                ? flows(reporter).panel(flow, channel)
                : Optional.empty();
    }

    private ReporterFlows flows(String reporter) {
        if (reporters.size() == MOST_REPORTERS && !reporters.containsKey(reporter)) {
            reporters.clear();
        }
        return reporters.computeIfAbsent(reporter, code -> ReporterFlows.of(projection, code, provinces));
    }

    /**
     * The query with names in place of which the projection has codes; the same one if it holds codes only.
     *
     * @throws InvalidInputException if a word means nothing to any of the reporters, with what may have been meant
     */
    public static RowQuery understood(Projection projection, RowQuery query) {
        WorldWords book = WorldWords.of(projection.economy());
        List<String> reporters = query.reporters().stream()
                .map(word -> word.equals(CodeSet.ALL) ? word : word(book, Role.REPORTER, word, reporters(projection)))
                .toList();
        RowQuery known = new RowQuery(
                reporters, query.partners(), query.products(), query.channels(), query.frequency(), query.currency());
        Optional<Provinces> provinces = Provinces.of(projection);
        List<ReporterFlows> flows = reporters(projection, known).stream()
                .map(reporter -> ReporterFlows.of(projection, reporter, provinces))
                .toList();
        Set<String> channels = new LinkedHashSet<>();
        flows.forEach(each -> channels.addAll(each.channels()));
        String whole = projection.panelReporter().orElse("the panel's reporter");
        check("channel", words(query.channels(), false), words(channels, false), whole);
        check("ownership", words(query.channels(), true), words(channels, true), whole);
        return new RowQuery(
                reporters,
                words(book, Role.PARTNER, query.partners(), words(flows, ReporterFlows::partners), reporters),
                words(book, Role.PRODUCT, query.products(), words(flows, ReporterFlows::products), List.of()),
                query.channels(),
                query.frequency(),
                query.currency());
    }

    /** The code of a reporter. @throws InvalidInputException if there is none of that name */
    static String reporter(Projection projection, String word) {
        return word(WorldWords.of(projection.economy()), Role.REPORTER, word, reporters(projection));
    }

    /** Every word that one of the reporters understands in one of the directions. */
    private static Set<String> words(
            List<ReporterFlows> reporters, BiFunction<ReporterFlows, TradeDirection, CodeSets> sets) {
        Set<String> words = new LinkedHashSet<>();
        for (ReporterFlows flows : reporters) {
            for (TradeDirection flow : TradeDirection.values()) {
                words.addAll(sets.apply(flows, flow).words());
            }
        }
        return words;
    }

    private static List<String> words(
            WorldWords book, Role role, List<String> asked, Set<String> known, List<String> reporters) {
        List<Problem> problems = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String sum : asked) {
            List<String> parts = new ArrayList<>();
            for (String word : RowQuery.partsOf(sum)) {
                Optional<String> meant = book.meant(role, word, known);
                meant.ifPresent(parts::add);
                if (meant.isEmpty()) {
                    problems.add(
                            reporters.contains(word)
                                    ? new Problem(
                                            "partner",
                                            "'" + word + "' is the reporter itself.",
                                            "Maybe use 'WLD', which is everyone else.")
                                    : book.unknown(role, field(role), word, known));
                }
            }
            words.add(RowQuery.sumOf(parts));
        }
        throwIfAny(problems);
        return words.stream().distinct().toList();
    }

    private static String field(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** The code that a word stands for in that role, refused with what may have been meant. */
    static String word(WorldWords book, Role role, String word, Collection<String> known) {
        return book.meant(role, word, known)
                .orElseThrow(() ->
                        new InvalidInputException("query", List.of(book.unknown(role, field(role), word, known))));
    }

    private static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException("query", problems);
        }
    }

    /** The owners among names of channels, or those that are none. */
    private static List<String> words(Collection<String> channels, boolean owners) {
        String start = RowQuery.channelOf("");
        return channels.stream()
                .filter(name -> name.startsWith(start) == owners)
                .map(name -> owners ? name.substring(start.length()) : name)
                .toList();
    }

    /** Reporters that are nobody's parts: the panel's, then the regions of the world. */
    private static List<String> everyone(Projection projection) {
        Economy economy = projection.economy();
        List<String> everyone = new ArrayList<>();
        projection.panelReporter().ifPresent(everyone::add);
        economy.regions().forEach(region -> everyone.add(region.code().code()));
        return everyone;
    }

    /** All words that may stand for a reporter: everyone, then the provinces. */
    static Set<String> reporters(Projection projection) {
        Set<String> known = new LinkedHashSet<>(everyone(projection));
        known.addAll(Provinces.codes(projection));
        return known;
    }

    /** The reporters that a query asks for. */
    public static List<String> reporters(Projection projection, RowQuery query) {
        List<String> everyone = everyone(projection);
        if (query.reporters().isEmpty()) {
            return projection.panelReporter().map(List::of).orElse(everyone);
        }
        if (query.reporters().contains(CodeSet.ALL)) {
            return everyone;
        }
        return query.reporters();
    }

    private static void check(String field, List<String> asked, Collection<String> known, String whole) {
        List<Problem> problems = asked.stream()
                .filter(word -> !known.contains(word))
                .map(word -> new Problem(
                        field,
                        "There is no '" + word + "' in this projection.",
                        known.isEmpty()
                                ? "Maybe ask for " + whole + " or one of its provinces."
                                : Nearest.hint(word, known)))
                .toList();
        throwIfAny(problems);
    }
}
