package io.tradewind.web.page;

import io.tradewind.app.session.ProjectionRun;
import io.tradewind.core.bundle.Bundle;
import io.tradewind.core.chart.View;
import io.tradewind.core.chart.ViewCharts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of one run: one file with everything in it. */
public final class ReportPage {
    private static final Pattern HOLE = Pattern.compile("\\{\\{(\\w+)\\}\\}");
    /** Modules of the front end, each after those that it imports. */
    private static final List<String> MODULES = List.of(
            "dom.js",
            "numbers.js",
            "state.js",
            "engine.js",
            "option.js",
            "table.js",
            "figure.js",
            "controls.js",
            "tabs.js",
            "main.js");

    private final ProjectionRun run;
    private final View view;
    private final EngineFiles engine;

    /** The page of that run, which looks at that first. */
    public ReportPage(ProjectionRun run, View view, EngineFiles engine) {
        this.run = run;
        this.view = view;
        this.engine = engine;
    }

    /** The whole file. */
    public String html() {
        Knobs knobs = Knobs.of(run.about(), run.world());
        String script = script();
        Map<String, String> parts = new HashMap<>(Map.of("script", script, "policy", policy(script)));
        parts.put("title", escaped(run.about().title()));
        parts.put("question", escaped(run.about().question()));
        parts.put("style", resource("page.css"));
        parts.put("facts", JsonText.of(new PageFacts(run).of(view, knobs)));
        parts.put("bundle", bundle(knobs));
        parts.put("engine", inside(engine.script()));
        parts.put("charts", inside(resource("vendor/echarts.min.js")));
        parts.put("notices", inside(resource("vendor/echarts-NOTICE.txt") + resource("vendor/echarts-LICENSE.txt")));
        pictures(parts);
        return HOLE.matcher(resource("page.html"))
                .replaceAll(hole -> Matcher.quoteReplacement(parts.get(hole.group(1))));
    }

    /** The answer as the file is made: its words, and its charts. */
    private void pictures(Map<String, String> parts) {
        ViewCharts charts = ViewCharts.of(run.projection(), view);
        parts.put("sentence", escaped(charts.sentence().text()));
        parts.put("range", escaped(charts.sentence().range()));
        parts.put("pictures", JsonText.of(ChartData.of(charts)));
        parts.put("figures", "");
        parts.put("geometry", "null");
    }

    /** World, customs data, scenario with what may be moved, and parameters, as the engine in the page opens them. */
    private String bundle(Knobs knobs) {
        return new Bundle(
                        run.world(),
                        knobs.scenario(),
                        run.projection().parameters(),
                        run.vintage().map(known -> run.projection().forecastOrigin()))
                .text();
    }

    private static String script() {
        Modules modules = new Modules();
        MODULES.forEach(file -> modules.with(file, resource(file)));
        return inside("(() => {\n\"use strict\";\n" + modules.script() + "})();\n");
    }

    /** What the page may load: what stands in it, and nothing else. */
    private static String policy(String script) {
        return "default-src 'none'; script-src 'sha256-" + sha256(script) + "' blob:; worker-src blob:;"
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
