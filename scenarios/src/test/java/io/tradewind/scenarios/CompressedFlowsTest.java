package io.tradewind.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.audit.EquilibriumAudit;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.longrun.ScenarioState;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.EconomyTransforms;
import io.tradewind.core.nash.NashEquilibrium;
import io.tradewind.core.nash.NashProblem;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Feedback;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.io.world.WorldWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands behind the flows makes no difference: the engines see markets and their origins alone, and give the same bits on compressed rows. */
class CompressedFlowsTest {
    /** Smaller flows are cut, so that many markets miss origins; by domestic sales of the buyer. */
    private static final double LEAST_SHARE = 5e-3;

    private static final Economy DENSE = sparse(Tradewind.standard().loadWorld("world-2023"));
    private static final Scenario SCENARIO = Tradewind.standard().loadScenario("us-china-2025", DENSE);

    /** The world without its small flows and the tariffs on them. */
    private static Economy sparse(Economy whole) {
        TradeCube.Builder flows = whole.flows().toBuilder();
        TradeCube.Builder rates = whole.tariffs().toBuilder();
        for (int s = 0; s < whole.sectors().size(); s++) {
            for (int d = 0; d < whole.regions().size(); d++) {
                for (int o = 0; o < whole.regions().size(); o++) {
                    if (whole.flows().get(o, d, s) < LEAST_SHARE * whole.flows().get(d, d, s)) {
                        flows.set(o, d, s, 0);
                        rates.set(o, d, s, 0);
                    }
                }
            }
        }
        return whole.toBuilder().flows(flows.build()).tariffs(rates.build()).build();
    }

    private static Economy compressed(Economy dense, boolean tellsTariffs) {
        return dense.toBuilder()
                .trade(new CompressedFlows(dense.flows(), dense.tariffs(), tellsTariffs))
                .build();
    }

    private static List<ProjectionRow> rows(Projection projection) {
        RowQuery query = RowQuery.EVERYTHING.withFrequency(Frequency.QUARTER);
        ProjectionTable table = ProjectionTable.of(projection);
        List<ProjectionRow> rows = new ArrayList<>(table.rows(query));
        rows.addAll(table.rows(query.withReporter("USA")));
        rows.addAll(table.rows(query.withReporter("VNM")));
        return rows;
    }

    @Test
    void manyPairs_areMissing() {
        CompressedFlows flows = new CompressedFlows(DENSE.flows(), DENSE.tariffs(), false);

        assertThat(flows.size()).isBetween(1000, flows.regions() * flows.regions() * flows.sectors() * 2 / 3);
    }

    @Test
    void monthlyEngine_givesTheSameBits() {
        ProjectionEngine engine = ProjectionEngine.standard().withDiversion();
        Parameters centre = Parameters.defaults();

        assertThat(rows(engine.project(compressed(DENSE, false), SCENARIO, centre)))
                .isEqualTo(rows(engine.project(DENSE, SCENARIO, centre)));
    }

    @Test
    void longRunFeedback_givesTheSameBits() {
        ProjectionEngine engine = ProjectionEngine.standard();
        Scenario general = SCENARIO.withClosure(Feedback.GENERAL);
        Parameters centre = Parameters.defaults();

        assertThat(rows(engine.project(compressed(DENSE, true), general, centre)))
                .isEqualTo(rows(engine.project(DENSE, general, centre)));
    }

    private static Counterfactual solved(Economy economy) {
        ScenarioState state = ScenarioState.at(SCENARIO, economy, Parameters.defaults(), LocalDate.of(2025, 10, 1));
        return StandardSolvers.equilibrium()
                .solve(EquilibriumProblem.of(economy).withShocks(state.shocks()))
                .orThrow();
    }

    @Test
    void equilibriumAndItsAudit_areTheSameBits() {
        Counterfactual dense = solved(DENSE);
        Counterfactual compressed = solved(compressed(DENSE, true));

        assertThat(compressed.baseline()).isEqualTo(dense.baseline());
        assertThat(compressed.counterfactual()).isEqualTo(dense.counterfactual());
        assertThat(EquilibriumAudit.standard().check(compressed))
                .isEqualTo(EquilibriumAudit.standard().check(dense));
    }

    private static NashEquilibrium game(Economy economy) {
        return StandardSolvers.nash().solve(NashProblem.of(economy)).orThrow();
    }

    @Test
    void chosenTariffs_areTheSameBits() {
        Economy dense = EconomyTransforms.withoutIntermediates(DENSE);
        NashEquilibrium answer = game(compressed(dense, true));

        assertThat(answer.tariffs()).isEqualTo(game(dense).tariffs());
        assertThat(answer.regions()).isEqualTo(game(dense).regions());
    }

    @Test
    void writtenFolder_isTheSame(@TempDir Path folder) throws IOException {
        LoadedWorld world = Tradewind.standard().openWorld("world-2023");
        WorldWriter.write(new LoadedWorld(DENSE, world.info(), world.notices()), folder.resolve("dense"));
        WorldWriter.write(
                new LoadedWorld(compressed(DENSE, false), world.info(), world.notices()), folder.resolve("compressed"));

        for (String file : List.of("flows.csv", "tariffs.csv")) {
            assertThat(folder.resolve("compressed").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("dense").resolve(file));
        }
    }

    @Test
    void fingerprint_isThatOfTheNumbers_notOfWhatStandsBehindThem() {
        assertThat(Fingerprint.ofWorld(compressed(DENSE, false))).isEqualTo(Fingerprint.ofWorld(DENSE));
    }
}
