package io.tradewind.core.measure;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
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
        List<ProjectionRow> rows = new ArrayList<>();
        Set<String> partnersSeen = new LinkedHashSet<>();
        Set<String> productsSeen = new LinkedHashSet<>();
        Set<String> channelsSeen = new LinkedHashSet<>();
        for (String reporter : reporters(query)) {
            ReporterFlows flows = ReporterFlows.of(projection, reporter, provinces);
            channelsSeen.addAll(flows.channels());
            for (ReporterFlow flow : flows.through(query.channels())) {
                flow.partners().forEach(set -> partnersSeen.add(set.label()));
                flow.products().forEach(set -> productsSeen.add(set.label()));
                rows.addAll(new RowBuilder(projection, query, reporter, flow).rows());
            }
        }
        check("--channel", words(query.channels(), false), words(channelsSeen, false));
        check("--ownership", words(query.channels(), true), words(channelsSeen, true));
        check("--partner", query.partners(), partnersSeen);
        check("--product", query.products(), productsSeen);
        return rows;
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

    private List<String> reporters(RowQuery query) {
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
