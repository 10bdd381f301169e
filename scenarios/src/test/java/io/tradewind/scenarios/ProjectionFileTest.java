package io.tradewind.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.Feedback;
import io.tradewind.io.result.ProjectionFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A projection is plain data: it goes through bytes, and what comes out gives the same rows, bit for bit. */
@Tag("slow")
class ProjectionFileTest {
    private static final Tradewind TRADEWIND = Tradewind.standard();
    private static final Economy WORLD = TRADEWIND.loadWorld("world-2023");

    private static final RowQuery CHANNELS = RowQuery.EVERYTHING.withChannels(List.of("all", "processing", "cbec"));

    static List<String> ids() {
        return Stream.concat(io.tradewind.scenarios.catalog.ScenarioCatalog.ids().stream(), Stream.of("general"))
                .toList();
    }

    private static Projection run(String id) {
        RunSpec spec = RunSpec.AS_PREPARED.withGroups(CHANNELS.groups());
        var scenario = TRADEWIND.loadScenario(id.equals("general") ? "tariff-60" : id, WORLD);
        return TRADEWIND
                .prepare(
                        WORLD,
                        id.equals("general") ? scenario.withClosure(Feedback.GENERAL) : scenario,
                        Parameters.defaults())
                .project(spec);
    }

    private static byte[] bytes(Projection projection) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProjectionFile.write(projection, bytes);
        return bytes.toByteArray();
    }

    private static List<ProjectionRow> rows(Projection projection) {
        ProjectionTable table = ProjectionTable.of(projection);
        List<ProjectionRow> rows = new ArrayList<>(table.rows(CHANNELS.withReporter("CN-GD")));
        rows.addAll(table.rows(RowQuery.EVERYTHING));
        rows.addAll(table.rows(RowQuery.EVERYTHING.withReporter("USA")));
        return rows;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void copyOutOfBytes_givesTheSameRows(String id) throws IOException {
        Projection projection = run(id);
        Projection copy = ProjectionFile.read(new ByteArrayInputStream(bytes(projection)));

        assertThat(copy).isNotSameAs(projection);
        assertThat(copy.economy()).isNotSameAs(projection.economy());
        assertThat(copy.scenario()).isEqualTo(projection.scenario());
        assertThat(rows(copy)).isEqualTo(rows(projection));
        int china = WORLD.indexOf(RegionCode.of("CHN")).orElseThrow();
        int america = WORLD.indexOf(RegionCode.of("USA")).orElseThrow();
        for (int t = 0; t < projection.timeline().months(); t++) {
            assertThat(copy.addedDuty(china, america, t)).isEqualTo(projection.addedDuty(china, america, t));
        }
    }

    @Test
    void whatIsNoProjection_isRefused() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(other)) {
            stream.writeObject(new java.util.ArrayList<>(List.of("a")));
        }
        ByteArrayOutputStream foreign = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(foreign)) {
            stream.writeObject(new java.net.URL("http://localhost/"));
        }
        byte[] half = bytes(run("baseline"));

        assertThatThrownBy(() -> ProjectionFile.read(new ByteArrayInputStream(other.toByteArray())))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("no projection");
        assertThatThrownBy(() -> ProjectionFile.read(new ByteArrayInputStream(foreign.toByteArray())))
                .isInstanceOf(InvalidObjectException.class);
        assertThatThrownBy(() -> ProjectionFile.read(new ByteArrayInputStream(half, 0, half.length / 2)))
                .isInstanceOf(IOException.class);
    }
}
