package io.tradewind.core.validation;

import static io.tradewind.core.validation.Cp2015Inputs.NAFTA;
import static io.tradewind.core.validation.Cp2015Inputs.TRADED;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.equilibrium.WorldState;
import io.tradewind.core.model.EconomyTransforms;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.core.welfare.ChainedWelfare;
import io.tradewind.core.welfare.LinearWelfare;
import io.tradewind.core.welfare.RegionResult;
import io.tradewind.core.welfare.RegionResults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Every figure of the replication that Tradewind computes, as fractions, by scenario, quantity, region, sector and partner. */
final class Cp2015Figures {
    private static final EquilibriumSolver SOLVER =
            StandardSolvers.equilibrium(SolverSettings.DEFAULT.withResidualTolerance(1e-11));
    private static final List<Integer> PATH_STEPS = List.of(1, 4, 16, 64);
    private static final double SECTORS_OF_HERFINDAHL = 40;

    private final Cp2015Inputs inputs;
    private final Map<Key, Double> figures = new LinkedHashMap<>();

    /** Names a figure. */
    record Key(String scenario, String quantity, String region, String sector, String partner) {}

    private Cp2015Figures(Cp2015Inputs inputs) {
        this.inputs = inputs;
    }

    static Map<Key, Double> compute(Cp2015Inputs inputs) {
        Cp2015Figures figures = new Cp2015Figures(inputs);
        figures.mainScenarios();
        figures.recalibrated();
        figures.unilateral();
        figures.paths();
        return figures.figures;
    }

    private void mainScenarios() {
        EquilibriumProblem balanced = EquilibriumProblem.of(inputs.economy).withClosure(DeficitClosure.ZERO);
        Shocks nafta = Shocks.ofTariffs(inputs.tariffs2005Nafta);
        record("nafta", solve(balanced.withShocks(nafta)), true);
        Counterfactual world = solve(balanced.withShocks(Shocks.ofTariffs(inputs.tariffs2005World)));
        record("world", world, true);
        Counterfactual rest = solve(balanced.withShocks(Shocks.ofTariffs(inputs.tariffs2005ExceptNafta())));
        record("world_ex_nafta", rest, true);
        recordRatio(world, rest);
        record("nafta_deficit", solve(balanced.withClosure(DeficitClosure.FIXED).withShocks(nafta)), true);
    }

    private void recalibrated() {
        Shocks nafta = Shocks.ofTariffs(inputs.tariffs2005Nafta);
        record(
                "nafta_no_materials",
                solve(EquilibriumProblem.of(EconomyTransforms.withoutIntermediates(inputs.economy))
                        .withClosure(DeficitClosure.ZERO)
                        .withShocks(nafta)),
                false);
        record(
                "nafta_no_io",
                solve(EquilibriumProblem.of(EconomyTransforms.withOwnInputsOnly(inputs.economy))
                        .withClosure(DeficitClosure.ZERO)
                        .withShocks(nafta)),
                false);
        record(
                "nafta_one_sector",
                solve(EquilibriumProblem.of(inputs.oneSector())
                        .withClosure(DeficitClosure.ZERO)
                        .withShocks(Shocks.ofTariffs(inputs.medians(inputs.tariffs2005Nafta)))),
                false);
    }

    private void unilateral() {
        for (String code : NAFTA) {
            Counterfactual equilibrium = solve(EquilibriumProblem.of(inputs.economy)
                    .withClosure(DeficitClosure.ZERO)
                    .withShocks(inputs.freeTradeOf(code)));
            String scenario = "unilateral_free_trade_" + code;
            RegionResult row = RegionResults.of(equilibrium).get(inputs.region(code));
            put(scenario, "welfare_linear", code, row.welfareLinearPct() / 100);
            put(scenario, "tot", code, row.termsOfTradePct() / 100);
            put(scenario, "vot", code, row.volumeOfTradePct() / 100);
            put(scenario, "real_wage", code, row.realWagePct() / 100);
            put(scenario, "welfare_exact", code, row.realIncomePct() / 100);
        }
    }

    private void paths() {
        EquilibriumProblem problem = EquilibriumProblem.of(inputs.economy)
                .withClosure(DeficitClosure.ZERO)
                .withShocks(Shocks.ofTariffs(inputs.tariffs2005Nafta));
        for (int steps : PATH_STEPS) {
            LinearWelfare welfare = ChainedWelfare.along(SOLVER, problem, steps).welfare();
            for (String code : NAFTA) {
                int r = inputs.region(code);
                put("nafta_path_" + steps, "tot", code, welfare.termsOfTrade(r));
                put("nafta_path_" + steps, "vot", code, welfare.volumeOfTrade(r));
                put("nafta_path_" + steps, "welfare_linear", code, welfare.total(r));
            }
        }
    }

    private static Counterfactual solve(EquilibriumProblem problem) {
        return SOLVER.solve(problem).orThrow();
    }

    private void put(String scenario, String quantity, String region, double value) {
        figures.put(new Key(scenario, quantity, region, "", ""), value);
    }

    private void record(String scenario, Counterfactual equilibrium, boolean bySector) {
        for (RegionResult row : RegionResults.of(equilibrium)) {
            String code = row.region().code();
            put(scenario, "welfare_linear", code, row.welfareLinearPct() / 100);
            put(scenario, "tot", code, row.termsOfTradePct() / 100);
            put(scenario, "vot", code, row.volumeOfTradePct() / 100);
            put(scenario, "real_wage", code, row.realWagePct() / 100);
            put(scenario, "welfare_exact", code, row.realIncomePct() / 100);
            put(scenario, "income_hat", code, 1 + row.incomePct() / 100);
            put(scenario, "price_hat", code, 1 + row.priceIndexPct() / 100);
            put(scenario, "wage_hat", code, 1 + row.wagePct() / 100);
            put(scenario, "tariff_revenue_base_share_of_income", code, row.tariffRevenueShareBase());
            put(scenario, "tariff_revenue_cf_share_of_income", code, row.tariffRevenueShare());
            put(scenario, "imports_growth_total", code, row.importsPct() / 100);
            put(scenario, "exports_growth_total", code, row.exportsPct() / 100);
        }
        LinearWelfare welfare = LinearWelfare.of(equilibrium);
        for (String code : NAFTA) {
            recordPartners(scenario, equilibrium, welfare, code);
            if (bySector) {
                recordSectors(scenario, equilibrium, welfare, code);
            }
        }
    }

    private void recordPartners(String scenario, Counterfactual equilibrium, LinearWelfare welfare, String code) {
        int r = inputs.region(code);
        double terms = 0;
        double volume = 0;
        double before = 0;
        double after = 0;
        for (String partner : NAFTA) {
            int p = inputs.region(partner);
            if (p != r) {
                terms += welfare.termsOfTradeWith(r, p);
                volume += welfare.volumeOfTradeWith(r, p);
                double bought = bought(equilibrium.baseline(), p, r);
                double buys = bought(equilibrium.counterfactual(), p, r);
                before += bought;
                after += buys;
                figures.put(new Key(scenario, "imports_growth", code, "", partner), buys / bought - 1);
            }
        }
        put(scenario, "tot_nafta", code, terms);
        put(scenario, "tot_row", code, welfare.termsOfTrade(r) - terms);
        put(scenario, "vot_nafta", code, volume);
        put(scenario, "vot_row", code, welfare.volumeOfTrade(r) - volume);
        put(scenario, "imports_growth_from_nafta", code, after / before - 1);
    }

    private static double bought(WorldState state, int origin, int destination) {
        double sum = 0;
        for (int s = 0; s < state.flows().sectors(); s++) {
            sum += state.flows().get(origin, destination, s);
        }
        return sum;
    }

    private void recordSectors(String scenario, Counterfactual equilibrium, LinearWelfare welfare, String code) {
        int r = inputs.region(code);
        shares(scenario, "tot_sector_share", code, s -> welfare.termsOfTradeIn(r, s));
        shares(scenario, "vot_sector_share", code, s -> welfare.volumeOfTradeIn(r, s));
        shares(scenario, "export_share_before", code, s -> exported(equilibrium.baseline(), r, s));
        shares(scenario, "export_share_after", code, s -> exported(equilibrium.counterfactual(), r, s));
        herfindahl(scenario, "before", code);
        herfindahl(scenario, "after", code);
    }

    private void shares(String scenario, String quantity, String code, IntToDoubleFunction bySector) {
        double sum = 0;
        for (int s = 0; s < TRADED; s++) {
            sum += bySector.applyAsDouble(s);
        }
        for (int s = 0; s < TRADED; s++) {
            figures.put(new Key(scenario, quantity, code, name(s), ""), bySector.applyAsDouble(s) / sum);
        }
    }

    private String name(int sector) {
        Sector named = inputs.economy.sectors().get(sector);
        return named.name();
    }

    private static double exported(WorldState state, int region, int sector) {
        double sum = 0;
        for (int d = 0; d < state.flows().regions(); d++) {
            sum += d == region ? 0 : state.flows().get(region, d, sector);
        }
        return sum;
    }

    private void herfindahl(String scenario, String when, String code) {
        double sum = 0;
        for (int s = 0; s < TRADED; s++) {
            double share = figures.get(new Key(scenario, "export_share_" + when, code, name(s), ""));
            sum += share * share;
        }
        double lowest = 1 / SECTORS_OF_HERFINDAHL;
        put(scenario, "export_herfindahl_normalised_" + when, code, (sum - lowest) / (1 - lowest));
    }

    /** NAFTA given the world's tariffs, by the authors' definition: ratios of the two scenarios' measures. */
    private void recordRatio(Counterfactual world, Counterfactual rest) {
        String scenario = "nafta_given_world";
        for (Region region : inputs.economy.regions()) {
            String code = region.code().code();
            double terms = ratio("tot", code);
            double volume = ratio("vot", code);
            put(scenario, "tot", code, terms);
            put(scenario, "vot", code, volume);
            put(scenario, "welfare_linear", code, terms + volume);
            put(scenario, "real_wage", code, ratio("real_wage", code));
            put(scenario, "welfare_exact", code, ratio("welfare_exact", code));
        }
        for (String code : NAFTA) {
            for (String part : List.of("tot", "vot")) {
                double members =
                        figure("world", part + "_nafta", code) - figure("world_ex_nafta", part + "_nafta", code);
                put(scenario, part + "_nafta", code, members);
                put(scenario, part + "_row", code, ratio(part, code) - members);
            }
            for (String partner : NAFTA) {
                if (!partner.equals(code)) {
                    figures.put(
                            new Key(scenario, "imports_growth", code, "", partner),
                            importsRatio(world, rest, inputs.region(partner), inputs.region(code)));
                }
            }
        }
    }

    private double figure(String scenario, String quantity, String code) {
        return figures.get(new Key(scenario, quantity, code, "", ""));
    }

    private double ratio(String quantity, String code) {
        return (1 + figure("world", quantity, code)) / (1 + figure("world_ex_nafta", quantity, code)) - 1;
    }

    private static double importsRatio(Counterfactual world, Counterfactual rest, int origin, int destination) {
        double weighted = 0;
        for (int s = 0; s < world.baseline().flows().sectors(); s++) {
            double alone = rest.counterfactual().flows().get(origin, destination, s);
            double both = world.counterfactual().flows().get(origin, destination, s);
            weighted +=
                    (alone > 0 ? both / alone : 1) * world.baseline().flows().get(origin, destination, s);
        }
        return weighted / bought(world.baseline(), origin, destination) - 1;
    }
}
