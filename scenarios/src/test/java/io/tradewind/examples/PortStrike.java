package io.tradewind.examples;

import static io.tradewind.core.scenario.EventKey.optional;
import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.WorldWords.Role;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventContext;
import io.tradewind.core.scenario.EventKeys;
import io.tradewind.core.scenario.EventKind;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.core.scenario.Findings;
import io.tradewind.core.scenario.KeyType;
import io.tradewind.core.scenario.Limit;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.Shock;
import io.tradewind.core.scenario.VolumeShock;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.load.ScenarioLoader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A kind of event that Tradewind does not know: a strike in the ports of an importer, through which a part of all goods does not come in. One file is
 * all it takes: the record says what a strike means and does, its kind says how files spell it.
 *
 * @param importer the region whose ports are closed
 * @param lost     share of the goods that does not come in
 * @param start    first day
 * @param end      first day after it
 */
public record PortStrike(String importer, double lost, LocalDate start, Optional<LocalDate> end) implements Shock {
    /** The kind; reader, writer, check of bounds and schema follow from its keys. */
    public static final EventKind<PortStrike> KIND = EventKind.of(
                    PortStrike.class, "port_strike", "port strikes", "A strike in the ports of an importer.")
            .key(
                    required("importer", KeyType.WORD, "USA", "the region whose ports are closed")
                            .names(Role.REGION),
                    PortStrike::importer)
            .key(
                    optional("lost", KeyType.FRACTION, "40%", "share of the goods that does not come in")
                            .usually(0.5)
                            .within(Limit.SHARE),
                    PortStrike::lost)
            .key(EventKeys.START, PortStrike::start)
            .key(EventKeys.END, PortStrike::end)
            .reads(v -> new PortStrike(v.text("importer"), v.number("lost"), v.day("start"), v.findDay("end")));

    @Override
    public EventKind<PortStrike> kind() {
        return KIND;
    }

    @Override
    public String inWords(Optional<ReporterProfile> reporter) {
        return "ports of " + importer + " closed to " + Math.round(100 * lost) + " % of goods";
    }

    @Override
    public boolean isZero() {
        return lost == 0.0;
    }

    @Override
    public void check(EventContext in, Findings findings) {
        in.world().checkRegion(findings, "importer", importer);
        findings.require(lost < 1, "lost", "A strike that lets nothing in leaves nothing to trade.", "Maybe use 0.9.");
        findings.endsAfter(start, end, "start");
    }

    /** A fall of the quantity that everyone ships there. */
    @Override
    public List<Event> simple(Event self, Economy economy, Parameters parameters) {
        VolumeShock.Builder fall = VolumeShock.builder(List.of("all"), List.of(importer), -100 * lost, start)
                .sectors(List.of("all"));
        end.ifPresent(fall::end);
        return List.of(self.withShock(fall.build()));
    }

    /** Prints by how many percent exports to the United States differ from the baseline month by month. */
    public static void main(String[] args) {
        String file = """
                formatVersion: 1
                id: closed-ports
                title: "Six weeks without half of the ports"
                horizon: {from: 2026-09, to: 2026-12}
                events:
                  - id: strike
                    kind: port_strike
                    importer: United States
                    lost: 40%
                    start: 2026-10-01
                    end: 2026-11-15
                """;
        Tradewind tradewind = Tradewind.standard();
        Economy world = tradewind.loadWorld("world-2023");
        ParameterRegistry registry = ParameterRegistry.standard();
        Scenario scenario = ScenarioLoader.of(world, registry)
                .with(EventKinds.standard().with(KIND))
                .loadText("closed-ports.yaml", file);
        var projection = tradewind.run(world, scenario, registry.defaults());
        for (ProjectionRow row : ProjectionTable.rows(
                projection, RowQuery.EVERYTHING.withPartner("USA").withProduct("all"))) {
            if (row.flow().equals("exports")) {
                double change = 100 * (row.scenarioUsdMn() / row.baselineUsdMn() - 1);
                System.out.printf("%s %+6.1f %%%n", row.period(), change);
            }
        }
    }
}
