package io.tradewind.core.measure;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.projection.Projection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a reader must know about the words of a query: where they are answered by something wider, by nothing, or by two things. */
public final class QueryNotes {
    private final Projection projection;
    private final RowQuery query;
    private final Set<String> notes = new LinkedHashSet<>();

    private QueryNotes(Projection projection, RowQuery query) {
        this.projection = projection;
        this.query = query;
    }

    /** The notes; the words must be known. */
    public static List<String> of(Projection projection, RowQuery query) {
        QueryNotes notes = new QueryNotes(projection, query);
        List<String> reporters = ProjectionTable.reporters(projection, query);
        reporters.forEach(notes::reporter);
        notes.sameCountry(reporters);
        return List.copyOf(notes.notes);
    }

    private void reporter(String reporter) {
        ReporterFlows flows = ReporterFlows.of(projection, reporter, Optional.empty());
        if (query.currency() == CurrencyView.HOME && !flows.isOfPanel()) {
            notes.add(noHomeCurrency(projection.economy()) + ": levels and growth of " + reporter
                    + " are empty in that currency.");
        }
        for (TradeDirection flow : TradeDirection.values()) {
            String what = flow == TradeDirection.EXPORTS ? "Exports of " : "Imports of ";
            CodeSets products = flows.products(flow);
            for (String asked : query.products()) {
                RowQuery.partsOf(asked).forEach(word -> product(what + reporter, word, products));
            }
        }
        CodeSets exports = flows.products(TradeDirection.EXPORTS);
        query.products().stream()
                .flatMap(word -> RowQuery.partsOf(word).stream())
                .forEach(word -> twoMeanings(word, exports));
    }

    private static String noHomeCurrency(Economy economy) {
        return economy.reporter()
                .map(profile -> profile.currencyName().substring(0, 1).toUpperCase(Locale.ROOT)
                        + profile.currencyName().substring(1) + " are known of " + profile.name()
                        + " and its provinces only")
                .orElse("The world has no reporter's currency");
    }

    private void product(String flow, String word, CodeSets products) {
        Optional<CodeSet> own = products.find(word);
        Optional<CodeSet> shown = products.show(word);
        if (own.filter(CodeSet::isUnknown).isPresent()) {
            notes.add(flow + " are counted by the products of its customs, none of which is of the sector " + word
                    + ": what there is of it is not known.");
        } else if (own.isEmpty() && shown.isPresent()) {
            notes.add(flow + " are known by sector: for " + word + " they show "
                    + shown.get().label().replace(CodeSet.PLUS, " + ") + ", which holds more than that.");
        }
    }

    /** A word of customs' list that names part of the sector of the same name. */
    private void twoMeanings(String word, CodeSets exports) {
        if (exports.find(word).isPresent() && exports.wider().containsKey(word)) {
            notes.add("In exports " + word + " is customs' name of a part of the sector that " + word
                    + " is in imports.");
        }
    }

    /** Where sums of what a query asks for are not the sums of their rows, because some of it overlaps; the words must be known. */
    public static List<String> ofSums(Projection projection, RowQuery query) {
        Set<String> notes = new LinkedHashSet<>();
        for (String reporter : ProjectionTable.reporters(projection, query)) {
            ReporterFlows flows = ReporterFlows.of(projection, reporter, Optional.empty());
            for (TradeDirection flow : TradeDirection.values()) {
                shared("partners", query.partners(), flows.partners(flow)).ifPresent(notes::add);
                shared("products", query.products(), flows.products(flow)).ifPresent(notes::add);
            }
        }
        return List.copyOf(notes);
    }

    private static Optional<String> shared(String what, List<String> asked, CodeSets sets) {
        List<CodeSet> shown = asked.isEmpty() ? List.of() : sets.select(asked);
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            for (int k = i + 1; k < shown.size(); k++) {
                if (shown.get(i).overlaps(shown.get(k))) {
                    pairs.add(shown.get(i).label() + " and " + shown.get(k).label());
                }
            }
        }
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of("The sum of the " + what + " asked for counts once what they share ("
                        + String.join(", ", pairs) + ").");
    }

    private void sameCountry(List<String> reporters) {
        projection.panel().ifPresent(panel -> {
            String region = panel.region().code();
            if (reporters.contains(panel.reporter()) && reporters.contains(region)) {
                notes.add(panel.reporter() + " and " + region + " are one country: " + panel.reporter()
                        + " as its customs counts it, " + region
                        + " as the accounts of the world do. Their totals differ and are not to be added.");
            }
        });
    }
}
