package io.tradewind.scenarios.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.scenarios.load.ScenarioLoader;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The output of each built-in scenario against the snapshot beside it: a regression check, not evidence of truth. After a deliberate change run
 * with {@code -Dsnapshots.update=true} and commit the files on their own, with the reason.
 */
class ScenarioSnapshotTest {
    private static final Path FOLDER = Path.of("src/main/resources/io/tradewind/scenarios/catalog");
    private static final Economy WORLD = Worlds.load(Worlds.STANDARD);

    static List<String> ids() {
        return ScenarioCatalog.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void output_equalsTheSnapshotBesideTheScenario(String id) throws IOException {
        String actual = String.join("\n", lines(id)) + "\n";
        Path snapshot = FOLDER.resolve(id + ".expect.csv");
        if (Boolean.getBoolean("snapshots.update")) {
            Files.writeString(snapshot, actual);
        }
        assertThat(snapshot).exists();
        assertThat(actual.lines()).containsExactlyElementsOf(Files.readAllLines(snapshot));
    }

    /** The lines of today's model. */
    static List<String> lines(String id) {
        ParameterRegistry registry = ParameterRegistry.standard();
        Projection projection = ProjectionEngine.standard()
                .project(WORLD, ScenarioLoader.of(WORLD, registry).load(id), registry.defaults());
        List<String> lines = new ArrayList<>();
        lines.add("period,partner,flow,product,scenario_usd_mn,yoy_pct,quantity_pct");
        for (ProjectionRow row : ProjectionTable.rows(projection, RowQuery.EVERYTHING)) {
            boolean allProducts = row.product().equals("all");
            boolean everyone = row.partner().equals("WLD");
            if (allProducts || everyone) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%s,%s,%s,%s,%.3f,%.4f,%.4f",
                        row.period(),
                        row.partner(),
                        row.flow(),
                        row.product(),
                        row.scenarioUsdMn(),
                        row.yoyPct(),
                        row.quantityPct()));
            }
        }
        return lines;
    }
}
