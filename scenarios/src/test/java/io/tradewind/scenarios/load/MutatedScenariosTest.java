package io.tradewind.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.equilibrium.NotConvergedException;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.projection.OutOfDomainException;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.io.format.ScenarioProblem;
import io.tradewind.io.format.ScenarioTexts;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.world.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Shipped scenarios and generated ones, each changed a little at random: every one ends in located problems, in a result whose cells are finite, or in a
 * result that is refused by name; none in a bare exception or a hang. With {@code -Dtradewind.deep=true} there are 20,000.
 */
@Tag("slow")
final class MutatedScenariosTest {
    private static final int COUNT = Boolean.getBoolean("tradewind.deep") ? 20_000 : 300;
    private static final long SEED = 20_261_130;
    private static final long SECONDS = 60;
    private static final Economy WORLD = Worlds.load(Worlds.STANDARD);
    private static final ParameterRegistry REGISTRY = ParameterRegistry.standard();
    private static final ScenarioLoader LOADER = ScenarioLoader.of(WORLD, REGISTRY);
    private static final RowQuery ROWS = RowQuery.EVERYTHING.withPartner("USA");

    /** What became of a text. */
    private enum Outcome {
        REFUSED,
        RAN,
        OUT_OF_DOMAIN,
        BROKE
    }

    private static List<String> originals() {
        List<String> texts = new ArrayList<>(ScenarioTexts.oneOfEachKind());
        ScenarioCatalog.ids().forEach(id -> texts.add(ScenarioCatalog.text(id).orElseThrow()));
        return texts;
    }

    @Test
    void mutatedScenarios_endInPlacesOrFiniteNumbers() throws InterruptedException {
        List<String> originals = originals();
        Random random = new Random(SEED);
        int[] counts = new int[Outcome.values().length];
        List<String> broken = new ArrayList<>();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            for (int k = 0; k < COUNT; k++) {
                String text = ScenarioMutations.mutate(originals.get(random.nextInt(originals.size())), random);
                StringBuilder why = new StringBuilder();
                Future<Outcome> future = executor.submit(() -> outcome(text, why));
                Outcome outcome = Outcome.BROKE;
                try {
                    outcome = future.get(SECONDS, TimeUnit.SECONDS);
                } catch (TimeoutException | ExecutionException e) {
                    why.append(e);
                }
                counts[outcome.ordinal()]++;
                if (outcome == Outcome.BROKE) {
                    broken.add(why + "\n" + text);
                }
            }
        } finally {
            executor.shutdownNow();
        }
        assertThat(broken.stream().limit(5).toList()).isEmpty();
        assertThat(counts[Outcome.RAN.ordinal()]).isGreaterThanOrEqualTo(COUNT / 2);
        assertThat(counts[Outcome.REFUSED.ordinal()]).isGreaterThan(COUNT / 20);
    }

    private static Outcome outcome(String text, StringBuilder why) {
        try {
            Scenario scenario = LOADER.loadText("s.yaml", text);
            Projection projection = ProjectionEngine.standard().project(WORLD, scenario, REGISTRY.defaults());
            for (ProjectionRow row : ProjectionTable.rows(projection, ROWS)) {
                if (Double.isInfinite(row.baselineUsdMn())
                        || Double.isInfinite(row.scenarioUsdMn())
                        || Double.isInfinite(row.yoyPct())
                        || Double.isInfinite(row.contributionPp())
                        || Double.isInfinite(row.quantityPct())
                        || Double.isInfinite(row.pricePct())
                        || Double.isNaN(row.scenarioUsdMn()) && !Double.isNaN(row.baselineUsdMn())) {
                    why.append(row);
                    return Outcome.BROKE;
                }
            }
            return Outcome.RAN;
        } catch (InvalidScenarioException refused) {
            for (ScenarioProblem problem : refused.problems()) {
                if (problem.message().contains("NaN") && !text.contains("NaN")
                        || problem.message().contains("Exception")) {
                    why.append(problem);
                    return Outcome.BROKE;
                }
            }
            return Outcome.REFUSED;
        } catch (OutOfDomainException | NotConvergedException named) {
            return Outcome.OUT_OF_DOMAIN;
        } catch (RuntimeException | Error bare) {
            why.append(bare).append(" at ").append(bare.getStackTrace().length == 0 ? "" : bare.getStackTrace()[0]);
            return Outcome.BROKE;
        }
    }
}
