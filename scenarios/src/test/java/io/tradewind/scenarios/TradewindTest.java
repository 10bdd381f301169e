package io.tradewind.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.projection.Projection;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.scenarios.load.InvalidScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TradewindTest {
    private static final RowQuery TO_AMERICA =
            RowQuery.EVERYTHING.withPartner("USA").withProduct("all");

    private final Tradewind tradewind = Tradewind.standard();

    @TempDir
    private Path folder;

    @Test
    void threeLines_projectABuiltInScenario() {
        Projection projection = Tradewind.standard().run("us-china-2025");
        List<ProjectionRow> rows = ProjectionTable.rows(projection, TO_AMERICA);

        assertThat(projection.scenario().id()).isEqualTo("us-china-2025");
        assertThat(projection.economy().id()).isEqualTo("world-2023");
        assertThat(rows.stream().filter(row -> row.flow().equals("exports"))).hasSize(24);
        assertThat(rows.stream()
                        .filter(row ->
                                row.flow().equals("exports") && row.period().equals("2025-06"))
                        .mapToDouble(ProjectionRow::yoyPct))
                .allMatch(growth -> growth < 0);
    }

    @Test
    void presetAndParameters_reachTheEngine() {
        assertThat(tradewind.run("tariff-60", "tamberi").parameters().changed())
                .isEqualTo(tradewind.registry().presetValues("tamberi"));
        assertThat(tradewind
                        .run("tariff-60", tradewind.registry().defaults().with("elasticity.one_year", 2.5))
                        .parameters()
                        .get("elasticity.one_year"))
                .isEqualTo(2.5);
        assertThatThrownBy(() -> tradewind.run("tariff-60", "boem"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Maybe use 'boehm'.");
    }

    @Test
    void catalogAndWorlds_areListed() {
        assertThat(tradewind.scenarios()).extracting("id").contains("us-china-2025", "baseline");
        assertThat(tradewind.worlds()).extracting("id").containsExactly("world-2023", "world-2022", "liberation-2023");
        assertThat(tradewind.loadScenario("baseline").events()).isEmpty();
    }

    @Test
    void worldOfScenario_isLookedUpBesideItsFile() throws IOException {
        Path beside = Files.createDirectory(folder.resolve("my-world"));
        Path file = Files.writeString(
                folder.resolve("s.yaml"),
                "formatVersion: 1\nid: s\ntitle: S\nworld: my-world\nhorizon: {from: 2025-01, to: 2025-02}\nevents: []\n");

        assertThat(tradewind.worldOf(file.toString())).isEqualTo(beside.toString());
        assertThat(tradewind.worldOf("us-china-2025")).isEqualTo("world-2023");
        assertThatThrownBy(() -> tradewind.worldOf("us-chna-2025"))
                .isInstanceOf(InvalidScenarioException.class)
                .hasMessageContaining("us-china-2025");
    }

    @Test
    void fingerprint_followsTheContentOfAWorld() {
        Economy world = tradewind.loadWorld("world-2023");
        TradeCube flows = world.flows();
        Economy changed = world.toBuilder()
                .flows(flows.toBuilder()
                        .set(0, 1, 0, Math.nextUp(flows.get(0, 1, 0)))
                        .build())
                .build();
        MonthlyBaseline months = world.monthlyBaseline().orElseThrow();
        Economy withoutInvestment = world.toBuilder()
                .monthlyBaseline(
                        new MonthlyBaseline(months.panel(), months.exchangeRates(), java.util.Optional.empty()))
                .build();

        String print = Fingerprint.ofWorld(world);

        assertThat(print).matches("[0-9a-f]{64}").isEqualTo(Fingerprint.ofWorld(tradewind.loadWorld("world-2023")));
        assertThat(Fingerprint.ofWorld(changed)).isNotEqualTo(print);
        assertThat(Fingerprint.ofWorld(withoutInvestment)).isNotEqualTo(print);
    }

    @Test
    void fingerprintOfText_isSha256() {
        // FIPS 180-2, appendix B.1
        assertThat(Fingerprint.ofText("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
