package io.tradewind.core.measure;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.CustomsFlow;
import io.tradewind.core.model.Economy;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.region.Provinces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a projection into rows. */
public final class ProjectionTable {

    private final Projection projection;
    private final Optional<Provinces> provinces;

    private ProjectionTable(Projection projection, Optional<Provinces> provinces) {
        this.projection = projection;
        this.provinces = provinces;
    }

    /**
     * The rows that a query asks for, by reporter, flow, partner, product and period.
     *
     * @throws InvalidInputException if it asks for a reporter, partner or product that does not exist
     */
    public static List<ProjectionRow> rows(Projection projection, RowQuery query) {
        return rows(projection, query, Provinces.of(projection));
    }

    /** The same rows for provinces that are there already, perhaps with ups and downs of their own. */
    public static List<ProjectionRow> rows(Projection projection, RowQuery query, Optional<Provinces> provinces) {
        return new ProjectionTable(projection, provinces).rows(query);
    }

    /** Names of the channels and owners by which a reporter's rows can be asked for, {@code all} first; the reporter must exist. */
    public static List<String> channels(Projection projection, String reporter) {
        return ReporterFlows.of(projection, reporter, Provinces.of(projection)).channels();
    }

    private List<ProjectionRow> rows(RowQuery query) {
        List<String> reporters = reporters(projection, query);
        List<ReporterFlows> asked = reporters.stream()
                .map(reporter -> ReporterFlows.of(projection, reporter, provinces))
                .toList();
        check(query, asked);
        List<ProjectionRow> rows = new ArrayList<>();
        for (int r = 0; r < asked.size(); r++) {
            for (ReporterFlow flow : asked.get(r).of(query)) {
                rows.addAll(new RowBuilder(projection, query, reporters.get(r), flow).rows());
            }
        }
        return rows;
    }

    /** Every word must mean something to one of the reporters. */
    private static void check(RowQuery query, List<ReporterFlows> reporters) {
        Set<String> channels = new LinkedHashSet<>();
        List<CodeSets> partners = new ArrayList<>();
        List<CodeSets> products = new ArrayList<>();
        for (ReporterFlows flows : reporters) {
            channels.addAll(flows.channels());
            for (CustomsFlow flow : CustomsFlow.values()) {
                partners.add(flows.partners(flow));
                products.add(flows.products(flow));
            }
        }
        check("--channel", words(query.channels(), false), words(channels, false));
        check("--ownership", words(query.channels(), true), words(channels, true));
        checkSets("--partner", query.partners(), partners);
        checkSets("--product", query.products(), products);
    }

    private static void checkSets(String option, List<String> asked, List<CodeSets> known) {
        Set<String> words = new LinkedHashSet<>();
        known.forEach(sets -> words.addAll(sets.words()));
        asked.stream()
                .filter(word -> known.stream().anyMatch(sets -> sets.show(word).isPresent()))
                .forEach(words::add);
        check(option, asked, words);
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
    static List<String> reporters(Projection projection, RowQuery query) {
        List<String> everyone = everyone(projection);
        if (query.reporters().isEmpty()) {
            return projection.panelReporter().map(List::of).orElse(everyone);
        }
        if (query.reporters().contains(CodeSet.ALL)) {
            return everyone;
        }
        check("--reporter", query.reporters(), reporters(projection));
        return query.reporters();
    }

    static void check(String option, List<String> asked, Collection<String> known) {
        List<Problem> problems = asked.stream()
                .filter(word -> !known.contains(word))
                .map(word -> new Problem(
                        option,
                        "There is no '" + word + "' in this projection.",
                        known.isEmpty() ? "Maybe ask for CN or one of its provinces." : Nearest.hint(word, known)))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException("query", problems);
        }
    }
}
