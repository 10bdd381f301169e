package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.core.base.Source;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.io.world.WorldInfo;
import io.tradewind.scenarios.data.DataNote;
import io.tradewind.scenarios.data.StatusReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A page about a world. */
final class WorldPage {
    private WorldPage() {}

    /** A source in a line. */
    static String text(Source source) {
        return source.citation()
                + source.link().map(link -> ", " + link).orElse("")
                + source.readOn().map(day -> ", read on " + day).orElse("");
    }

    /** Regions, sectors, monthly data, sources, licences, and which figures are weak. */
    static List<Section> of(LoadedWorld loaded, boolean builtIn) {
        Economy economy = loaded.economy();
        WorldInfo info = loaded.info();
        List<String> data = new ArrayList<>();
        data.add("Flows of " + economy.year() + " in " + info.valueUnit() + ".");
        economy.monthlyBaseline().map(WorldPage::panel).ifPresent(data::add);
        List<Section> sections = new ArrayList<>(List.of(
                Section.of(info.title() + " (" + info.id() + ")", new Part.Text(data, false)),
                Section.of(economy.regions().size() + " regions", Part.Rows.of("", regions(economy))),
                Section.of(economy.sectors().size() + " sectors", Part.Rows.of("", sectors(economy))),
                Section.of(
                        "Sources",
                        new Part.Text(
                                info.sources().stream()
                                        .map(source -> "- " + text(source))
                                        .toList(),
                                false)),
                Section.of(
                        Part.Text.lines("Licences: " + String.join(", ", info.licences()) + "."),
                        Part.Notes.all(loaded.notices().lines()))));
        List<DataNote> weak = builtIn ? weakFigures(info.id()) : List.of();
        if (!weak.isEmpty()) {
            sections.add(Section.of(weak.size() + " figures that are not verified", Part.Rows.of("", notes(weak))));
        }
        return sections;
    }

    private static List<DataNote> weakFigures(String world) {
        StatusReport report = StatusReport.of(world);
        return Stream.concat(report.recalled().stream(), report.judged().stream())
                .toList();
    }

    private static String panel(MonthlyBaseline baseline) {
        CustomsPanel panel = baseline.panel();
        return "Monthly customs data of " + panel.reporter() + ": "
                + panel.partners().size() + " partners and "
                + panel.products().size() + " products, " + panel.firstMonth() + " to " + panel.lastMonth()
                + "; totals from " + panel.totalExportsUsdMn().first() + ".";
    }

    private static Table<Region> regions(Economy economy) {
        return Table.of(
                List.of(
                        Column.text("region", Region::code),
                        Column.text("name", Region::name),
                        Column.text("groups", region -> String.join(", ", region.groups()))),
                economy.regions());
    }

    private static Table<Sector> sectors(Economy economy) {
        return Table.of(
                List.of(
                        Column.text("sector", Sector::code),
                        Column.text("name", Sector::name),
                        Column.plain("trade_elasticity", "trade\nelasticity", Sector::tradeElasticity)),
                economy.sectors());
    }

    private static Table<DataNote> notes(List<DataNote> notes) {
        return Table.of(
                List.of(
                        Column.text("status", note -> note.status().label()),
                        Column.text("table", DataNote::table),
                        Column.text("item", DataNote::item),
                        Column.text("figure", DataNote::figure),
                        Column.text("value", DataNote::value)),
                notes);
    }
}
