package io.tradewind.scenarios.data;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import io.tradewind.core.longrun.MonthlyElasticities;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.EconomyTransforms;
import io.tradewind.core.model.Sector;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.io.table.TableSchema;
import io.tradewind.io.world.NamedElasticities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The named sets of trade elasticities that an equilibrium can be solved with, as the shipped tables list them. */
public final class ElasticityPresets {
    /** The preset that is used unless another is named: the world's own elasticities. */
    public static final String DEFAULT = NamedElasticities.OWN;

    private static final String FOLDER = "elasticities";
    private static final TableSchema PRESETS = TableSchema.of("preset", "rule", "meaning", "source");
    private static final TableSchema VALUES = TableSchema.of("preset", "sector", "trade_elasticity");
    private static final String STANDARD = "standard";
    private static final String UNIFORM = "uniform-4";
    private static final String CONSISTENT = "consistent";

    private enum Rule {
        WORLD,
        TABLE,
        MONTHLY
    }

    private record Preset(String name, Rule rule, String meaning, String source) {}

    private ElasticityPresets() {}

    private static List<Preset> presets() {
        List<Preset> presets = new ArrayList<>();
        ShippedTable.read(
                FOLDER,
                "presets.csv",
                PRESETS,
                row -> presets.add(new Preset(
                        row.text(0),
                        Rule.valueOf(row.text(1).toUpperCase(java.util.Locale.ROOT)),
                        row.text(2),
                        row.text(3))));
        return presets;
    }

    /** The sets that can be asked for: those of the world, else the one in its sectors, and the one that follows the monthly layer. */
    public static List<String> names(List<NamedElasticities> own) {
        List<String> names = new ArrayList<>(
                own.isEmpty()
                        ? List.of(DEFAULT)
                        : own.stream().map(NamedElasticities::name).toList());
        names.add(CONSISTENT);
        return names;
    }

    /** Three sets under which a long run is to be read: 4 in every sector, the monthly layer's, and one more. */
    public static List<String> three(Economy world, List<NamedElasticities> own) {
        String more = own.stream()
                .map(NamedElasticities::name)
                .filter(name -> !name.equals(UNIFORM))
                .reduce((one, last) -> last)
                .orElse(DEFAULT);
        return List.of(UNIFORM, CONSISTENT, more);
    }

    /**
     * The world with the elasticities of the set in its sectors.
     *
     * @param own        sets of the world, each of which goes before a shipped preset of the same name
     * @param parameters values of the monthly layer's parameters, for the preset that follows them
     * @throws InvalidInputException if there is no such set or it does not fit the world's sectors
     */
    public static ElasticitySet apply(
            String name, Economy economy, List<NamedElasticities> own, Parameters parameters) {
        for (NamedElasticities set : own) {
            if (set.name().equals(name)) {
                Economy world = EconomyTransforms.withTradeElasticities(economy, set.values());
                String meaning = "a set of the world's elasticities.csv";
                return new ElasticitySet(name, meaning, set.source(), world, another(world, own));
            }
        }
        if (name.equals(DEFAULT)) {
            List<Double> inUse =
                    economy.sectors().stream().map(Sector::tradeElasticity).toList();
            for (NamedElasticities set : own) {
                if (set.values().equals(inUse)) {
                    return apply(set.name(), economy, own, parameters);
                }
            }
        }
        if (name.equals(UNIFORM)) {
            ElasticitySet standard = apply(STANDARD, economy, own, parameters);
            return new ElasticitySet(
                    name, standard.meaning(), standard.source(), standard.economy(), standard.another());
        }
        Preset preset = presets().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, economy, own));
        Economy world = switch (preset.rule()) {
            case WORLD -> economy;
            case TABLE -> withValues(economy, name);
            case MONTHLY ->
                EconomyTransforms.withTradeElasticities(
                        economy, MonthlyElasticities.tradeElasticities(economy, parameters));
        };
        return new ElasticitySet(name, preset.meaning(), preset.source(), world, another(world, own));
    }

    /** A set whose numbers are not those of the world: one of its own if there is one. */
    private static String another(Economy world, List<NamedElasticities> own) {
        List<Double> inUse =
                world.sectors().stream().map(Sector::tradeElasticity).toList();
        double standard = values(STANDARD).get(WorldWords.ALL);
        boolean isStandard = inUse.stream().allMatch(theta -> theta == standard);
        return own.stream()
                .filter(set -> !set.values().equals(inUse))
                .map(NamedElasticities::name)
                .findFirst()
                .orElse(isStandard ? CONSISTENT : STANDARD);
    }

    private static InvalidInputException unknown(String name, Economy economy, List<NamedElasticities> own) {
        List<String> names = names(own);
        return problem(
                economy,
                "There is no set of trade elasticities '" + name + "'. The sets are " + String.join(", ", names) + ".",
                Nearest.hint(name, names));
    }

    private static Economy withValues(Economy economy, String preset) {
        Map<String, Double> values = values(preset);
        List<String> sectors =
                economy.sectors().stream().map(sector -> sector.code().code()).toList();
        if (values.containsKey(WorldWords.ALL)) {
            return EconomyTransforms.withTradeElasticity(economy, values.get(WorldWords.ALL));
        }
        List<String> unknown =
                sectors.stream().filter(code -> !values.containsKey(code)).toList();
        if (!unknown.isEmpty() || sectors.size() != values.size()) {
            throw problem(
                    economy,
                    "The set '" + preset + "' has trade elasticities for the " + values.size() + " sectors "
                            + firstAndLast(List.copyOf(values.keySet())) + "; the world has " + sectors.size() + ", "
                            + firstAndLast(sectors) + ".",
                    "Maybe use 'world' or 'standard', which fit every world.");
        }
        return EconomyTransforms.withTradeElasticities(
                economy, sectors.stream().map(values::get).toList());
    }

    private static String firstAndLast(List<String> codes) {
        return codes.size() == 1 ? codes.get(0) : codes.get(0) + " to " + codes.get(codes.size() - 1);
    }

    private static Map<String, Double> values(String preset) {
        Map<String, Double> values = new LinkedHashMap<>();
        ShippedTable.read(FOLDER, "values.csv", VALUES, row -> {
            if (row.text(0).equals(preset)) {
                values.put(row.text(1), row.number(2));
            }
        });
        return values;
    }

    private static InvalidInputException problem(Economy economy, String message, String hint) {
        return new InvalidInputException("world " + economy.id(), List.of(new Problem("elasticities", message, hint)));
    }
}
