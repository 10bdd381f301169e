package io.tradewind.web.page;

import io.tradewind.app.answer.ProgramVersion;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.core.attribution.Player;
import io.tradewind.core.base.Source;
import io.tradewind.core.chart.View;
import io.tradewind.core.chart.Words;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.register.CurrentLaw;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page knows before its engine runs: what may be looked at, what may be moved, where the numbers are from. */
final class PageFacts {
    private static final String CODE = "code";
    private static final String NAME = "name";

    private final ProjectionRun run;
    private final Economy world;

    PageFacts(ProjectionRun run) {
        this.run = run;
        this.world = run.world();
    }

    Map<String, Object> of(View view, Knobs knobs, Map<String, List<Double>> sets, List<Player> players) {
        Scenario scenario = run.about();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("version", ProgramVersion.number());
        facts.put("world", Map.of("id", world.id(), "sha256", run.worldSha256()));
        facts.put("scenario", scenario(scenario));
        facts.put("base", scenario.basePath().map(PageFacts::base).orElse(null));
        facts.put("from", scenario.horizon().from().toString());
        facts.put("to", scenario.horizon().to().toString());
        facts.put("origin", run.projection().forecastOrigin().toString());
        facts.put("dataTo", panel().map(panel -> panel.lastMonth().toString()).orElse(null));
        facts.put("view", view(view));
        facts.put(
                "home",
                panel().map(panel -> Map.of(
                                "reporter",
                                panel.reporter(),
                                "region",
                                panel.region().code()))
                        .orElse(null));
        facts.put("reporters", reporters());
        facts.put("partners", partners());
        facts.put("products", products());
        facts.put("regions", regions());
        facts.put("sets", sets);
        Map<String, String> labels = new LinkedHashMap<>();
        players.forEach(player -> labels.put(player.id(), player.label()));
        facts.put("players", labels);
        facts.put("preset", run.preset());
        facts.put("presets", presets());
        facts.put("parameters", run.projection().parameters().changed());
        facts.put("events", scenario.events().stream().map(PageFacts::event).toList());
        facts.put("knobs", knobs.events().stream().map(PageFacts::event).toList());
        facts.put("notices", run.notices());
        facts.put(
                "recalled",
                run.recalled().stream()
                        .map(note -> note.item() + ": " + note.figure())
                        .toList());
        return facts;
    }

    private Map<String, Object> scenario(Scenario scenario) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("id", scenario.id());
        about.put("title", scenario.title());
        about.put("question", scenario.question());
        about.put("story", scenario.story());
        about.put(
                "files",
                run.scenario().stream()
                        .map(file -> Map.of(NAME, file.name(), "sha256", file.sha256()))
                        .toList());
        return about;
    }

    /** What the scenario is measured against; {@code law} is the last day of today's law, where it is that or stands on it. */
    private static Map<String, Object> base(BasePath path) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("id", path.id());
        about.put("title", path.title());
        about.put("law", path.today() ? CurrentLaw.lastDay().toString() : null);
        about.put("events", path.events().stream().map(Event::id).toList());
        return about;
    }

    private static Map<String, Object> view(View view) {
        Map<String, Object> at = new LinkedHashMap<>();
        at.put("reporter", view.reporter());
        at.put("partner", view.partner());
        at.put("flow", view.flow().label());
        at.put("product", view.product());
        at.put("period", view.period());
        return at;
    }

    private Optional<CustomsPanel> panel() {
        return world.monthlyBaseline().map(MonthlyBaseline::panel);
    }

    private List<Map<String, Object>> reporters() {
        List<Map<String, Object>> all = new ArrayList<>();
        panel().ifPresent(panel -> all.add(named(
                panel.reporter(),
                world.regions().stream()
                        .filter(region -> region.code().equals(panel.region()))
                        .map(region -> region.name())
                        .findFirst()
                        .orElse(panel.reporter()))));
        regions().stream()
                .filter(region -> panel().stream()
                        .noneMatch(panel -> panel.region().code().equals(region.get(CODE))))
                .forEach(all::add);
        return all;
    }

    private List<Map<String, Object>> regions() {
        return world.regions().stream()
                .map(region -> named(region.code().code(), region.name()))
                .toList();
    }

    private List<Map<String, Object>> partners() {
        return panel().map(panel -> panel.partners().stream()
                        .map(partner -> named(partner.code(), partner.name()))
                        .toList())
                .orElseGet(this::regions);
    }

    private List<Map<String, Object>> products() {
        return panel().map(panel -> panel.products().stream()
                        .map(product -> named(product.code(), product.name()))
                        .toList())
                .orElseGet(() -> world.sectors().stream()
                        .map(sector -> named(sector.code().code(), sector.name()))
                        .toList());
    }

    private static Map<String, Object> presets() {
        ParameterRegistry registry = ParameterRegistry.standard();
        Map<String, Object> all = new LinkedHashMap<>();
        registry.presetNames().forEach(name -> all.put(name, registry.presetValues(name)));
        return all;
    }

    private static Map<String, Object> event(Event event) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("id", event.id());
        about.put("label", Words.event(event));
        about.put("kind", event.shock().kind().name());
        about.put("values", event.shock().values());
        event.source().ifPresent(source -> about.put("source", source(source)));
        return about;
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("citation", source.citation());
        source.link().ifPresent(link -> about.put("link", link));
        source.readOn().ifPresent(day -> about.put("readOn", day.toString()));
        return about;
    }

    private static Map<String, Object> named(String code, String name) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put(CODE, code);
        one.put(NAME, name);
        return one;
    }
}
