package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Decimals;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Fields;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.BadInputException;
import io.tradewind.app.session.BadRequestException;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.app.session.ResultSession;
import io.tradewind.app.session.ShowRequest;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.parameter.DataWindows;
import io.tradewind.core.parameter.ParameterDefinition;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Period;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.io.files.ResultFolder;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.io.world.WorldInfo;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.facts.Fact;
import io.tradewind.scenarios.facts.FactSource;
import io.tradewind.scenarios.facts.Facts;
import io.tradewind.scenarios.world.Worlds;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Pages about a scenario, a world, a parameter, a fact, a result or a word of a world. */
final class ShowAnswer {
    private static final int WIDTH = 100;
    private static final int PARAMETER_LABELS = 14;
    private static final int FACT_LABELS = 13;

    private final Tradewind tradewind;
    private final ProjectionSession session;
    private final String id;
    private final Optional<String> world;

    private ShowAnswer(ShowRequest request, Tradewind tradewind) {
        this.tradewind = tradewind;
        session = new ProjectionSession(tradewind);
        id = request.id();
        world = request.world();
    }

    static Document of(ShowRequest request, Tradewind tradewind) {
        ShowAnswer answer = new ShowAnswer(request, tradewind);
        if (request.id().equals(BasePath.CURRENT_LAW) && !answer.isFile()) {
            return CurrentLawPage.of(
                    tradewind,
                    answer.session
                            .world(request.world().orElse(Worlds.STANDARD))
                            .economy());
        }
        List<Section> page = answer.page();
        return Document.page(WIDTH, page);
    }

    private List<Section> page() {
        Optional<ParameterDefinition> parameter = tradewind.registry().find(id);
        Optional<Fact> fact = isFile() ? Optional.empty() : FactSource.find(id);
        if (world.isPresent() && (parameter.isPresent() || fact.isPresent() || isWorld())) {
            throw new BadRequestException(
                    "'" + id + "' depends on no other world. Maybe leave out " + Fields.named("world") + ".");
        }
        if (parameter.isPresent()) {
            return parameter(parameter.get());
        }
        if (fact.isPresent()) {
            return fact(fact.get());
        }
        if (path().map(ResultSession::isResult).orElse(false)) {
            return List.of(Section.of(Part.Text.lines(id + ": " + result(ResultSession.open(path().get())))));
        }
        return isWorld() ? WorldPage.of(session.world(id), worlds().contains(id)) : scenarioOrWord();
    }

    private List<Section> scenarioOrWord() {
        if (!ScenarioCatalog.ids().contains(id) && !isFile()) {
            Economy economy = session.world(world.orElse(Worlds.STANDARD)).economy();
            List<Section> page = WordPage.of(economy, id);
            if (page.isEmpty()) {
                throw BadInputException.unknown(id, hint(economy));
            }
            return page;
        }
        String own = world.orElseGet(() -> session.worldOf(id));
        LoadedWorld loaded = session.world(own);
        return scenario(session.scenario(id, loaded), own, loaded.economy().reporter());
    }

    private List<String> worlds() {
        return tradewind.worlds().stream().map(WorldInfo::id).toList();
    }

    private boolean isWorld() {
        return worlds().contains(id) || path().map(Files::isDirectory).orElse(false);
    }

    private boolean isFile() {
        return path().map(Files::exists).orElse(false);
    }

    private Optional<Path> path() {
        try {
            return Optional.of(Path.of(id));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    /** The nearest word; facts have numbers, of which none is near another. */
    private String hint(Economy economy) {
        if (id.matches("\\d+")) {
            return "Maybe look for the fact with: tradewind list facts.";
        }
        return WordPage.larger(economy, id).orElseGet(() -> {
            List<String> known = new ArrayList<>(List.of(BasePath.CURRENT_LAW));
            known.addAll(ScenarioCatalog.ids());
            known.addAll(worlds());
            tradewind.registry().definitions().forEach(definition -> known.add(definition.id()));
            return Nearest.hint(id, known);
        });
    }

    /** A folder of results: what kind, and its tables, which are as they were written. */
    static String result(ResultFolder result) {
        return "result " + result.schema() + ", each table as it was written: "
                + String.join(", ", result.files().keySet()) + ".";
    }

    /** Question, story, calendar of events and sources. */
    private static List<Section> scenario(Scenario scenario, String world, Optional<ReporterProfile> reporter) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(scenario.title() + " (" + scenario.id() + ")"));
        Stream.of(scenario.question(), scenario.story())
                .forEach(words -> sections.add(Section.of(Part.Text.flowing(words))));
        sections.add(Section.of(Part.Text.lines("Months " + scenario.horizon().from() + " to "
                + scenario.horizon().to() + ", world " + world + ", closure "
                + scenario.closure().name().toLowerCase(Locale.ROOT)
                + scenario.basePath().map(base -> ", base path " + base.id()).orElse("") + ".")));
        int events = scenario.ownEvents().size();
        if (events == 0) {
            sections.add(Section.of(Part.Text.lines("No events.")));
            return sections;
        }
        sections.add(Section.of(
                events == 1 ? "1 event" : events + " events", Part.Rows.of("", calendar(scenario, reporter))));
        List<String> sources = scenario.ownEvents().stream()
                .flatMap(event -> event.source().stream())
                .map(source -> "- " + WorldPage.text(source))
                .distinct()
                .toList();
        sections.add(new Section("Sources", List.of(new Part.Text(sources, false))));
        return sections;
    }

    /** The events by the day on which they begin, each in a few words. */
    private static Table<Event> calendar(Scenario scenario, Optional<ReporterProfile> reporter) {
        return Table.of(
                List.of(
                        Column.text("from", event -> scenario.period(event).map(Period::start)),
                        Column.text("until", event -> scenario.period(event).flatMap(Period::end)),
                        Column.text("kind", event -> event.shock().kind().name()),
                        Column.text("id", "event", Event::id),
                        Column.text("what", event -> event.shock().inWords(reporter) + likely(event)),
                        Column.text("label", "", Event::label)),
                scenario.ownEvents().stream()
                        .sorted(Comparator.comparing((Event event) ->
                                scenario.period(event).map(Period::start).orElse(LocalDate.MIN)))
                        .toList());
    }

    private static String likely(Event event) {
        return event.probability() == 1.0 ? "" : ", probability " + Decimals.plain(event.probability());
    }

    /** Meaning, unit, values, bounds, source, and what presets make of it. */
    private List<Section> parameter(ParameterDefinition parameter) {
        Part.Terms terms = new Part.Terms(PARAMETER_LABELS)
                .with("Meaning", parameter.meaning())
                .with("Unit", parameter.unit())
                .with("Central", Decimals.plain(parameter.central()))
                .with(
                        "Range",
                        Decimals.plain(parameter.low()) + " to " + Decimals.plain(parameter.high()) + " (P10 to P90, "
                                + parameter
                                        .distribution()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-') + ")")
                .with("Hard bounds", Decimals.plain(parameter.min()) + " to " + Decimals.plain(parameter.max()))
                .with("Source", parameter.source())
                .with("Status", parameter.status());
        DataWindows.standard()
                .ofParameter(parameter.id())
                .ifPresent(window -> terms.with(
                        "Data to",
                        window.dataTo()
                                + (window.estimatedHere()
                                        ? ", estimated for this project"
                                        : ", as the source states")));
        for (String preset : tradewind.registry().presetNames()) {
            Optional.ofNullable(tradewind.registry().presetValues(preset).get(parameter.id()))
                    .ifPresent(value -> terms.with("Preset", preset + ": " + Decimals.plain(value)));
        }
        return List.of(Section.of(parameter.id(), terms));
    }

    /** What a fact says, with its tolerance, and what it is for. */
    private static List<Section> fact(Fact fact) {
        List<String> texts = Facts.of(List.of(fact)).rows().get(0);
        Part.Terms terms = new Part.Terms(FACT_LABELS);
        for (int k = 1; k < texts.size(); k++) {
            terms.with(Facts.COLUMNS.get(k), texts.get(k));
        }
        return List.of(Section.of("Fact " + fact.id(), terms.with("tolerance", Decimals.plain(fact.tolerance()))));
    }
}
