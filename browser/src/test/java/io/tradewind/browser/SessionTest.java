package io.tradewind.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.array.Vector;
import io.tradewind.core.attribution.Explanation;
import io.tradewind.core.attribution.Player;
import io.tradewind.core.attribution.Question;
import io.tradewind.core.attribution.ShapleyValues;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.bundle.Bundle;
import io.tradewind.core.chart.Category;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.ChartJson;
import io.tradewind.core.chart.ChartKind;
import io.tradewind.core.chart.Mark;
import io.tradewind.core.chart.Series;
import io.tradewind.core.chart.SeriesRole;
import io.tradewind.core.chart.View;
import io.tradewind.core.chart.ViewCharts;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.montecarlo.Ensemble;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.teavm.classlib.java.util.TSplittableRandom;

/** What a page may ask, on the JVM. */
final class SessionTest {
    private static final Economy WORLD = Economy.builder("three")
            .year(2023)
            .regions(List.of(Region.of("USA"), Region.of("CHN"), Region.of("VNM")))
            .sectors(List.of(Sector.of("goods", 4)))
            .flows(TradeCube.of(3, 1, new double[] {900, 60, 20, 10, 800, 30, 5, 25, 100}))
            .build();

    private static Scenario scenario(double rate) {
        return Scenario.of(
                "two",
                YearMonth.of(2025, 1),
                YearMonth.of(2025, 12),
                List.of(Event.of("first", tariff("CHN", rate)), Event.of("second", tariff("VNM", 0.1))));
    }

    private static TariffShock tariff(String target, double rate) {
        return TariffShock.add("USA", List.of(target), rate, LocalDate.of(2025, 3, 1))
                .build();
    }

    private static Session session() {
        return new Session(new Bundle(WORLD, scenario(0.2), Parameters.defaults()).text());
    }

    private static double[] rows(Scenario scenario, Parameters parameters) {
        return Session.rows(ProjectionTable.rows(
                        ProjectionEngine.standard().project(WORLD, scenario, parameters), RowQuery.EVERYTHING))
                .numbers();
    }

    @Test
    void change_isTheSameAsAScenarioWithThatValue() {
        Session session = session();
        session.change("first.rate=0.5\nparam.elasticity.long_run=4.1");
        assertThat(session.rows("").numbers())
                .isEqualTo(rows(scenario(0.5), Parameters.defaults().with("elasticity.long_run", 4.1)))
                .isNotEqualTo(rows(scenario(0.2), Parameters.defaults()));
        session.change("");
        assertThat(session.rows("").numbers()).isEqualTo(rows(scenario(0.2), Parameters.defaults()));
    }

    @Test
    void without_leavesTheEventOut() {
        Session session = session();
        session.change("without.second=true");
        assertThat(session.rows("").numbers())
                .isEqualTo(rows(scenario(0.2).withEvents(scenario(0.2).events().subList(0, 1)), Parameters.defaults()));
    }

    /** Both at once are the two one after the other, and what is asked afterwards is of the same state. */
    @Test
    void look_isChangeAndCharts() {
        String view = "reporter=USA\nflow=imports\npartner=CHN";
        Session one = session();
        Session other = session();
        one.change("first.rate=0.5");

        assertThat(other.look("first.rate=0.5", view)).isEqualTo(one.charts(view));
        assertThat(other.rows("").numbers()).isEqualTo(one.rows("").numbers());
        assertThatThrownBy(() -> other.look("first.rate=99", view)).isInstanceOf(InvalidInputException.class);
        assertThat(other.rows("").numbers()).isEqualTo(one.rows("").numbers());
    }

    /** A group whose events have no size is in no run: half as many are made, and the numbers stay. */
    @Test
    void reasons_runNoGroupThatDoesNothing() {
        Session session = six();
        session.change("e4.rate=0");
        String question = "reporter=USA\nflow=imports\npartner=CHN";
        Reasons reasons = Reasons.ofGrowth(session, question, "a=e0,e1\nb=e2,e3\nc=e4\nd=e5");
        Table table = reasons.step(1000).table().orElseThrow();
        List<Player> players = Groups.of(session, Lines.of("a=e0,e1\nb=e2,e3\nc=e4\nd=e5"));
        Explanation direct = session.explainer()
                .explain(
                        Lines.question(question, Question.about(session.projection())),
                        players,
                        ShapleyValues.exact(4),
                        BatchRunner.inPlace(),
                        done -> {});

        assertThat(reasons.total()).isEqualTo(8);
        for (int k = 0; k < direct.rows().size(); k++) {
            assertThat(table.numbers()[k * table.numberColumns().size()])
                    .isEqualTo(direct.rows().get(k).contributionPp());
        }
    }

    @Test
    void badChange_leavesTheStateAsItWas() {
        Session session = session();
        session.change("first.rate=0.5");
        double[] before = session.rows("").numbers();
        for (String bad :
                List.of("first.rate=99", "first.rat=0.1", "third.rate=0.1", "param.e9=1", "first.rate=much")) {
            assertThatThrownBy(() -> session.change(bad)).isInstanceOf(InvalidInputException.class);
        }
        assertThat(session.rows("").numbers()).isEqualTo(before);
    }

    @Test
    void fields_canBeSetToTheValueThatTheyShow() {
        Session session = session();
        double[] before = session.rows("").numbers();
        String[] words = session.fields().words();
        int set = 0;
        for (int k = 0; k < words.length; k += 4) {
            if (List.of("fraction", "integer", "date").contains(words[k + 1]) && !words[k + 2].isEmpty()) {
                session.change(words[k] + "=" + words[k + 2]);
                assertThat(session.rows("").numbers()).as(words[k]).isEqualTo(before);
                set++;
            }
        }
        assertThat(set).isGreaterThanOrEqualTo(6);
    }

    @Test
    void steps_makeEveryRunOnceAndHandAllOver() {
        Steps steps = new Steps();
        List<Integer> worked = new ArrayList<>();
        List<Integer> taken = new ArrayList<>();
        int asked = 0;
        while (taken.isEmpty()) {
            asked++;
            try {
                steps.allow(3)
                        .run(
                                7,
                                k -> {
                                    worked.add(k);
                                    return 10 * k;
                                },
                                (k, result) -> taken.add(result),
                                done -> {});
            } catch (Steps.Paused e) {
                assertThat(steps.done()).isEqualTo(3 * asked);
            }
        }
        assertThat(asked).isEqualTo(3);
        assertThat(worked).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(taken).containsExactly(0, 10, 20, 30, 40, 50, 60);
    }

    @Test
    void draws_inStepsAreThoseOfOneGo() {
        Session session = session();
        Draws draws = new Draws(session, "reporter=USA", 9, 3);
        Table last = draws.step(2).table().orElseThrow();
        while (draws.done() < draws.total()) {
            last = draws.step(2).table().orElseThrow();
        }
        assertThat(last.numbers())
                .isEqualTo(Session.rows(new Ensemble(session.engine(), WORLD, scenario(0.2), Parameters.defaults())
                                .rows(RowQuery.EVERYTHING.withReporter("USA"), 9, 3, BatchRunner.inPlace(), done -> {}))
                        .numbers());
    }

    @Test
    void random_hasTheNumbersOfTheJdk() {
        for (long seed : new long[] {0, 1, -5, 123456789012345L}) {
            SplittableRandom jdk = new SplittableRandom(seed);
            TSplittableRandom here = new TSplittableRandom(seed);
            for (int k = 1; k < 2000; k++) {
                assertThat(here.nextInt(k)).isEqualTo(jdk.nextInt(k));
            }
            assertThat(here.nextInt(1_900_000_000)).isEqualTo(jdk.nextInt(1_900_000_000));
        }
    }

    private static Session six() {
        List<Event> events = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            events.add(Event.of("e" + k, tariff(k % 2 == 0 ? "CHN" : "VNM", 0.05 + 0.01 * k)));
        }
        Scenario scenario = Scenario.of("six", YearMonth.of(2025, 1), YearMonth.of(2025, 12), events);
        return new Session(new Bundle(WORLD, scenario, Parameters.defaults())
                .withPlayers(List.of(
                        new Player("some", "some of them", List.of("e1", "e4")),
                        new Player("one", "one", List.of("e0"))))
                .text());
    }

    @Test
    void groups_areThoseNamedThenThoseOfTheBundleThenFamilies() {
        Session session = six();
        assertThat(Groups.of(session, Map.of()))
                .containsExactly(
                        new Player("some", "some of them", List.of("e1", "e4")),
                        new Player("one", "one", List.of("e0")),
                        new Player("duties-usa", "duties-usa", List.of("e2", "e3", "e5")));
        session.change("without.e1=true\nwithout.e0=true");
        assertThat(Groups.of(session, Map.of("mine", "e2, e5")))
                .containsExactly(
                        new Player("mine", "mine", List.of("e2", "e5")),
                        new Player("some", "some of them", List.of("e4")),
                        new Player("duties-usa", "duties-usa", List.of("e3")));
        assertThatThrownBy(() -> Groups.of(session, Map.of("mine", "e0"))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void reasons_sharpenAndEndAsThoseOfOneGo() {
        Session session = six();
        String each = "a=e0\nb=e1\nc=e2\nd=e3\ne=e4\nf=e5";
        String question = "reporter=USA\nflow=imports\npartner=CHN";
        Reasons steps = Reasons.ofGrowth(session, question, each);
        List<Table> known = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        while (steps.done() < steps.total()) {
            steps.step(3).table().ifPresent(table -> {
                known.add(table);
                after.add(steps.done());
            });
        }
        Table whole =
                Reasons.ofGrowth(session, question, each).step(1000).table().orElseThrow();
        assertThat(steps.total()).isEqualTo(64);
        assertThat(known).hasSizeGreaterThan(1);
        assertThat(after.get(0)).isLessThan(32);
        assertThat(known.get(known.size() - 1).numbers()).isEqualTo(whole.numbers());
        assertThat(known.get(0).rows()).isEqualTo(whole.rows());
        assertThat(known.get(0).numbers()[0]).isEqualTo(whole.numbers()[0]);
        List<Player> players = Groups.of(session, Lines.of(each));
        Explanation direct = session.explainer()
                .explain(
                        Lines.question(question, Question.about(session.projection())),
                        players,
                        ShapleyValues.exact(6),
                        BatchRunner.inPlace(),
                        done -> {});
        assertThat(whole.numbers()[0]).isEqualTo(direct.baseline().contributionPp());
        assertThat(whole.numbers()[
                        whole.numbers().length - whole.numberColumns().size()])
                .isEqualTo(direct.total().contributionPp());
    }

    /** The parts of all groups in a month are what all events do to it. */
    @Test
    void contributions_addUpToTheEffectOfEachMonth() {
        Session session = six();
        String view = "reporter=USA\nflow=imports\npartner=CHN";
        Reasons parts = Reasons.ofPaths(session, view, "a=e0\nb=e1,e2\nc=e3,e4,e5");
        String chart = parts.step(1000).text().orElseThrow();
        Chart path = session.view(view).pathChart();
        int months = path.categories().size();
        double[] effects = numbers(chart, "\"role\":\"total\"");
        int first = months - effects.length;

        assertThat(parts.done()).isEqualTo(parts.total()).isEqualTo(8);
        assertThat(chart).contains("\"id\":\"contributions\"");
        for (int t = 0; t < effects.length; t++) {
            double effect = series(path, SeriesRole.SCENARIO, first + t) - series(path, SeriesRole.BASE, first + t);
            assertThat(effects[t]).isCloseTo(effect, within(1e-9));
            double sum = 0;
            for (String group : List.of("a", "b", "c")) {
                sum += numbers(chart, "\"code\":\"" + group + "\"")[t];
            }
            assertThat(sum).isCloseTo(effect, within(1e-9));
        }
        assertThat(effects[effects.length - 1]).isNotZero();
    }

    private static double series(Chart chart, SeriesRole role, int month) {
        return chart.series().stream()
                .filter(one -> one.role() == role)
                .findFirst()
                .orElseThrow()
                .values()
                .get(month);
    }

    /** The values of the series that begins so, in the text of a chart. */
    private static double[] numbers(String chart, String series) {
        int from = chart.indexOf('[', chart.indexOf("\"values\"", chart.indexOf(series, chart.indexOf("\"series\""))));
        return java.util.Arrays.stream(
                        chart.substring(from + 1, chart.indexOf(']', from)).split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void chartDraws_haveTheBandsOfOneGo() {
        Session session = session();
        String view = "reporter=USA\nflow=imports\npartner=CHN\nperiod=2025";
        ChartDraws draws = new ChartDraws(session, view, 9, 3);
        String last = "";
        int parts = 0;
        while (draws.done() < draws.total()) {
            Part part = draws.step(1);
            last = part.text().orElse(last);
            parts += part.text().isPresent() ? 1 : 0;
        }
        assertThat(parts).isBetween(3, 8);
        assertThat(last)
                .isEqualTo(new ChartDraws(session, view, 9, 3).step(9).text().orElseThrow())
                .contains("\"role\":\"band80\"")
                .contains("8 in 10 runs");
    }

    @Test
    void charts_areOfTheStateAndOfTheView() {
        Session session = session();
        String view = "reporter=USA\nflow=imports\npartner=CHN\nperiod=2025";
        String before = session.charts(view);
        session.change("first.rate=0.5");
        String after = session.charts(view);
        assertThat(after).isNotEqualTo(before);
        assertThat(after)
                .isEqualTo(chartsOf(ViewCharts.of(
                        ProjectionEngine.standard().project(WORLD, scenario(0.5), Parameters.defaults()),
                        new View("USA", TradeDirection.IMPORTS, "CHN", "all", "2025"))));
        assertThat(session.charts(view + "\nagainst=opened"))
                .contains("in the scenario as it stands")
                .isNotEqualTo(after);
        session.change("");
        assertThat(session.charts(view)).isEqualTo(before);
        for (String bad : List.of("partner=Narnia", "period=1999", "flow=sideways", "colour=red", "against=tomorrow")) {
            assertThatThrownBy(() -> session.charts(bad)).isInstanceOf(InvalidInputException.class);
        }
    }

    private static String chartsOf(ViewCharts view) {
        return ChartJson.of(view, view.first());
    }

    /** Read by a reader of JSON that others wrote, part by part. */
    @Test
    void json_saysWhatTheChartSays() {
        ViewCharts view =
                ViewCharts.of(session().projection(), new View("USA", TradeDirection.IMPORTS, "CHN", "all", ""));
        Chart odd = new Chart(
                "odd",
                ChartKind.BARS,
                "A \"title\" with \\ and\na tab\t, Côte d’Ivoire",
                "",
                "%",
                "",
                "\u0001",
                List.of(new Category("a", "A"), new Category("b", "B")),
                List.of(
                        Series.of("x", "X", SeriesRole.EFFECT, Vector.of(1e-7, Double.NaN))
                                .withEnds(Vector.of(-1.5e300, 0), Vector.of(Double.POSITIVE_INFINITY, 12345678.9)),
                        Series.band("y", "Y", SeriesRole.BAND50, Vector.of(1, 2), Vector.of(3, 4))),
                List.of(new Mark("a", 1, "what", "event")),
                Optional.of(YearMonth.of(2026, 3)));
        Map<?, ?> read = (Map<?, ?>) Json.read(ChartJson.of(view, List.of(odd, view.pathChart())));
        assertThat(((Map<?, ?>) read.get("sentence")).get("text"))
                .isEqualTo(view.sentence().text());
        assertThat((List<?>) read.get("tiles")).hasSameSizeAs(view.tiles());
        List<?> charts = (List<?>) read.get("charts");
        for (int k = 0; k < 2; k++) {
            assertSame((Map<?, ?>) charts.get(k), k == 0 ? odd : view.pathChart());
        }
    }

    private static void assertSame(Map<?, ?> read, Chart chart) {
        assertThat(List.of("id", "kind", "title", "reading", "unit", "source", "alt").stream()
                        .map(read::get))
                .isEqualTo(List.of(
                        chart.id(),
                        chart.kind().label(),
                        chart.title(),
                        chart.reading(),
                        chart.unit(),
                        chart.source(),
                        chart.alt()));
        assertThat((List<?>) read.get("categories"))
                .isEqualTo(chart.categories().stream()
                        .map(one -> Map.of("code", one.code(), "name", one.name()))
                        .toList());
        assertThat((List<?>) read.get("marks"))
                .isEqualTo(chart.marks().stream()
                        .map(one -> Map.of(
                                "at",
                                one.at(),
                                "number",
                                (double) one.number(),
                                "label",
                                one.label(),
                                "code",
                                one.code()))
                        .toList());
        assertThat(read.get("origin"))
                .isEqualTo(chart.origin().map(YearMonth::toString).orElse(null));
        List<?> series = (List<?>) read.get("series");
        assertThat(series).hasSameSizeAs(chart.series());
        for (int k = 0; k < series.size(); k++) {
            Map<?, ?> one = (Map<?, ?>) series.get(k);
            Series of = chart.series().get(k);
            assertThat(one.get("code")).isEqualTo(of.code());
            assertThat(one.get("name")).isEqualTo(of.name());
            assertThat(one.get("role")).isEqualTo(of.role().label());
            assertThat(one.get("values")).isEqualTo(of.hasValues() ? numbers(of.values()) : null);
            assertThat(one.get("low")).isEqualTo(of.hasEnds() ? numbers(of.low()) : null);
            assertThat(one.get("high")).isEqualTo(of.hasEnds() ? numbers(of.high()) : null);
        }
    }

    private static List<Double> numbers(Vector vector) {
        List<Double> all = new ArrayList<>();
        for (double one : vector.toArray()) {
            all.add(Double.isFinite(one) ? one : null);
        }
        return all;
    }
}
