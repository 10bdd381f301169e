package io.tradewind.web.page;

import io.tradewind.app.plot.Plot;
import io.tradewind.app.plot.PlotSize;
import io.tradewind.app.plot.WorldMap;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.core.attribution.Player;
import io.tradewind.core.bundle.Bundle;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.ChartJson;
import io.tradewind.core.chart.ChartKind;
import io.tradewind.core.chart.PastForecast;
import io.tradewind.core.chart.View;
import io.tradewind.core.chart.ViewCharts;
import io.tradewind.scenarios.data.PastForecasts;
import io.tradewind.scenarios.explain.Grouping;
import io.tradewind.scenarios.explain.PlayerGroups;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of one run: one file with everything in it. */
public final class ReportPage {
    private static final Pattern HOLE = Pattern.compile("\\{\\{(\\w+)\\}\\}");
    /** Modules of the front end, each after those that it imports. */
    private static final List<String> MODULES = List.of(
            "dom.js",
            "numbers.js",
            "state.js",
            "engine.js",
            "option-basis.js",
            "option-months.js",
            "option-rows.js",
            "option-parts.js",
            "option.js",
            "table.js",
            "figure.js",
            "controls.js",
            "words.js",
            "workbook.js",
            "share.js",
            "served.js",
            "reasons.js",
            "first.js",
            "answers.js",
            "tabs.js",
            "main.js");

    /** Widths of figures at which their letters are as large as the page's. */
    private static final int WIDE = 760;

    private static final int NARROW = 380;

    private final ProjectionRun run;
    private final View view;
    private final Map<String, List<Double>> sets;
    private final List<Chart> found;
    private final EngineFiles engine;

    /**
     * The page of a run.
     *
     * @param view what it looks at first
     * @param sets elasticity of each sector in the long run, by name of the set
     * @param found charts of results that lie beside it
     */
    ReportPage(ProjectionRun run, View view, Map<String, List<Double>> sets, List<Chart> found, EngineFiles engine) {
        this.run = run;
        this.view = view;
        this.sets = sets;
        this.found = List.copyOf(found);
        this.engine = engine;
    }

    /** The whole file. */
    public String html() {
        return html(false);
    }

    /** The same as a server of this machine shows it: it may ask that server. */
    public String served() {
        return html(true);
    }

    private String html(boolean served) {
        Knobs knobs = Knobs.of(run.about(), run.world());
        String script = script();
        Map<String, String> parts = new HashMap<>(Map.of("script", script, "policy", policy(script, served)));
        Map<String, Object> facts = new PageFacts(run).of(view, knobs, sets, players(knobs));
        facts.put("served", served);
        parts.put("title", escaped(run.about().title()));
        parts.put("question", escaped(run.about().question()));
        parts.put("style", resource("page.css"));
        parts.put("facts", JsonText.of(facts));
        parts.put("bundle", bundle(knobs));
        parts.put("engine", inside(engine.script()));
        parts.put("charts", inside(resource("vendor/echarts.min.js")));
        parts.put("notices", inside(resource("vendor/echarts-NOTICE.txt") + resource("vendor/echarts-LICENSE.txt")));
        pictures(parts);
        return HOLE.matcher(resource("page.html"))
                .replaceAll(hole -> Matcher.quoteReplacement(parts.get(hole.group(1))));
    }

    /** The answer as the file is made: its words, and its charts as numbers and as pictures. */
    private void pictures(Map<String, String> parts) {
        ViewCharts looked = ViewCharts.of(run.projection(), view);
        List<Chart> charts = new ArrayList<>(looked.first());
        charts.add(looked.longRunChart(LongRuns.solve(run.projection(), sets)));
        parts.put("sentence", escaped(looked.sentence().text()));
        parts.put("range", escaped(looked.sentence().range()));
        parts.put("figures", charts.stream().map(ReportPage::still).collect(Collectors.joining("\n")));
        charts.add(looked.eventChart());
        looked.insteadChart().ifPresent(charts::add);
        List<PastForecast> past = PastForecasts.of(view.reporter(), view.flow(), view.partner(), view.product());
        if (!past.isEmpty()) {
            charts.add(looked.pastChart(past));
        }
        charts.addAll(found);
        parts.put("pictures", ChartJson.of(looked, charts).replace("<", "\\u003c"));
        parts.put(
                "geometry",
                JsonText.of(WorldMap.of(run.world().id()).map(Outlines::of).orElse(null)));
    }

    /** A figure as it is before scripts run, and where none do. */
    private static String still(Chart chart) {
        int width = chart.kind() == ChartKind.LINES ? WIDE : NARROW;
        return "<figure class=\"still\" data-static=\"" + escaped(chart.id()) + "\">"
                + Plot.svg(chart, PlotSize.ofWidth(width)) + "</figure>";
    }

    /** World, customs data, scenario with what may be moved, and parameters, as the engine in the page opens them. */
    private String bundle(Knobs knobs) {
        return new Bundle(
                        run.world(),
                        knobs.scenario(),
                        run.projection().parameters(),
                        run.vintage().map(known -> run.projection().forecastOrigin()),
                        players(knobs))
                .text();
    }

    /** The groups of events that the command line explains by, and each thing that may be moved by itself. */
    private List<Player> players(Knobs knobs) {
        List<Player> players = new ArrayList<>(
                PlayerGroups.of(run.about(), run.world(), Grouping.MEASURE).list());
        knobs.events().forEach(knob -> players.add(new Player(knob.id(), knob.label(), List.of(knob.id()))));
        return players;
    }

    private static String script() {
        Modules modules = new Modules();
        MODULES.forEach(file -> modules.with(file, resource(file)));
        return inside("(() => {\n\"use strict\";\n" + modules.script() + "})();\n");
    }

    /** What the page may load: what stands in it, and nothing else. */
    private static String policy(String script, boolean served) {
        return "default-src 'none';" + (served ? " connect-src 'self';" : "") + " script-src 'sha256-" + sha256(script)
                + "' blob:; worker-src blob:;"
                + " style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A script that does not end the element in which it stands. */
    private static String inside(String script) {
        return script.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream stream = ReportPage.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
