package io.tradewind.io.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.audit.AuditReport;
import io.tradewind.core.audit.EquilibriumAudit;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolveOutcome;
import io.tradewind.core.model.Economy;
import io.tradewind.core.welfare.RegionResult;
import io.tradewind.core.welfare.RegionResults;
import io.tradewind.io.table.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broken worlds never surprise: each is either refused with located problems, or read and then solved to a finite equilibrium that passes
 * its audit, or to a failure with its reason. 5,000 of them under {@code -Dtradewind.deep=true}.
 */
@Tag("slow")
class MutatedWorldsTest {
    private static final int DEEP = 5_000;
    private static final int NORMAL = 400;
    private static final long SECONDS = 20;

    @TempDir
    private Path folder;

    private static final Map<String, String> SHOCKS = Map.of(
            "tariffs.csv", "origin,destination,sector,rate\nNOR,SOU,food,0.25\nSOU,NOR,steel,0.1\n",
            "costs.csv", "origin,destination,sector,factor\nNOR,SOU,food,0.9\nSOU,NOR,steel,1.2\n",
            "productivity.csv", "region,sector,factor\nNOR,food,1.1\nSOU,steel,0.95\n");

    /** What becomes of a mutated folder. */
    private interface Trial {
        End end(Path mutated, int seed);
    }

    private enum End {
        REFUSED,
        CONVERGED,
        NOT_CONVERGED
    }

    @Test
    void mutatedWorld_isRefusedWithPlacesOrSolvedToFiniteNumbers() throws Exception {
        int count = count();
        int[] ends = ends(count, MutatedWorldsTest::worldOf, MutatedWorldsTest::endOfWorld);
        assertThat(ends[End.CONVERGED.ordinal()])
                .as("reach the engine and are solved")
                .isGreaterThan(count / 5);
        assertThat(ends[End.REFUSED.ordinal()]).as("are refused").isGreaterThan(count / 5);
    }

    @Test
    void mutatedShockFile_isRefusedWithPlacesOrSolvedToFiniteNumbers() throws Exception {
        Path world = new ToyWorldFolder().in(Files.createDirectory(folder.resolve("toy")));
        Economy economy = WorldReader.read(world).economy();
        int count = count() / 2;
        int[] ends = ends(count, seed -> SHOCKS, (shocks, seed) -> endOfShocks(economy, shocks, seed));
        assertThat(ends[End.CONVERGED.ordinal()])
                .as("reach the engine and are solved")
                .isGreaterThan(count / 5);
        assertThat(ends[End.REFUSED.ordinal()]).as("are refused").isGreaterThan(count / 5);
    }

    private static int count() {
        return Boolean.getBoolean("tradewind.deep") ? DEEP : NORMAL;
    }

    /** How many mutations ended in each way; none may end in another. */
    private int[] ends(int count, IntFunction<Map<String, String>> files, Trial trial) throws Exception {
        int[] ends = new int[End.values().length];
        List<String> surprises = new ArrayList<>();
        for (int seed = 0; seed < count; seed++) {
            Path mutated = new WorldMutations(seed)
                    .write(files.apply(seed), Files.createDirectory(folder.resolve("m" + seed)));
            try {
                ends[within(trial, mutated, seed).ordinal()]++;
            } catch (TimeoutException hang) {
                surprises.add(seed + ": hangs");
            } catch (ExecutionException bare) {
                surprises.add(seed + ": " + bare.getCause());
            }
            delete(mutated);
        }
        assertThat(surprises).isEmpty();
        return ends;
    }

    private static void delete(Path world) throws IOException {
        try (Stream<Path> files = Files.list(world)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(world);
    }

    private static End within(Trial trial, Path mutated, int seed) throws Exception {
        FutureTask<End> task = new FutureTask<>(() -> trial.end(mutated, seed));
        Thread thread = new Thread(task, "mutation");
        thread.setDaemon(true);
        thread.start();
        return task.get(SECONDS, TimeUnit.SECONDS);
    }

    private static End endOfWorld(Path world, int seed) {
        try {
            LoadedWorld loaded = WorldReader.read(world);
            assertThat(loaded.notices().lines())
                    .allSatisfy(line -> assertThat(line).isNotBlank());
            return endOfSolving(loaded.economy(), Shocks.ofTariffs(higher(loaded.economy())), seed);
        } catch (InvalidWorldException refused) {
            assertLocated(refused.problems());
            return End.REFUSED;
        }
    }

    private static End endOfShocks(Economy economy, Path shocks, int seed) {
        try {
            ShockFiles files = new ShockFiles(
                    Optional.of(shocks.resolve("tariffs.csv")),
                    Optional.of(shocks.resolve("costs.csv")),
                    Optional.of(shocks.resolve("productivity.csv")));
            return endOfSolving(
                    economy, ShockReader.read(economy, Shocks.none(), files).shocks(), seed);
        } catch (InvalidShocksException refused) {
            assertLocated(refused.problems());
            return End.REFUSED;
        }
    }

    private static End endOfSolving(Economy economy, Shocks shocks, int seed) {
        DeficitClosure closure = DeficitClosure.values()[seed % DeficitClosure.values().length];
        SolveOutcome outcome = StandardSolvers.equilibrium()
                .solve(EquilibriumProblem.of(economy).withClosure(closure).withShocks(shocks));
        if (outcome.found().isEmpty()) {
            assertThat(outcome.diagnostics().status()).isNotNull();
            return End.NOT_CONVERGED;
        }
        assertFinite(outcome.orThrow());
        return End.CONVERGED;
    }

    private static void assertLocated(List<FileProblem> problems) {
        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.message()).isNotBlank().doesNotContain("Exception", "java.");
            assertThat(problem.file()).isNotBlank();
        });
    }

    private static TradeCube higher(Economy economy) {
        int n = economy.regions().size();
        TradeCube.Builder tariffs = economy.tariffs().toBuilder();
        for (int origin = 0; origin < n; origin++) {
            for (int destination = 0; destination < n; destination++) {
                for (int s = 0; s < economy.sectors().size(); s++) {
                    if (origin != destination) {
                        tariffs.set(origin, destination, s, economy.tariffs().get(origin, destination, s) + 0.1);
                    }
                }
            }
        }
        return tariffs.build();
    }

    private static void assertFinite(Counterfactual equilibrium) {
        AuditReport audit = EquilibriumAudit.standard().check(equilibrium);
        assertThat(audit.passed()).as("audit %s", audit.failures()).isTrue();
        for (double flow : equilibrium.counterfactual().flows().toArray()) {
            assertThat(flow).isFinite().isNotNegative();
        }
        for (RegionResult region : RegionResults.of(equilibrium)) {
            assertThat(region.realIncomePct()).isFinite();
            assertThat(region.realWagePct()).isFinite();
            assertThat(region.welfareLinearPct()).isFinite();
        }
    }

    private static Map<String, String> worldOf(int seed) {
        return seed % 2 == 0 ? new ToyWorldFolder().files() : threeRegions();
    }

    /** Three regions and sectors with groups, in thousand euro, with further elasticities. */
    private static Map<String, String> threeRegions() {
        StringBuilder flows = new StringBuilder("origin,destination,sector,value\n");
        StringBuilder tariffs = new StringBuilder("origin,destination,sector,rate\n");
        List<String> regions = List.of("NOR", "SOU", "EAS");
        List<String> sectors = List.of("food", "steel", "services");
        for (int o = 0; o < 3; o++) {
            for (int d = 0; d < 3; d++) {
                for (int s = 0; s < 3; s++) {
                    String key = regions.get(o) + "," + regions.get(d) + "," + sectors.get(s) + ",";
                    flows.append(key)
                            .append(o == d ? 900 + 70 * o + 40 * s : 30 + 7 * o + 5 * d + s)
                            .append('\n');
                    if (o != d && s < 2) {
                        tariffs.append(key).append("0.0").append(1 + o + d + s).append('\n');
                    }
                }
            }
        }
        return Map.of(
                "datapackage.json",
                """
                {
                  "name": "three",
                  "world": {"formatVersion": "1", "year": 2021, "valueUnit": "EUR thousand", "usdPerUnit": 1.18}
                }
                """,
                "regions.csv",
                "region,name,groups\nNOR,North,COLD\nSOU,South,WARM;PACT\nEAS,East,PACT\n",
                "sectors.csv",
                "sector,name,trade_elasticity,groups\nfood,Food,4,goods\nsteel,Steel,6.5,goods\nservices,Services,5,\n",
                "flows.csv",
                flows.toString(),
                "tariffs.csv",
                tariffs.toString(),
                "elasticities.csv",
                "sector,set,value,status,source\nfood,low,2,judgement,made up\nsteel,low,3,judgement,made up\n"
                        + "services,low,2,judgement,made up\n");
    }
}
