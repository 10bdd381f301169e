package io.tradewind.app.answer;

import io.tradewind.app.document.Decimals;
import io.tradewind.app.document.Details;
import io.tradewind.app.session.InputFile;
import io.tradewind.core.audit.AuditFinding;
import io.tradewind.core.audit.AuditReport;
import io.tradewind.core.longrun.MonthlyElasticities;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Sector;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.io.world.WorldInfo;
import io.tradewind.scenarios.data.ElasticitySet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where answers come from, in words and as details: files, parameters, elasticities, re-checks. */
final class Provenance {
    private static final int HASH_LETTERS = 12;
    private static final int DECIMALS = 2;

    private Provenance() {}

    /** The first letters of a hash, for people. */
    static String shortened(String sha256) {
        return sha256.substring(0, HASH_LETTERS);
    }

    /** The world of an equilibrium and the version of the program. */
    static String world(WorldInfo world, String sha256) {
        return world.id() + " (" + shortened(sha256) + "), flows of " + world.year() + ". Tradewind "
                + ProgramVersion.number() + ".";
    }

    /** Names and hashes of files. */
    static List<Details> files(List<InputFile> files) {
        return files.stream()
                .map(file -> new Details().with("name", file.name()).with("sha256", file.sha256()))
                .toList();
    }

    /** Every parameter as it was used, in the order of the registry. */
    static Map<String, Double> values(Parameters parameters) {
        Map<String, Double> values = new LinkedHashMap<>();
        parameters
                .registry()
                .definitions()
                .forEach(definition -> values.put(definition.id(), parameters.get(definition.id())));
        return values;
    }

    /** The parameters that are not at their central values. */
    static String changed(Parameters parameters) {
        return parameters.changed().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The finding with the largest error. */
    static AuditFinding worst(AuditReport audit) {
        return audit.findings().stream()
                .max(Comparator.comparingDouble(AuditFinding::error))
                .orElseThrow();
    }

    /** A set of trade elasticities. */
    static Details elasticities(ElasticitySet set) {
        return new Details()
                .with("preset", set.preset())
                .with("source", set.source())
                .with("theta", theta(set.economy()));
    }

    /** Trade elasticities of the world's sectors. */
    static Map<String, Double> theta(Economy economy) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Sector sector : economy.sectors()) {
            values.put(sector.code().code(), sector.tradeElasticity());
        }
        return values;
    }

    /** Those that the monthly layer implies: its long-run elasticities less 1. */
    static Map<String, Double> monthlyTheta(Economy economy, Parameters parameters) {
        Map<String, Double> values = new LinkedHashMap<>();
        double[] sigmas = MonthlyElasticities.sigmas(economy, parameters).toArray();
        for (int s = 0; s < sigmas.length; s++) {
            values.put(economy.sectors().get(s).code().code(), sigmas[s] - 1);
        }
        return values;
    }

    /** The smallest and the largest of them, with their sectors. */
    static String range(Map<String, Double> values) {
        Map.Entry<String, Double> low =
                values.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
        Map.Entry<String, Double> high =
                values.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return low.getValue().equals(high.getValue())
                ? Decimals.fixed(low.getValue(), DECIMALS) + " in every sector"
                : text(low) + " to " + text(high);
    }

    private static String text(Map.Entry<String, Double> entry) {
        return Decimals.fixed(entry.getValue(), DECIMALS) + " (" + entry.getKey() + ")";
    }
}
