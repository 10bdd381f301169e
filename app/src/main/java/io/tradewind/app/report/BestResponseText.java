package io.tradewind.app.report;

import io.tradewind.app.session.BestResponseResult;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.nash.NashEquilibrium;
import io.tradewind.core.nash.NashRule;
import java.util.Comparator;
import java.util.List;

/** Words that the table and the JSON document of best tariffs share. */
final class BestResponseText {
    /** What duty revenue is used for. */
    static final String REVENUE = "handed to consumers in a lump";

    private BestResponseText() {}

    /** Whether others answer. */
    static String game(BestResponseResult result) {
        return result.request().nash()
                ? "Nash: every player answers every other"
                : "best response, without retaliation: everyone else keeps the applied rates";
    }

    /** The rule in a few words. */
    static String rule(NashRule rule) {
        return switch (rule) {
            case EXACT ->
                "exact: the first-order condition of real income, every wage adjusting; one rate for all origins";
            case PARTNER -> "partner: the first-order condition of real income, a rate for each origin";
            case SIMPLE -> "simple: one over the elasticity of foreign demand, as the package tariffwar computes it";
            case PRINTED -> "printed: proposition 2 of Lashkaripour (2021)";
            case INCOME -> "income: rivals' duty revenue moves, their relative wages do not";
        };
    }

    /** The solve that took most rounds. */
    static SolverDiagnostics worst(List<SolverDiagnostics> diagnostics) {
        return diagnostics.stream()
                .max(Comparator.comparingInt(SolverDiagnostics::iterations))
                .orElseThrow();
    }

    /** Largest distance of a rate from the one that the exact condition implies. */
    static double gap(BestResponseResult result) {
        return result.answers().stream()
                .mapToDouble(NashEquilibrium::largestGap)
                .max()
                .orElseThrow();
    }
}
