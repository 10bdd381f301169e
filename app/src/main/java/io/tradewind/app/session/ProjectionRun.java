package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.model.Economy;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.subnational.Provinces;
import io.tradewind.scenarios.data.DataNote;
import io.tradewind.scenarios.data.Vintage;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A projection with everything that a report says about where it comes from.
 *
 * @param projection  the projection
 * @param table       its numbers, each added up once
 * @param preset      name of the preset of parameters
 * @param scenario    the scenario's file, then those that it extends
 * @param worldHash   SHA-256 of the world's content, for those who ask
 * @param vintage     the data of the origin, if one was asked for
 * @param notices     what the user should know about this run
 * @param recalled    figures of the world that were remembered and not looked up again
 * @param changes     fields of the scenario with other values than its file gives them
 * @param bands       rows with bands over draws, if draws were asked for
 */
public record ProjectionRun(
        Projection projection,
        ProjectionTable table,
        String preset,
        List<InputFile> scenario,
        Supplier<String> worldHash,
        Optional<Vintage> vintage,
        List<String> notices,
        List<DataNote> recalled,
        SortedMap<String, String> changes,
        Optional<BandedRows> bands) {
    /** Copies the lists and checks that the parts are there. */
    public ProjectionRun {
        Check.present("projection, table, world's hash", projection, table, worldHash);
        Check.notBlank(preset, "preset");
        scenario = List.copyOf(Check.notEmpty(scenario, "scenario files"));
        Check.present("vintage, bands", vintage, bands);
        notices = List.copyOf(notices);
        recalled = List.copyOf(recalled);
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /** The scenario that was run. */
    public Scenario about() {
        return projection.scenario();
    }

    /** SHA-256 of the world's content. */
    public String worldSha256() {
        return worldHash.get();
    }

    /** The world in which it was run. */
    public Economy world() {
        return projection.economy();
    }

    /** Whether the panel holds that reporter's trade: the panel's own reporter or one of its provinces. */
    public boolean isPanelReporter(String reporter) {
        return projection.panelReporter().filter(reporter::equals).isPresent() || isProvince(reporter);
    }

    /** Whether that reporter is a province or a part of one. */
    boolean isProvince(String reporter) {
        return projection.panelReporter().filter(reporter::equals).isEmpty()
                && Provinces.codes(projection).contains(reporter);
    }

    /** The same run with rows over draws. */
    ProjectionRun withBands(BandedRows rows) {
        return new ProjectionRun(
                projection, table, preset, scenario, worldHash, vintage, notices, recalled, changes, Optional.of(rows));
    }

    /** The draws, if there are any. */
    public Optional<Draws> draws() {
        return bands.map(BandedRows::draws);
    }
}
