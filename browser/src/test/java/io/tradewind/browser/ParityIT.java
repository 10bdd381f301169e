package io.tradewind.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.browser.Node.Answered;
import io.tradewind.core.bundle.Bundle;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine in JavaScript gives the numbers of the JVM: of every built-in scenario, and along a walk of changed values. */
final class ParityIT {
    private static final double ROWS = 1e-10;
    private static final double LONG_RUN = 1e-9;
    private static final int STEPS = 200;
    private static final int COMPARED = 5;
    private static final boolean DEEP = Boolean.getBoolean("tradewind.deep");
    private static final String VIEW = "flow=exports\\npartner=USA\\nagainst=opened";

    private static final Tradewind TRADEWIND = Tradewind.standard();

    @TempDir
    Path folder;

    @BeforeAll
    static void nodeIsThere() {
        Node.assumeThere();
    }

    private static RowQuery query(List<String> reporters, List<String> products, Frequency frequency) {
        return new RowQuery(reporters, List.of(), products, frequency, CurrencyView.USD);
    }

    private static Table rows(Projection projection, RowQuery query) {
        return Session.rows(ProjectionTable.rows(projection, query));
    }

    /** All in one process, as a page opens one bundle after the other. */
    @Test
    void everyScenario_hasTheRowsTheChartsAndTheLongRunOfTheJvm() throws IOException, InterruptedException {
        Node node = new Node(folder);
        int count = 0;
        for (String id : ScenarioCatalog.ids()) {
            // Every partner and product of every scenario by year; of each tenth (profile deep: each third) by month as
            // well, and every product of every region. Of the others the goods of all regions are added up for each
            // fifth.
            boolean whole = count % (DEEP ? 3 : 10) == 1;
            boolean everywhere = whole || count % 5 == 0;
            count++;
            List<String> products = whole ? List.of() : List.of("all");
            List<String> reporters = everywhere ? List.of("all") : List.of("USA", "VNM");
            Economy world = TRADEWIND.loadWorld(TRADEWIND.worldOf(id));
            Scenario scenario = TRADEWIND.loadScenario(id, world);
            Parameters parameters = Parameters.defaults();
            Projection projection = TRADEWIND.run(world, scenario, parameters);
            String bundle = new Bundle(world, scenario, parameters).text();
            Session session = new Session(bundle);
            String last = scenario.horizon().to().atEndOfMonth().toString();
            String b = "\"" + id + "\"";
            node.file(id, bundle);
            node.ask(id + " open", "open", b)
                    .ask(id + " rows", "rows", b + ", \"frequency=year\"")
                    .ask(
                            id + " regions",
                            "rows",
                            b + ", \"reporter=" + String.join(",", reporters) + "\\nproduct="
                                    + String.join(",", products) + "\\nfrequency=year\"")
                    .ask(id + " charts", "charts", b + ", \"\"")
                    .ask(id + " imports", "charts", b + ", \"flow=imports\\npartner=WLD\"")
                    .ask(id + " longRun", "longRun", b + ", \"" + last + "\"")
                    .ask(id + " months", "rows", b + ", \"" + (whole ? "" : "product=all") + "\"")
                    .ask("", "close", b);
            node.expect(id + " rows", rows(projection, query(List.of(), List.of(), Frequency.YEAR)));
            node.expect(
                    id + " months",
                    rows(projection, query(List.of(), whole ? List.of() : List.of("all"), Frequency.MONTH)));
            node.expect(id + " regions", rows(projection, query(reporters, products, Frequency.YEAR)));
            node.expect(id + " charts", session.charts(""));
            node.expect(id + " imports", session.charts("flow=imports\npartner=WLD"));
            node.expect(id + " longRun", session.longRun(last));
        }
        Map<String, Answered> answers = node.run();
        for (String id : ScenarioCatalog.ids()) {
            System.out.printf(
                    "parity %s: open %.0f ms, rows %.1e, months %.1e, regions %.1e, charts %.1e, long run %.1e%n",
                    id,
                    answers.get(id + " open ms").ms(),
                    answers.get(id + " rows").isWithin(ROWS),
                    answers.get(id + " months").isWithin(ROWS),
                    answers.get(id + " regions").isWithin(ROWS),
                    Math.max(
                            answers.get(id + " charts").isWithin(ROWS),
                            answers.get(id + " imports").isWithin(ROWS)),
                    answers.get(id + " longRun").isWithin(LONG_RUN));
        }
    }

    /** One slider after the other, each where the walk left it. */
    @Test
    void walkOfSliders_staysWithTheJvm() throws IOException, InterruptedException {
        Economy world = TRADEWIND.loadWorld("world-2023");
        Scenario scenario = TRADEWIND.loadScenario("us-china-2025", world);
        Parameters parameters = Parameters.defaults();
        Node node = new Node(folder);
        String bundle = new Bundle(world, scenario, parameters).text();
        Session session = new Session(bundle);
        node.file("b", bundle);
        node.ask("open", "open", "\"b\"");
        Random random = new Random(12);
        List<Event> events = new ArrayList<>(scenario.events());
        Map<String, String> changes = new TreeMap<>();
        RowQuery query = query(List.of("CN"), List.of("all"), Frequency.QUARTER);
        double jvm = 0;
        for (int step = 0; step < STEPS; ) {
            // Every third move is a parameter's, the others hit events as they come.
            int k = random.nextInt(3) == 0 ? events.size() : random.nextInt(events.size());
            double value = random.nextInt(80) / 100.0;
            if (k == events.size()) {
                parameters = parameters.with("elasticity.one_year", 1 + value);
                changes.put("param.elasticity.one_year", String.valueOf(1 + value));
            } else if (events.get(k).shock() instanceof TariffShock tariff && changeable(tariff)) {
                events.set(k, events.get(k).withShock(withRate(tariff, value)));
                changes.put(events.get(k).id() + ".rate", String.valueOf(value));
            } else if (events.get(k).shock() instanceof FxShock fx) {
                List<FxShock.Leg> legs = new ArrayList<>(fx.legs());
                FxShock.Leg leg = legs.get(0);
                legs.set(0, new FxShock.Leg(leg.home(), leg.currency(), leg.quote(), 10 * value));
                events.set(
                        k,
                        events.get(k)
                                .withShock(new FxShock(
                                        legs, fx.start(), fx.rampMonths(), fx.halfLifeMonths(), fx.strict())));
                changes.put(events.get(k).id() + ".legs.CNY/" + leg.currency() + ".pct", String.valueOf(10 * value));
            } else {
                continue;
            }
            StringBuilder lines = new StringBuilder();
            changes.forEach((field, text) -> lines.append(lines.length() == 0 ? "" : "\\n")
                    .append(field)
                    .append('=')
                    .append(text));
            node.ask("project" + step, "project", "\"b\", \"" + lines + "\"");
            // What were wrong after one move would be so after the next four.
            if (step % COMPARED == COMPARED - 1) {
                node.ask("look" + step, "look", "\"b\", \"" + lines + "\", \"" + VIEW + "\"");
                session.change(lines.toString().replace("\\n", "\n"));
                node.expect("look" + step, session.charts(VIEW.replace("\\n", "\n")));
                node.ask("rows" + step, "rows", "\"b\", \"reporter=CN\\nproduct=all\\nfrequency=quarter\"");
                long began = System.nanoTime();
                Projection projection =
                        ProjectionEngine.standard().project(world, scenario.withEvents(events), parameters);
                jvm = (System.nanoTime() - began) / 1e6;
                node.expect("rows" + step, rows(projection, query));
            }
            step++;
        }
        Map<String, Answered> answers = node.run();
        List<Double> times = new ArrayList<>();
        double worst = 0;
        int tables = 0;
        for (Map.Entry<String, Answered> entry : answers.entrySet()) {
            if (entry.getKey().startsWith("project")) {
                assertThat(entry.getValue().kind()).as(entry.getValue().first()).isEqualTo("ms");
                times.add(entry.getValue().ms());
            } else if (entry.getValue().kind().equals("same")) {
                worst = Math.max(worst, entry.getValue().isWithin(ROWS));
                tables++;
            }
        }
        assertThat(tables).isEqualTo(2 * STEPS / COMPARED);
        times = times.subList(times.size() / 2, times.size()).stream().sorted().toList();
        System.out.printf(
                "walk: %d tables, worst %.1e, a projection warm in Node %.1f ms (95%%: %.1f), the last on the JVM %.1f ms%n",
                tables, worst, times.get(times.size() / 2), times.get(times.size() * 95 / 100), jvm);
    }

    /** Bands, shares and the effect of a change; problems where a name is wrong. */
    @Test
    void drawsReasonsAndEffects_areThoseOfTheJvm() throws IOException, InterruptedException {
        String id = "tariff-60";
        Economy world = TRADEWIND.loadWorld(TRADEWIND.worldOf(id));
        String bundle = new Bundle(world, TRADEWIND.loadScenario(id, world), Parameters.defaults()).text();
        Session session = new Session(bundle);
        String query = "partner=USA,VNM\nproduct=all\nfrequency=year";
        Table bands = new Draws(session, query, 12, 7).step(12).table().orElseThrow();
        String fan = new ChartDraws(session, "", 12, 7).step(12).text().orElseThrow();
        Table shares =
                Reasons.ofGrowth(session, "partner=USA", "").step(1000).table().orElseThrow();
        assertThat(shares.rows()).isGreaterThan(2);
        session.change("param.elasticity.long_run=4.2");
        String asked = "\"b\", \"" + query.replace("\n", "\\n") + "\"";
        Node node = new Node(folder);
        node.file("b", bundle);
        node.ask("open", "open", "\"b\"")
                .ask("bands", "draws", asked + ", 12, 7")
                .ask("fan", "chartDraws", "\"b\", \"\", 12, 7")
                .ask("shares", "explain", "\"b\", \"partner=USA\", \"\"")
                .ask("change", "project", "\"b\", \"param.elasticity.long_run=4.2\"")
                .ask("effect", "effect", asked)
                .ask("unknownField", "project", "\"b\", \"nothing.rate=1\"")
                .ask("effectAgain", "effect", asked)
                .ask("unknownPlace", "rows", "\"b\", \"partner=Narnia\"");
        node.expect("bands", bands);
        node.expect("fan", fan);
        node.expect("shares", shares);
        node.expect("effect", session.effect(query));
        node.expect("effectAgain", session.effect(query));
        Map<String, Answered> answers = node.run();
        for (String name : List.of("bands", "fan", "shares", "effect", "effectAgain")) {
            answers.get(name).isWithin(ROWS);
        }
        assertThat(answers.get("unknownField").kind()).isEqualTo("problems");
        assertThat(answers.get("unknownField").first())
                .startsWith("nothing.rate|")
                .contains("nothing.rate");
        assertThat(answers.get("unknownPlace").first()).startsWith("partner|'Narnia' is neither");
    }

    private static boolean changeable(TariffShock tariff) {
        return tariff.op() == TariffOperation.ADD && tariff.rate() > 0;
    }

    private static TariffShock withRate(TariffShock of, double rate) {
        return new TariffShock(
                of.imposer(),
                of.targets(),
                of.scope(),
                of.op(),
                rate,
                of.announced(),
                of.effective(),
                of.end(),
                of.phaseInMonths(),
                of.shape(),
                of.inTransit(),
                of.transitCutoff(),
                of.collectedShare(),
                of.passThrough(),
                of.persistence(),
                of.priority(),
                of.notWith());
    }
}
