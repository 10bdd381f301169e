package io.tradewind.app.report;

import io.tradewind.core.base.Source;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.Sector;
import io.tradewind.core.parameter.DataWindows;
import io.tradewind.core.parameter.ParameterDefinition;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.io.files.ResultFolder;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.scenarios.data.DataNote;
import io.tradewind.scenarios.facts.Fact;
import io.tradewind.scenarios.facts.Facts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Pages for people about a scenario, a world, a parameter or a fact. */
public final class Descriptions {
    private static final int WIDTH = 100;

    private Descriptions() {}

    /** A folder of results: what kind, and its tables, which are as they were written. */
    public static String of(ResultFolder result) {
        return "result " + result.schema() + ", each table as it was written: "
                + String.join(", ", result.files().keySet()) + ".\n";
    }

    /** Question, story, calendar of events and sources, in a world of that name and reporter. */
    public static String of(Scenario scenario, String world, Optional<ReporterProfile> reporter) {
        StringBuilder text = new StringBuilder(heading(scenario.title() + " (" + scenario.id() + ")"));
        Stream.of(scenario.question(), scenario.story())
                .filter(part -> !part.isBlank())
                .forEach(part -> text.append(Wrap.at(WIDTH, part)).append("\n\n"));
        text.append("Months ")
                .append(scenario.horizon().from())
                .append(" to ")
                .append(scenario.horizon().to());
        text.append(", world ").append(world).append(", closure ");
        text.append(scenario.closure().name().toLowerCase(Locale.ROOT)).append(".\n\n");
        if (scenario.events().isEmpty()) {
            return text.append("No events.\n").toString();
        }
        text.append(heading(
                scenario.events().size() == 1 ? "1 event" : scenario.events().size() + " events"));
        text.append(Calendar.of(scenario, reporter).table()).append('\n').append(heading("Sources"));
        Set<String> sources = new LinkedHashSet<>();
        scenario.events().stream().map(Event::source).forEach(source -> source.ifPresent(it -> sources.add(text(it))));
        sources.forEach(source -> text.append("- ").append(source).append('\n'));
        return text.toString();
    }

    private static String heading(String words) {
        return words + "\n" + "=".repeat(words.length()) + "\n\n";
    }

    private static String text(Source source) {
        return source.citation()
                + source.link().map(link -> ", " + link).orElse("")
                + source.readOn().map(day -> ", read on " + day).orElse("");
    }

    /** Regions, sectors, monthly data, sources, licences, and which figures are weak. */
    public static String of(LoadedWorld world, List<DataNote> weak) {
        Economy economy = world.economy();
        StringBuilder text = new StringBuilder(
                heading(world.info().title() + " (" + world.info().id() + ")"));
        text.append("Flows of ")
                .append(economy.year())
                .append(" in ")
                .append(world.info().valueUnit())
                .append(".\n");
        economy.monthlyBaseline().map(Descriptions::panel).ifPresent(text::append);
        text.append('\n').append(heading(economy.regions().size() + " regions"));
        text.append(regions(economy).table()).append('\n');
        text.append(heading(economy.sectors().size() + " sectors"))
                .append(sectors(economy).table())
                .append('\n');
        text.append(sources(world));
        if (!weak.isEmpty()) {
            text.append('\n')
                    .append(heading(weak.size() + " figures that are not verified"))
                    .append(notes(weak).table());
        }
        return text.toString();
    }

    private static String sources(LoadedWorld world) {
        StringBuilder text = new StringBuilder(heading("Sources"));
        world.info()
                .sources()
                .forEach(source -> text.append("- ").append(text(source)).append('\n'));
        text.append("\nLicences: ")
                .append(String.join(", ", world.info().licences()))
                .append(".\n");
        world.notices()
                .lines()
                .forEach(line -> text.append("Note: ").append(line).append('\n'));
        return text.toString();
    }

    private static String panel(MonthlyBaseline baseline) {
        CustomsPanel panel = baseline.panel();
        return "Monthly customs data of " + panel.reporter() + ": "
                + panel.partners().size() + " partners and "
                + panel.products().size() + " products, " + panel.firstMonth() + " to " + panel.lastMonth()
                + "; totals from " + panel.totalExportsUsdMn().first() + ".\n";
    }

    private static Sheet<Region> regions(Economy economy) {
        return new Sheet<>(
                List.of(
                        Column.text("region", "region", region -> region.code().code()),
                        Column.text("name", "name", Region::name),
                        Column.text("groups", "groups", region -> String.join(", ", region.groups()))),
                economy.regions());
    }

    private static Sheet<Sector> sectors(Economy economy) {
        return new Sheet<>(
                List.of(
                        Column.text("sector", "sector", sector -> sector.code().code()),
                        Column.text("name", "name", Sector::name),
                        Column.plain("trade_elasticity", "trade\nelasticity", Sector::tradeElasticity)),
                economy.sectors());
    }

    private static Sheet<DataNote> notes(List<DataNote> notes) {
        return new Sheet<>(
                List.of(
                        Column.text("status", "status", note -> note.status().label()),
                        Column.text("table", "table", DataNote::table),
                        Column.text("item", "item", DataNote::item),
                        Column.text("figure", "figure", DataNote::figure),
                        Column.text("value", "value", DataNote::value)),
                notes);
    }

    /** Meaning, unit, values, bounds, source, and what presets make of it. */
    public static String of(ParameterDefinition parameter, ParameterRegistry registry) {
        List<String> lines = new ArrayList<>();
        lines.add("Meaning       " + parameter.meaning());
        lines.add("Unit          " + parameter.unit());
        lines.add("Central       " + number(parameter.central()));
        lines.add("Range         " + number(parameter.low()) + " to " + number(parameter.high()) + " (P10 to P90, "
                + parameter.distribution().name().toLowerCase(Locale.ROOT).replace('_', '-') + ")");
        lines.add("Hard bounds   " + number(parameter.min()) + " to " + number(parameter.max()));
        lines.add("Source        " + parameter.source());
        lines.add("Status        " + parameter.status());
        DataWindows.standard()
                .ofParameter(parameter.id())
                .ifPresent(window -> lines.add("Data to       " + window.dataTo()
                        + (window.estimatedHere() ? ", estimated for this project" : ", as the source states")));
        for (String preset : registry.presetNames()) {
            Double value = registry.presetValues(preset).get(parameter.id());
            if (value != null) {
                lines.add("Preset        " + preset + ": " + number(value));
            }
        }
        return heading(parameter.id()) + String.join("\n", lines) + "\n";
    }

    /** What a fact says, with its tolerance, and what it is for. */
    public static String of(Fact fact) {
        List<String> texts = Facts.of(List.of(fact)).rows().get(0);
        StringBuilder text = new StringBuilder(heading("Fact " + fact.id()));
        for (int k = 1; k < texts.size(); k++) {
            if (!texts.get(k).isEmpty()) {
                text.append(String.format(Locale.ROOT, "%-12s %s\n", Facts.COLUMNS.get(k), texts.get(k)));
            }
        }
        return text.append(String.format(Locale.ROOT, "%-12s %s\n", "tolerance", number(fact.tolerance())))
                .toString();
    }

    private static String number(double value) {
        return Column.plainText(value);
    }
}
