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
import java.util.Set;

/** Turns a projection into rows. */
public final class ProjectionTable {

    private final Projection projection;

    private ProjectionTable(Projection projection) {
        this.projection = projection;
    }

    /**
     * The rows that a query asks for, by reporter, flow, partner, product and period.
     *
     * @throws InvalidInputException if it asks for a reporter, partner or product that does not exist
     */
    public static List<ProjectionRow> rows(Projection projection, RowQuery query) {
        return new ProjectionTable(projection).rows(query);
    }

    private List<ProjectionRow> rows(RowQuery query) {
        List<ProjectionRow> rows = new ArrayList<>();
        Set<String> partnersSeen = new LinkedHashSet<>();
        Set<String> productsSeen = new LinkedHashSet<>();
        Set<String> channelsSeen = new LinkedHashSet<>();
        for (String reporter : reporters(query)) {
            ReporterFlows flows = ReporterFlows.of(projection, reporter);
            channelsSeen.addAll(flows.channels());
            for (ReporterFlow flow : flows.through(query.channels())) {
                flow.partners().forEach(set -> partnersSeen.add(set.label()));
                flow.products().forEach(set -> productsSeen.add(set.label()));
                rows.addAll(new RowBuilder(projection, query, reporter, flow).rows());
            }
        }
        check("--channel", query.channels(), channelsSeen);
        check("--partner", query.partners(), partnersSeen);
        check("--product", query.products(), productsSeen);
        return rows;
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
                        option, "There is no '" + word + "' in this projection.", Nearest.hint(word, known)))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException("query", problems);
        }
    }
}
